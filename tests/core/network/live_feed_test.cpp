#include "tests/core/network/account_fixture.h"

#include <QPointer>

using namespace daisychain;
using namespace daisychain::network;
using namespace daisychain::network::test;
using daisychain::test::eventually;
using daisychain::test::ScriptedStream;

namespace {

const QString UserPath = QStringLiteral("/api/v1/streaming/user");
const QString TagPath = QStringLiteral("/api/v1/streaming/hashtag");
const Error Closed{ErrorCode::Unanswered};

/// What a feed told, in order.
struct FeedLog {
    explicit FeedLog(LiveFeed &feed)
    {
        QObject::connect(&feed, &LiveFeed::opened, &life,
                         [this] { events.append(QStringLiteral("opened")); });
        QObject::connect(&feed, &LiveFeed::heard, &life, [this] { ++heard; });
        QObject::connect(&feed, &LiveFeed::arrived, &life,
                         [this](const FactBatch &facts) { batches.append(facts); });
        QObject::connect(&feed, &LiveFeed::listChanged, &life,
                         [this] { events.append(QStringLiteral("listChanged")); });
        QObject::connect(&feed, &LiveFeed::refused, &life,
                         [this] { events.append(QStringLiteral("refused")); });
        QObject::connect(&feed, &LiveFeed::unreadable, &life,
                         [this] { events.append(QStringLiteral("unreadable")); });
        QObject::connect(&feed, &LiveFeed::revoked, &life,
                         [this] { events.append(QStringLiteral("revoked")); });
        QObject::connect(&feed, &LiveFeed::ended, &life, [this](const Error &error) {
            events.append(QStringLiteral("ended ") + errorCodeName(error.code));
        });
    }

    bool has(const char *event) const { return events.contains(QLatin1String(event)); }

    QStringList events;
    QList<FactBatch> batches;
    int heard = 0;
    QObject life;
};

void expectInstance(Desk &desk)
{
    desk.http.expect("GET", QStringLiteral("/api/v2/instance"))
        .answer(200, {}, recorded("instance_v2.json"))
        .always();
}

QByteArray event(const QByteArray &name, const QByteArray &data)
{
    return "event: " + name + "\ndata: " + data + "\n\n";
}

/// JSON of one line, as events carry it.
QByteArray oneLine(QByteArray json)
{
    return json.replace('\n', "");
}

QByteArray namingUs(const QByteArray &id)
{
    return statusJson(id, R"("mentions":[{"id":"42","acct":"help","url":"https://shop.example/@help"}])");
}

}  // namespace

TEST_CASE("a stream brings what it catches, its heart beats count as hearing", "[network][mastodon]")
{
    Desk desk;
    expectInstance(desk);
    desk.http.expectLines(UserPath).open();
    const Stream mentions = desk.stream();
    const auto feed = desk.connector.open({mentions});
    FeedLog log(*feed);
    REQUIRE(eventually([&] { return log.has("opened"); }));
    const http::HttpRequest asked = desk.http.requests().last();
    CHECK(asked.url.host() == u"stream.shop.example");
    CHECK(asked.url.scheme() == u"https");
    CHECK(asked.bearer == Secret("the-token"));
    ScriptedStream &stream = *desk.http.stream(0);
    const int before = log.heard;
    desk.clock.advance(std::chrono::seconds(15));
    stream.play({":thump", ""});
    CHECK(log.heard == before + 1);
    CHECK(feed->lastHeardAt() == desk.clock.steady());
    CHECK(feed->watchdog() > std::chrono::seconds(30));
    stream.play({"event: notification", "data: " + mentionJson(9), ""});
    REQUIRE(log.batches.size() == 1);
    CHECK(caughtIn(log.batches.first()) == words("s9"));
    CHECK(log.batches.first().caught.first().stream == mentions.id);
    CHECK(log.batches.first().account == desk.account.id);
}

TEST_CASE("of what we follow only what is ours or names us comes in", "[network][mastodon]")
{
    Desk desk;
    expectInstance(desk);
    desk.http.expectLines(UserPath).open();
    const auto feed = desk.connector.open({desk.stream()});
    FeedLog log(*feed);
    REQUIRE(eventually([&] { return log.has("opened"); }));
    ScriptedStream &stream = *desk.http.stream(0);
    const auto play = [&](const QByteArray &name, const QByteArray &data) {
        log.batches.clear();
        stream.play(event(name, oneLine(data)).split('\n'));
    };
    play("update", statusJson("1"));
    CHECK(log.batches.isEmpty());
    play("update", namingUs("2"));
    REQUIRE(log.batches.size() == 1);
    CHECK(log.batches.first().caught.isEmpty());  // the notification catches it
    play("update",
         QByteArray(statusJson("3")).replace("https://blumen.example/@mara", "https://shop.example/@help"));
    CHECK(log.batches.size() == 1);
    play("update", statusJson("4", R"("reblog":)" + namingUs("2")));
    CHECK(log.batches.isEmpty());
    play("status.update", statusJson("1", R"("edited_at":"2026-03-04T10:00:00Z")"));
    CHECK(log.batches.size() == 1);
    play("delete", "115001234567890123");
    REQUIRE(log.batches.size() == 1);
    CHECK(log.batches.first().deletedLocalIds == words("115001234567890123"));
    play("filters_changed", "undefined");
    play("announcement", "{\"id\":1}");
    CHECK(log.batches.isEmpty());
    CHECK(log.events == words("opened"));
    play("notifications_merged", "1");
    CHECK(log.has("listChanged"));
    play("notification", "{\"id\":5}");
    CHECK(log.has("unreadable"));
    play("delete", "7");
    CHECK(log.batches.size() == 1);  // the feed goes on
}

TEST_CASE("a stream may be split anywhere between lines and reads", "[network][mastodon]")
{
    Desk desk;
    expectInstance(desk);
    desk.http.expectLines(UserPath).open();
    const auto feed = desk.connector.open({desk.stream()});
    FeedLog log(*feed);
    REQUIRE(eventually([&] { return log.has("opened"); }));
    const QByteArrayList lines = (":)\n" + event("notification", mentionJson(1)) + ":thump\n" +
                                  event("delete", "12") + event("notification", mentionJson(2)))
                                     .split('\n');
    for (const QByteArray &line : lines)
        desk.http.stream(0)->play({line});
    REQUIRE(log.batches.size() == 3);
    CHECK(caughtIn(log.batches[0]) == words("s1"));
    CHECK(log.batches[1].deletedLocalIds == words("12"));
    CHECK(caughtIn(log.batches[2]) == words("s2"));
}

TEST_CASE("a revoked token ends the stream in silence, and the next is refused", "[network][mastodon]")
{
    Desk desk;
    expectInstance(desk);
    desk.http.expectLines(UserPath).open().end(Closed);
    desk.http.expectLines(UserPath).refuse(401, {}, R"({"error":"Invalid access token"})");
    const auto first = desk.connector.open({desk.stream()});
    FeedLog before(*first);
    REQUIRE(eventually([&] { return before.has("ended unanswered"); }));
    CHECK_FALSE(before.has("revoked"));
    const auto second = desk.connector.open({desk.stream()});
    FeedLog after(*second);
    REQUIRE(eventually([&] { return after.events.size() == 2; }));
    CHECK(after.events == QStringList{QStringLiteral("revoked"), QStringLiteral("ended unauthorized")});
}

TEST_CASE("a tag that can't be streamed doesn't take the mentions with it", "[network][mastodon]")
{
    Desk desk;
    expectInstance(desk);
    desk.http.expectLines(UserPath).open();
    desk.http.expectLines(TagPath).refuse(400, {}, R"({"error":"Missing tag name parameter"})");
    const Stream tag = desk.stream(StreamKind::Tag, QStringLiteral("daisy"));
    const auto feed = desk.connector.open({desk.stream(), tag});
    FeedLog log(*feed);
    REQUIRE(eventually([&] { return log.has("refused") && log.has("opened"); }));
    desk.http.stream(0)->play({"event: delete", "data: 1", ""});
    CHECK(log.batches.size() == 1);
    CHECK(parameter(desk.http.requests().last(), "tag") == u"daisy");
}

TEST_CASE("a tag's stream catches what others post", "[network][mastodon]")
{
    Desk desk;
    expectInstance(desk);
    desk.http.expectLines(TagPath).open();
    const Stream tag = desk.stream(StreamKind::Tag, QStringLiteral("daisy"));
    const auto feed = desk.connector.open({tag});
    FeedLog log(*feed);
    REQUIRE(eventually([&] { return log.has("opened"); }));
    desk.http.stream(0)->play({"event: update", "data: " + statusJson("1"), ""});
    REQUIRE(log.batches.size() == 1);
    CHECK(log.batches.first().caught.first() ==
          CaughtFact{postId("https://blumen.example/s/1"), tag.id, at("2026-03-04T09:15:42.118Z")});
}

TEST_CASE("other servers push over one WebSocket", "[network][mastodon]")
{
    const char *software = GENERATE("gotosocial", "akkoma");
    Desk desk(software);
    desk.http.expect("GET", QStringLiteral("/api/v2/instance")).answer(404);
    desk.http.expect("GET", QStringLiteral("/api/v1/instance")).answer(200, {}, R"({"uri":"shop.example"})");
    desk.http.expectWebSocket(QStringLiteral("/api/v1/streaming?stream=user")).open(101);
    const Stream tag = desk.stream(StreamKind::Tag, QStringLiteral("daisy"));
    CHECK_FALSE(desk.connector.canStream(tag));
    const auto feed = desk.connector.open({desk.stream(), tag});
    FeedLog log(*feed);
    REQUIRE(eventually([&] { return log.has("opened"); }));
    CHECK(log.has("refused"));
    CHECK(desk.http.requests().last().bearer.has_value() == (software == std::string("gotosocial")));
    ScriptedStream &stream = *desk.http.stream(0);
    const QByteArray payload = mentionJson(3).replace('\\', "\\\\").replace('"', "\\\"");
    stream.play({R"({"stream":["user"],"event":"notification","payload":")" + payload + R"("})",
                 R"({"stream":["user"],"event":"filters_changed"})",
                 R"({"stream":["user"],"event":"delete","payload":"01J9Z6X0W8R2M4K6H8F0D2B4A6"})",
                 "not json"});
    REQUIRE(log.batches.size() == 2);
    CHECK(caughtIn(log.batches[0]) == words("s3"));
    CHECK(log.batches[1].deletedLocalIds == words("01J9Z6X0W8R2M4K6H8F0D2B4A6"));
    CHECK(log.has("unreadable"));
    stream.play({R"({"error":"Access token does not have the required scopes","status":401})", "x"});
    CHECK(log.events.mid(log.events.size() - 2) ==
          QStringList{QStringLiteral("revoked"), QStringLiteral("ended unauthorized")});
}

TEST_CASE("a server that doesn't push is told apart from one that is silent", "[network][mastodon]")
{
    Desk desk("snac");
    desk.http.expect("GET", QStringLiteral("/api/v2/instance")).answer(404);
    desk.http.expect("GET", QStringLiteral("/api/v1/instance"))
        .answer(200, {}, recorded("instance_v1_snac.json"));
    const auto feed = desk.connector.open({desk.stream()});
    FeedLog log(*feed);
    REQUIRE(eventually([&] { return log.has("ended refused"); }));
    CHECK(log.has("refused"));
    CHECK(desk.http.streamCount() == 0);
}

TEST_CASE("a feed may be deleted from its own signals", "[network][mastodon]")
{
    Desk desk;
    expectInstance(desk);
    desk.http.expectLines(UserPath).open();
    desk.http.expectLines(TagPath).open();
    auto feed = desk.connector.open({desk.stream(), desk.stream(StreamKind::Tag, QStringLiteral("daisy"))});
    FeedLog log(*feed);
    REQUIRE(eventually([&] { return log.has("opened"); }));
    QObject::connect(feed.get(), &LiveFeed::arrived, &log.life, [&] { feed.reset(); });
    const QPointer<ScriptedStream> stream = desk.http.stream(0);
    stream->play({"event: delete", "data: 1", "", "event: delete", "data: 2", ""});
    CHECK(log.batches.size() == 1);
    CHECK_FALSE(stream);
    CHECK(log.events == words("opened"));
}

TEST_CASE("a feed ends for a server that can't be reached", "[network][mastodon]")
{
    Desk desk;
    desk.http.expect("GET", QStringLiteral("/api/v2/instance")).fail(Error{ErrorCode::Offline});
    const auto feed = desk.connector.open({desk.stream()});
    FeedLog log(*feed);
    REQUIRE(eventually([&] { return log.has("ended offline"); }));
    CHECK(log.events.size() == 1);
}

TEST_CASE("the token never leaves for an unprotected address", "[network][mastodon]")
{
    Desk desk;
    desk.http.expect("GET", QStringLiteral("/api/v2/instance"))
        .answer(200, {},
                R"({"domain":"shop.example","configuration":{"urls":{"streaming":"ws://shop.example"}}})");
    desk.http.expectLines(UserPath).open();
    const auto feed = desk.connector.open({desk.stream()});
    FeedLog log(*feed);
    REQUIRE(eventually([&] { return log.has("opened"); }));
    CHECK(desk.http.requests().last().url.scheme() == u"https");
}
