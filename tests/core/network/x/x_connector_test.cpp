#include "tests/core/network/x/x_fixture.h"

using namespace daisychain;
using namespace daisychain::network;
using namespace daisychain::network::x::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString Mentions = u"/2/users/4242/mentions"_s;
const QString Messages = u"/2/dm_events"_s;
const QString Search = u"/2/tweets/search/recent"_s;

QString startCursor(Desk &desk, const Stream &stream)
{
    return outcome(desk.connector.streamPage(stream, {}, false)).value().nextCursor;
}

/// A cursor of mentions that has read up to this post, and no private messages for a minute to come.
QString cursorAfter(Desk &desk, const QByteArray &id)
{
    desk.http.expect("GET", Mentions).answer(200, {}, listJson({postJson(id)}));
    desk.http.expect("GET", Messages).answer(200, {}, listJson({}));
    const QString posts =
        outcome(desk.connector.streamPage(desk.stream(), startCursor(desk, desk.stream()), false))
            .value()
            .nextCursor;
    return outcome(desk.connector.streamPage(desk.stream(), posts, false)).value().nextCursor;
}

}  // namespace

TEST_CASE("an account on X is checked by who it is", "[network][x]")
{
    Desk desk;
    desk.http.expect("GET", u"/2/users/me"_s)
        .answer(200, {}, R"({"data":{"id":"4242","name":"Shop","username":"shop"}})");
    const auto check = outcome(desk.connector.checkAccount());
    REQUIRE(check);
    CHECK(check->profile.id == person("4242"));
    CHECK(check->profile.handle == u"shop");
    CHECK(check->software == u"x");
    CHECK(check->retrySafety == RetrySafety{});
    CHECK(check->limits.needsSummons);
    CHECK_FALSE(check->limits.namesAddressee);
    CHECK(check->limits.measureRule == text::MeasureRule::X);
}

TEST_CASE("a stream of X that is watched from now on costs nothing to begin", "[network][x]")
{
    Desk desk;
    const auto page = outcome(desk.connector.streamPage(desk.stream(), {}, false));
    REQUIRE(page);
    CHECK(page->isAtEnd);
    CHECK_FALSE(page->nextCursor.isEmpty());
    CHECK(desk.http.requests().isEmpty());
}

TEST_CASE("mentions are read from the last one on, then private messages", "[network][x]")
{
    Desk desk;
    desk.http.expect("GET", Mentions).answer(200, {}, listJson({postJson("11"), postJson("10")}));
    const auto posts =
        outcome(desk.connector.streamPage(desk.stream(), startCursor(desk, desk.stream()), false));
    REQUIRE(posts);
    CHECK(parameter(desk.last(), u"start_time"_s) == u"2026-03-04T11:58:00Z");
    CHECK(parameter(desk.last(), u"expansions"_s).contains(u"author_id"));
    CHECK(desk.last().bearer == Secret("access-1"));
    CHECK_FALSE(posts->isAtEnd);

    desk.http.expect("GET", Messages)
        .answer(200, {},
                listJson({messageJson("90"), messageJson("89", "4242"),
                          messageJson("80", "990011", "old", "2026-03-04T09:00:00.000Z")},
                         "more"));
    const auto messages = outcome(desk.connector.streamPage(desk.stream(), posts->nextCursor, false));
    REQUIRE(messages);
    CHECK(messages->isAtEnd);
    CHECK(caughtIn(messages->facts) == QStringList{u"dm/90"_s});
    CHECK(desk.usage.countOf(UsageKind::OwnPostRead) == 2);
    CHECK(desk.usage.countOf(UsageKind::MessageRead) == 3);

    desk.http.expect("GET", Mentions).answer(200, {}, listJson({postJson("12")}));
    const auto next = outcome(desk.connector.streamPage(desk.stream(), messages->nextCursor, false));
    REQUIRE(next);
    CHECK(parameter(desk.last(), u"since_id"_s) == u"11");
    CHECK(parameter(desk.last(), u"start_time"_s).isEmpty());
    CHECK(caughtIn(next->facts) == QStringList{u"12"_s});
    CHECK(next->isAtEnd);  // private messages were read less than a minute ago
    desk.clock.advance(61s);
    desk.http.expect("GET", Mentions).answer(200, {}, listJson({}));
    CHECK_FALSE(outcome(desk.connector.streamPage(desk.stream(), next->nextCursor, false)).value().isAtEnd);
    CHECK(parameter(desk.last(), u"since_id"_s) == u"12");
}

TEST_CASE("several pages of mentions are read to the cursor, and the next reading begins at the newest",
          "[network][x]")
{
    Desk desk;
    const QString cursor = cursorAfter(desk, "5");
    desk.http.expect("GET", Mentions).answer(200, {}, listJson({postJson("9"), postJson("8")}, "page-2"));
    const auto first = outcome(desk.connector.streamPage(desk.stream(), cursor, false));
    REQUIRE(first);
    CHECK_FALSE(first->isAtEnd);
    CHECK(caughtIn(first->facts) == QStringList{u"9"_s, u"8"_s});
    desk.http.expect("GET", Mentions).answer(200, {}, listJson({postJson("7")}));
    const auto second = outcome(desk.connector.streamPage(desk.stream(), first->nextCursor, false));
    REQUIRE(second);
    CHECK(parameter(desk.last(), u"pagination_token"_s) == u"page-2");
    CHECK(parameter(desk.last(), u"since_id"_s) == u"5");
    CHECK(second->isAtEnd);
    desk.http.expect("GET", Mentions).answer(200, {}, listJson({}));
    REQUIRE(outcome(desk.connector.streamPage(desk.stream(), second->nextCursor, false)));
    CHECK(parameter(desk.last(), u"since_id"_s) == u"9");
    CHECK(parameter(desk.last(), u"pagination_token"_s).isEmpty());
}

TEST_CASE("a page that leads to itself ends the reading", "[network][x]")
{
    Desk desk;
    QString cursor = cursorAfter(desk, "5");
    desk.http.expect("GET", Mentions).answer(200, {}, listJson({postJson("9")}, "same")).times(2);
    cursor = outcome(desk.connector.streamPage(desk.stream(), cursor, false)).value().nextCursor;
    CHECK(outcome(desk.connector.streamPage(desk.stream(), cursor, false)).value().isAtEnd);
}

TEST_CASE("what X no longer has of the newest 800 mentions is a gap", "[network][x]")
{
    Desk desk;
    QString cursor = cursorAfter(desk, "5");
    std::optional<Instant> forgotten;
    for (int page = 0; page < 8; ++page) {
        QByteArrayList items;
        for (int i = 0; i < 100; ++i)
            items.append(postJson(QByteArray::number(10'000 - page * 100 - i)));
        desk.http.expect("GET", Mentions)
            .answer(200, {}, listJson(items, page < 7 ? QByteArray::number(page) : QByteArray()));
        const auto read = outcome(desk.connector.streamPage(desk.stream(), cursor, true));
        REQUIRE(read);
        CHECK(read->isAtEnd == (page == 7));
        cursor = read->nextCursor;
        forgotten = read->forgottenUntil;
    }
    CHECK(forgotten == at("2026-03-04T11:59:00Z"));
}

TEST_CASE("our own posts and reposts are not caught", "[network][x]")
{
    Desk desk;
    const QByteArray own =
        R"({"id":"20","author_id":"4242","text":"@shop us","created_at":"2026-03-04T11:59:00Z"})";
    const QByteArray repost = postJson("21", R"("referenced_tweets":[{"type":"retweeted","id":"20"}])");
    desk.http.expect("GET", Mentions).answer(200, {}, listJson({own, repost, postJson("22")}));
    const auto page =
        outcome(desk.connector.streamPage(desk.stream(), startCursor(desk, desk.stream()), false));
    REQUIRE(page);
    CHECK(caughtIn(page->facts) == QStringList{u"22"_s});
}

TEST_CASE("a search goes on where it was, and says since when X forgot", "[network][x]")
{
    Desk desk;
    const Stream search = desk.stream(StreamKind::Search, u"daisy shop OR tulips"_s);
    desk.http.expect("GET", Search).answer(200, {}, listJson({postJson("30")}));
    const auto first = outcome(desk.connector.streamPage(search, startCursor(desk, search), false));
    REQUIRE(first);
    CHECK(parameter(desk.last(), u"query"_s) == u"(daisy shop OR tulips) -is:retweet");
    CHECK(first->isAtEnd);
    CHECK_FALSE(first->forgottenUntil);
    CHECK(desk.usage.countOf(UsageKind::PostRead) == 1);

    desk.clock.advance(std::chrono::days(10));
    desk.http.expect("POST", u"/2/oauth2/token"_s).answer(200, {}, Token2);
    desk.http.expect("GET", Search).answer(200, {}, listJson({}));
    const auto late = outcome(desk.connector.streamPage(search, first->nextCursor, true));
    REQUIRE(late);
    CHECK(parameter(desk.last(), u"since_id"_s).isEmpty());
    CHECK(parameter(desk.last(), u"start_time"_s) == u"2026-03-07T12:05:00Z");
    CHECK(late->forgottenUntil == at("2026-03-07T12:05:00Z"));
}

TEST_CASE("a quiet search that was read all the time has no gap after a week", "[network][x]")
{
    Desk desk;
    const Stream tag = desk.stream(StreamKind::Tag, u"daisy"_s);
    desk.http.expect("GET", Search).answer(200, {}, listJson({postJson("30")}));
    QString cursor =
        outcome(desk.connector.streamPage(tag, startCursor(desk, tag), false)).value().nextCursor;
    CHECK(parameter(desk.last(), u"query"_s) == u"#daisy -is:retweet");
    desk.http.expect("POST", u"/2/oauth2/token"_s).answer(200, {}, Token2).always();
    desk.http.expect("GET", Search).answer(200, {}, listJson({})).always();
    for (int day = 0; day < 9; ++day) {
        desk.clock.advance(std::chrono::days(1));
        const auto page = outcome(desk.connector.streamPage(tag, cursor, false));
        REQUIRE(page);
        CHECK_FALSE(page->forgottenUntil);
        cursor = page->nextCursor;
    }
}

TEST_CASE("a list has no bounds but its pages: reading stops where it knows a post", "[network][x]")
{
    Desk desk;
    const Stream list = desk.stream(StreamKind::List, u"77"_s);
    const QString path = u"/2/lists/77/tweets"_s;
    const QByteArray late = R"({"id":"41","author_id":"7","text":"new","created_at":"2026-03-04T11:59:30Z"})";
    const QByteArray old = R"({"id":"40","author_id":"7","text":"old","created_at":"2026-03-04T11:00:00Z"})";
    desk.http.expect("GET", path).answer(200, {}, listJson({late, old}, "older"));
    const auto page = outcome(desk.connector.streamPage(list, startCursor(desk, list), false));
    REQUIRE(page);
    CHECK(parameter(desk.last(), u"since_id"_s).isEmpty());
    CHECK(caughtIn(page->facts) == QStringList{u"41"_s});
    CHECK(page->isAtEnd);
}

TEST_CASE("mentions are read although X refuses private messages", "[network][x]")
{
    Desk desk;
    desk.http.expect("GET", Mentions).answer(200, {}, listJson({})).always();
    desk.http.expect("GET", Messages).answer(403, {}, R"({"title":"Forbidden","detail":"no","status":403})");
    const QString cursor =
        outcome(desk.connector.streamPage(desk.stream(), startCursor(desk, desk.stream()), false))
            .value()
            .nextCursor;
    const auto refused = outcome(desk.connector.streamPage(desk.stream(), cursor, false));
    REQUIRE(refused);
    CHECK(refused->isAtEnd);
    desk.clock.advance(2min);
    CHECK(outcome(desk.connector.streamPage(desk.stream(), refused->nextCursor, false)).value().isAtEnd);
}

TEST_CASE("a cap that is reached stops reading a stream with its reason", "[network][x]")
{
    Desk desk;
    desk.usage.rules.monthlyCap = MicroDollars{0};
    const QString cursor = startCursor(desk, desk.stream());
    const Error error = outcome(desk.connector.streamPage(desk.stream(), cursor, false)).error();
    CHECK(error.code == ErrorCode::Refused);
    CHECK(error.arguments == QStringList{u"spending-cap"_s});
    CHECK(desk.http.requests().isEmpty());
}

TEST_CASE("history goes back page by page, then through private messages", "[network][x]")
{
    Desk desk;
    const Instant since = at("2026-03-03T12:00:00Z");
    desk.http.expect("GET", Mentions).answer(200, {}, listJson({postJson("9")}, "p2"));
    const auto first = outcome(desk.connector.history(desk.stream(), since, {}));
    REQUIRE(first);
    CHECK(parameter(desk.last(), u"start_time"_s) == u"2026-03-03T12:00:00Z");
    CHECK(first->facts.caught.first().clockFrom == desk.clock.now());
    desk.http.expect("GET", Mentions).answer(200, {}, listJson({postJson("8")}));
    const auto second = outcome(desk.connector.history(desk.stream(), since, first->nextCursor));
    REQUIRE(second);
    CHECK(parameter(desk.last(), u"pagination_token"_s) == u"p2");
    CHECK_FALSE(second->isAtEnd);
    desk.http.expect("GET", Messages)
        .answer(
            200, {},
            listJson({messageJson("90"), messageJson("70", "990011", "o", "2026-03-01T00:00:00Z")}, "m2"));
    const auto third = outcome(desk.connector.history(desk.stream(), since, second->nextCursor));
    REQUIRE(third);
    CHECK(third->isAtEnd);
    CHECK(caughtIn(third->facts) == QStringList{u"dm/90"_s});
}

TEST_CASE("a thread is everything in its conversation, and its first post", "[network][x]")
{
    Desk desk;
    desk.http.expect("GET", u"/2/tweets"_s)
        .answer(200, {}, listJson({postJson("52", R"("conversation_id":"50")")}));
    desk.http.expect("GET", Search)
        .answer(200, {}, listJson({postJson("53"), postJson("52"), postJson("51")}));
    desk.http.expect("GET", u"/2/tweets"_s).answer(200, {}, listJson({postJson("50")}));
    const auto thread = outcome(desk.connector.thread(u"52"_s));
    REQUIRE(thread);
    QStringList ids;
    for (const PostFact &post : thread->posts)
        ids.append(post.localId);
    CHECK(ids == QStringList{u"53"_s, u"51"_s, u"50"_s});
    CHECK(parameter(desk.http.requests()[1], u"query"_s) == u"conversation_id:50");
    CHECK(parameter(desk.http.requests()[2], u"ids"_s) == u"50");
}

TEST_CASE("the first post of a thread that is gone is a deletion", "[network][x]")
{
    Desk desk;
    desk.http.expect("GET", u"/2/tweets"_s)
        .answer(200, {}, listJson({postJson("52", R"("conversation_id":"50")")}));
    desk.http.expect("GET", Search).answer(200, {}, listJson({}));
    desk.http.expect("GET", u"/2/tweets"_s)
        .answer(200, {}, R"({"errors":[{"resource_type":"tweet","resource_id":"50","title":"Not Found Error",
            "type":"https://api.x.com/2/problems/resource-not-found","detail":"gone"}]})");
    const auto thread = outcome(desk.connector.thread(u"52"_s));
    REQUIRE(thread);
    CHECK(thread->deletedLocalIds == QStringList{u"50"_s});
    CHECK(thread->posts.isEmpty());
}

TEST_CASE("the thread of a private message is not asked for: all of it came already", "[network][x]")
{
    Desk desk;
    const auto thread = outcome(desk.connector.thread(u"dm/4242-990011/90"_s));
    REQUIRE(thread);
    CHECK(thread->isEmpty());
    CHECK(desk.http.requests().isEmpty());
}

TEST_CASE("a post of X that is gone is not found", "[network][x]")
{
    Desk desk;
    desk.http.expect("GET", u"/2/tweets"_s)
        .answer(200, {}, R"({"errors":[{"resource_type":"tweet","resource_id":"1","title":"Not Found Error",
            "type":"https://api.x.com/2/problems/resource-not-found","detail":"gone"}]})");
    CHECK(outcome(desk.connector.post(u"1"_s)).error().code == ErrorCode::NotFound);
}

TEST_CASE("a pasted address of X is a post or a person", "[network][x]")
{
    Desk desk;
    desk.http.expect("GET", u"/2/tweets"_s).answer(200, {}, listJson({postJson("60")})).times(3);
    for (const QString &address :
         {u"https://x.com/mara_k/status/60?s=20"_s, u"twitter.com/mara_k/status/60"_s,
          u"https://mobile.twitter.com/i/web/status/60"_s}) {
        const auto found = outcome(desk.connector.lookUp(address));
        REQUIRE(found);
        CHECK(found->post->localId == u"60");
    }
    desk.http.expect("GET", u"/2/users/by/username/mara_k"_s)
        .answer(200, {}, R"({"data":{"id":"990011","name":"Mara","username":"mara_k"}})");
    const auto who = outcome(desk.connector.lookUp(u"https://x.com/mara_k"_s));
    REQUIRE(who);
    CHECK(who->profile->id == person("990011"));
    for (const QString &other : {u"https://x.com.evil.example/mara_k/status/60"_s, u"https://x.com/"_s,
                                 u"https://social.example/@mara"_s, u"mara"_s})
        CHECK(outcome(desk.connector.lookUp(other)).error().code == ErrorCode::NotFound);
}

TEST_CASE("somebody is shown by id or by name", "[network][x]")
{
    Desk desk;
    const QByteArray mara = R"({"data":{"id":"990011","name":"Mara","username":"mara_k"}})";
    desk.http.expect("GET", u"/2/users/990011"_s).answer(200, {}, mara);
    CHECK(outcome(desk.connector.profile(u"990011"_s, {})).value().displayName == u"Mara");
    desk.http.expect("GET", u"/2/users/by/username/mara_k"_s).answer(200, {}, mara);
    CHECK(outcome(desk.connector.profile({}, u"@mara_k"_s)).value().localId == u"990011");
    CHECK(desk.usage.countOf(UsageKind::PersonRead) == 1);
}

TEST_CASE("somebody's posts come page by page", "[network][x]")
{
    Desk desk;
    desk.http.expect("GET", u"/2/users/990011/tweets"_s).answer(200, {}, listJson({postJson("2")}, "next"));
    const auto first = outcome(desk.connector.postsOf(u"990011"_s, {}));
    REQUIRE(first);
    CHECK(parameter(desk.last(), u"exclude"_s) == u"retweets");
    CHECK_FALSE(first->isAtEnd);
    desk.http.expect("GET", u"/2/users/990011/tweets"_s).answer(200, {}, listJson({postJson("1")}));
    const auto second = outcome(desk.connector.postsOf(u"990011"_s, first->nextCursor));
    REQUIRE(second);
    CHECK(parameter(desk.last(), u"pagination_token"_s) == u"next");
    CHECK(second->isAtEnd);
}

TEST_CASE("an account that may not read its lists has none", "[network][x]")
{
    Desk desk;
    desk.http.expect("GET", u"/2/users/4242/owned_lists"_s)
        .answer(200, {}, R"({"data":[{"id":"77","name":"Press"}],"meta":{"result_count":1}})");
    const auto lists = outcome(desk.connector.lists());
    REQUIRE(lists);
    CHECK(lists->first().argument == u"77");
    desk.http.expect("GET", u"/2/users/4242/owned_lists"_s)
        .answer(403, {}, R"({"detail":"no","status":403})");
    CHECK(outcome(desk.connector.lists()).value().isEmpty());
}

TEST_CASE("streams of others, feeds and broken cursors are refused", "[network][x]")
{
    Desk desk;
    Stream other = desk.stream();
    other.account = {uuidFromName("other")};
    CHECK(outcome(desk.connector.streamPage(other, {}, false)).error().code == ErrorCode::Invalid);
    CHECK(outcome(desk.connector.streamPage(desk.stream(StreamKind::Feed), {}, false)).error().code ==
          ErrorCode::Invalid);
    CHECK(outcome(desk.connector.streamPage(desk.stream(), u"123"_s, false)).error().code ==
          ErrorCode::Invalid);
}

TEST_CASE("only with the app's token is anything pushed", "[network][x]")
{
    CHECK_FALSE(Desk().connector.canStream(Desk().stream()));
    Desk desk("app");
    CHECK(desk.connector.canStream(desk.stream()));
    CHECK(desk.connector.canStream(desk.stream(StreamKind::Search, u"daisy"_s)));
    CHECK_FALSE(desk.connector.canStream(desk.stream(StreamKind::List, u"7"_s)));
    CHECK(desk.connector.pollInterval(desk.stream()) == 60s);
    CHECK(desk.connector.pollInterval(desk.stream(StreamKind::Tag, u"daisy"_s)) == 120s);
}
