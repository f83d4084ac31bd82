#include "tests/support/catch.h"
#include "tests/support/demo_server.h"

using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

QStringList ids(const PlainAnswer &answer)
{
    QStringList list;
    for (const QJsonValue one : answer.json().array())
        list << one["id"_L1].toString();
    return list;
}

/// The path and query of the link with this relation.
QByteArray linked(const PlainAnswer &answer, const QByteArray &relation)
{
    for (const QByteArray &link : answer.headers["link"].split(',')) {
        if (link.contains("rel=\"" + relation + '"'))
            return link.sliced(link.indexOf("/api/")).split('>').first();
    }
    return {};
}

}  // namespace

TEST_CASE("min_id gives the page just above, since_id skips to the newest", "[demo]")
{
    const DemoServer server;
    server.control(u"play"_s, {{u"count"_s, 10}});
    const QStringList all = ids(server.get("/api/v1/notifications"));
    REQUIRE(all.size() == 10);
    const QByteArray oldest = all.last().toLatin1();
    CHECK(ids(server.get("/api/v1/notifications?limit=3&min_id=" + oldest)) == all.sliced(6, 3));
    CHECK(ids(server.get("/api/v1/notifications?limit=3&since_id=" + oldest)) == all.sliced(0, 3));
    CHECK(ids(server.get("/api/v1/notifications?limit=3&max_id=" + all[4].toLatin1())) == all.sliced(5, 3));
}

TEST_CASE("following Link reads everything once in both directions", "[demo]")
{
    const QString kind = GENERATE(u"numeric"_s, u"ulid"_s, u"flake"_s);
    const DemoServer server({u"--ids"_s, kind});
    server.control(u"play"_s, {{u"count"_s, 25}, {u"text"_s, u"@help #daisy {n}"_s}});
    for (const QByteArray &list : {QByteArray("/api/v1/notifications?limit=10&types%5B%5D=mention"),
                                   QByteArray("/api/v1/timelines/tag/Daisy?limit=10")}) {
        QStringList read;
        QByteArray next = list;
        while (!next.isEmpty()) {
            const PlainAnswer page = server.get(next);
            read << ids(page);
            next = linked(page, "next");
        }
        CHECK(read.size() == 25);
        CHECK(QSet<QString>(read.begin(), read.end()).size() == 25);
        const QByteArray newer = linked(server.get(list), "prev");
        CHECK(newer.contains("min_id="));
        CHECK(ids(server.get(newer)).isEmpty());
    }
}

TEST_CASE("limits are told on every answer and end in a 429 without Retry-After", "[demo]")
{
    const DemoServer server({u"--limit-scale"_s, u"1"_s});
    const PlainAnswer first = server.get("/api/v1/accounts/verify_credentials");
    CHECK(first.headers["x-ratelimit-limit"] == "300");
    CHECK(first.headers["x-ratelimit-reset"].endsWith('Z'));
    PlainConnection connection(server.url());
    const QByteArray request =
        plainRequestBytes("GET", "/api/v1/preferences", {{"Authorization", "Bearer " + server.token()}});
    connection.write(request.repeated(299));
    for (int i = 0; i < 299; ++i)
        REQUIRE(connection.readAnswer().status == 200);
    connection.write(request);
    const PlainAnswer over = connection.readAnswer();
    CHECK(over.status == 429);
    CHECK(over.object()["error"_L1].toString() == u"Too many requests"_s);
    CHECK(over.headers["x-ratelimit-remaining"] == "0");
    CHECK(!over.headers.contains("retry-after"));
}
