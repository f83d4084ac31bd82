#include "app/demo/mastodon/stage.h"

#include "app/demo/picture/picture.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImageReader>

namespace daisychain::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostImageBytes = 16'777'216;

Response imageResponse(const QByteArray &bytes, const QByteArray &mime)
{
    Response response;
    response.headers << Header("Content-Type", mime) << Header("Cache-Control", "public, max-age=31536000");
    response.body = bytes;
    return response;
}

bool writeFile(const QString &dir, const QString &name, const QByteArray &bytes)
{
    QFile file(dir + u'/' + name);
    return QDir().mkpath(dir) && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

Response upload(Stage &stage, const Call &call, bool isAsynchronous)
{
    const auto &uploads = call.request.uploads;
    const auto file =
        std::find_if(uploads.begin(), uploads.end(), [](const Upload &one) { return one.field == u"file"; });
    if (file == uploads.end())
        return errorResponse(422, u"Validation failed: File can't be blank"_s);
    if (file->bytes.size() > MostImageBytes)
        return errorResponse(422, u"Validation failed: File must be less than 16 MB"_s);
    QBuffer buffer;
    buffer.setData(file->bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    if (!reader.canRead())
        return errorResponse(422, u"Validation failed: File content type is invalid"_s);
    Media media;
    const qint64 now = stage.world.nowMs();
    media.id = stage.world.newId(now);
    media.accountId = call.myId();
    media.description = call.request.text(u"description"_s);
    media.focus = call.request.text(u"focus"_s);
    media.mime = u"image/"_s + QString::fromLatin1(reader.format());
    media.width = reader.size().width();
    media.height = reader.size().height();
    media.fileName = media.id;
    media.readyMs = now + (isAsynchronous ? stage.mediaDelayMs : 0);
    if (!writeFile(stage.mediaDir, media.fileName, file->bytes))
        return errorResponse(500, u"The file could not be kept"_s);
    stage.world.put(media);
    return jsonResponse(stage.writer.media(media), media.readyMs > now ? 202 : 200);
}

const Media *mine(const Stage &stage, const Call &call)
{
    const Media *media = stage.world.media().find(call.path[u"id"_s]);
    return media && media->accountId == call.myId() ? media : nullptr;
}

Response describe(const Stage &stage, const Call &call)
{
    const Media *media = mine(stage, call);
    if (!media)
        return notFound();
    if (media->isBroken)
        return errorResponse(422, u"Error processing thumbnail for uploaded media"_s);
    return jsonResponse(stage.writer.media(*media), media->readyMs > stage.world.nowMs() ? 206 : 200);
}

Response change(Stage &stage, const Call &call)
{
    const Media *found = mine(stage, call);
    if (!found)
        return notFound();
    Media media = *found;
    if (call.request.has(u"description"_s))
        media.description = call.request.text(u"description"_s);
    if (call.request.has(u"focus"_s))
        media.focus = call.request.text(u"focus"_s);
    stage.world.put(media);
    return jsonResponse(stage.writer.media(media));
}

Response content(const Stage &stage, const Call &call)
{
    const Media *media = stage.world.media().find(call.path[u"id"_s]);
    if (!media || media->readyMs > stage.world.nowMs())
        return notFound();
    if (media->fileName.isEmpty())
        return imageResponse(platePng(media->plate, {media->width, media->height}), "image/png");
    QFile file(stage.mediaDir + u'/' + media->fileName);
    if (!file.open(QIODevice::ReadOnly))
        return notFound();
    return imageResponse(file.readAll(), media->mime.toLatin1());
}

QString usernameOf(const Stage &stage, const Call &call)
{
    const Account *account = stage.world.accounts().find(call.path[u"file"_s].section(u'.', 0, 0));
    return account ? account->username : stage.world.domain();
}

}  // namespace

void addMediaRoutes(Router &router, Stage &stage)
{
    const QString write = u"write:media"_s;
    router.add("POST", u"/api/v2/media"_s, write,
               [&stage](const Call &call) { return upload(stage, call, true); });
    router.add("POST", u"/api/v1/media"_s, write,
               [&stage](const Call &call) { return upload(stage, call, false); });
    router.add("GET", u"/api/v1/media/:id"_s, write,
               [&stage](const Call &call) { return describe(stage, call); });
    router.add("PUT", u"/api/v1/media/:id"_s, write,
               [&stage](const Call &call) { return change(stage, call); });
    for (const QString &size : {u"original"_s, u"small"_s})
        router.add("GET", u"/media/:id/"_s + size, {},
                   [&stage](const Call &call) { return content(stage, call); });
    router.add("GET", u"/avatars/:file"_s, {}, [&stage](const Call &call) {
        return imageResponse(avatarPng(usernameOf(stage, call)), "image/png");
    });
    router.add("GET", u"/headers/:file"_s, {}, [&stage](const Call &call) {
        return imageResponse(headerPng(usernameOf(stage, call)), "image/png");
    });
    router.add("GET", u"/emoji/:file"_s, {}, [](const Call &call) {
        return imageResponse(emojiPng(call.path[u"file"_s].section(u'.', 0, 0)), "image/png");
    });
}

}  // namespace daisychain::demo
