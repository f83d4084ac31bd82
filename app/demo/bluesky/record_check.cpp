#include "app/demo/bluesky/record_check.h"

#include "core/base/instant.h"

#include <QJsonArray>
#include <QLocale>
#include <QRegularExpression>
#include <QTextBoundaryFinder>

namespace daisychain::demo::bluesky {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostGraphemes = 300;
constexpr qsizetype MostTextBytes = 3000;
constexpr qsizetype MostLanguages = 3;
constexpr qsizetype MostImages = 4;

Fault invalid(const QString &what)
{
    return {u"InvalidRequest"_s, u"Invalid app.bsky.feed.post record: "_s + what};
}

std::optional<Fault> faultOfReference(const QJsonValue &reference, const QString &place)
{
    if (!reference["uri"_L1].toString().startsWith(u"at://"))
        return invalid(u"record/%1 must have the property \"uri\""_s.arg(place));
    if (!reference["cid"_L1].toString().startsWith(u"baf"))
        return invalid(u"record/%1 must have the property \"cid\""_s.arg(place));
    return std::nullopt;
}

QString megabytes(qint64 bytes)
{
    return QLocale::c().toString(double(bytes) / 1'000'000, 'f', 2) + u"MB"_s;
}

std::optional<Fault> faultOfImages(const Sky &sky, const QJsonArray &images, qint64 mostImageBytes)
{
    if (images.size() > MostImages)
        return invalid(u"record/embed/images must not have more than 4 elements"_s);
    for (const QJsonValue image : images) {
        if (!image["alt"_L1].isString())
            return invalid(u"record/embed/images/0 must have the property \"alt\""_s);
        const QString cid = image["image"_L1]["ref"_L1]["$link"_L1].toString();
        const Blob *blob = sky.blob(cid);
        if (!blob)
            return Fault{u"BlobNotFound"_s, u"Could not find blob: "_s + cid};
        if (blob->bytes.size() > mostImageBytes)
            return Fault{u"BlobTooLarge"_s,
                         u"This file is too large. It is %1 but the maximum size is %2."_s.arg(
                             megabytes(blob->bytes.size()), megabytes(mostImageBytes))};
    }
    return std::nullopt;
}

std::optional<Fault> faultOfPost(const Sky &sky, const QJsonObject &post, qint64 mostImageBytes)
{
    if (!post["text"_L1].isString())
        return invalid(u"record must have the property \"text\""_s);
    const QString text = post["text"_L1].toString();
    if (text.toUtf8().size() > MostTextBytes)
        return invalid(u"record/text must not be longer than 3000 characters"_s);
    if (graphemes(text) > MostGraphemes)
        return invalid(u"record/text must not be longer than 300 graphemes"_s);
    if (!parseInstant(post["createdAt"_L1].toString().toLatin1()))
        return invalid(u"record/createdAt must be an valid atproto datetime (both RFC-3339 and ISO-8601)"_s);
    if (post["langs"_L1].toArray().size() > MostLanguages)
        return invalid(u"record/langs must not have more than 3 elements"_s);
    if (const QJsonValue reply = post["reply"_L1]; reply.isObject()) {
        if (const auto fault = faultOfReference(reply["root"_L1], u"reply/root"_s))
            return fault;
        if (const auto fault = faultOfReference(reply["parent"_L1], u"reply/parent"_s))
            return fault;
    }
    return faultOfImages(sky, post["embed"_L1]["images"_L1].toArray(), mostImageBytes);
}

QJsonObject facet(qsizetype byteStart, qsizetype byteEnd, const QJsonObject &feature)
{
    return {{u"index"_s, QJsonObject{{u"byteStart"_s, byteStart}, {u"byteEnd"_s, byteEnd}}},
            {u"features"_s, QJsonArray{feature}}};
}

}  // namespace

int graphemes(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    int count = 0;
    while (finder.toNextBoundary() >= 0)
        ++count;
    return count;
}

std::optional<Fault> faultOf(const Sky &sky, const QString &collection, const QString &key,
                             const QJsonObject &record, qint64 mostImageBytes)
{
    const bool isKeyed = collection == PostType || collection == LikeType || collection == RepostType ||
                         collection == FollowType || collection == BlockType;
    if (isKeyed && !isTid(key))
        return Fault{u"InvalidRequest"_s, u"Invalid %1 record key: expected a TID"_s.arg(collection)};
    if (record["$type"_L1].toString() != collection)
        return Fault{u"InvalidRequest"_s,
                     u"Invalid $type: expected %1, got %2"_s.arg(collection, record["$type"_L1].toString())};
    if (collection == PostType)
        return faultOfPost(sky, record, mostImageBytes);
    return std::nullopt;
}

QJsonArray facetsOf(const Sky &sky, const QString &text)
{
    static const QRegularExpression Pattern(
        u"(?<![\\w@/])@([A-Za-z0-9.-]+[A-Za-z0-9])|(https?://[^\\s]+[^\\s.,;:!?)])|(?<!\\S)#(\\w+)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    QJsonArray facets;
    auto matches = Pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const qsizetype start = text.first(match.capturedStart()).toUtf8().size();
        const qsizetype end = text.first(match.capturedEnd()).toUtf8().size();
        const Person *mentioned = sky.person(match.captured(1));
        if (mentioned)
            facets << facet(start, end,
                            {{u"$type"_s, u"app.bsky.richtext.facet#mention"_s}, {u"did"_s, mentioned->did}});
        else if (match.hasCaptured(2))
            facets << facet(start, end,
                            {{u"$type"_s, u"app.bsky.richtext.facet#link"_s}, {u"uri"_s, match.captured(2)}});
        else if (match.hasCaptured(3))
            facets << facet(start, end,
                            {{u"$type"_s, u"app.bsky.richtext.facet#tag"_s}, {u"tag"_s, match.captured(3)}});
    }
    return facets;
}

}  // namespace daisychain::demo::bluesky
