#include "app/demo/story/crowd.h"
#include "app/demo/story/duration.h"

#include "tests/support/catch.h"
#include "tests/support/demo_server.h"

#include <QSet>

using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList Told{u"--story"_s, u":/demo/story.json"_s, u"--speed"_s, u"0"_s};

/// The id of the post whose text begins like this.
QString idOf(const QJsonArray &statuses, const QString &beginning)
{
    for (const QJsonValue status : statuses) {
        if (status["text"_L1].toString().startsWith(beginning))
            return status["id"_L1].toString();
    }
    FAIL("no post begins with " << beginning.toStdString());
    return {};
}

QStringList texts(const QJsonArray &statuses)
{
    QStringList list;
    for (const QJsonValue status : statuses)
        list << status["acct"_L1].toString() + u": "_s + status["text"_L1].toString();
    return list;
}

}  // namespace

TEST_CASE("the story begins with a past, and a restart goes on where it was", "[demo]")
{
    DemoServer server(Told);
    const QJsonArray past = server.statuses();
    CHECK(past.size() > 40);
    CHECK(past[0]["created_at"_L1].toString() < server.state()["now"_L1].toString().left(10));
    server.control(u"story"_s, {{u"skip_to"_s, 330}});
    const QStringList before = texts(server.statuses());
    CHECK(before.size() > past.size() + 15);
    const QJsonObject place = server.state()["story"_L1].toObject();
    server.kill();
    server.start();
    CHECK(texts(server.statuses()) == before);
    CHECK(server.state()["story"_L1]["events_left"_L1] == place["events_left"_L1]);
    server.control(u"story"_s, {{u"skip_to"_s, 340}});
    CHECK(server.statuses().size() > before.size());
}

TEST_CASE("three hundred people answer our own post about the outage", "[demo]")
{
    const DemoServer server(Told);
    server.control(u"story"_s, {{u"skip_to"_s, 4300}});
    CHECK(server.state()["story"_L1]["events_left"_L1].toInt() == 0);
    const QString note = idOf(server.statuses(), u"Shops and sites in eu-2 have been down"_s);
    QSet<QString> people;
    QSet<QString> languages;
    const QByteArray path = "/api/v1/statuses/" + note.toLatin1();
    for (const QJsonValue answer : server.get(path + "/context").object()["descendants"_L1].toArray()) {
        people << answer["account"_L1]["acct"_L1].toString();
        languages << answer["language"_L1].toString();
    }
    CHECK(people.size() >= 300);
    CHECK(languages.contains({u"en"_s, u"de"_s, u"fr"_s, u"es"_s, u"pl"_s, u"ja"_s, u"th"_s, u"ar"_s}));
    CHECK(server.get(path + "/history").json().array().size() == 2);
    CHECK(server.get(path).object()["reblogs_count"_L1].toInt() == 2);
}

TEST_CASE("the story is the same in every run", "[demo]")
{
    const auto told = [] {
        const DemoServer server(Told);
        server.control(u"story"_s, {{u"skip_to"_s, 900}});
        return texts(server.statuses());
    };
    CHECK(told() == told());
}

TEST_CASE("the story has a warning, a poll, pictures with words, a bot and custom emoji", "[demo]")
{
    const DemoServer server(Told);
    server.control(u"story"_s, {{u"skip_to"_s, 330}});
    bool hasPoll = false;
    bool hasWarning = false;
    bool hasEmoji = false;
    QString picture;
    QByteArray target = "/api/v1/timelines/home?limit=40";
    for (int page = 0; page < 3; ++page) {
        const QJsonArray statuses = server.get(target).json().array();
        for (const QJsonValue status : statuses) {
            hasPoll = hasPoll || status["poll"_L1].isObject();
            hasWarning = hasWarning || !status["spoiler_text"_L1].toString().isEmpty();
            hasEmoji = hasEmoji || !status["emojis"_L1].toArray().isEmpty();
            const QJsonValue media = status["media_attachments"_L1][0];
            if (!media["description"_L1].toString().isEmpty())
                picture = media["url"_L1].toString();
        }
        if (!statuses.isEmpty())
            target =
                "/api/v1/timelines/home?limit=40&max_id=" + statuses.last()["id"_L1].toString().toLatin1();
    }
    CHECK(hasWarning);
    CHECK(hasEmoji);
    REQUIRE(picture.startsWith(server.url()));
    CHECK(plainRequest(server.url(), "GET", picture.mid(server.url().size()).toLatin1())
              .body.startsWith("\x89PNG"));
    const QString news = server.get("/api/v1/accounts/lookup?acct=news").object()["id"_L1].toString();
    for (const QJsonValue status :
         server.get("/api/v1/accounts/" + news.toLatin1() + "/statuses").json().array())
        hasPoll = hasPoll || status["poll"_L1].isObject();
    CHECK(hasPoll);
}

TEST_CASE("a crowd's people are all different and its moments lie in their time", "[demo]")
{
    const QJsonObject scene{{u"at"_s, u"1m"_s}, {u"over"_s, u"2m"_s}, {u"count"_s, 50}, {u"seed"_s, 3}};
    const QJsonArray lines{QJsonObject{{u"text"_s, u"@help {n}"_s}}};
    const auto crowd = daisychain::demo::expandCrowd(scene, lines, 100);
    QSet<QString> names;
    for (const QJsonObject &event : crowd.events) {
        names << event["as"_L1].toString();
        CHECK(event["at"_L1].toDouble() >= 60);
        CHECK(event["at"_L1].toDouble() <= 180);
        CHECK(!event["text"_L1].toString().contains(u'{'));
    }
    CHECK(names.size() == 50);
    CHECK(crowd.people.size() == 50);
}

TEST_CASE("times of the story are numbers or words", "[demo]")
{
    using daisychain::demo::storySeconds;
    CHECK(storySeconds(12.5) == 12.5);
    CHECK(storySeconds(u"4m 30s"_s) == 270);
    CHECK(storySeconds(u"-1d 2h"_s) == -93600);
    CHECK(storySeconds(u"1.5m"_s) == 90);
}
