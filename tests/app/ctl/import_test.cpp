#include "tests/app/ctl/ctl_program.h"
#include "tests/support/shared_data.h"

#include <QDir>

using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Archive = "id,author,created,text,reply_to\r\n"
                           "1,mara,2019-03-04T09:15:00Z,\"@shop, is it \"\"down\"\"?\nSince noon\",\r\n"
                           "2,shop,2019-03-04T09:20:00Z,@mara We are on it.,1\r\n"
                           "3,mara,Mon Mar 04 09:25:00 +0000 2019,Thank you,2\r\n"
                           "4,ben,2019-03-04T10:00:00Z,Nothing about you,\r\n";

QStringList csv(const QString &file)
{
    return {u"import"_s, u"posts"_s, u"--format"_s, u"csv"_s, u"--own"_s, u"shop"_s, file};
}

int postCount(const CtlDesk &desk)
{
    return desk.json({u"check"_s}).object()[u"posts"].toInt();
}

}  // namespace

TEST_CASE("an archive becomes conversations with those who named or answered us", "[ctl]")
{
    const CtlDesk desk;
    const QString file = desk.write(u"posts.csv"_s, Archive);
    const QJsonObject report = desk.json(csv(file)).object();
    CHECK(report[u"posts"].toInt() == 4);
    CHECK(report[u"newPosts"].toInt() == 4);
    CHECK(report[u"mentions"].toInt() == 2);

    const QJsonArray done = desk.json({u"queue"_s, u"--view"_s, u"done"_s}).array();
    REQUIRE(done.size() == 1);
    const QJsonObject conversation =
        desk.json({u"conversation"_s, done[0].toObject()[u"id"].toString()}).object();
    const QJsonArray thread = conversation[u"thread"].toArray();
    REQUIRE(thread.size() == 3);
    CHECK(thread[0].toObject()[u"text"].toString() == u"@shop, is it \"down\"?\nSince noon"_s);
    CHECK(thread[2].toObject()[u"created"].toString() == u"2019-03-04T09:25:00.000Z"_s);
    CHECK_FALSE(thread[1].toObject()[u"ours"].isNull());

    CHECK(desk.json(csv(file)).object()[u"newPosts"].toInt() == 0);  // again: nothing twice
}

TEST_CASE("a broken archive is refused with its line, and nothing of it is stored", "[ctl]")
{
    const CtlDesk desk;
    const QByteArray head = "id,author,created,text\n1,mara,2019-03-04T09:15:00Z,@shop hi\n";
    const QList<std::pair<QByteArray, QString>> broken{
        {head + "2,mara,2019-03-04T09:15:00Z\n", u"line 3: 3 fields where the first row has 4"_s},
        {head + "2,mara,yesterday,hi\n", u"line 3: \"yesterday\" is no time"_s},
        {head + ",mara,2019-03-04T09:15:00Z,hi\n", u"line 3: no id"_s},
        {head + "2,,2019-03-04T09:15:00Z,hi\n", u"line 3: no author"_s},
        {head + "2,mara,2019-03-04T09:15:00Z,\"hi\n\n\n", u"line 3: a quote that is never closed"_s},
        {head + "2,mara,2019-03-04T09:15:00Z,\"hi\"x\n", u"line 3: text after a closing quote"_s},
        {head + "2,mara,2019-03-04T09:15:00Z,\xFF" + QByteArray("é").repeated(20) + "\n",
         u"line 3: bytes that are no characters in the file's encoding"_s},
        {"id,author,text\n", u"line 1: there is no column \"created\""_s},
        {"", u"line 1: the file is empty"_s},
    };
    for (const auto &[bytes, place] : broken) {
        const CtlRun run = desk.run(csv(desk.write(u"broken.csv"_s, bytes)) << u"--json"_s);
        INFO(run.err.toStdString());
        CHECK(run.exitCode == 1);
        CHECK(run.errorCode() == u"invalid"_s);
        CHECK(run.err.contains(place));
    }
    CHECK(postCount(desk) == 0);
}

TEST_CASE("a file that isn't there is said so", "[ctl]")
{
    const CtlDesk desk;
    const CtlRun run = desk.run(csv(desk.path(u"absent.csv"_s)));
    CHECK(run.exitCode == 1);
    CHECK(run.err.contains(u"absent.csv"_s));
}

TEST_CASE("malformed JSON is refused with the place, and nothing of it is stored", "[ctl]")
{
    const auto folder = sharedData(u"data/json-malformed/test_parsing"_s);
    if (!folder)
        return;
    const CtlDesk desk;
    int rejected = 0;
    // A process each: every eighth of those that must be rejected keeps the test quick; the parsers' own
    // tests read them all.
    const QStringList names = QDir(*folder).entryList({u"n_*.json"_s, u"i_*.json"_s}, QDir::Files);
    for (qsizetype i = 0; i < names.size(); i += 8) {
        const QString file = *folder + u'/' + names[i];
        const CtlRun run = desk.run({u"import"_s, u"posts"_s, u"--format"_s, u"mastodon"_s, u"--own"_s,
                                     u"help@shop.example"_s, file, u"--json"_s});
        INFO(file.toStdString() << "\n" << run.err.toStdString());
        CHECK(run.exitCode == 1);
        CHECK(run.errorCode() == u"invalid"_s);
        CHECK(run.err.contains(u'$'));
        ++rejected;
    }
    CHECK(rejected > 15);
    CHECK(postCount(desk) == 0);
}

TEST_CASE("what a server answered can be imported", "[ctl]")
{
    const CtlDesk desk;
    const QByteArray status = R"({"id":"1","uri":"https://far.example/1","url":"https://far.example/@mara/1",
        "created_at":"2019-03-04T09:15:00.000Z","content":"<p>@help is it down?</p>","visibility":"public",
        "account":{"id":"7","acct":"mara@far.example","username":"mara","url":"https://far.example/@mara",
                   "uri":"https://far.example/users/mara","display_name":"Mara"},
        "mentions":[{"id":"2","acct":"help","username":"help","url":"https://shop.example/@help"}]})";
    const QString file = desk.write(u"statuses.json"_s, '[' + status + ']');
    const QStringList import{u"import"_s,   u"posts"_s, u"--format"_s,
                             u"mastodon"_s, u"--own"_s, u"help@shop.example"_s};
    const QJsonObject report = desk.json(QStringList(import) << file).object();
    CHECK(report[u"posts"].toInt() == 1);
    CHECK(desk.json(QStringList(import) << desk.write(u"one.json"_s, status)).object()[u"newPosts"].toInt() ==
          0);
    CHECK(desk.json({u"customer"_s, u"mara@far.example"_s}).object()[u"identities"].toArray().size() == 1);
}
