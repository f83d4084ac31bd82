#include "core/network/mastodon/parse_instance.h"

#include "core/network/json_reader.h"

#include <algorithm>
#include <limits>

namespace daisychain::network {

namespace {

bool readCount(JsonReader &json, JsonValue value, std::optional<int> &into)
{
    int count = -1;
    const bool read = json.count(value, count);
    if (read && count > 0)
        into = count;
    return read;
}

bool readBytes(JsonReader &json, JsonValue value, std::optional<qint64> &into)
{
    qint64 bytes = 0;
    const bool read = json.number(value, bytes);
    if (read && bytes > 0)
        into = bytes;
    return read;
}

bool readStatusLimits(JsonReader &json, JsonValue value, InstanceFacts &facts)
{
    return json.object(value, [&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("max_characters"):
            return readCount(json, member, facts.maxCharacters);
        case jsonName("max_media_attachments"):
            return readCount(json, member, facts.maxMedia);
        case jsonName("characters_reserved_per_url"):
            return readCount(json, member, facts.charactersPerUrl);
        default:
            return json.skip(member);
        }
    });
}

bool readMediaLimits(JsonReader &json, JsonValue value, InstanceFacts &facts)
{
    return json.object(value, [&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("supported_mime_types"):
            return json.array(
                member, [&](JsonValue type) { return json.text(type, facts.mediaTypes.emplaceBack()); });
        case jsonName("image_size_limit"):
            return readBytes(json, member, facts.maxImageBytes);
        case jsonName("description_limit"):
            return readCount(json, member, facts.maxAltText);
        default:
            return json.skip(member);
        }
    });
}

/// `urls` of both versions. Some servers send an empty list for an empty object.
bool readUrls(JsonReader &json, JsonValue value, InstanceFacts &facts)
{
    if (!json.isObject(value))
        return json.skip(value);
    return json.object(value, [&](quint64 name, JsonValue member) {
        if (name != jsonName("streaming") && name != jsonName("streaming_api"))
            return json.skip(member);
        QString address;
        const bool read = json.text(member, address);
        const QUrl url(address, QUrl::StrictMode);
        const QString scheme = url.scheme();
        if (url.isValid() && !url.host().isEmpty() &&
            (scheme == u"wss" || scheme == u"ws" || scheme == u"https" || scheme == u"http"))
            facts.streaming = url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment |
                                           QUrl::RemoveUserInfo);
        return read;
    });
}

bool readConfiguration(JsonReader &json, JsonValue value, InstanceFacts &facts)
{
    if (!json.isObject(value))
        return json.skip(value);
    return json.object(value, [&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("urls"):
            return readUrls(json, member, facts);
        case jsonName("statuses"):
            return readStatusLimits(json, member, facts);
        case jsonName("media_attachments"):
            return readMediaLimits(json, member, facts);
        default:
            return json.skip(member);
        }
    });
}

/// v1 has the domain in `uri`, and some servers write a whole address there.
QString domainOf(const QString &uri)
{
    return uri.contains(u"://") ? QUrl(uri).authority() : uri;
}

bool readInstance(JsonReader &json, quint64 name, JsonValue member, InstanceFacts &facts)
{
    switch (name) {
    case jsonName("domain"):
        return json.text(member, facts.domain);
    case jsonName("uri"): {
        QString uri;
        const bool read = json.text(member, uri);
        if (facts.domain.isEmpty())
            facts.domain = domainOf(uri);
        return read;
    }
    case jsonName("version"):
        return json.text(member, facts.version);
    case jsonName("urls"):
        return readUrls(json, member, facts);
    case jsonName("configuration"):
        return readConfiguration(json, member, facts);
    case jsonName("max_toot_chars"):
        return readCount(json, member, facts.maxCharacters);
    case jsonName("upload_limit"):
        return readBytes(json, member, facts.maxImageBytes);
    default:
        return json.skip(member);
    }
}

}  // namespace

Result<InstanceFacts> parseInstance(QByteArrayView bytes)
{
    JsonReader json(bytes);
    InstanceFacts facts;
    const bool read = json.readObject(
        [&](quint64 name, JsonValue member) { return readInstance(json, name, member, facts); });
    if (!read)
        return Failure(json.error());
    return facts;
}

Result<QUrl> parseNodeInfoLinks(QByteArrayView bytes)
{
    JsonReader json(bytes);
    QString newest;
    QUrl address;
    const auto readLink = [&](JsonValue item) {
        QString relation;
        QString target;
        const bool read = json.object(item, [&](quint64 name, JsonValue member) {
            if (name == jsonName("rel"))
                return json.text(member, relation);
            return name == jsonName("href") ? json.text(member, target) : json.skip(member);
        });
        const QString version = relation.section(QStringLiteral("/schema/"), 1);
        if (version.startsWith(u"2.") && version > newest) {
            newest = version;
            address = QUrl(target);
        }
        return read;
    };
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        return name == jsonName("links") ? json.array(member, readLink) : json.skip(member);
    });
    if (!read)
        return Failure(json.error());
    if (address.isEmpty())
        return Failure(
            Error{ErrorCode::Invalid, {QStringLiteral("$.links"), QStringLiteral("no known version")}});
    return address;
}

Result<Software> parseNodeInfo(QByteArrayView bytes)
{
    JsonReader json(bytes);
    Software software;
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        if (name != jsonName("software"))
            return json.skip(member);
        return json.object(member, [&](quint64 part, JsonValue text) {
            if (part == jsonName("name"))
                return json.text(text, software.name);
            return part == jsonName("version") ? json.text(text, software.version) : json.skip(text);
        });
    });
    if (!read)
        return Failure(json.error());
    software.name = software.name.toLower();
    return software;
}

}  // namespace daisychain::network
