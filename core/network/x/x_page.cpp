#include "core/network/x/x_page.h"

#include "core/network/x/x_requests.h"

namespace daisychain::network {

namespace {

/// No more posts than these are fetched after one absence: each is paid for. What lies beyond counts as
/// forgotten.
constexpr int MostPosts = 3'000;

QList<XItem> itemsOf(const x::PostList &list)
{
    QList<XItem> items;
    for (const x::ListedPost &post : list.posts)
        items.append({post.localId, post.created});
    return items;
}

QList<XItem> itemsOf(const x::MessageList &list)
{
    QList<XItem> items;
    for (const PostFact &post : list.facts.posts) {
        if (post.visibility == Visibility::Direct)
            items.append({post.id.globalId, post.created});
    }
    return items;
}

Instant oldestOf(const QList<XItem> &items, Instant otherwise)
{
    return items.isEmpty() ? otherwise : items.last().created;
}

FactPage pageOf(const XCursor &next, bool isAtEnd, FactBatch facts)
{
    FactPage page;
    page.nextCursor = encodeXCursor(next);
    page.isAtEnd = isAtEnd;
    page.facts = std::move(facts);
    return page;
}

}  // namespace

FactPage forwardPage(const XReading &reading, XCursor cursor, x::PostList list, bool hasMessages)
{
    const QList<XItem> items = itemsOf(list);
    const qsizetype known = knownFrom(cursor.posts, items);
    const int read = cursor.posts.read + int(items.size());
    const bool isTooMuch = read >= MostPosts;
    const bool isLast = known < items.size() || list.page.nextToken.isEmpty() || isTooMuch;
    cursor.posts = advanced(cursor.posts, items.first(known), list.page.nextToken, isLast, reading.now);
    const bool isDone = cursor.posts.token.isEmpty();

    list.posts.resize(known);
    markCaught(list.facts, listedIds(list), reading.stream, reading.own, {}, {});
    cursor.isAtMessages = isDone && hasMessages;
    FactPage page = pageOf(cursor, isDone && !hasMessages, std::move(list.facts));
    const bool isMentionsEnd = reading.stream.kind == StreamKind::Mentions && read >= MostMentions;
    if (isDone && known == items.size() && (isTooMuch || isMentionsEnd))
        page.forgottenUntil = oldestOf(items, reading.now);
    return page;
}

FactPage forwardMessages(const XReading &reading, XCursor cursor, x::MessageList list)
{
    const QList<XItem> items = itemsOf(list);
    const qsizetype known = knownFrom(cursor.messages, items);
    const bool isLast = known < items.size() || list.page.nextToken.isEmpty();
    cursor.messages = advanced(cursor.messages, items.first(known), list.page.nextToken, isLast, reading.now);
    const bool isDone = cursor.messages.token.isEmpty();
    cursor.isAtMessages = !isDone;
    markCaught(list.facts, messageIds(list).first(known), reading.stream, reading.own, {}, {});
    return pageOf(cursor, isDone, std::move(list.facts));
}

FactPage historyPage(const XReading &reading, XCursor cursor, x::PostList list, Instant since,
                     bool hasMessages)
{
    const bool isOver = list.page.nextToken.isEmpty() || list.page.nextToken == cursor.posts.token ||
                        oldestOf(itemsOf(list), reading.now) < since;
    markCaught(list.facts, listedIds(list), reading.stream, reading.own, since, list.facts.received);
    cursor.posts.token = isOver ? QString() : list.page.nextToken;
    cursor.isAtMessages = isOver && hasMessages;
    return pageOf(cursor, isOver && !hasMessages, std::move(list.facts));
}

FactPage historyMessages(const XReading &reading, XCursor cursor, x::MessageList list, Instant since)
{
    const bool isOver = list.page.nextToken.isEmpty() || list.page.nextToken == cursor.messages.token ||
                        oldestOf(itemsOf(list), reading.now) < since;
    markCaught(list.facts, messageIds(list), reading.stream, reading.own, since, list.facts.received);
    cursor.messages.token = isOver ? QString() : list.page.nextToken;
    return pageOf(cursor, isOver, std::move(list.facts));
}

}  // namespace daisychain::network
