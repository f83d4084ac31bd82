#include "core/network/bluesky/bluesky_live_feed.h"
#include "core/network/bluesky/jetstream_match.h"
#include "tests/core/network/bluesky/desk_fixture.h"
#include "tests/core/network/bluesky/feed_listener.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace daisychain;
using namespace daisychain::network;
using namespace daisychain::network::bluesky;
using namespace daisychain::network::bluesky::test;
using daisychain::test::eventually;

namespace {

const QString Path = QStringLiteral("/subscribe");
const QString Posts = xrpc("app.bsky.feed.getPosts");

QUrl jetstream()
{
    return QUrl(QStringLiteral("https://jetstream.example"));
}

QByteArray eventJson(const char *operation, const char *key, const QByteArray &record = {})
{
    return R"({"did":")" + Mara.toUtf8() +
           R"(","time_us":1772616942118000,"kind":"commit","commit":{"rev":"r","operation":")" + operation +
           R"(","collection":"app.bsky.feed.post","rkey":")" + key + R"(","cid":"bafy)" + key + '"' +
           (record.isEmpty() ? QByteArray() : R"(,"record":)" + record) + "}}";
}

/// The text mentions us at its beginning.
QByteArray mentionRecord()
{
    return recordJson(
        "@help.shop.example hi",
        R"("facets":[{"index":{"byteStart":0,"byteEnd":18},"features":[{"$type":"app.bsky.richtext.facet#mention","did":")" +
            Shop.toUtf8() + R"("}]}])");
}

/// Whom the stream was last told to listen to.
QStringList wantedIn(Desk &desk, int stream)
{
    const QList<QByteArray> &sent = desk.http.stream(stream)->sentTexts();
    REQUIRE_FALSE(sent.isEmpty());
    const QJsonObject message = QJsonDocument::fromJson(sent.last()).object();
    CHECK(message[QLatin1String("type")].toString() == u"options_update");
    const QJsonObject payload = message[QLatin1String("payload")].toObject();
    CHECK(payload[QLatin1String("wantedCollections")].toArray() == QJsonArray{PostCollection.toString()});
    QStringList people;
    for (const QJsonValue &one : payload[QLatin1String("wantedDids")].toArray())
        people.append(one.toString());
    return people;
}

}  // namespace

TEST_CASE("a mention that goes by is asked for and caught once", "[network][bluesky]")
{
    Desk desk(session(), jetstream());
    desk.http.expectWebSocket(Path).open().lines(
        {eventJson("create", "3a", mentionRecord()), eventJson("create", "3a", mentionRecord()),
         eventJson("create", "3b", recordJson("nothing for us")), "{broken"});
    desk.http.expect("GET", Posts)
        .where(asking("uris", uriOf(Mara, "3a")))
        .answer(200, {}, postsJson({viewJson("3a", mentionRecord())}));
    REQUIRE(desk.connector.canStream(desk.stream()));
    Listener listener(
        desk.connector.open({desk.stream(), desk.stream(StreamKind::List, QStringLiteral("at://x"))}));
    REQUIRE(eventually([&] { return !listener.batches.isEmpty() && listener.said.size() == 4; }));
    // The list isn't pushed, and mentions by strangers are polled for.
    CHECK(listener.said == QStringList{QStringLiteral("refused"), QStringLiteral("refused"),
                                       QStringLiteral("opened"), QStringLiteral("unreadable")});
    REQUIRE(listener.batches.size() == 1);
    CHECK(listener.batches.first().caught.first().post.globalId == uriOf(Mara, "3a"));
    CHECK(profileOf(listener.batches.first(), Mara).handle == u"mara.blumen.example");
    CHECK(desk.http.unexpected() == QStringList());
}

TEST_CASE("the next connection goes on a little before where the last one ended", "[network][bluesky]")
{
    Desk desk(session(), jetstream());
    desk.http.expectWebSocket(Path).open().lines({eventJson("create", "3a", mentionRecord())});
    desk.http.expect("GET", Posts).answer(200, {}, postsJson({viewJson("3a", mentionRecord())}));
    Listener first(desk.connector.open({desk.stream()}));
    REQUIRE(eventually([&] { return !first.batches.isEmpty(); }));
    desk.http.stream(0)->end(Error{ErrorCode::Unanswered});
    REQUIRE(first.end);
    CHECK(first.end->code == ErrorCode::Unanswered);
    CHECK(parameter(desk.http.requests().first(), "cursor").isEmpty());
    desk.http.expectWebSocket(Path).open().lines({eventJson("create", "3a", mentionRecord()),
                                                  eventJson("delete", "3a"), eventJson("delete", "3other")});
    Listener second(desk.connector.open({desk.stream()}));
    REQUIRE(eventually([&] { return second.batches.size() == 2; }));
    CHECK(parameter(desk.http.requests().last(), "cursor") == u"1772616937118000");
    CHECK(second.batches.first().deleted == QList<PostId>{{Network::Bluesky, uriOf(Mara, "3a")}});
    CHECK(desk.http.unexpected() == QStringList());
}

TEST_CASE("strangers' deletions are nothing to us", "[network][bluesky]")
{
    Desk desk(session(), jetstream());
    desk.http.expectWebSocket(Path).open().lines({eventJson("delete", "3a")}).refuse(503);
    Listener listener(desk.connector.open({desk.stream()}));
    REQUIRE(eventually([&] { return listener.end.has_value(); }));
    CHECK(listener.batches.isEmpty());
    CHECK(listener.end->code == ErrorCode::Unavailable);
}

TEST_CASE("a post that the server doesn't show yet is left to the list", "[network][bluesky]")
{
    Desk desk(session(), jetstream());
    desk.http.expectWebSocket(Path).open().lines({eventJson("create", "3a", mentionRecord())});
    desk.http.expect("GET", Posts).answer(200, {}, postsJson({}));
    Listener listener(desk.connector.open({desk.stream()}));
    CHECK(eventually([&] { return listener.said.contains(QStringLiteral("changed")); }));
    CHECK(listener.batches.isEmpty());
}

TEST_CASE("without words to look for only people are listened to", "[network][bluesky]")
{
    Desk desk(session(), jetstream());
    desk.http.expectWebSocket(Path).open();
    Listener listener(desk.connector.open({desk.stream(StreamKind::Account, Mara), desk.stream()}));
    REQUIRE(eventually([&] { return listener.said.contains(QStringLiteral("opened")); }));
    CHECK(listener.feed->listensToPeople());
    CHECK(parameter(desk.http.requests().first(), "requireHello") == u"true");
    CHECK(parameter(desk.http.requests().first(), "wantedDids").isEmpty());
    CHECK(wantedIn(desk, 0) == QStringList{Shop, Mara});
    const IdentityId jo{Network::Bluesky, QStringLiteral("did:plc:jo")};
    listener.feed->listenTo({{Network::Bluesky, Mara}, jo, {Network::Mastodon, QStringLiteral("https://x")}});
    CHECK(wantedIn(desk, 0) == QStringList{Shop, Mara, jo.globalId});
    const qsizetype said = desk.http.stream(0)->sentTexts().size();
    listener.feed->listenTo({{Network::Bluesky, Mara}, jo});
    CHECK(desk.http.stream(0)->sentTexts().size() == said);
    listener.feed->listenTo({});
    CHECK(wantedIn(desk, 0) == QStringList{Shop, Mara});
}

TEST_CASE("whose answers are awaited before a feed is open is said when it is", "[network][bluesky]")
{
    Desk desk(session(), jetstream());
    desk.http.expectWebSocket(Path).open();
    Listener listener(desk.connector.open({desk.stream()}));
    QList<IdentityId> many;
    for (int i = 0; i < 12'000; ++i)
        many.append({Network::Bluesky, QStringLiteral("did:plc:%1").arg(i)});
    listener.feed->listenTo(many);
    REQUIRE(eventually([&] { return listener.said.contains(QStringLiteral("opened")); }));
    CHECK(wantedIn(desk, 0).size() == 10'000);
    CHECK(wantedIn(desk, 0).first() == Shop);
}

TEST_CASE("for a word everybody is listened to", "[network][bluesky]")
{
    Desk desk(session(), jetstream());
    desk.http.expectWebSocket(Path).open();
    Listener listener(desk.connector.open({desk.stream(StreamKind::Tag, QStringLiteral("tulips")),
                                           desk.stream(StreamKind::Account, Mara), desk.stream()}));
    REQUIRE(eventually([&] { return listener.said.contains(QStringLiteral("opened")); }));
    listener.feed->listenTo({{Network::Bluesky, Mara}});
    CHECK_FALSE(listener.feed->listensToPeople());
    CHECK_FALSE(listener.said.contains(QStringLiteral("refused")));
    CHECK(desk.http.stream(0)->sentTexts().isEmpty());
    CHECK(parameter(desk.http.requests().first(), "requireHello").isEmpty());
    CHECK(parameter(desk.http.requests().first(), "wantedCollections") == PostCollection);
}

TEST_CASE("what a stream catches is decided by the post", "[network][bluesky]")
{
    const IdentityId own{Network::Bluesky, Shop};
    PostFact post;
    post.author = {Network::Bluesky, Mara};
    post.text = QStringLiteral("My Tulips broke");
    post.tags = {QStringLiteral("tulips")};
    const auto isCaught = [&](StreamKind kind, const char *argument = "") {
        return catches({{}, {}, kind, QString::fromUtf8(argument)}, post, own);
    };
    CHECK_FALSE(isCaught(StreamKind::Mentions));
    CHECK(isCaught(StreamKind::Search, "broke TULIPS"));
    CHECK_FALSE(isCaught(StreamKind::Search, "broke roses"));
    CHECK_FALSE(isCaught(StreamKind::Search, " "));
    CHECK(isCaught(StreamKind::Tag, "Tulips"));
    CHECK_FALSE(isCaught(StreamKind::List, "at://x"));
    post.replyTo = PostId{Network::Bluesky, uriOf(Shop, "3a")};
    CHECK(isCaught(StreamKind::Mentions));
    post.replyTo.reset();
    post.quoted = PostId{Network::Bluesky, uriOf(Shop, "3a")};
    CHECK(isCaught(StreamKind::Mentions));
    post.author = own;
    CHECK_FALSE(isCaught(StreamKind::Mentions));
}
