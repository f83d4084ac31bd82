#include "core/network/bluesky/media_id.h"
#include "core/network/bluesky/picture_size.h"
#include "core/network/bluesky/record_key.h"
#include "core/network/send_failure.h"
#include "core/text/tid.h"
#include "tests/core/network/bluesky/desk_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace daisychain;
using namespace daisychain::network;
using namespace daisychain::network::bluesky;
using namespace daisychain::network::bluesky::test;

namespace {

const QString Put = xrpc("com.atproto.repo.putRecord");
const QString Get = xrpc("com.atproto.repo.getRecord");
const QString Delete = xrpc("com.atproto.repo.deleteRecord");
const QString Posts = xrpc("app.bsky.feed.getPosts");
const QString Resolve = xrpc("com.atproto.identity.resolveHandle");
const QString SendMessage = xrpc("chat.bsky.convo.sendMessage");
const QString GetRoom = xrpc("chat.bsky.convo.getConvo");

OutgoingPost reply()
{
    OutgoingPost post;
    post.key = QStringLiteral("0193a7c0-0000-7000-8000-000000000001");
    post.firstSent = at("2026-03-04T12:00:00.123Z");
    post.text = QStringLiteral("Sorry 🌼 see https://shop.example/t/1");
    post.parentLocalId = uriOf(Mara, "3mgq");
    post.language = QStringLiteral("en");
    return post;
}

OutgoingPost message()
{
    OutgoingPost post = reply();
    post.visibility = Visibility::Direct;
    post.parentLocalId = QStringLiteral("chat:3kconvo/m3");
    post.text = QStringLiteral("Here is your code");
    return post;
}

QString keyOfReply()
{
    return recordKey(reply().key, reply().firstSent);
}

QByteArray writtenJson(const QString &key, bool isNew = true)
{
    return R"({"uri":")" + uriOf(Shop, key.toLatin1()).toUtf8() + R"(","cid":"bafyours")" +
           (isNew ? R"(,"commit":{"cid":"c","rev":"r"})" : "") + '}';
}

QByteArray parentJson(const QByteArray &members = {})
{
    return postsJson({viewJson("3mgq", recordJson("Mein Paket fehlt"), members)});
}

QJsonObject bodyOf(const http::HttpRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

QByteArray roomJson(const char *status)
{
    return R"({"convo":{"id":"3kconvo","status":")" + QByteArray(status) + R"(","members":[)" +
           authorJson(Shop) + ',' + authorJson(Mara) +
           R"(],"lastMessage":{"$type":"chat.bsky.convo.defs#messageView","id":"m3","text":"Hallo?","sender":{"did":")" +
           Mara.toUtf8() + R"("},"sentAt":"2026-03-04T11:03:00.000Z"}}})";
}

const QByteArray SaidJson = R"({"id":"m4","rev":"1","text":"Here is your code","sender":{"did":")" +
                            Shop.toUtf8() + R"("},"sentAt":"2026-03-04T12:00:01.000Z"})";

}  // namespace

TEST_CASE("a reply is a record under a key of its own, in the thread of what it answers",
          "[network][bluesky]")
{
    Desk desk;
    const QByteArray root = R"({"uri":")" + uriOf(Jo, "3mgroot").toUtf8() + R"(","cid":"bafyroot"})";
    const QByteArray above = R"({"uri":")" + uriOf(Jo, "3mgabove").toUtf8() + R"(","cid":"bafyabove"})";
    const QByteArray inThread =
        recordJson("Mein Paket fehlt", R"("reply":{"root":)" + root + R"(,"parent":)" + above + '}');
    desk.http.expect("GET", Posts).answer(200, {}, postsJson({viewJson("3mgq", inThread)}));
    desk.http.expect("POST", Put).answer(200, {}, writtenJson(keyOfReply()));
    const Result<SentPost> sent = outcome(desk.poster.send(reply()));
    REQUIRE(sent);
    const QJsonObject body = bodyOf(desk.http.requests().last());
    CHECK(body.value(u"repo").toString() == Shop);
    CHECK(body.value(u"rkey").toString() == keyOfReply());
    CHECK(body.contains(u"swapRecord"));
    CHECK(body.value(u"swapRecord").isNull());
    const QJsonObject record = body.value(u"record").toObject();
    CHECK(record.value(u"createdAt").toString() == u"2026-03-04T12:00:00.123Z");
    CHECK(record.value(u"langs").toArray() == QJsonArray{QStringLiteral("en")});
    const QJsonObject thread = record.value(u"reply").toObject();
    CHECK(thread.value(u"root").toObject().value(u"uri").toString() == uriOf(Jo, "3mgroot"));
    CHECK(thread.value(u"parent").toObject().value(u"uri").toString() == uriOf(Mara, "3mgq"));
    CHECK(thread.value(u"parent").toObject().value(u"cid").toString() == u"bafy3mgq");
    const QJsonObject index = record.value(u"facets").toArray().first().toObject().value(u"index").toObject();
    CHECK(index.value(u"byteStart").toInt() == 15);
    CHECK(index.value(u"byteEnd").toInt() == 39);
    CHECK(sent->post.id.globalId == uriOf(Shop, keyOfReply().toLatin1()));
    CHECK(sent->post.version.label == u"bafyours");
    CHECK(sent->post.replyTo == PostId{Network::Bluesky, uriOf(Mara, "3mgq")});
    CHECK(sent->post.author == desk.account.identity);
    CHECK(sent->facts.account == desk.account.id);
}

TEST_CASE("every attempt writes the same bytes under the same key", "[network][bluesky]")
{
    QByteArrayList bodies;
    for (int attempt = 0; attempt < 2; ++attempt) {
        Desk desk;
        desk.clock.advance(std::chrono::minutes(attempt));
        OutgoingPost post = reply();
        post.isRepeat = attempt > 0;
        desk.http.expect("GET", Get).answer(400, {}, errorJson("RecordNotFound"));
        desk.http.expect("GET", Posts).answer(200, {}, parentJson());
        desk.http.expect("POST", Put).answer(200, {}, writtenJson(keyOfReply(), attempt == 0));
        CHECK(outcome(desk.poster.send(post)));
        bodies.append(desk.http.requests().last().body);
    }
    CHECK(bodies.first() == bodies.last());
    CHECK(text::tidMicroseconds(keyOfReply()).value() / 1000 == reply().firstSent.ms);
    CHECK(recordKey(QStringLiteral("another"), reply().firstSent) != keyOfReply());
}

TEST_CASE("a repeat that finds its own record writes nothing", "[network][bluesky]")
{
    Desk desk;
    OutgoingPost post = reply();
    post.isRepeat = true;
    const QByteArray parent = R"({"uri":")" + post.parentLocalId.toUtf8() + R"(","cid":"bafyold"})";
    const QByteArray record =
        recordJson(post.text.toUtf8(), R"("reply":{"root":)" + parent + R"(,"parent":)" + parent + '}');
    desk.http.expect("GET", Get)
        .where(asking("rkey", keyOfReply()))
        .answer(200, {},
                R"({"uri":")" + uriOf(Shop, keyOfReply().toLatin1()).toUtf8() +
                    R"(","cid":"bafyours","value":)" + record + '}');
    const Result<SentPost> sent = outcome(desk.poster.send(post));
    REQUIRE(sent);
    CHECK(sent->post.text == post.text);
    CHECK(sent->post.replyTo->globalId == post.parentLocalId);
    CHECK(desk.http.requests().size() == 1);
}

TEST_CASE("what stands under the key decides when the server won't write over it", "[network][bluesky]")
{
    const auto outcomeWith = [](const QByteArray &text, int status) {
        Desk desk;
        OutgoingPost post = reply();
        post.parentLocalId.clear();
        desk.http.expect("POST", Put).answer(400, {}, errorJson("InvalidSwap"));
        desk.http.expect("GET", Get)
            .answer(status, {},
                    R"({"uri":")" + uriOf(Shop, "3mg").toUtf8() + R"(","cid":"c","value":)" +
                        recordJson(text) + '}');
        const Result<SentPost> sent = outcome(desk.poster.send(post));
        return sent ? std::nullopt : std::optional(sendFailureOf(sent.error().code));
    };
    CHECK(outcomeWith(reply().text.toUtf8(), 200) == std::nullopt);
    CHECK(outcomeWith("something else", 200) == SendFailure::Rejected);
    CHECK(outcomeWith({}, 502) == SendFailure::MayBeSent);
}

TEST_CASE("what became of a post is sorted for the outbox", "[network][bluesky]")
{
    const auto kindOf = [](int status, const QByteArray &body, bool isRepeat) {
        Desk desk;
        OutgoingPost post = reply();
        post.isRepeat = isRepeat;
        post.parentLocalId.clear();
        desk.http.expect("GET", Get).answer(400, {}, errorJson("RecordNotFound"));
        desk.http.expect("POST", Put).answer(status, {}, body);
        return sendFailureOf(outcome(desk.poster.send(post)).error().code);
    };
    CHECK(kindOf(500, errorJson("InternalServerError"), false) == SendFailure::RetryLater);
    CHECK(kindOf(500, errorJson("InternalServerError"), true) == SendFailure::MayBeSent);
    CHECK(kindOf(502, "<html>bad gateway</html>", false) == SendFailure::RetryLater);
    CHECK(kindOf(503, {}, false) == SendFailure::RetryLater);
    CHECK(kindOf(429, errorJson("RateLimitExceeded"), false) == SendFailure::RetryLater);
    CHECK(kindOf(401, errorJson("AuthMissing"), false) == SendFailure::SignInAgain);
    CHECK(kindOf(400, errorJson("InvalidRequest"), false) == SendFailure::Rejected);
    CHECK(kindOf(413, {}, false) == SendFailure::Rejected);
    CHECK(kindOf(200, "<html>welcome</html>", false) == SendFailure::MayBeSent);
}

TEST_CASE("a lost answer is a doubt, a lost preparation is none", "[network][bluesky]")
{
    Desk desk;
    desk.http.expect("GET", Posts).fail(Error{ErrorCode::Unanswered});
    CHECK(outcome(desk.poster.send(reply())).error().code == ErrorCode::Unavailable);
    desk.http.expect("GET", Posts).answer(200, {}, parentJson());
    desk.http.expect("POST", Put).fail(Error{ErrorCode::Unanswered});
    CHECK(outcome(desk.poster.send(reply())).error().code == ErrorCode::Unanswered);
}

TEST_CASE("a parent that is gone or takes no answers is found before anything is written",
          "[network][bluesky]")
{
    Desk desk;
    desk.http.expect("GET", Posts).answer(200, {}, postsJson({}));
    CHECK(outcome(desk.poster.send(reply())).error().code == ErrorCode::NotFound);
    desk.http.expect("GET", Posts).answer(200, {}, parentJson(R"("viewer":{"replyDisabled":true})"));
    const Error refused = outcome(desk.poster.send(reply())).error();
    CHECK(refused.code == ErrorCode::Refused);
    CHECK(refused.arguments.first() == u"replyDisabled");
    CHECK(desk.http.requests().size() == 2);
}

TEST_CASE("mentions get their DIDs, and who doesn't exist stays text", "[network][bluesky]")
{
    Desk desk;
    OutgoingPost post = reply();
    post.parentLocalId.clear();
    post.text = QStringLiteral("@mara.blumen.com @nobody.blumen.com @mara.blumen.com #Tulpen");
    desk.http.expect("GET", Resolve)
        .where(asking("handle", QStringLiteral("mara.blumen.com")))
        .answer(200, {}, R"({"did":")" + Mara.toUtf8() + R"("})");
    desk.http.expect("GET", Resolve)
        .where(asking("handle", QStringLiteral("nobody.blumen.com")))
        .answer(400, {}, errorJson("InvalidRequest"));
    desk.http.expect("POST", Put).answer(200, {}, writtenJson(keyOfReply()));
    const Result<SentPost> sent = outcome(desk.poster.send(post));
    REQUIRE(sent);
    CHECK(sent->post.entities.size() == 3);
    REQUIRE(sent->post.mentions.size() == 1);
    CHECK(sent->post.mentions.first().identity.globalId == Mara);
    CHECK(sent->post.tags == QStringList{QStringLiteral("tulpen")});
    desk.http.expect("GET", Resolve).fail(Error{ErrorCode::Offline});
    CHECK(outcome(desk.poster.send(post)).error().code == ErrorCode::Offline);
}

TEST_CASE("pictures go with their words and their shape", "[network][bluesky]")
{
    Desk desk;
    const QByteArray png = QByteArray::fromHex("89504e470d0a1a0a0000000d494844520000028000000100") + "rest";
    desk.http.expect("POST", xrpc("com.atproto.repo.uploadBlob"))
        .whenAsked([&](const http::HttpRequest &request) {
            CHECK(request.body == png);
            CHECK(http::headerValue(request.headers, "content-type") == "image/png");
        })
        .answer(200, {},
                R"({"blob":{"$type":"blob","ref":{"$link":"bafkpic"},"mimeType":"image/png","size":28}})");
    const Result<QString> id =
        outcome(desk.poster.uploadMedia({png, {}, "image/png", QStringLiteral("A box")}));
    REQUIRE(id);
    CHECK(imageOf(*id)->altText == u"A box");
    CHECK(outcome(desk.poster.setAltText(*id, QStringLiteral("A brown box"))));
    CHECK(outcome(desk.poster.setAltText(QStringLiteral("17"), {})).error().code == ErrorCode::Invalid);
    OutgoingPost post = reply();
    post.parentLocalId.clear();
    post.mediaIds = {*id};
    desk.http.expect("POST", Put).answer(200, {}, writtenJson(keyOfReply()));
    const Result<SentPost> sent = outcome(desk.poster.send(post));
    REQUIRE(sent);
    const QJsonObject record = bodyOf(desk.http.requests().last()).value(u"record").toObject();
    const QJsonObject image = record.value(u"embed").toObject().value(u"images").toArray().first().toObject();
    CHECK(image.value(u"alt").toString() == u"A brown box");
    CHECK(image.value(u"aspectRatio").toObject().value(u"width").toInt() == 640);
    CHECK(image.value(u"image").toObject().value(u"ref").toObject().value(u"$link").toString() == u"bafkpic");
    CHECK(sent->post.media.size() == 1);
}

TEST_CASE("the size of a picture is read from its first bytes", "[network][bluesky]")
{
    const auto size = [](const char *hex) { return pictureSize(QByteArray::fromHex(hex)); };
    CHECK(size("ffd8ffe000040000ffc00011080100028003012200021101031101") == PictureSize{640, 256});
    CHECK(size("524946460000000057454250565038580000000000000000ff0100000100") == PictureSize{512, 257});
    CHECK(size("ffd8ffe0ffff0000") == std::nullopt);
    CHECK(size("89504e470d0a1a0a0000000d49484452000002") == std::nullopt);
    CHECK(size("52494646000000005745425056503858") == std::nullopt);
    CHECK(size("474946383961") == std::nullopt);
}

TEST_CASE("a private message goes to the room, accepted first", "[network][bluesky]")
{
    Desk desk;
    desk.http.expect("GET", GetRoom).answer(200, {}, roomJson("request"));
    desk.http.expect("POST", xrpc("chat.bsky.convo.acceptConvo")).answer(200, {}, R"({"rev":"1"})");
    desk.http.expect("POST", SendMessage).answer(200, {}, SaidJson);
    const Result<SentPost> sent = outcome(desk.poster.send(message()));
    REQUIRE(sent);
    CHECK(sent->post.id == chatPostId(QStringLiteral("3kconvo"), QStringLiteral("m4")));
    CHECK(sent->post.replyTo == chatPostId(QStringLiteral("3kconvo"), QStringLiteral("m3")));
    CHECK(sent->post.visibility == Visibility::Direct);
    CHECK(bodyOf(desk.http.requests().last()).value(u"convoId").toString() == u"3kconvo");
    CHECK(desk.http.unexpected() == QStringList());
}

TEST_CASE("a private answer to a post goes to the room with its author", "[network][bluesky]")
{
    Desk desk;
    OutgoingPost post = message();
    post.parentLocalId = uriOf(Mara, "3mgq");
    desk.http.expect("GET", xrpc("chat.bsky.convo.getConvoForMembers"))
        .where(asking("members", Mara))
        .answer(200, {}, roomJson("accepted"));
    desk.http.expect("POST", SendMessage).answer(200, {}, SaidJson);
    CHECK(outcome(desk.poster.send(post)));
}

TEST_CASE("a doubt about a private message stays a doubt", "[network][bluesky]")
{
    const auto kindOf = [](int status, const QByteArray &body) {
        Desk desk;
        desk.http.expect("GET", GetRoom).answer(200, {}, roomJson("accepted"));
        desk.http.expect("POST", SendMessage).answer(status, {}, body);
        return sendFailureOf(outcome(desk.poster.send(message())).error().code);
    };
    CHECK(kindOf(500, errorJson("InternalServerError")) == SendFailure::MayBeSent);
    CHECK(kindOf(502, "<html></html>") == SendFailure::MayBeSent);
    CHECK(kindOf(200, "<html></html>") == SendFailure::MayBeSent);
    CHECK(kindOf(400, errorJson("MessagesDisabled")) == SendFailure::Rejected);
    CHECK(kindOf(400, errorJson("InvalidToken")) == SendFailure::Rejected);
    Desk desk;
    desk.http.expect("GET", GetRoom).fail(Error{ErrorCode::Unanswered});
    CHECK(outcome(desk.poster.send(message())).error().code == ErrorCode::Unavailable);
}

TEST_CASE("our own posts can be taken back, others' can't, and none can be changed", "[network][bluesky]")
{
    Desk desk;
    desk.http.expect("POST", Delete).answer(200, {}, "{}");
    const Result<FactBatch> removed = outcome(desk.poster.remove(uriOf(Shop, "3mgours")));
    REQUIRE(removed);
    CHECK(removed->deleted == QList<PostId>{{Network::Bluesky, uriOf(Shop, "3mgours")}});
    CHECK(outcome(desk.poster.remove(uriOf(Mara, "3mgq"))).error().code == ErrorCode::Refused);
    CHECK(outcome(desk.poster.edit({uriOf(Shop, "3mgours"), {}, {}, {}, false, {}})).error().code ==
          ErrorCode::Refused);
    CHECK(desk.http.requests().size() == 1);
}

TEST_CASE("a like is a record that is made once and found again", "[network][bluesky]")
{
    Desk desk;
    const QString post = uriOf(Mara, "3mgq");
    desk.http.expect("GET", Posts).answer(200, {}, parentJson());
    desk.http.expect("POST", Put).answer(200, {}, writtenJson(QStringLiteral("3mglike")));
    CHECK(outcome(desk.poster.like(post, true)));
    const QJsonObject body = bodyOf(desk.http.requests().last());
    CHECK(body.value(u"collection").toString() == u"app.bsky.feed.like");
    CHECK(body.value(u"record").toObject().value(u"subject").toObject().value(u"cid").toString() ==
          u"bafy3mgq");
    desk.clock.advance(std::chrono::seconds(5));
    desk.http.expect("GET", Posts).answer(200, {}, parentJson());
    desk.http.expect("POST", Put)
        .where([&](const http::HttpRequest &request) {
            return bodyOf(request).value(u"rkey") == body.value(u"rkey");
        })
        .answer(400, {}, errorJson("InvalidSwap"));
    CHECK(outcome(desk.poster.like(post, true)));
    const QByteArray liked = R"("viewer":{"like":"at://)" + Shop.toUtf8() + R"(/app.bsky.feed.like/3mgold"})";
    desk.http.expect("GET", Posts).answer(200, {}, parentJson(liked)).times(2);
    CHECK(outcome(desk.poster.like(post, true)));
    desk.http.expect("POST", Delete)
        .where([](const http::HttpRequest &request) {
            return bodyOf(request).value(u"rkey").toString() == u"3mgold";
        })
        .answer(200, {}, "{}");
    CHECK(outcome(desk.poster.like(post, false)));
    CHECK(desk.http.unexpected() == QStringList());
}

TEST_CASE("a room is marked as read up to a message", "[network][bluesky]")
{
    Desk desk;
    desk.http.expect("POST", xrpc("chat.bsky.convo.updateRead")).answer(200, {}, R"({"convo":{}})");
    CHECK(outcome(desk.poster.markRead(QStringLiteral("chat:3kconvo/m3"))));
    CHECK(bodyOf(desk.http.requests().last()).value(u"messageId").toString() == u"m3");
    CHECK(outcome(desk.poster.markRead(uriOf(Mara, "3mgq"))).error().code == ErrorCode::NotFound);
}
