#include "tests/app/ctl/ctl_program.h"
#include "tests/app/demo/x_company.h"
#include "tests/support/phone_photo.h"

#include <QDir>
#include <QUrl>

using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

/// The conversation that a question on the network brought.
QString collected(const CtlDesk &desk)
{
    desk.json({u"collect"_s, u"--once"_s});
    const QJsonArray queue = desk.json({u"queue"_s}).array();
    REQUIRE(queue.size() == 1);
    return queue[0].toObject()[u"id"].toString();
}

/// A photo of more bytes than Bluesky takes, as a phone makes it.
QString photo(const CtlDesk &desk)
{
    const QByteArray bytes = phonePhoto(noise({1500, 1000}));
    REQUIRE(bytes.size() > 1'000'000);
    return desk.write(u"photo.jpg"_s, bytes);
}

QJsonObject replyWithPhoto(const CtlDesk &desk, const QString &conversation)
{
    const QJsonObject reply = desk.json({u"reply"_s, conversation, u"--text"_s, u"It looks like this."_s,
                                         u"--picture"_s, photo(desk), u"--alt"_s, u"The new box"_s})
                                  .object();
    const QJsonArray pictures = reply[u"pictures"].toArray();
    REQUIRE(pictures.size() == 1);
    CHECK(pictures[0][u"alt"].toString() == u"The new box");
    CHECK(desk.json({u"outbox"_s}).array()[0][u"pictures"].toArray() == pictures);
    const QFileInfo kept(desk.folder() + u"/outgoing/"_s + pictures[0][u"file"].toString());
    CHECK(kept.isFile());
    CHECK_FALSE(kept.permissions() & (QFile::ReadGroup | QFile::ReadOther));
    desk.json({u"send"_s, u"--until-idle"_s, u"--for"_s, u"50s"_s});
    CHECK(desk.json({u"outbox"_s}).array().isEmpty());
    return reply;
}

/// What a network shows of the photo: upright, and with nothing beside what is seen.
void checkShown(const QByteArray &jpeg)
{
    const QImage seen = QImage::fromData(jpeg);
    CHECK_FALSE(seen.isNull());
    CHECK(seen.height() > seen.width());
    CHECK(tellsNothingBeside(jpeg));
    CHECK_FALSE(jpeg.contains("Exif"));
}

/// Runs `reply` with these options; it has to fail, and hand nothing over.
CtlRun refused(const CtlDesk &desk, const QString &conversation, const QStringList &options)
{
    const CtlRun run =
        desk.run(QStringList{u"reply"_s, conversation, u"--text"_s, u"Look."_s, u"--json"_s} + options);
    CHECK(run.exitCode != 0);
    CHECK(desk.json({u"outbox"_s}).array().isEmpty());
    return run;
}

}  // namespace

TEST_CASE("a picture stands on Mastodon below its reply, with its words and nothing beside",
          "[ctl][pictures]")
{
    const DemoServer server;
    const CtlDesk desk;
    desk.signIn(server);
    server.control(u"settings"_s, {{u"media_delay_ms"_s, 300}});
    server.control(u"post"_s, {{u"as"_s, u"mara"_s}, {u"text"_s, u"@help what does it look like?"_s}});
    replyWithPhoto(desk, collected(desk));
    const QByteArray id = server.statuses().last()[u"id"].toString().toLatin1();
    const QJsonArray media = server.get("/api/v1/statuses/" + id).object()[u"media_attachments"].toArray();
    REQUIRE(media.size() == 1);
    CHECK(media[0][u"description"].toString() == u"The new box");
    checkShown(server.get(QUrl(media[0][u"url"].toString()).path().toUtf8()).body);
}

TEST_CASE("a picture stands on Bluesky below its reply, small enough for every server", "[ctl][pictures]")
{
    const DemoServer server;
    const CtlDesk desk;
    desk.signInToBluesky(server);
    server.control(u"bluesky/post"_s,
                   {{u"as"_s, u"mara"_s}, {u"text"_s, u"@help what does it look like?"_s}});
    replyWithPhoto(desk, collected(desk));
    const QString own = server.facts()["bluesky"_L1]["did"_L1].toString();
    QJsonArray images;
    for (const QJsonValue post : server.control(u"bluesky/posts"_s)[u"posts"].toArray()) {
        if (post[u"uri"].toString().startsWith(u"at://"_s + own))
            images = post[u"record"][u"embed"][u"images"].toArray();
    }
    REQUIRE(images.size() == 1);
    CHECK(images[0][u"alt"].toString() == u"The new box");
    CHECK(images[0][u"image"][u"size"].toInt() <= 1'000'000);
    const QJsonValue shape = images[0][u"aspectRatio"];
    CHECK(shape[u"height"].toInt() > shape[u"width"].toInt());
    const QString cid = images[0][u"image"][u"ref"][u"$link"].toString();
    checkShown(
        server.get("/xrpc/com.atproto.sync.getBlob?did=" + own.toUtf8() + "&cid=" + cid.toUtf8()).body);
}

TEST_CASE("a picture stands on X below its reply, with its words", "[ctl][pictures]")
{
    const DemoServer server;
    const CtlDesk desk;
    desk.signInToX(server);
    saidOnX(server, u"@help what does it look like?"_s);
    replyWithPhoto(desk, collected(desk));
    const Company company(server);
    QByteArray id;
    for (const QJsonValue post : server.control(u"x/posts"_s)[u"posts"].toArray()) {
        if (post[u"author_id"].toString().toLatin1() == company.id())
            id = post[u"id"].toString().toLatin1();
    }
    const QJsonObject post =
        company.get("tweets/" + id + "?expansions=attachments.media_keys&media.fields=alt_text,url").object();
    const QJsonArray media = post[u"includes"][u"media"].toArray();
    REQUIRE(media.size() == 1);
    CHECK(media[0][u"alt_text"].toString() == u"The new box");
    checkShown(server.get(QUrl(media[0][u"url"].toString()).path().toUtf8()).body);
}

TEST_CASE("a picture that can't go along is refused before anything is handed over", "[ctl][pictures]")
{
    const DemoServer server;
    const CtlDesk desk;
    desk.signIn(server);
    server.control(u"post"_s, {{u"as"_s, u"mara"_s}, {u"text"_s, u"@help hello?"_s}});
    const QString id = collected(desk);
    const QString file = desk.write(u"dot.png"_s, imageBytes(noise({8, 8}), "png"));
    const QStringList picture{u"--picture"_s, file};
    CHECK(refused(desk, id, picture).err.contains(u"Nobody who can't see it"_s));
    CHECK(refused(desk, id, picture + QStringList{u"--alt"_s, u"  "_s}).err.contains(u"--no-alt"_s));
    CHECK(refused(desk, id, {u"--alt"_s, u"A dot"_s}).exitCode == 2);
    CHECK(refused(desk, id, picture + QStringList{u"--alt"_s, u"A dot"_s, u"--alt"_s, u"Two"_s}).exitCode ==
          2);
    CHECK(refused(desk, id, picture + picture + picture + picture + picture + QStringList{u"--no-alt"_s})
              .err.contains(u"at most 4"_s));
    CHECK(refused(desk, id, picture + QStringList{u"--alt"_s, QString(1501, u'x')}).err.contains(u"1501"_s));
    const auto whyNot = [&](const QString &path) {
        return refused(desk, id, {u"--picture"_s, path, u"--no-alt"_s}).err;
    };
    CHECK(whyNot(desk.path(u"nothing.png"_s)).contains(u"can't be read"_s));
    CHECK(whyNot(desk.write(u"a.svg"_s, "<svg/>")).contains(u"is no JPEG, PNG, GIF or WebP"_s));
    CHECK(whyNot(u"/dev/zero"_s).contains(u"too large"_s));
    CHECK(QDir(desk.folder() + u"/outgoing"_s).entryList(QDir::Files).isEmpty());
}

TEST_CASE("a reply whose picture was taken away is stopped and says which", "[ctl][pictures]")
{
    const DemoServer server;
    const CtlDesk desk;
    desk.signIn(server);
    server.control(u"post"_s, {{u"as"_s, u"mara"_s}, {u"text"_s, u"@help hello?"_s}});
    const QString id = collected(desk);
    const QJsonObject reply =
        desk.json({u"reply"_s, id, u"--text"_s, u"Look."_s, u"--picture"_s,
                   desk.write(u"dot.png"_s, imageBytes(noise({8, 8}), "png")), u"--alt"_s, u"A dot"_s})
            .object();
    REQUIRE(QFile::remove(desk.folder() + u"/outgoing/"_s + reply[u"pictures"][0][u"file"].toString()));
    desk.json({u"send"_s, u"--until-idle"_s});
    CHECK(desk.json({u"conversation"_s, id}).object()[u"stopped"][u"reason"].toString() == u"picture-lost");
    const QJsonArray outbox = desk.json({u"outbox"_s}).array();
    REQUIRE(outbox.size() == 1);
    CHECK(outbox[0][u"lastError"][u"arguments"][0].toString() == u"A dot");
    CHECK(server.statuses().size() == 1);
}
