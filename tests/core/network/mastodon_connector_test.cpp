#include "core/network/mastodon/own_post_search.h"
#include "tests/core/network/account_fixture.h"

using namespace daisychain;
using namespace daisychain::network;
using namespace daisychain::network::test;

namespace {

const QString Status = QStringLiteral("/api/v1/statuses/1");
const QList<http::HttpHeader> HtmlHead{{"Content-Type", "text/html; charset=utf-8"}};

}  // namespace

TEST_CASE("every refusal becomes the error it stands for", "[network][mastodon]")
{
    const auto codeOf = [](int status, const QList<http::HttpHeader> &headers, const QByteArray &body) {
        Desk desk;
        desk.http.expect("GET", Status).answer(status, headers, body);
        return outcome(desk.connector.post(QStringLiteral("1"))).error();
    };
    CHECK(codeOf(401, HtmlHead, "").code == ErrorCode::Unauthorized);
    const Error disabled = codeOf(403, {}, R"({"error":"Your login is currently disabled"})");
    CHECK(disabled.code == ErrorCode::Refused);
    CHECK(disabled.arguments.first() == u"Your login is currently disabled");
    CHECK(codeOf(404, {}, R"({"error":"Record not found"})").code == ErrorCode::NotFound);
    CHECK(codeOf(404, HtmlHead, "<h1>404 Not Found</h1>").code == ErrorCode::NotFound);
    CHECK(codeOf(422, {}, R"({"error":"Validation failed"})").code == ErrorCode::Refused);
    CHECK(codeOf(503, {{"Retry-After", "30"}}, "").retryAfterSec == 30);
    const Error gateway = codeOf(502, HtmlHead, "<html><head><title>502 Bad Gateway</title></head></html>");
    CHECK(gateway.code == ErrorCode::Unavailable);
    CHECK(gateway.arguments.first() == u"502 Bad Gateway");
    const Error page = codeOf(200, HtmlHead, "<html>hello</html>");
    CHECK(page.code == ErrorCode::Protocol);
    const Error broken = codeOf(200, {}, R"({"uri":"https://a.example/1","account":{"url":1}})");
    CHECK(broken.code == ErrorCode::Protocol);
    CHECK(broken.arguments.first() == u"$.account.url");
}

TEST_CASE("a limit is kept to until it is over, each kind of call on its own", "[network][mastodon]")
{
    Desk desk;
    desk.http.expect("GET", Status)
        .answer(429, {{"X-RateLimit-Reset", "2026-03-04T12:04:00.000Z"}}, R"({"error":"Too many requests"})");
    CHECK(outcome(desk.connector.post(QStringLiteral("1"))).error().retryAfterSec == 240);
    desk.clock.advance(std::chrono::seconds(60));
    const Result<FactBatch> held = outcome(desk.connector.post(QStringLiteral("1")));
    REQUIRE_FALSE(held);
    CHECK(held.error().code == ErrorCode::RateLimited);
    CHECK(held.error().retryAfterSec == 180);
    CHECK(desk.http.requests().size() == 1);
    desk.http.expect("POST", QStringLiteral("/api/v1/statuses")).answer(200, {}, statusJson("2"));
    OutgoingPost post;
    post.text = QStringLiteral("x");
    CHECK(outcome(desk.poster.send(post)));
    desk.clock.advance(std::chrono::seconds(180));
    desk.http.expect("GET", Status).answer(200, {}, statusJson("1"));
    CHECK(outcome(desk.connector.post(QStringLiteral("1"))));
}

TEST_CASE("a limit without a time is handed on, not guessed", "[network][mastodon]")
{
    Desk desk;
    desk.http.expect("GET", Status).answer(429);
    desk.http.expect("GET", Status).answer(200, {}, statusJson("1"));
    const Error error = outcome(desk.connector.post(QStringLiteral("1"))).error();
    CHECK(error.code == ErrorCode::RateLimited);
    CHECK_FALSE(error.retryAfterSec);
    CHECK(outcome(desk.connector.post(QStringLiteral("1"))));
}

TEST_CASE("the token goes with every call, ids can't leave their place in the path", "[network][mastodon]")
{
    Desk desk;
    desk.http.expect("GET", QStringLiteral("/api/v1/statuses/a%2Fb%3Fc")).answer(200, {}, statusJson("1"));
    CHECK(outcome(desk.connector.post(QStringLiteral("a/b?c"))));
    CHECK(desk.http.unexpected().isEmpty());
    CHECK(desk.http.requests().first().bearer == Secret("the-token"));
}

TEST_CASE("an account is checked against all that its server says", "[network][mastodon]")
{
    Desk desk("");
    desk.http.expect("GET", QStringLiteral("/.well-known/nodeinfo"))
        .where([](const http::HttpRequest &request) { return !request.bearer; })
        .answer(200, {}, recorded("nodeinfo_links.json"));
    desk.http.expect("GET", QStringLiteral("/nodeinfo/2.1")).answer(200, {}, recorded("nodeinfo.json"));
    desk.http.expect("GET", QStringLiteral("/api/v2/instance")).answer(200, {}, recorded("instance_v2.json"));
    desk.http.expect("GET", QStringLiteral("/api/v1/accounts/verify_credentials"))
        .answer(200, {}, recorded("verify_credentials.json"));
    const Result<AccountCheck> check = outcome(desk.connector.checkAccount());
    REQUIRE(check);
    CHECK(check->profile.handle == u"help@shop.example");
    CHECK(check->software == u"mastodon");
    CHECK(check->version == u"4.3.1");
    CHECK(check->limits.maxCharacters == 777);
    CHECK(check->retrySafety.kind == RetryKind::Keyed);
    CHECK(check->defaultVisibility == Visibility::Unlisted);
    CHECK(desk.connector.canStream(desk.stream()));
    CHECK(desk.connector.canStream(desk.stream(StreamKind::Tag, QStringLiteral("daisy"))));
    CHECK_FALSE(desk.connector.canStream(desk.stream(StreamKind::Search, QStringLiteral("x"))));
}

TEST_CASE("an old or small server is checked by what it has", "[network][mastodon]")
{
    Desk desk("");
    desk.http.expect("GET", QStringLiteral("/.well-known/nodeinfo")).answer(404, HtmlHead, "<h1>404</h1>");
    desk.http.expect("GET", QStringLiteral("/api/v2/instance")).answer(404, HtmlHead, "<h1>404</h1>");
    desk.http.expect("GET", QStringLiteral("/api/v1/instance"))
        .answer(200, {}, recorded("instance_v1_snac.json"));
    desk.http.expect("GET", QStringLiteral("/api/v1/accounts/verify_credentials"))
        .answer(200, {}, R"({"id":"0c","username":"brand","acct":"brand","url":"http://127.0.0.5/brand"})");
    const Result<AccountCheck> check = outcome(desk.connector.checkAccount());
    REQUIRE(check);
    CHECK(check->software == u"snac");
    CHECK(check->profile.handle == u"brand@127.0.0.5");
    CHECK(check->retrySafety.kind == RetryKind::None);
    CHECK(check->limits.maxCharacters == 100000);
    CHECK_FALSE(desk.connector.canStream(desk.stream()));
}

TEST_CASE("a server that can't be reached is not taken for another", "[network][mastodon]")
{
    Desk desk("");
    desk.http.expect("GET", QStringLiteral("/.well-known/nodeinfo")).fail(Error{ErrorCode::Offline});
    CHECK(outcome(desk.connector.checkAccount()).error().code == ErrorCode::Offline);
    CHECK(desk.http.requests().size() == 1);
}

TEST_CASE("a pasted address becomes a post or a person", "[network][mastodon]")
{
    Desk desk;
    const QString search = QStringLiteral("/api/v2/search");
    desk.http.expect("GET", search)
        .where(asking({{"q", "https://blumen.example/s/1"}, {"resolve", "true"}}))
        .answer(200, {}, R"({"accounts":[],"hashtags":[],"statuses":[)" + statusJson("1") + "]}");
    const Result<Found> post =
        outcome(desk.connector.lookUp(QStringLiteral(" https://blumen.example/s/1\n")));
    REQUIRE(post);
    REQUIRE(post->post);
    CHECK(post->post->localId == u"1");
    CHECK_FALSE(post->profile);
    desk.http.expect("GET", search)
        .answer(
            200, {},
            R"({"accounts":[{"id":"7","acct":"mara@blumen.example","url":"https://blumen.example/@mara"}],)"
            R"("hashtags":[],"statuses":[]})");
    const Result<Found> mara = outcome(desk.connector.lookUp(QStringLiteral("https://blumen.example/@mara")));
    REQUIRE(mara);
    REQUIRE(mara->profile);
    CHECK(mara->profile->localId == u"7");
    desk.http.expect("GET", search).answer(200, {}, R"({"accounts":[],"hashtags":[],"statuses":[]})");
    CHECK(outcome(desk.connector.lookUp(QStringLiteral("https://nowhere.example"))).error().code ==
          ErrorCode::NotFound);
}

TEST_CASE("a person is found by id or by handle", "[network][mastodon]")
{
    Desk desk;
    const QByteArray mara = R"({"id":"7","acct":"mara@blumen.example","url":"https://blumen.example/@mara"})";
    desk.http.expect("GET", QStringLiteral("/api/v1/accounts/7")).answer(200, {}, mara);
    desk.http.expect("GET", QStringLiteral("/api/v1/accounts/lookup"))
        .where(asking({{"acct", "mara@blumen.example"}}))
        .answer(200, {}, mara);
    CHECK(outcome(desk.connector.profile(QStringLiteral("7"), {})));
    const Result<ProfileFact> found =
        outcome(desk.connector.profile({}, QStringLiteral("@mara@blumen.example")));
    REQUIRE(found);
    CHECK(found->handle == u"mara@blumen.example");
}

TEST_CASE("what a customer posted is read page by page", "[network][mastodon]")
{
    Desk desk;
    const QString path = QStringLiteral("/api/v1/accounts/7001/statuses");
    desk.http.expect("GET", path)
        .where(asking({{"max_id", ""}, {"exclude_reblogs", "true"}}))
        .answer(200, {{"Link", "<https://shop.example/x?max_id=2>; rel=\"next\""}},
                '[' + statusJson("3") + ',' + statusJson("2") + ']');
    desk.http.expect("GET", path).where(asking({{"max_id", "2"}})).answer(200, {}, "[]");
    const Result<FactPage> first = outcome(desk.connector.postsOf(QStringLiteral("7001"), {}));
    REQUIRE(first);
    CHECK(first->facts.posts.size() == 2);
    CHECK(first->facts.caught.isEmpty());
    CHECK_FALSE(first->isAtEnd);
    const Result<FactPage> second =
        outcome(desk.connector.postsOf(QStringLiteral("7001"), first->nextCursor));
    REQUIRE(second);
    CHECK(second->isAtEnd);
}

TEST_CASE("a reply that may have arrived is found by parent and text", "[network][mastodon]")
{
    Desk desk;
    desk.client->setOwnLocalId(QStringLiteral("42"));
    const auto own = [](const QByteArray &id, const QByteArray &parent, const QByteArray &content) {
        return QByteArray(
                   statusJson(id,
                              R"("in_reply_to_id":)" + parent +
                                  R"(,"mentions":[{"id":"7001",)"
                                  R"("acct":"mara@blumen.example","url":"https://blumen.example/@mara"}])"))
            .replace("<p>hello</p>", content)
            .replace(R"("url":"https://blumen.example/@mara"},"in)",
                     R"("url":"https://shop.example/@help"},"in)")
            .replace("09:15:42.118Z", "11:59:00.000Z");
    };
    const QByteArray text =
        R"(<p><a href=\"https://blumen.example/@mara\" class=\"u-url mention\">@<span>mara</span></a> Sorry!)"
        R"( See <a href=\"https://track.example/p/998877\"><span class=\"invisible\">https://</span>)"
        R"(<span class=\"ellipsis\">track.example/p/99</span><span class=\"invisible\">8877</span></a></p>)";
    desk.http.expect("GET", QStringLiteral("/api/v1/accounts/42/statuses"))
        .answer(200, {},
                '[' + own("4", "\"100\"", text) + ',' + own("3", "\"200\"", text) + ',' +
                    own("2", "\"100\"", "<p>another</p>") + ',' + statusJson("1") + ']');
    const OwnPostQuery query{
        at("2026-03-04T11:58:00Z"), QStringLiteral("100"),
        QStringLiteral("@mara@blumen.example Sorry!  See https://track.example/p/998877")};
    const Result<QList<PostFact>> found = outcome(desk.connector.ownPosts(query));
    REQUIRE(found);
    REQUIRE(found->size() == 1);
    CHECK(found->first().localId == u"4");
    CHECK(desk.http.requests().size() == 1);
}

TEST_CASE("a reply is not taken for missing when the look does not reach back far enough",
          "[network][mastodon]")
{
    Desk desk;
    desk.client->setOwnLocalId(QStringLiteral("42"));
    const QString list = QStringLiteral("/api/v1/accounts/42/statuses");
    const OwnPostQuery query{at("2026-03-04T08:00:00Z"), QStringLiteral("100"), QStringLiteral("Sorry!")};
    SECTION("a server that goes no further")
    {
        QByteArrayList posts;
        for (int post = 0; post < OwnPostSearch::LeastPage; ++post)
            posts.append(statusJson(QByteArray::number(90 - post)));
        for (int page = 0; page < 2; ++page)
            desk.http.expect("GET", list).answer(200, {}, '[' + posts.join(',') + ']');
    }
    SECTION("more posts than a look reads")
    {
        for (int page = 0; page < OwnPostSearch::MaxPages; ++page)
            desk.http.expect("GET", list)
                .answer(200, {}, '[' + statusJson(QByteArray::number(900 - page)) + ']');
    }
    const Result<QList<PostFact>> found = outcome(desk.connector.ownPosts(query));
    REQUIRE_FALSE(found);
    CHECK(found.error().code == ErrorCode::Protocol);
}

TEST_CASE("a server that shows its few posts again has shown all", "[network][mastodon]")
{
    Desk desk;
    desk.client->setOwnLocalId(QStringLiteral("42"));
    for (int page = 0; page < 2; ++page)
        desk.http.expect("GET", QStringLiteral("/api/v1/accounts/42/statuses"))
            .answer(200, {}, '[' + statusJson("9") + ']');
    const OwnPostQuery query{at("2026-03-04T08:00:00Z"), QStringLiteral("100"), QStringLiteral("Sorry!")};
    const Result<QList<PostFact>> found = outcome(desk.connector.ownPosts(query));
    REQUIRE(found);
    CHECK(found->isEmpty());
}

TEST_CASE("where the text came back too changed, what was typed is compared", "[network][mastodon]")
{
    Desk desk;
    desk.client->setOwnLocalId(QStringLiteral("42"));
    const QByteArray own = QByteArray(statusJson("5", R"("in_reply_to_id":"100")"))
                               .replace("https://blumen.example/@mara", "https://shop.example/@help")
                               .replace("09:15:42.118Z", "11:59:00.000Z");
    const QString list = QStringLiteral("/api/v1/accounts/42/statuses");
    desk.http.expect("GET", list).answer(200, {}, '[' + own + ']');
    desk.http.expect("GET", list).where(asking({{"max_id", "5"}})).answer(200, {}, "[]");
    auto &source = desk.http.expect("GET", QStringLiteral("/api/v1/statuses/5/source"));
    const OwnPostQuery query{at("2026-03-04T11:58:00Z"), QStringLiteral("100"), QStringLiteral("**hello**")};
    SECTION("the same")
    {
        source.answer(200, {}, R"({"id":"5","text":"**hello**","spoiler_text":""})");
        CHECK(outcome(desk.connector.ownPosts(query))->size() == 1);
    }
    SECTION("the server has no such thing")
    {
        source.answer(404, HtmlHead, "");
        CHECK(outcome(desk.connector.ownPosts(query))->isEmpty());
    }
    SECTION("the server didn't answer: then nobody knows")
    {
        source.fail(Error{ErrorCode::Unanswered});
        CHECK(outcome(desk.connector.ownPosts(query)).error().code == ErrorCode::Unanswered);
    }
}

TEST_CASE("people are kept off by id", "[network][mastodon]")
{
    Desk desk;
    desk.http.expect("GET", QStringLiteral("/api/v1/accounts/relationships"))
        .answer(200, {}, R"([{"id":"7","blocked_by":true}])");
    desk.http.expect("POST", QStringLiteral("/api/v1/accounts/7/mute"))
        .where(asking({{"duration", "3600"}}))
        .answer(200, {}, R"({"id":"7","muting":true})");
    desk.http.expect("POST", QStringLiteral("/api/v1/accounts/7/unblock"))
        .answer(200, {}, R"({"id":"7","blocking":false})");
    desk.http.expect("POST", QStringLiteral("/api/v1/reports"))
        .where(asking({{"account_id", "7"}, {"status_ids[]", "1"}, {"forward", "true"}, {"comment", "rude"}}))
        .answer(200, {}, R"({"id":"1"})");
    CHECK(outcome(desk.moderation.relationships({QStringLiteral("7")}))->first().blocksUs);
    CHECK(outcome(desk.moderation.mute(QStringLiteral("7"), std::chrono::hours(1)))->isMuted);
    CHECK_FALSE(outcome(desk.moderation.block(QStringLiteral("7"), false))->isBlocked);
    CHECK(outcome(
        desk.moderation.report({QStringLiteral("7"), {QStringLiteral("1")}, QStringLiteral("rude"), true})));
    CHECK(outcome(desk.moderation.relationships({}))->isEmpty());
    CHECK(desk.http.unexpected().isEmpty());
}

TEST_CASE("a connector that goes away cancels what is under way", "[network][mastodon]")
{
    Desk desk("snac");
    desk.http.expect("GET", QStringLiteral("/api/v1/notifications")).hold();
    QFuture<Result<FactPage>> page;
    {
        MastodonConnector connector(desk.client);
        page = connector.streamPage(desk.stream(), QStringLiteral("1"), false);
    }
    CHECK(outcome(page).error().code == ErrorCode::Cancelled);
}
