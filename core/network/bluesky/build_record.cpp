#include "core/network/bluesky/build_record.h"

#include "core/network/json_reader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace daisychain::network::bluesky {

namespace {

/// QJsonObject keeps its members in order of their names.
QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Error refused(const QString &place, const char *why)
{
    return {ErrorCode::Invalid, {place, QString::fromLatin1(why)}};
}

QJsonObject jsonOf(const RecordRef &ref)
{
    return {{QStringLiteral("uri"), ref.uri}, {QStringLiteral("cid"), ref.cid}};
}

QJsonObject featureOf(const RecordFacet &facet)
{
    struct Feature {
        QString type;
        QString member;
    };
    const auto feature = [&facet]() -> Feature {
        switch (facet.kind) {
        case EntityKind::Link:
            return {QStringLiteral("link"), QStringLiteral("uri")};
        case EntityKind::Mention:
            return {QStringLiteral("mention"), QStringLiteral("did")};
        case EntityKind::Tag:
            return {QStringLiteral("tag"), QStringLiteral("tag")};
        }
        Q_UNREACHABLE();
    }();
    return {{QStringLiteral("$type"), QStringLiteral("app.bsky.richtext.facet#") + feature.type},
            {feature.member, facet.target}};
}

bool beginsCharacter(const QByteArray &utf8, qint64 at)
{
    return at == utf8.size() || (static_cast<unsigned char>(utf8[at]) & 0xC0U) != 0x80U;
}

Result<QJsonArray> facetsOf(const QList<RecordFacet> &facets, const QByteArray &utf8)
{
    QJsonArray array;
    qint64 reached = 0;
    for (const RecordFacet &facet : facets) {
        const QString place = QStringLiteral("facets[%1]").arg(array.size());
        if (facet.byteStart < reached || facet.byteEnd <= facet.byteStart || facet.byteEnd > utf8.size())
            return Failure(refused(place, "out of range, or over another"));
        if (!beginsCharacter(utf8, facet.byteStart) || !beginsCharacter(utf8, facet.byteEnd))
            return Failure(refused(place, "cuts a character"));
        if (facet.target.isEmpty())
            return Failure(refused(place, "no target"));
        const QJsonObject index{{QStringLiteral("byteStart"), facet.byteStart},
                                {QStringLiteral("byteEnd"), facet.byteEnd}};
        array.append(QJsonObject{{QStringLiteral("index"), index},
                                 {QStringLiteral("features"), QJsonArray{featureOf(facet)}}});
        reached = facet.byteEnd;
    }
    return array;
}

QJsonObject jsonOf(const RecordImage &image)
{
    const QJsonObject blob{{QStringLiteral("$type"), QStringLiteral("blob")},
                           {QStringLiteral("ref"), QJsonObject{{QStringLiteral("$link"), image.blob.cid}}},
                           {QStringLiteral("mimeType"), image.blob.mimeType},
                           {QStringLiteral("size"), image.blob.bytes}};
    QJsonObject json{{QStringLiteral("image"), blob}, {QStringLiteral("alt"), image.altText}};
    if (image.width > 0 && image.height > 0)
        json.insert(QStringLiteral("aspectRatio"), QJsonObject{{QStringLiteral("width"), image.width},
                                                               {QStringLiteral("height"), image.height}});
    return json;
}

QJsonObject embedOf(const QList<RecordImage> &images)
{
    QJsonArray array;
    for (const RecordImage &image : images)
        array.append(jsonOf(image));
    return {{QStringLiteral("$type"), QStringLiteral("app.bsky.embed.images")},
            {QStringLiteral("images"), array}};
}

QJsonObject selfLabelsOf(const QStringList &labels)
{
    QJsonArray values;
    for (const QString &label : labels)
        values.append(QJsonObject{{QStringLiteral("val"), label}});
    return {{QStringLiteral("$type"), QStringLiteral("com.atproto.label.defs#selfLabels")},
            {QStringLiteral("values"), values}};
}

std::optional<Error> faultOf(const RecordParts &parts, const QByteArray &utf8)
{
    if (utf8.size() > MaxTextBytes)
        return refused(QStringLiteral("text"), "too many bytes");
    if (!parts.text.isValidUtf16())
        return refused(QStringLiteral("text"), "half a character");
    if (utf8.isEmpty() && parts.images.isEmpty())
        return refused(QStringLiteral("text"), "says nothing");
    if (parts.languages.size() > MaxLanguages)
        return refused(QStringLiteral("languages"), "too many");
    if (parts.images.size() > MaxImages)
        return refused(QStringLiteral("images"), "too many");
    for (const RecordImage &image : parts.images) {
        if (image.blob.cid.isEmpty() || image.blob.mimeType.isEmpty() || image.blob.bytes <= 0)
            return refused(QStringLiteral("images"), "not uploaded");
    }
    const auto isWhole = [](const std::optional<RecordRef> &ref) {
        return ref && !ref->uri.isEmpty() && !ref->cid.isEmpty();
    };
    if ((parts.root || parts.parent) && !(isWhole(parts.root) && isWhole(parts.parent)))
        return refused(QStringLiteral("reply"), "without uri or cid");
    return std::nullopt;
}

QJsonObject jsonOf(const RecordPlace &place)
{
    return {{QStringLiteral("repo"), place.repo},
            {QStringLiteral("collection"), place.collection},
            {QStringLiteral("rkey"), place.key}};
}

}  // namespace

Result<QByteArray> postRecord(const RecordParts &parts)
{
    const QByteArray utf8 = parts.text.toUtf8();
    if (const std::optional<Error> fault = faultOf(parts, utf8))
        return Failure(*fault);
    const Result<QJsonArray> facets = facetsOf(parts.facets, utf8);
    if (!facets)
        return Failure(facets.error());
    QJsonObject record{{QStringLiteral("$type"), PostCollection.toString()},
                       {QStringLiteral("text"), parts.text},
                       {QStringLiteral("createdAt"), isoText(parts.created)}};
    if (!facets->isEmpty())
        record.insert(QStringLiteral("facets"), *facets);
    if (!parts.languages.isEmpty())
        record.insert(QStringLiteral("langs"), QJsonArray::fromStringList(parts.languages));
    if (parts.parent)
        record.insert(QStringLiteral("reply"),
                      QJsonObject{{QStringLiteral("root"), jsonOf(*parts.root)},
                                  {QStringLiteral("parent"), jsonOf(*parts.parent)}});
    if (!parts.images.isEmpty())
        record.insert(QStringLiteral("embed"), embedOf(parts.images));
    if (!parts.labels.isEmpty())
        record.insert(QStringLiteral("labels"), selfLabelsOf(parts.labels));
    return bytesOf(record);
}

QByteArray subjectRecord(QStringView collection, const RecordRef &subject, Instant created)
{
    return bytesOf({{QStringLiteral("$type"), collection.toString()},
                    {QStringLiteral("subject"), jsonOf(subject)},
                    {QStringLiteral("createdAt"), isoText(created)}});
}

QByteArray putRequest(const RecordPlace &place, const QByteArray &record)
{
    QByteArray body = bytesOf(jsonOf(place));
    body.chop(1);
    return body + R"(,"record":)" + record + R"(,"swapRecord":null,"validate":true})";
}

QByteArray deleteRequest(const RecordPlace &place)
{
    return bytesOf(jsonOf(place));
}

Result<QByteArray> messageRequest(const QString &roomId, const QString &text,
                                  const QList<RecordFacet> &facets)
{
    if (!text.isValidUtf16() || text.isEmpty())
        return Failure(refused(QStringLiteral("text"), "says nothing, or half a character"));
    const Result<QJsonArray> array = facetsOf(facets, text.toUtf8());
    if (!array)
        return Failure(array.error());
    QJsonObject message{{QStringLiteral("text"), text}};
    if (!array->isEmpty())
        message.insert(QStringLiteral("facets"), *array);
    return bytesOf({{QStringLiteral("convoId"), roomId}, {QStringLiteral("message"), message}});
}

Result<Written> parseWritten(QByteArrayView bytes)
{
    JsonReader json(bytes);
    Written written;
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("uri"):
            return json.text(member, written.ref.uri);
        case jsonName("cid"):
            return json.text(member, written.ref.cid);
        case jsonName("commit"):
            written.isNew = json.isObject(member);
            return json.skip(member);
        default:
            return json.skip(member);
        }
    });
    if (!read)
        return Failure(json.error());
    if (written.ref.uri.isEmpty() || written.ref.cid.isEmpty())
        return Failure(lacking("no uri or no cid"));
    return written;
}

Result<Blob> parseUploadedBlob(QByteArrayView bytes)
{
    JsonReader json(bytes);
    Blob blob;
    const auto readMember = [&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("ref"):
            return json.object(member, [&](quint64 link, JsonValue cid) {
                return link == jsonName("$link") ? json.text(cid, blob.cid) : json.skip(cid);
            });
        case jsonName("mimeType"):
            return json.text(member, blob.mimeType);
        case jsonName("size"):
            return json.number(member, blob.bytes);
        default:
            return json.skip(member);
        }
    };
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        return name == jsonName("blob") ? json.object(member, readMember) : json.skip(member);
    });
    if (!read)
        return Failure(json.error());
    if (blob.cid.isEmpty() || blob.mimeType.isEmpty() || blob.bytes <= 0)
        return Failure(lacking("no blob"));
    return blob;
}

}  // namespace daisychain::network::bluesky
