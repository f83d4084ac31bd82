#include "core/network/bluesky/media_id.h"

#include "core/network/json_reader.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace daisychain::network::bluesky {

QString mediaIdOf(const RecordImage &image)
{
    const QJsonObject json{
        {QStringLiteral("cid"), image.blob.cid},     {QStringLiteral("type"), image.blob.mimeType},
        {QStringLiteral("bytes"), image.blob.bytes}, {QStringLiteral("alt"), image.altText},
        {QStringLiteral("width"), image.width},      {QStringLiteral("height"), image.height}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<RecordImage> imageOf(const QString &mediaId)
{
    const QByteArray utf8 = mediaId.toUtf8();
    JsonReader json(utf8);
    RecordImage image;
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("cid"):
            return json.text(member, image.blob.cid);
        case jsonName("type"):
            return json.text(member, image.blob.mimeType);
        case jsonName("bytes"):
            return json.number(member, image.blob.bytes);
        case jsonName("alt"):
            return json.text(member, image.altText);
        case jsonName("width"):
            return json.count(member, image.width);
        case jsonName("height"):
            return json.count(member, image.height);
        default:
            return json.skip(member);
        }
    });
    if (!read)
        return Failure(json.error());
    if (image.blob.cid.isEmpty())
        return Failure(lacking("no blob"));
    return image;
}

}  // namespace daisychain::network::bluesky
