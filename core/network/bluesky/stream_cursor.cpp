#include "core/network/bluesky/stream_cursor.h"

#include "core/network/json_reader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace daisychain::network::bluesky {

namespace {

/// What is that much older than the newest known is not looked for by its key: the known may all be gone.
constexpr std::chrono::hours Margin{1};

QJsonObject jsonOf(const ListPosition &position)
{
    return {{QStringLiteral("at"), position.at.ms},
            {QStringLiteral("known"), QJsonArray::fromStringList(position.known)}};
}

bool readPosition(JsonReader &json, JsonValue value, ListPosition &position)
{
    return json.object(value, [&](quint64 name, JsonValue member) {
        if (name == jsonName("at"))
            return json.number(member, position.at.ms);
        if (name != jsonName("known"))
            return json.skip(member);
        return json.array(member,
                          [&](JsonValue key) { return json.text(key, position.known.emplaceBack()); });
    });
}

bool readWalk(JsonReader &json, JsonValue value, ListWalk &walk)
{
    return json.object(value, [&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("top"):
            return readPosition(json, member, walk.top);
        case jsonName("page"):
            return json.text(member, walk.page);
        case jsonName("pages"):
            return json.count(member, walk.pages);
        default:
            return json.skip(member);
        }
    });
}

/// When the last item in its order was; nothing where there is none.
std::optional<Instant> oldestOf(const StreamItems &page)
{
    const auto inOrder = std::ranges::find_if(page.items.rbegin(), page.items.rend(),
                                              [](const auto &item) { return item.isInOrder; });
    return inOrder == page.items.rend() ? std::nullopt : std::optional(inOrder->at);
}

}  // namespace

QString cursorText(const StreamCursor &cursor)
{
    QJsonObject json{{QStringLiteral("read"), jsonOf(cursor.read)}};
    if (cursor.walk)
        json.insert(QStringLiteral("walk"), QJsonObject{{QStringLiteral("top"), jsonOf(cursor.walk->top)},
                                                        {QStringLiteral("page"), cursor.walk->page},
                                                        {QStringLiteral("pages"), cursor.walk->pages}});
    if (!cursor.log.isEmpty()) {
        json.insert(QStringLiteral("log"), cursor.log);
        json.insert(QStringLiteral("logAt"), cursor.logAt.ms);
    }
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<StreamCursor> streamCursorOf(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    JsonReader json(utf8);
    StreamCursor cursor;
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("read"):
            return readPosition(json, member, cursor.read);
        case jsonName("walk"):
            return readWalk(json, member, cursor.walk.emplace());
        case jsonName("log"):
            return json.text(member, cursor.log);
        case jsonName("logAt"):
            return json.number(member, cursor.logAt.ms);
        default:
            return json.skip(member);
        }
    });
    if (!read)
        return Failure(json.error());
    return cursor;
}

ListPosition positionOf(const StreamItems &newest, Instant now)
{
    ListPosition position{now, {}};
    for (const StreamItems::Item &item : newest.items)
        position.known.append(item.key);
    const auto first = std::ranges::find_if(newest.items, &StreamItems::Item::isInOrder);
    if (first != newest.items.end())
        position.at = first->at;
    return position;
}

WalkStep walked(const StreamCursor &cursor, StreamItems page)
{
    const auto isKnown = [&](const StreamItems::Item &item) { return cursor.read.known.contains(item.key); };
    const auto isMeeting = [&](const StreamItems::Item &item) { return item.isInOrder && isKnown(item); };
    const ListPosition top = page.items.isEmpty() ? cursor.read : positionOf(page, cursor.read.at);
    const ListWalk walk = cursor.walk.value_or(ListWalk{top, {}, 0});
    const std::optional<Instant> oldest = oldestOf(page);
    const bool isMet =
        std::ranges::any_of(page.items, isMeeting) || (oldest && *oldest < cursor.read.at - Margin);
    const bool isLast = page.cursor.isEmpty() || page.cursor == walk.page;
    const bool isCut = walk.pages + 1 >= MaxWalkPages;
    const QList<StreamItems::Item> all = page.items;
    page.items.removeIf(isKnown);
    dropFactsOf(page.facts, all, page.items);
    WalkStep step{{}, cursor, isMet || isLast || isCut, {}};
    if (step.isAtEnd) {
        step.cursor.read = walk.top;
        step.cursor.walk.reset();
    } else {
        step.cursor.walk = ListWalk{walk.top, page.cursor, walk.pages + 1};
    }
    if (isCut && !isMet && !isLast)
        step.forgottenUntil = oldest.value_or(walk.top.at);
    step.fresh = std::move(page);
    return step;
}

}  // namespace daisychain::network::bluesky
