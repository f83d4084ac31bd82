#include "core/store/stored_conversations.h"

#include "core/desk/other_side.h"
#include "core/store/handle_table.h"
#include "core/store/journal_rows.h"
#include "core/store/queue_rows.h"
#include "core/store/thread_posts.h"

namespace daisychain::store {

namespace {

constexpr qsizetype ShortestPrefix = 3;
constexpr int MostCandidates = 10;

Error notFound(const QString &handle)
{
    return {ErrorCode::NotFound, {handle}};
}

/// Where something of the conversation may be missing: before its last post; while nothing has been heard
/// since; and what the server forgot. A later absence that was caught up with brought nothing, so it isn't
/// shown.
QList<CoverageSpan> gapsOf(ReadUnit &unit, const ConversationView &view, Instant from, Instant lastPost)
{
    QList<CoverageSpan> gaps;
    for (const AccountId account : view.accounts) {
        auto query = unit.database.query(
            "SELECT g.stream_id, g.from_ms, g.to_ms, g.gap FROM account a JOIN stream s ON "
            "s.account_key = a.key JOIN coverage g ON g.stream_id = s.id WHERE a.id = ? AND "
            "g.gap IS NOT NULL AND g.to_ms > ? AND (g.from_ms < ? OR g.gap = ? OR NOT EXISTS (SELECT 1 FROM "
            "coverage w WHERE w.stream_id = g.stream_id AND w.gap IS NULL AND w.to_ms > g.to_ms)) "
            "ORDER BY g.from_ms");
        query.bind(account).bind(from).bind(lastPost).bind(GapReason::Forgotten);
        while (query.next()) {
            gaps.append(
                {query.id<StreamId>(0), query.instant(1), query.instant(2), GapReason(query.integer(3))});
        }
    }
    return gaps;
}

QList<StoredAction> actionsAt(ReadUnit &unit, const Place &place)
{
    QList<StoredAction> actions = unit.briefs.actions(place.thread, place.customer);
    actions.removeIf([&](const StoredAction &action) {
        return unit.briefs.placeOf(action.anchor, action.customer) != place;
    });
    return actions;
}

QList<QueueRow> otherSidesOf(ReadUnit &unit, const ConversationDetail &detail, PersonId me)
{
    QList<QueueRow> rows;
    QSet<QString> handles;
    for (const ConversationSubject &subject : otherSides(detail.head.view, detail.journal)) {
        const auto anchor = PostTable(unit.database, unit.keys).find(subject.anchor);
        const auto customer = unit.keys.knownIdentity(subject.customer);
        if (!anchor || !customer)
            continue;
        const auto row = queueRowAt(unit, unit.briefs.placeOf(anchor->key, *customer), me);
        if (!row || row->handle == detail.head.handle || handles.contains(row->handle))
            continue;
        handles.insert(row->handle);
        rows.append(*row);
    }
    return rows;
}

Result<ConversationDetail> detailOf(ReadUnit &unit, const QString &handle, PersonId me)
{
    const auto place = placeOfHandle(unit, handle);
    auto head = place ? queueRowAt(unit, *place, me) : std::nullopt;
    if (!head)
        return Failure(notFound(handle));
    ConversationDetail detail;
    detail.head = std::move(*head);
    ThreadPosts thread(unit, *place);
    detail.posts = unit.loader.posts(thread.shown());
    detail.threadPostCount = thread.count();
    detail.journal = journalEntries(unit, actionsAt(unit, *place));
    detail.otherSides = otherSidesOf(unit, detail, me);
    auto others =
        unit.database.query("SELECT count(*) FROM conversation WHERE thread_key = ? AND customer_key <> ?");
    others.bind(place->thread).bind(place->customer);
    detail.otherConversations = others.next() ? others.integer(0) : 0;
    const Instant anchorAt = detail.head.view.anchorAt;
    const bool isEmpty = detail.posts.isEmpty();
    detail.gaps = gapsOf(unit, detail.head.view, isEmpty ? anchorAt : detail.posts.first().post.created,
                         isEmpty ? anchorAt : detail.posts.last().post.created);
    QHash<PostId, qint64> keys;
    for (const PostBrief &post : unit.briefs.input(*place, keys).posts) {
        if (post.author == detail.head.view.customer)
            detail.newest.append({post.id, post.version});
    }
    detail.version = unit.version();
    return detail;
}

}  // namespace

QFuture<Result<ConversationDetail>> StoredConversations::conversation(QString handle, PersonId me, Instant,
                                                                      StoreVersion atLeast)
{
    return m_connections.read<ConversationDetail>(
        [=](ReadUnit &unit) -> Result<ConversationDetail> { return detailOf(unit, handle, me); }, atLeast);
}

QFuture<Result<ThreadPage>> StoredConversations::threadPage(QString handle, std::optional<qint64> from,
                                                            PageDirection direction, int limit)
{
    return m_connections.read<ThreadPage>([=](ReadUnit &unit) -> Result<ThreadPage> {
        const auto place = placeOfHandle(unit, handle);
        if (!place)
            return Failure(notFound(handle));
        const bool isUpwards = direction == PageDirection::Before;
        QList<qint64> keys = ThreadPosts(unit, *place).page(from, isUpwards, limit + 1);
        ThreadPage page;
        page.hasMore = keys.size() > limit;
        if (page.hasMore)
            keys.remove(isUpwards ? 0 : keys.size() - 1, 1);
        page.posts = unit.loader.posts(keys);
        page.version = unit.version();
        return page;
    });
}

QFuture<Result<QueuePage>>
StoredConversations::otherConversations(QString handle, std::optional<QueueCursor> after, int limit)
{
    return m_connections.read<QueuePage>([=](ReadUnit &unit) -> Result<QueuePage> {
        const auto place = placeOfHandle(unit, handle);
        if (!place)
            return Failure(notFound(handle));
        QueuePage page;
        auto query =
            unit.database.query(QUEUE_ROWS "WHERE c.thread_key = ? AND c.customer_key <> ? AND (c.last_ms, "
                                           "c.key) < (?, ?) ORDER BY c.last_ms DESC, c.key DESC LIMIT ?");
        query.bind(PersonId{}).bind(place->thread).bind(place->customer);
        query.bind(after ? after->at.ms : std::numeric_limits<qint64>::max())
            .bind(after ? after->key : std::numeric_limits<qint64>::max())
            .bind(limit + 1);
        while (query.next()) {
            QueueRow row = readQueueRow(query, unit);
            row.cursor = {QueueRank::Ordinary, row.view.lastAt, row.cursor.key};
            page.rows.append(std::move(row));
        }
        page.hasMore = page.rows.size() > limit;
        if (page.hasMore)
            page.rows.removeLast();
        page.version = unit.version();
        return page;
    });
}

QFuture<Result<QString>> StoredConversations::resolve(QString handleOrPrefix)
{
    return m_connections.read<QString>([=](ReadUnit &unit) -> Result<QString> {
        if (handleOrPrefix.size() < ShortestPrefix)
            return Failure(notFound(handleOrPrefix));
        const QStringList handles = handlesFrom(unit, handleOrPrefix, MostCandidates);
        if (handles.isEmpty())
            return Failure(notFound(handleOrPrefix));
        if (handles.size() > 1)
            return Failure(Error{ErrorCode::Conflict, handles});
        return handles.first();
    });
}

QFuture<Result<QString>> StoredConversations::handleOf(ConversationSubject subject)
{
    return m_connections.read<QString>([=](ReadUnit &unit) -> Result<QString> {
        PostTable posts(unit.database, unit.keys);
        const auto anchor = posts.find(subject.anchor);
        const auto customer = unit.keys.knownIdentity(subject.customer);
        if (!anchor || !customer)
            return Failure(notFound(subject.anchor.globalId));
        const auto row = conversationAt(unit, unit.briefs.placeOf(anchor->key, *customer));
        if (!row)
            return Failure(notFound(subject.anchor.globalId));
        return store::handleOf(*row);
    });
}

}  // namespace daisychain::store
