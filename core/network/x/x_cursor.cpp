#include "core/network/x/x_cursor.h"

#include "core/network/json_reader.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace daisychain::network {

namespace {

/// X's clock and ours may differ by this much.
constexpr std::chrono::minutes ClockMargin{2};

QJsonObject encode(const XPlace &place)
{
    return {{QStringLiteral("since"), place.since},
            {QStringLiteral("sinceTime"), QString::number(place.sinceTime.ms)},
            {QStringLiteral("at"), QString::number(place.at.ms)},
            {QStringLiteral("newest"), place.newest},
            {QStringLiteral("newestTime"), QString::number(place.newestTime.ms)},
            {QStringLiteral("begun"), QString::number(place.begun.ms)},
            {QStringLiteral("token"), place.token},
            {QStringLiteral("read"), place.read}};
}

bool readTime(JsonReader &json, JsonValue value, Instant &into)
{
    QString ms;
    const bool read = json.text(value, ms);
    into.ms = ms.toLongLong();
    return read;
}

bool readPlace(JsonReader &json, JsonValue value, XPlace &place)
{
    return json.object(value, [&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("since"):
            return json.text(member, place.since);
        case jsonName("sinceTime"):
            return readTime(json, member, place.sinceTime);
        case jsonName("at"):
            return readTime(json, member, place.at);
        case jsonName("newest"):
            return json.text(member, place.newest);
        case jsonName("newestTime"):
            return readTime(json, member, place.newestTime);
        case jsonName("begun"):
            return readTime(json, member, place.begun);
        case jsonName("token"):
            return json.text(member, place.token);
        case jsonName("read"):
            return json.count(member, place.read);
        default:
            return json.skip(member);
        }
    });
}

}  // namespace

XCursor cursorFrom(Instant now)
{
    XCursor cursor;
    cursor.posts.at = now - ClockMargin;
    cursor.messages.at = now - ClockMargin;
    return cursor;
}

QString encodeXCursor(const XCursor &cursor)
{
    const QJsonObject json{{QStringLiteral("posts"), encode(cursor.posts)},
                           {QStringLiteral("messages"), encode(cursor.messages)},
                           {QStringLiteral("isAtMessages"), cursor.isAtMessages}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<XCursor> decodeXCursor(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    JsonReader json(bytes);
    XCursor cursor;
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("posts"):
            return readPlace(json, member, cursor.posts);
        case jsonName("messages"):
            return readPlace(json, member, cursor.messages);
        case jsonName("isAtMessages"):
            return json.flag(member, cursor.isAtMessages);
        default:
            return json.skip(member);
        }
    });
    if (!read)
        return Failure(Error{ErrorCode::Invalid, {QStringLiteral("cursor")}});
    return cursor;
}

qsizetype knownFrom(const XPlace &place, const QList<XItem> &page)
{
    const Instant known = place.since.isEmpty() ? place.at : std::min(place.sinceTime, place.at);
    const auto met = std::ranges::find_if(page, [&](const XItem &item) {
        return (!place.since.isEmpty() && item.id == place.since) || item.created < known;
    });
    return met - page.begin();
}

XPlace advanced(XPlace place, const QList<XItem> &page, const QString &nextToken, bool isLast, Instant now)
{
    if (place.read == 0 && place.token.isEmpty()) {
        place.begun = now;
        place.newest = page.isEmpty() ? QString() : page.first().id;
        place.newestTime = page.isEmpty() ? Instant{} : page.first().created;
    }
    place.read += int(page.size());
    // A token that leads to itself would never end.
    if (!isLast && !nextToken.isEmpty() && nextToken != place.token) {
        place.token = nextToken;
        return place;
    }
    XPlace next;
    next.at = place.begun - ClockMargin;
    next.since = place.newest.isEmpty() ? place.since : place.newest;
    next.sinceTime = place.newest.isEmpty() ? place.sinceTime : place.newestTime;
    return next;
}

void markCaught(FactBatch &facts, const QList<PostId> &listed, const Stream &stream, const IdentityId &own,
                Instant since, std::optional<Instant> clockFrom)
{
    for (const PostFact &post : std::as_const(facts.posts)) {
        if (post.author == own || post.created < since || !listed.contains(post.id))
            continue;
        const CaughtFact caught{post.id, stream.id, clockFrom.value_or(post.created)};
        if (!facts.caught.contains(caught))
            facts.caught.append(caught);
    }
}

QList<PostId> listedIds(const x::PostList &list)
{
    QList<PostId> ids;
    for (const x::ListedPost &post : list.posts) {
        if (!post.isRepost && !post.post.isNull())
            ids.append(post.post);
    }
    return ids;
}

QList<PostId> messageIds(const x::MessageList &list)
{
    QList<PostId> ids;
    for (const PostFact &post : list.facts.posts) {
        if (post.visibility == Visibility::Direct)
            ids.append(post.id);
    }
    return ids;
}

}  // namespace daisychain::network
