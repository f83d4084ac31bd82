#include "core/network/send_failure.h"
#include "core/network/x/x_own_posts.h"
#include "tests/core/network/x/x_fixture.h"

#include <QJsonArray>

using namespace daisychain;
using namespace daisychain::network;
using namespace daisychain::network::x::test;
using namespace Qt::StringLiterals;

namespace {

OutgoingPost reply(const QString &text = u"On its way."_s)
{
    OutgoingPost post;
    post.key = u"k"_s;
    post.text = text;
    post.parentLocalId = u"60"_s;
    return post;
}

OutgoingPost message()
{
    OutgoingPost post = reply();
    post.parentLocalId = u"dm/4242-990011/90"_s;
    post.visibility = Visibility::Direct;
    return post;
}

Error sendError(Desk &desk, int status, const QByteArray &body, bool isRepeat = false)
{
    desk.http.expect("POST", u"/2/tweets"_s).answer(status, {}, body);
    OutgoingPost post = reply();
    post.isRepeat = isRepeat;
    return outcome(desk.poster.send(post)).error();
}

OwnPostQuery query(const QString &text, const QString &parent = u"60"_s)
{
    return {at("2026-03-04T11:00:00Z"), parent, text, Visibility::Public};
}

}  // namespace

TEST_CASE("a reply goes to X under the post it answers", "[network][x]")
{
    Desk desk;
    desk.http.expect("POST", u"/2/tweets"_s).answer(201, {}, R"({"data":{"id":"61","text":"On its way."}})");
    OutgoingPost post = reply();
    post.mediaIds = {u"m1"_s};
    const auto sent = outcome(desk.poster.send(post));
    REQUIRE(sent);
    const QJsonObject body = bodyOf(desk.last());
    CHECK(body.keys() == QStringList{u"media"_s, u"reply"_s, u"text"_s});
    CHECK(body[u"text"] == u"On its way."_s);
    CHECK(body[u"reply"][u"in_reply_to_tweet_id"] == u"60"_s);
    CHECK(body[u"media"][u"media_ids"] == QJsonArray{u"m1"_s});
    CHECK(sent->post.id == postId("61"));
    CHECK(sent->post.author == person("4242"));
    CHECK(sent->post.replyToLocalId == u"60");
    CHECK(sent->facts.posts == QList<PostFact>{sent->post});
    CHECK(desk.usage.countOf(UsageKind::SummonedReply) == 1);
}

TEST_CASE("an address in a post is dearer", "[network][x]")
{
    Desk desk;
    desk.http.expect("POST", u"/2/tweets"_s)
        .answer(201, {}, R"({"data":{"id":"61","text":"t.co"}})")
        .times(2);
    const auto sent = outcome(desk.poster.send(reply(u"See https://example.com/a #daisy"_s)));
    REQUIRE(sent);
    CHECK(sent->post.entities.size() == 2);
    CHECK(sent->post.tags == QStringList{u"daisy"_s});
    CHECK(desk.usage.countOf(UsageKind::LinkPostWrite) == 1);
    OutgoingPost announcement = reply();
    announcement.parentLocalId.clear();
    REQUIRE(outcome(desk.poster.send(announcement)));
    CHECK_FALSE(bodyOf(desk.last()).contains(u"reply"));
    CHECK(desk.usage.countOf(UsageKind::PostWrite) == 1);
}

TEST_CASE("a failed sending to X is sorted for the outbox", "[network][x]")
{
    Desk desk;
    const QByteArray duplicate =
        R"({"detail":"You are not allowed to create a Tweet with duplicate content.","type":"about:blank","title":"Forbidden","status":403})";
    const Error first = sendError(desk, 403, duplicate);
    CHECK(sendFailureOf(first.code) == SendFailure::Rejected);
    CHECK(first.arguments.value(0).contains(u"duplicate content"));
    CHECK(sendFailureOf(sendError(desk, 403, duplicate, true).code) == SendFailure::MayBeSent);
    const Error notSummoned = sendError(
        desk, 403,
        R"({"detail":"Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by the author of the post you are replying to.","title":"Forbidden","status":403})");
    CHECK(notSummoned.code == ErrorCode::Refused);
    CHECK(notSummoned.arguments.value(0).startsWith(u"Reply to this conversation is not allowed"));
    CHECK(sendFailureOf(sendError(desk, 503, {}).code) == SendFailure::RetryLater);
    CHECK(sendFailureOf(sendError(desk, 500, {}).code) == SendFailure::MayBeSent);
    CHECK(sendFailureOf(sendError(desk, 201, "{").code) == SendFailure::MayBeSent);
    CHECK(sendFailureOf(sendError(desk, 404, R"({"title":"Not Found"})").code) == SendFailure::Rejected);
    const Error limited = sendError(desk, 429, R"({"errors":[{"code":88,"message":"Rate limit exceeded"}]})");
    CHECK(sendFailureOf(limited.code) == SendFailure::RetryLater);
    CHECK(limited.retryAfterSec);
}

TEST_CASE("a sending without an answer may have arrived, one without a token hasn't", "[network][x]")
{
    Desk desk;
    desk.http.expect("POST", u"/2/tweets"_s).fail(Error{ErrorCode::Unanswered});
    CHECK(sendFailureOf(outcome(desk.poster.send(reply())).error().code) == SendFailure::MayBeSent);
    Desk late;
    late.clock.advance(std::chrono::hours(2));
    late.http.expect("POST", u"/2/oauth2/token"_s).fail(Error{ErrorCode::Unanswered});
    CHECK(sendFailureOf(outcome(late.poster.send(reply())).error().code) == SendFailure::RetryLater);
}

TEST_CASE("the cap stops reading, never a reply", "[network][x]")
{
    Desk desk;
    desk.usage.rules.monthlyCap = MicroDollars{0};
    desk.http.expect("POST", u"/2/tweets"_s).answer(201, {}, R"({"data":{"id":"61","text":"x"}})");
    CHECK(outcome(desk.poster.send(reply())));
}

TEST_CASE("a private message goes to whom the conversation is with", "[network][x]")
{
    Desk desk;
    desk.http.expect("POST", u"/2/dm_conversations/with/990011/messages"_s)
        .answer(201, {}, R"({"data":{"dm_conversation_id":"4242-990011","dm_event_id":"91"}})");
    const auto sent = outcome(desk.poster.send(message()));
    REQUIRE(sent);
    CHECK(bodyOf(desk.last()) == QJsonObject{{u"text"_s, u"On its way."_s}});
    CHECK(sent->post.id == postId("dm/91"));
    CHECK(sent->post.localId == u"dm/4242-990011/91");
    CHECK(sent->post.replyTo == postId("dm/4242-990011"));
    CHECK(sent->post.visibility == Visibility::Direct);
    CHECK(desk.usage.countOf(UsageKind::MessageWrite) == 1);

    desk.http.expect("POST", u"/2/dm_conversations/1500/messages"_s)
        .answer(201, {}, R"({"data":{"dm_conversation_id":"1500","dm_event_id":"92"}})");
    OutgoingPost toGroup = message();
    toGroup.parentLocalId = u"dm/1500/80"_s;
    REQUIRE(outcome(desk.poster.send(toGroup)));
}

TEST_CASE("a private answer to a public post needs one addressee", "[network][x]")
{
    Desk desk;
    OutgoingPost post = reply();
    post.visibility = Visibility::Direct;
    CHECK(outcome(desk.poster.send(post)).error().code == ErrorCode::Invalid);
    post.allowedMentionIds = QStringList{u"990011"_s};
    desk.http.expect("POST", u"/2/dm_conversations/with/990011/messages"_s)
        .answer(201, {}, R"({"data":{"dm_conversation_id":"4242-990011","dm_event_id":"93"}})");
    CHECK(outcome(desk.poster.send(post)));
}

TEST_CASE("an edit is the same post under a new id", "[network][x]")
{
    Desk desk;
    desk.http.expect("POST", u"/2/tweets"_s).answer(201, {}, R"({"data":{"id":"62","text":"Better."}})");
    desk.http.expect("GET", u"/2/tweets"_s)
        .answer(
            200, {},
            R"({"data":[{"id":"62","author_id":"4242","text":"Better.","edit_history_tweet_ids":["61","62"]}]})");
    EditedPost edited;
    edited.localId = u"61"_s;
    edited.text = u"Better."_s;
    const auto sent = outcome(desk.poster.edit(edited));
    REQUIRE(sent);
    CHECK(bodyOf(desk.http.requests()[0])[u"edit_options"][u"previous_post_id"] == u"61"_s);
    CHECK(sent->post.id == postId("61"));
    CHECK(sent->post.localId == u"62");
    CHECK(sent->post.version.order == 1);
}

TEST_CASE("a post is removed, also when it was gone before", "[network][x]")
{
    Desk desk;
    desk.http.expect("DELETE", u"/2/tweets/61"_s).answer(200, {}, R"({"data":{"deleted":true}})");
    CHECK(outcome(desk.poster.remove(u"61"_s)).value().deletedLocalIds == QStringList{u"61"_s});
    desk.http.expect("DELETE", u"/2/tweets/61"_s).answer(404);
    CHECK(outcome(desk.poster.remove(u"61"_s)).value().deletedLocalIds == QStringList{u"61"_s});
    desk.http.expect("DELETE", u"/2/tweets/61"_s).answer(403, {}, R"({"detail":"not yours"})");
    CHECK(outcome(desk.poster.remove(u"61"_s)).error().arguments.value(0) == u"not yours");
}

TEST_CASE("likes, boosts and bookmarks are asked for, and X's refusal is told", "[network][x]")
{
    Desk desk;
    desk.http.expect("POST", u"/2/users/4242/likes"_s).answer(403, {}, R"({"detail":"Not in your plan."})");
    const Error refused = outcome(desk.poster.like(u"60"_s, true)).error();
    CHECK(refused.code == ErrorCode::Refused);
    CHECK(refused.arguments.value(0) == u"Not in your plan.");
    CHECK(bodyOf(desk.last())[u"tweet_id"] == u"60"_s);
    desk.http.expect("DELETE", u"/2/users/4242/retweets/60"_s);
    CHECK(outcome(desk.poster.boost(u"60"_s, false)));
    desk.http.expect("POST", u"/2/users/4242/bookmarks"_s);
    CHECK(outcome(desk.poster.bookmark(u"60"_s, true)));
    CHECK(outcome(desk.poster.like(u"dm/4242-990011/9"_s, true)).error().code == ErrorCode::Refused);
}

TEST_CASE("a medium goes up in pieces and is waited for, then described", "[network][x]")
{
    Desk desk;
    desk.http.expect("POST", u"/2/media/upload/initialize"_s).answer(200, {}, R"({"data":{"id":"m1"}})");
    desk.http.expect("POST", u"/2/media/upload/m1/append"_s).answer(200, {}, "{}").times(3);
    desk.http.expect("POST", u"/2/media/upload/m1/finalize"_s)
        .answer(200, {},
                R"({"data":{"id":"m1","processing_info":{"state":"pending","check_after_secs":1}}})");
    desk.http.expect("GET", u"/2/media/upload"_s)
        .answer(200, {},
                R"({"data":{"id":"m1","processing_info":{"state":"in_progress","check_after_secs":1}}})");
    desk.http.expect("GET", u"/2/media/upload"_s)
        .answer(200, {}, R"({"data":{"id":"m1","processing_info":{"state":"succeeded"}}})");
    desk.http.expect("POST", u"/2/media/metadata"_s);
    const QByteArray picture(2 * 1024 * 1024 + 5, 'p');
    const auto id = outcome(desk.poster.uploadMedia({picture, u"a.png"_s, "image/png", u"A tulip"_s}));
    REQUIRE(id);
    CHECK(*id == u"m1");
    const auto requests = desk.http.requests();
    CHECK(bodyOf(requests[0]) == QJsonObject{{u"media_type"_s, u"image/png"_s},
                                             {u"total_bytes"_s, picture.size()},
                                             {u"media_category"_s, u"tweet_image"_s}});
    CHECK(requests[3].body.contains("name=\"segment_index\"\r\n\r\n2"));
    CHECK(requests[3].body.contains("ppppp\r\n"));
    CHECK(parameter(requests[5], u"command"_s) == u"STATUS");
    CHECK(parameter(requests[5], u"media_id"_s) == u"m1");
    CHECK(bodyOf(requests[7])[u"metadata"][u"alt_text"][u"text"] == u"A tulip"_s);
}

TEST_CASE("a picture for a private message is announced as one", "[network][x]")
{
    Desk desk;
    desk.http.expect("POST", u"/2/media/upload/initialize"_s).answer(200, {}, R"({"data":{"id":"m1"}})");
    desk.http.expect("POST", u"/2/media/upload/m1/append"_s);
    desk.http.expect("POST", u"/2/media/upload/m1/finalize"_s).answer(200, {}, R"({"data":{"id":"m1"}})");
    network::MediaUpload upload{"png", {}, "image/png", {}};
    upload.isPrivate = true;
    CHECK(outcome(desk.poster.uploadMedia(upload)));
    CHECK(bodyOf(desk.http.requests()[0])[u"media_category"] == u"dm_image"_s);
}

TEST_CASE("a medium that X can't read is refused, one that never ends is given up", "[network][x]")
{
    Desk desk;
    const QByteArray pending =
        R"({"data":{"id":"m1","processing_info":{"state":"pending","check_after_secs":1}}})";
    desk.http.expect("POST", u"/2/media/upload/initialize"_s)
        .answer(200, {}, R"({"data":{"id":"m1"}})")
        .times(2);
    desk.http.expect("POST", u"/2/media/upload/m1/append"_s).times(2);
    desk.http.expect("POST", u"/2/media/upload/m1/finalize"_s).answer(200, {}, pending).times(2);
    desk.http.expect("GET", u"/2/media/upload"_s)
        .answer(
            200, {},
            R"({"data":{"id":"m1","processing_info":{"state":"failed","error":{"message":"unsupported"}}}})");
    const Error failed = outcome(desk.poster.uploadMedia({"gif", {}, "image/gif", {}})).error();
    CHECK(failed.code == ErrorCode::Refused);
    CHECK(failed.arguments.value(0) == u"unsupported");
    CHECK(bodyOf(desk.http.requests()[0])[u"media_category"] == u"tweet_gif"_s);
    desk.http.expect("GET", u"/2/media/upload"_s).answer(200, {}, pending).times(3);
    CHECK(outcome(desk.poster.uploadMedia({"mp4", {}, "video/mp4", {}})).error().code ==
          ErrorCode::Unavailable);
}

TEST_CASE("a reply whose answer was lost is found among our own posts", "[network][x]")
{
    Desk desk;
    const auto own = [](const QByteArray &id, const QByteArray &text, const QByteArray &more = {}) {
        return R"({"id":")" + id + R"(","author_id":"4242","created_at":"2026-03-04T11:30:00Z","text":")" +
               text + R"(","referenced_tweets":[{"type":"replied_to","id":"60"}])" + more + '}';
    };
    const QByteArray link =
        R"(,"entities":{"urls":[{"start":12,"end":29,"url":"https://t.co/Ab12","expanded_url":"https://shop.example/a","display_url":"shop.example/a"}]})";
    desk.http.expect("GET", u"/2/users/4242/tweets"_s)
        .answer(200, {}, listJson({own("65", "@mara_k Something else"), postJson("64")}, "p2"));
    desk.http.expect("GET", u"/2/users/4242/tweets"_s)
        .answer(200, {}, listJson({own("63", "@mara_k See https://t.co/Ab12", link)}));
    const auto found = outcome(desk.connector.ownPosts(query(u"See  https://Shop.example/a"_s)));
    REQUIRE(found);
    REQUIRE(found->size() == 1);
    CHECK(found->first().localId == u"63");
    CHECK(parameter(desk.http.requests()[0], u"start_time"_s) == u"2026-03-04T10:45:00Z");
    CHECK(desk.usage.countOf(UsageKind::OwnPostRead) == 3);
}

TEST_CASE("not seen is not sent only where everything was seen", "[network][x]")
{
    Desk desk;
    desk.http.expect("GET", u"/2/users/4242/tweets"_s).answer(200, {}, listJson({}));
    CHECK(outcome(desk.connector.ownPosts(query(u"Hello"_s))).value().isEmpty());
    desk.http.expect("GET", u"/2/users/4242/tweets"_s)
        .answer(200, {}, listJson({postJson("1")}, "same"))
        .times(2);
    CHECK(outcome(desk.connector.ownPosts(query(u"Hello"_s))).error().code == ErrorCode::Protocol);
}

TEST_CASE("a private message whose answer was lost is found in its conversation", "[network][x]")
{
    Desk desk;
    desk.http.expect("GET", u"/2/dm_conversations/with/990011/dm_events"_s)
        .answer(200, {},
                listJson({messageJson("95", "990011", "Thanks"), messageJson("94", "4242", "Thanks")}));
    OwnPostQuery wanted = query(u"Thanks"_s, u"dm/4242-990011/90"_s);
    wanted.visibility = Visibility::Direct;
    const auto found = outcome(desk.connector.ownPosts(wanted));
    REQUIRE(found);
    REQUIRE(found->size() == 1);
    CHECK(found->first().id == postId("dm/94"));
}

TEST_CASE("what X adds to a text doesn't make it another", "[network][x]")
{
    PostFact post;
    post.text = u"@a @b_1 Look at shop.example/x"_s;
    post.entities = {{EntityKind::Link, 16, 14, u"http://shop.example/x"_s}};
    CHECK(comparableText(post) == comparableText(u"Look at shop.example/x"_s));
    CHECK(comparableText(post) != comparableText(u"Look at shop.example/y"_s));
    post.text = u"@a"_s;
    post.entities.clear();
    CHECK(comparableText(post) == comparableText(QString()));
}

TEST_CASE("people are muted until it is taken back, and blocked in the browser", "[network][x]")
{
    Desk desk;
    const QString people = u"/2/users"_s;
    desk.http.expect("POST", u"/2/users/4242/muting"_s).answer(200, {}, R"({"data":{"muting":true}})");
    desk.http.expect("GET", people)
        .answer(200, {}, R"({"data":[{"id":"990011","connection_status":["followed_by","muting"]}]})");
    const auto muted = outcome(desk.moderation.mute(u"990011"_s, {}));
    REQUIRE(muted);
    CHECK(muted->isMuted);
    CHECK(muted->followsUs);
    CHECK_FALSE(muted->isFollowed);
    CHECK(bodyOf(desk.http.requests()[0])[u"target_user_id"] == u"990011"_s);
    CHECK(parameter(desk.last(), u"user.fields"_s) == u"connection_status,receives_your_dm");
    desk.http.expect("DELETE", u"/2/users/4242/muting/990011"_s);
    desk.http.expect("GET", people).answer(200, {}, R"({"data":[{"id":"990011"}]})");
    CHECK_FALSE(outcome(desk.moderation.unmute(u"990011"_s)).value().isMuted);
    CHECK(outcome(desk.moderation.mute(u"990011"_s, std::chrono::hours(1))).error().code ==
          ErrorCode::Refused);
    CHECK(outcome(desk.moderation.block(u"990011"_s, true)).error().arguments ==
          QStringList{u"block in the browser"_s});
    CHECK(outcome(desk.moderation.report({})).error().arguments == QStringList{u"report in the browser"_s});
}
