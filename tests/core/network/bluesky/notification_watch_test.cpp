#include "core/network/bluesky/notification_watch.h"
#include "tests/core/network/bluesky/desk_fixture.h"
#include "tests/core/network/bluesky/feed_listener.h"

using namespace daisychain;
using namespace daisychain::network;
using namespace daisychain::network::bluesky;
using namespace daisychain::network::bluesky::test;
using daisychain::test::eventually;

namespace {

using namespace std::chrono_literals;

const QString Notifications = xrpc("app.bsky.notification.listNotifications");
constexpr NotificationWatch::Pace Quick{2ms, 20s};

QByteArray newest(const char *key)
{
    return R"({"notifications":[{"uri":")" + uriOf(Mara, key).toUtf8() + R"(","cid":"bafy)" + key +
           R"(","author":)" + authorJson(Mara) + R"(,"reason":"mention","record":)" + recordJson("hello") +
           R"(,"indexedAt":"2026-03-04T09:35:43Z"}],"cursor":"older"})";
}

QList<http::HttpHeader> limitLeft(int remaining)
{
    return {{"RateLimit-Limit", "3000"},
            {"RateLimit-Remaining", QByteArray::number(remaining)},
            {"RateLimit-Reset", "1772625900"}};  // five minutes from the test's now
}

QStringList saying(const char *words)
{
    return QString::fromLatin1(words).split(u' ');
}

std::unique_ptr<NotificationWatch> watch(Desk &desk)
{
    return std::make_unique<NotificationWatch>(desk.client, QList<Stream>{desk.stream()}, Quick);
}

}  // namespace

TEST_CASE("a new notification has the mentions read, the same one doesn't", "[network][bluesky]")
{
    Desk desk;
    desk.http.expect("GET", Notifications)
        .whenAsked([](const http::HttpRequest &request) {
            CHECK(parameter(request, "limit") == u"1");
            CHECK(QUrlQuery(request.url).allQueryItemValues(QStringLiteral("reasons")).size() == 3);
        })
        .times(3)
        .answer(200, {}, newest("3a"));
    desk.http.expect("GET", Notifications).always().answer(200, {}, newest("3b"));
    REQUIRE(desk.connector.canStream(desk.stream()));
    CHECK_FALSE(desk.connector.canStream(desk.stream(StreamKind::Tag, QStringLiteral("daisy"))));
    const Listener listener(watch(desk));
    REQUIRE(eventually([&] { return desk.http.requests().size() > 8; }));
    CHECK(listener.said == saying("opened changed"));
    CHECK_FALSE(listener.end);
}

TEST_CASE("the mentions are read every twenty seconds, for the private messages", "[network][bluesky]")
{
    Desk desk;
    desk.http.expect("GET", Notifications).always().answer(200, {}, newest("3a"));
    const Listener listener(watch(desk));
    REQUIRE(eventually([&] { return listener.said == saying("opened"); }));
    desk.clock.advance(20s);
    REQUIRE(eventually([&] { return listener.said == saying("opened changed"); }));
    desk.clock.advance(19s);
    const qsizetype asked = desk.http.requests().size();
    REQUIRE(eventually([&] { return desk.http.requests().size() > asked + 3; }));
    CHECK(listener.said == saying("opened changed"));
}

TEST_CASE("a server's limit that others use up too is left alone", "[network][bluesky]")
{
    Desk desk;
    desk.http.expect("GET", Notifications).answer(200, limitLeft(1499), newest("3a"));
    const Listener listener(watch(desk));
    REQUIRE(eventually([&] { return listener.said == saying("opened"); }));
    CHECK(desk.client->readingsLeft() < 0.5);
    desk.clock.advance(20s);
    REQUIRE(eventually([&] { return listener.said == saying("opened changed"); }));
    CHECK(desk.http.unexpected() == QStringList());
    // In the next window there is enough again.
    desk.http.expect("GET", Notifications).always().answer(200, limitLeft(2999), newest("3a"));
    desk.clock.advance(5min);
    CHECK(desk.client->readingsLeft() == 1);
    REQUIRE(eventually([&] { return desk.http.requests().size() > 3; }));
}

TEST_CASE("one answer that doesn't come is no end, a second in a row is", "[network][bluesky]")
{
    Desk desk;
    desk.http.expect("GET", Notifications).answer(200, {}, newest("3a"));
    desk.http.expect("GET", Notifications).answer(502, {}, "<html>no</html>");
    desk.http.expect("GET", Notifications).answer(200, {}, newest("3a"));
    desk.http.expect("GET", Notifications).times(2).answer(502, {}, "<html>no</html>");
    const Listener listener(watch(desk));
    REQUIRE(eventually([&] { return listener.end.has_value(); }));
    CHECK(listener.end->code == ErrorCode::Unavailable);
    CHECK(desk.http.requests().size() == 5);
    CHECK(listener.said == saying("opened"));
}

TEST_CASE("a watch that is told to wait ends at once", "[network][bluesky]")
{
    Desk desk;
    desk.http.expect("GET", Notifications)
        .answer(429, {{"Retry-After", "40"}}, errorJson("RateLimitExceeded"));
    const Listener listener(watch(desk));
    REQUIRE(eventually([&] { return listener.end.has_value(); }));
    CHECK(listener.end->code == ErrorCode::RateLimited);
    CHECK(listener.end->retryAfterSec == 40);
    CHECK(listener.said.isEmpty());
}
