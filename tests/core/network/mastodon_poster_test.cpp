#include "core/network/send_failure.h"
#include "tests/core/network/account_fixture.h"

using namespace daisychain;
using namespace daisychain::network;
using namespace daisychain::network::test;

namespace {

const QString Statuses = QStringLiteral("/api/v1/statuses");

OutgoingPost reply()
{
    OutgoingPost post;
    post.key = QStringLiteral("key-1");
    post.text = QStringLiteral("@mara@blumen.example Sorry & thanks!");
    post.parentLocalId = QStringLiteral("100");
    post.language = QStringLiteral("en");
    return post;
}

}  // namespace

TEST_CASE("a reply goes out with its key and comes back as a fact", "[network][mastodon]")
{
    Desk desk;
    desk.http.expect("POST", Statuses)
        .where(asking({{"status", "@mara@blumen.example Sorry & thanks!"},
                       {"in_reply_to_id", "100"},
                       {"visibility", "public"},
                       {"language", "en"},
                       {"spoiler_text", ""}}))
        .answer(200, {}, statusJson("5", R"("in_reply_to_id":"100")"));
    const Result<SentPost> sent = outcome(desk.poster.send(reply()));
    REQUIRE(sent);
    CHECK(sent->post.id == postId("https://blumen.example/s/5"));
    CHECK(sent->post.replyToLocalId == u"100");
    CHECK(sent->facts.posts.size() == 1);
    CHECK(http::headerValue(desk.http.requests().first().headers, "idempotency-key") == "key-1");
}

TEST_CASE("a private reply says whom it may name", "[network][mastodon]")
{
    Desk desk;
    OutgoingPost post = reply();
    post.visibility = Visibility::Direct;
    post.allowedMentionIds = QStringList{QStringLiteral("7001")};
    desk.http.expect("POST", Statuses)
        .where(asking({{"visibility", "direct"}, {"allowed_mentions[]", "7001"}}))
        .answer(422, {}, recorded("unexpected_accounts.json"));
    const Error error = outcome(desk.poster.send(post)).error();
    CHECK(error.code == ErrorCode::Refused);
    CHECK(error.arguments.last() == u"tom@else.example");
    post.allowedMentionIds = QStringList();
    desk.http.expect("POST", Statuses).answer(200, {}, statusJson("5"));
    CHECK(outcome(desk.poster.send(post)));
    CHECK(desk.http.requests().last().body.contains("allowed_mentions%5B%5D="));
}

TEST_CASE("what became of a reply is sorted for the outbox", "[network][mastodon]")
{
    const auto kindOf = [](const char *software, int status, bool isRepeat) {
        Desk desk(software);
        desk.http.expect("POST", Statuses).answer(status, {}, R"({"error":"x"})");
        OutgoingPost post = reply();
        post.isRepeat = isRepeat;
        const Result<SentPost> sent = outcome(desk.poster.send(post));
        REQUIRE_FALSE(sent);
        return sendFailureOf(sent.error().code);
    };
    CHECK(kindOf("mastodon", 500, false) == SendFailure::RetryLater);
    CHECK(kindOf("mastodon", 500, true) == SendFailure::MayBeSent);
    CHECK(kindOf("gotosocial", 500, false) == SendFailure::MayBeSent);
    CHECK(kindOf("snac", 502, false) == SendFailure::MayBeSent);
    CHECK(kindOf("snac", 503, false) == SendFailure::RetryLater);
    CHECK(kindOf("mastodon", 429, false) == SendFailure::RetryLater);
    CHECK(kindOf("mastodon", 401, false) == SendFailure::SignInAgain);
    CHECK(kindOf("mastodon", 404, false) == SendFailure::Rejected);
    CHECK(kindOf("gotosocial", 400, false) == SendFailure::Rejected);
    CHECK(kindOf("mastodon", 422, false) == SendFailure::Rejected);
}

TEST_CASE("an answer that can't be read does not mean that nothing was posted", "[network][mastodon]")
{
    Desk desk;
    desk.http.expect("POST", Statuses).answer(200, {}, "<html>welcome</html>");
    CHECK(outcome(desk.poster.send(reply())).error().code == ErrorCode::Unanswered);
    desk.http.expect("POST", Statuses).fail(Error{ErrorCode::Unanswered});
    CHECK(outcome(desk.poster.send(reply())).error().code == ErrorCode::Unanswered);
    desk.http.expect("POST", Statuses).fail(Error{ErrorCode::Offline});
    CHECK(outcome(desk.poster.send(reply())).error().code == ErrorCode::Offline);
}

TEST_CASE("pictures that aren't ready hold a reply back, whatever the server's language",
          "[network][mastodon]")
{
    Desk desk;
    OutgoingPost post = reply();
    post.mediaIds = {QStringLiteral("1"), QStringLiteral("2")};
    desk.http.expect("POST", Statuses).answer(422, {}, R"({"error":"Noch nicht fertig"})").times(2);
    desk.http.expect("GET", QStringLiteral("/api/v1/media/1")).answer(200, {}, R"({"id":"1"})").times(2);
    desk.http.expect("GET", QStringLiteral("/api/v1/media/2")).answer(206, {}, R"({"id":"2"})");
    desk.http.expect("GET", QStringLiteral("/api/v1/media/2")).answer(200, {}, R"({"id":"2"})");
    const Error waiting = outcome(desk.poster.send(post)).error();
    CHECK(waiting.code == ErrorCode::Unavailable);
    CHECK(waiting.retryAfterSec);
    const Error refused = outcome(desk.poster.send(post)).error();
    CHECK(refused.code == ErrorCode::Refused);
    CHECK(refused.arguments.first() == u"Noch nicht fertig");
}

TEST_CASE("an upload is waited for", "[network][mastodon]")
{
    Desk desk;
    const MediaUpload upload{"bytes", {}, "image/png", QStringLiteral("A box")};
    const QString path = QStringLiteral("/api/v2/media");
    const QString look = QStringLiteral("/api/v1/media/9");
    SECTION("ready at once")
    {
        desk.http.expect("POST", path).answer(200, {}, R"({"id":"9","url":"https://cdn.example/9"})");
        CHECK(outcome(desk.poster.uploadMedia(upload)) == QStringLiteral("9"));
        const http::HttpRequest asked = desk.http.requests().first();
        CHECK(asked.body.contains("filename=\"upload\""));
        CHECK(asked.body.contains("A box"));
    }
    SECTION("after some looks")
    {
        desk.http.expect("POST", path).answer(202, {}, R"({"id":"9","url":null})");
        desk.http.expect("GET", look).answer(206, {}, R"({"id":"9","url":null})").times(2);
        desk.http.expect("GET", look).answer(200, {}, R"({"id":"9","url":"https://cdn.example/9"})");
        CHECK(outcome(desk.poster.uploadMedia(upload)) == QStringLiteral("9"));
    }
    SECTION("it couldn't be read")
    {
        desk.http.expect("POST", path).answer(202, {}, R"({"id":"9","url":null})");
        desk.http.expect("GET", look).answer(422, {}, R"({"error":"Error processing thumbnail"})");
        CHECK(outcome(desk.poster.uploadMedia(upload)).error().code == ErrorCode::Refused);
    }
    SECTION("it takes too long")
    {
        desk.http.expect("POST", path).answer(202, {}, R"({"id":"9","url":null})");
        desk.http.expect("GET", look).answer(206).always();
        CHECK(outcome(desk.poster.uploadMedia(upload)).error().code == ErrorCode::Unavailable);
    }
}

TEST_CASE("an edit replaces all of a post", "[network][mastodon]")
{
    Desk desk;
    desk.http.expect("PUT", QStringLiteral("/api/v1/statuses/5"))
        .where(asking({{"status", "better"}, {"sensitive", "false"}, {"media_ids[]", "9"}}))
        .answer(200, {}, statusJson("5", R"("edited_at":"2026-03-04T11:00:00Z")"));
    const Result<SentPost> edited = outcome(desk.poster.edit(
        {QStringLiteral("5"), QStringLiteral("better"), {}, {}, false, {QStringLiteral("9")}}));
    REQUIRE(edited);
    CHECK(edited->post.version.order == at("2026-03-04T11:00:00Z").ms);
}

TEST_CASE("an edit that keeps what is attached asks for its names before", "[network][mastodon]")
{
    Desk desk;
    const QString path = QStringLiteral("/api/v1/statuses/5");
    EditedPost edited{QStringLiteral("5"), QStringLiteral("better"), {}, {}, false, {}, true};
    SECTION("two pictures stay")
    {
        desk.http.expect("GET", path)
            .answer(200, {},
                    statusJson("5", R"("media_attachments":[{"id":"9","type":"image"},{"id":"10"}])"));
        desk.http.expect("PUT", path)
            .where(asking({{"status", "better"}}))
            .answer(200, {}, statusJson("5", R"("edited_at":"2026-03-04T11:00:00Z")"));
        CHECK(outcome(desk.poster.edit(edited)));
        CHECK(desk.http.requests().last().body.contains("media_ids%5B%5D=9&media_ids%5B%5D=10"));
    }
    SECTION("the post is gone")
    {
        desk.http.expect("GET", path).answer(404, {}, R"({"error":"Record not found"})");
        CHECK(outcome(desk.poster.edit(edited)).error().code == ErrorCode::NotFound);
    }
}

TEST_CASE("removing twice is removing once", "[network][mastodon]")
{
    Desk desk;
    const QString path = QStringLiteral("/api/v1/statuses/5");
    SECTION("it stood there")
    {
        desk.http.expect("DELETE", path).answer(200, {}, statusJson("5", R"("text":"x")"));
        CHECK(outcome(desk.poster.remove(QStringLiteral("5")))->deletedLocalIds == words("5"));
    }
    SECTION("it was gone before")
    {
        desk.http.expect("DELETE", path).answer(404, {}, R"({"error":"Record not found"})");
        desk.http.expect("GET", path).answer(404, {}, R"({"error":"Record not found"})");
        CHECK(outcome(desk.poster.remove(QStringLiteral("5")))->deletedLocalIds == words("5"));
    }
    SECTION("the server can't")
    {
        desk.http.expect("DELETE", path).answer(404, {{"Content-Type", "text/html"}}, "<h1>404</h1>");
        desk.http.expect("GET", path).answer(200, {}, statusJson("5"));
        CHECK(outcome(desk.poster.remove(QStringLiteral("5"))).error().code == ErrorCode::Refused);
    }
}

TEST_CASE("likes, boosts and bookmarks go on and off", "[network][mastodon]")
{
    Desk desk;
    for (const auto verb : {"favourite", "unfavourite", "unreblog", "bookmark", "unbookmark"})
        desk.http.expect("POST", QStringLiteral("/api/v1/statuses/5/") + QLatin1String(verb))
            .answer(200, {}, statusJson("5"));
    desk.http.expect("POST", QStringLiteral("/api/v1/statuses/5/reblog"))
        .answer(200, {}, statusJson("6", R"("reblog":)" + statusJson("5")));
    const QString id = QStringLiteral("5");
    for (const bool on : {true, false}) {
        CHECK(outcome(desk.poster.like(id, on)));
        CHECK(outcome(desk.poster.boost(id, on))->posts.first().localId == u"5");
        CHECK(outcome(desk.poster.bookmark(id, on)));
    }
    CHECK(desk.http.allUsed());
}

TEST_CASE("a private thread is marked read by its newest post", "[network][mastodon]")
{
    Desk desk;
    desk.http.expect("GET", QStringLiteral("/api/v1/conversations"))
        .answer(200, {}, recorded("conversations.json"))
        .times(2);
    desk.http.expect("POST", QStringLiteral("/api/v1/conversations/5120/read")).answer(200, {}, "{}");
    CHECK(outcome(desk.poster.markRead(QStringLiteral("115001234567890123"))));
    CHECK(outcome(desk.poster.markRead(QStringLiteral("1"))).error().code == ErrorCode::NotFound);
}

TEST_CASE("an alt text can be given before the post goes out", "[network][mastodon]")
{
    Desk desk;
    desk.http.expect("PUT", QStringLiteral("/api/v1/media/9"))
        .where(asking({{"description", "A crushed box"}}))
        .answer(200, {}, R"({"id":"9"})");
    CHECK(outcome(desk.poster.setAltText(QStringLiteral("9"), QStringLiteral("A crushed box"))));
}
