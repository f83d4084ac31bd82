#include "app/demo/x/call.h"

namespace daisychain::demo::x {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostImageBytes = 5 * 1024 * 1024;
constexpr int ExpiresSec = 86'400;
constexpr qsizetype MostAltText = 1000;

QJsonObject mediaJson(const Stage &stage, const Media &media)
{
    QJsonObject json{{u"id"_s, media.id},
                     {u"media_key"_s, u"3_"_s + media.id},
                     {u"expires_after_secs"_s, ExpiresSec},
                     {u"size"_s, media.bytes.size()}};
    if (media.readyMs == 0)
        return json;
    const qint64 left = media.readyMs - stage.plaza.nowMs();
    QJsonObject info;
    if (left > 0)
        info = {{u"state"_s, left > stage.plaza.site().mediaDelayMs / 2 ? u"pending"_s : u"in_progress"_s},
                {u"check_after_secs"_s, 1},
                {u"progress_percent"_s, 50}};
    else if (media.isBroken)
        info = {{u"state"_s, u"failed"_s},
                {u"error"_s, QJsonObject{{u"code"_s, 1},
                                         {u"name"_s, u"InvalidMedia"_s},
                                         {u"message"_s, u"Unsupported media format"_s}}}};
    else
        info = {{u"state"_s, u"succeeded"_s}, {u"progress_percent"_s, 100}};
    json.insert(u"processing_info"_s, info);
    return json;
}

Response answered(const Stage &stage, const Media &media)
{
    return jsonResponse(QJsonObject{{u"data"_s, mediaJson(stage, media)}});
}

const Upload *partOf(const Request &request)
{
    for (const Upload &upload : request.uploads) {
        if (upload.field == u"media")
            return &upload;
    }
    return nullptr;
}

Response uploadAtOnce(Stage &stage, const Call &call)
{
    const Upload *part = partOf(call.request);
    if (!part)
        return invalidRequest(u"media: is missing but it is required"_s);
    if (part->bytes.size() > MostImageBytes)
        return invalidRequest(u"File size exceeds 5242880 bytes."_s);
    Media &media = stage.plaza.addMedia(part->mime);
    media.bytes = part->bytes;
    media.isFinal = true;
    return answered(stage, media);
}

Response initialize(Stage &stage, const Call &call)
{
    const QString mime = call.request.text(u"media_type"_s);
    if (mime.isEmpty() || call.request.number(u"total_bytes"_s).value_or(0) <= 0)
        return invalidRequest(u"media_type and total_bytes are required"_s);
    return answered(stage, stage.plaza.addMedia(mime));
}

Response append(Stage &stage, const Call &call)
{
    Media *media = stage.plaza.media(call.path[u"id"_s]);
    const Upload *part = partOf(call.request);
    if (!media || media->isFinal || !part || !call.request.has(u"segment_index"_s))
        return invalidRequest(u"media id, segment_index and media are required"_s);
    media->bytes += part->bytes;
    return jsonResponse(QJsonObject{{u"data"_s, QJsonObject{{u"expires_at"_s, ExpiresSec}}}});
}

Response finalize(Stage &stage, const Call &call)
{
    Media *media = stage.plaza.media(call.path[u"id"_s]);
    if (!media || media->bytes.isEmpty())
        return invalidRequest(u"Segments do not add up to provided total file size."_s);
    media->isFinal = true;
    media->isBroken = call.mischief.has(u"media_fails"_s);
    media->readyMs = stage.plaza.nowMs() + stage.plaza.site().mediaDelayMs;
    return answered(stage, *media);
}

Response status(Stage &stage, const Call &call)
{
    const Media *media = stage.plaza.media(call.request.text(u"media_id"_s));
    if (call.request.text(u"command"_s) != u"STATUS" || !media)
        return invalidRequest(u"media_id: is missing or unknown"_s);
    return answered(stage, *media);
}

Response describe(Stage &stage, const Call &call)
{
    Media *media = stage.plaza.media(call.request.text(u"id"_s));
    const QString text = call.request.parameters[u"metadata"_s]["alt_text"_L1]["text"_L1].toString();
    if (!media || text.size() > MostAltText)
        return invalidRequest(u"id or alt_text is invalid"_s);
    media->altText = text;
    return jsonResponse(QJsonObject{{u"data"_s, QJsonObject{{u"id"_s, media->id}}}});
}

Response picture(Stage &stage, const Call &call)
{
    const Media *media = stage.plaza.media(call.path[u"id"_s]);
    if (!media)
        return problem(404, u"Not Found Error"_s, u"There is no such picture"_s, u"resource-not-found"_s);
    Response response;
    response.headers << Header("Content-Type", media->mime.toLatin1());
    response.body = media->bytes;
    return response;
}

}  // namespace

void addMediaRoutes(Routes &routes, Stage &stage)
{
    const auto add = [&](const QByteArray &method, const QString &path, auto handler) {
        routes << Route{method,
                        path.split(u'/'),
                        Access::User,
                        0,
                        500,
                        u"media.write"_s,
                        [&stage, handler](const Call &call) { return handler(stage, call); }};
    };
    add("POST", u"/2/media/upload"_s, uploadAtOnce);
    add("GET", u"/2/media/upload"_s, status);
    add("POST", u"/2/media/upload/initialize"_s, initialize);
    add("POST", u"/2/media/upload/:id/append"_s, append);
    add("POST", u"/2/media/upload/:id/finalize"_s, finalize);
    add("POST", u"/2/media/metadata"_s, describe);
    routes << Route{
        "GET", u"/2/pictures/:id"_s.split(u'/'), Access::Anybody, 0, 0, {}, [&stage](const Call &call) {
            return picture(stage, call);
        }};
}

}  // namespace daisychain::demo::x
