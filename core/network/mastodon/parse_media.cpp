#include "core/network/mastodon/parse_media.h"

#include "core/network/json_reader.h"

namespace daisychain::network {

Result<UploadedMedia> parseMedia(QByteArrayView bytes)
{
    JsonReader json(bytes);
    UploadedMedia media;
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("id"):
            return json.text(member, media.localId);
        case jsonName("url"):
            return json.text(member, media.url);
        case jsonName("preview_url"):
            return json.text(member, media.previewUrl);
        default:
            return json.skip(member);
        }
    });
    if (!read)
        return Failure(json.error());
    if (media.localId.isEmpty())
        return Failure(lacking("no id"));
    return media;
}

Result<QStringList> parseAttachmentIds(QByteArrayView bytes)
{
    JsonReader json(bytes);
    QStringList ids;
    const auto readAttachment = [&](JsonValue attachment) {
        return json.object(attachment, [&](quint64 name, JsonValue member) {
            return name == jsonName("id") ? json.text(member, ids.emplaceBack()) : json.skip(member);
        });
    };
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        return name == jsonName("media_attachments") ? json.array(member, readAttachment) : json.skip(member);
    });
    if (!read)
        return Failure(json.error());
    ids.removeAll(QString());
    return ids;
}

}  // namespace daisychain::network
