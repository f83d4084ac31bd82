#include "tests/app/ctl/ctl_program.h"
#include "tests/support/shared_data.h"

using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

QStringList import(const QString &format, const QString &file, const QString &own = u"shop"_s)
{
    QStringList arguments{u"import"_s, u"posts"_s, u"--format"_s, format, file};
    return own.isEmpty() ? arguments : arguments << u"--own"_s << own;
}

QJsonObject status(const CtlDesk &desk)
{
    return desk.json({u"check"_s}).object();
}

/// Refused with `why` in the error's words, and nothing stored.
void checkRefused(const QString &format, const QByteArray &bytes, const QString &why)
{
    const CtlDesk desk;
    const CtlRun run = desk.run(import(format, desk.write(u"file"_s, bytes)) << u"--json"_s);
    INFO(run.err.toStdString());
    CHECK(run.exitCode == 1);
    CHECK(run.errorCode() == u"invalid"_s);
    CHECK(run.err.contains(why));
    CHECK(status(desk)[u"posts"].toInt() == 0);
}

const QByteArray View =
    R"({"uri":"at://did:plc:mara/app.bsky.feed.post/1","cid":"c1","indexedAt":"2026-03-04T09:15:00Z",
        "author":{"did":"did:plc:mara","handle":"mara.example"},
        "record":{"$type":"app.bsky.feed.post","text":"is it down?","createdAt":"2026-03-04T09:15:00Z"}})";

}  // namespace

TEST_CASE("a line of JSON each is a post each", "[ctl]")
{
    const CtlDesk desk;
    const QString file =
        desk.write(u"posts.jsonl"_s,
                   R"({"id":1,"author":"mara","created":"2019-03-04T09:15:00Z","text":"@shop down?","x":[]})"
                   "\n\r\n"
                   R"({"id":"2","author":"shop","created":"2019-03-04T09:20:00Z","text":"Yes","reply_to":1})"
                   "\n"
                   R"({"id":9007199254740993,"author":"ben","created":"2019-03-04T09:21:00Z","text":"x"})");
    const QJsonObject report = desk.json(import(u"jsonl"_s, file)).object();
    CHECK(report[u"posts"].toInt() == 3);
    CHECK(report[u"mentions"].toInt() == 1);
    CHECK(report[u"answers"].toInt() == 1);
    CHECK(report[u"parentsInFile"].toInt() == 1);
    CHECK(report[u"peakMegabytes"].toDouble() > 1);
    CHECK(desk.json(import(u"jsonl"_s, file)).object()[u"newPosts"].toInt() == 0);
}

TEST_CASE("a broken line of JSON is named", "[ctl]")
{
    const QByteArray good = R"({"id":"1","author":"mara","created":"2019-03-04T09:15:00Z","text":"hi"})";
    checkRefused(u"jsonl"_s, good + "\n{\n", u"line 2"_s);
    checkRefused(u"jsonl"_s, good + "\n\n[]", u"line 3: not an object"_s);
    checkRefused(u"jsonl"_s, good + "\n{\"id\":{}}", u"line 2: \"id\" is no text"_s);
    checkRefused(u"jsonl"_s, good + "\n{\"id\":\"2\"}", u"line 2: no author"_s);
}

TEST_CASE("tweets of many companies make an account of each", "[ctl]")
{
    const QByteArray head =
        "tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id\n";
    const QByteArray time = "Tue Oct 31 22:10:47 +0000 2017";
    const CtlDesk desk;
    const QString file = desk.write(
        u"twcs.csv"_s, head + "1,115712,True," + time + ",@115888 why?,2,\n" + "2,SpotifyCares,False," +
                           time + ",@115712 We look,,1\n" + "3,sprintcare,False," + time + ",@7 Sorry,,99\n" +
                           "4,8,True," + time + ",nothing,,\n");
    const QJsonObject report = desk.json(import(u"twcs"_s, file, {})).object();
    CHECK(report[u"posts"].toInt() == 4);
    CHECK(report[u"accounts"].toArray().size() == 2);
    CHECK(report[u"mentions"].toInt() == 1);
    CHECK(report[u"answers"].toInt() == 2);
    CHECK(report[u"parentsInFile"].toInt() == 1);
    CHECK(desk.json({u"account"_s, u"list"_s}).array().size() == 2);
    const QJsonArray done = desk.json({u"queue"_s, u"--view"_s, u"done"_s}).array();
    REQUIRE(done.size() == 1);
    const QJsonObject again = desk.json(import(u"twcs"_s, file, {})).object();
    CHECK(again[u"newPosts"].toInt() == 0);
    CHECK(again[u"newVersions"].toInt() == 0);
    CHECK(desk.json({u"account"_s, u"list"_s}).array().size() == 2);

    checkRefused(u"csv"_s, "id\n", u"no column"_s);
    const CtlDesk other;
    const CtlRun broken =
        other.run(import(u"twcs"_s, other.write(u"a.csv"_s, head + "1,a,Perhaps,x,x,,\n"), {}));
    CHECK(broken.exitCode == 1);
    CHECK(broken.err.contains(u"line 2"_s));
}

TEST_CASE("the whole archive of tweets comes in, with its threads", "[ctl]")
{
    const auto file = sharedData(u"data/twcs/threads.csv"_s);
    if (!file)
        return;
    const CtlDesk desk;
    const QJsonObject report = desk.json(import(u"twcs"_s, *file, {})).object();
    CHECK(report[u"posts"].toInt() == 3113);
    CHECK(report[u"newPosts"].toInt() == 3113);
    CHECK(report[u"accounts"].toArray().size() == 55);
    CHECK(report[u"answers"].toInt() == 2260);
    CHECK(report[u"parentsInFile"].toInt() == 2256);
    const QJsonObject before = status(desk);
    const QJsonObject again = desk.json(import(u"twcs"_s, *file, {})).object();
    CHECK(again[u"newPosts"].toInt() == 0);
    CHECK(again[u"newVersions"].toInt() == 0);
    CHECK(status(desk) == before);
}

TEST_CASE("what Bluesky answered can be imported, wherever the posts stand in it", "[ctl]")
{
    for (const QByteArray &bytes :
         {R"({"posts":[)" + View + "]}", R"({"feed":[{"post":)" + View + "}]}", '[' + View + ']', View,
          R"({"case":"a test","value":{"thread":{"post":)" + View + "}}}"}) {
        const CtlDesk desk;
        INFO(bytes.toStdString());
        const QJsonObject report = desk.json(import(u"bluesky"_s, desk.write(u"a.json"_s, bytes))).object();
        CHECK(report[u"newPosts"].toInt() == 1);
    }
    checkRefused(u"bluesky"_s, R"({"lists":[]})",
                 u"$: no post with its id and author in it, but an object with lists"_s);
    checkRefused(u"bluesky"_s, R"({"posts":[)", u"$: "_s);
}

TEST_CASE("events of Bluesky's live stream can be imported", "[ctl]")
{
    const QByteArray post =
        R"({"did":"did:plc:mara","time_us":1,"kind":"commit","commit":{"rev":"1","operation":"create",)"
        R"("collection":"app.bsky.feed.post","rkey":"1","cid":"c1","record":{"$type":"app.bsky.feed.post",)"
        R"("text":"is it down?","createdAt":"2026-03-04T09:15:00Z"}}})";
    const QByteArray other =
        R"({"did":"did:plc:ben","time_us":2,"kind":"account","account":{"active":true}})";
    const CtlDesk desk;
    const QJsonObject report =
        desk.json(import(u"bluesky"_s, desk.write(u"a.jsonl"_s, post + '\n' + other + '\n'))).object();
    CHECK(report[u"newPosts"].toInt() == 1);
    CHECK(report[u"passedOver"].toInt() == 1);
    checkRefused(u"bluesky"_s, post + "\n{\"did\":", u"line 2"_s);
}

TEST_CASE("what X answered can be imported", "[ctl]")
{
    const QByteArray posts =
        R"({"data":[{"id":"10","author_id":"7","text":"is it down, @shop?","created_at":"2026-03-04T09:15:00Z",
            "entities":{"mentions":[{"start":12,"end":17,"username":"shop","id":"1"}]}}],
            "includes":{"users":[{"id":"7","username":"mara","name":"Mara"},
                                 {"id":"1","username":"shop","name":"Shop"}]}})";
    const CtlDesk desk;
    const QJsonObject report = desk.json(import(u"x"_s, desk.write(u"a.json"_s, posts))).object();
    CHECK(report[u"newPosts"].toInt() == 1);
    CHECK(report[u"mentions"].toInt() == 1);
    CHECK(desk.json(import(u"x"_s, desk.write(u"b.json"_s, posts))).object()[u"newPosts"].toInt() == 0);
    checkRefused(u"x"_s, R"({"data":{"id":"1","username":"a"}})",
                 u"an object with data, its data an object with id, username"_s);
    checkRefused(u"x"_s, R"({"data":[{"id":"1","text":"x","author_id":5}]})", u"author_id"_s);
    checkRefused(u"x"_s, R"({"errors":[{"title":"Not Found Error","detail":"Could not find user"}]})",
                 u"X says: Could not find user"_s);
}

TEST_CASE("statuses are found wherever they stand in what a server answered", "[ctl]")
{
    const QByteArray one = R"({"id":"1","uri":"https://far.example/1","created_at":"2019-03-04T09:15:00.000Z",
        "content":"<p>hi</p>","visibility":"direct","account":{"id":"7","acct":"mara@far.example",
        "url":"https://far.example/@mara","uri":"https://far.example/users/mara"}})";
    QByteArray escaped = one;
    escaped.replace('"', "\\\"").replace('\n', " ");
    for (const QByteArray &bytes : {R"([{"id":"3","accounts":[],"last_status":)" + one + "}]",
                                    R"({"accounts":[],"statuses":[)" + one + "]}",
                                    R"({"stream":["user"],"event":"update","payload":")" + escaped + "\"}"}) {
        const CtlDesk desk;
        INFO(bytes.toStdString());
        CHECK(
            desk.json(import(u"mastodon"_s, desk.write(u"a.json"_s, bytes))).object()[u"newPosts"].toInt() ==
            1);
    }
    checkRefused(u"mastodon"_s, R"([{"id":"1","domain":"a.example"}])",
                 u"$: no post with its id and author in it, but a list of objects with domain, id"_s);
}
