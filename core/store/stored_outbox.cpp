#include "core/store/stored_outbox.h"

#include "core/store/fact_writer.h"
#include "core/store/outbox_table.h"

namespace daisychain::store {

namespace {

template <class T, class Read>
QFuture<Result<T>> readOutbox(Connections &connections, StoreVersion atLeast, Read read)
{
    return connections.read<T>(
        [read = std::move(read)](ReadUnit &unit) -> Result<T> {
            OutboxTable outbox(unit.database, unit.keys, unit.briefs);
            return read(outbox);
        },
        atLeast);
}

/// Moves the row that `find` gives on; nothing when there is none.
template <class Find>
QFuture<Result<std::optional<OutboxRow>>> take(Connections &connections, OutboxState to, Instant now,
                                               Find find)
{
    return connections.write<std::optional<OutboxRow>>(
        [=](WriteUnit &unit) -> Result<std::optional<OutboxRow>> {
            OutboxTable outbox(unit.database, unit.keys, unit.briefs);
            const auto row = find(outbox);
            if (!row)
                return std::optional<OutboxRow>();
            OutboxTransition step{row->reply, row->state, to, now};
            step.error = row->lastError;
            if (auto stepped = outbox.step(step); !stepped)
                return Failure(stepped.error());
            unit.notice.isOutboxChanged = true;
            return outbox.reply(row->reply);
        });
}

}  // namespace

QFuture<Result<std::optional<OutboxRow>>> StoredOutbox::takeNext(Instant now)
{
    return take(m_connections, OutboxState::Taken, now,
                [now](OutboxTable &outbox) { return outbox.oldestReady(now); });
}

QFuture<Result<std::optional<OutboxRow>>> StoredOutbox::takeUnknown(Instant now)
{
    return take(m_connections, OutboxState::ReadingBack, now,
                [now](OutboxTable &outbox) { return outbox.oldestUnknown(now); });
}

QFuture<Result<StoreVersion>> StoredOutbox::transition(OutboxTransition transition)
{
    return m_connections.write<StoreVersion>(
        [transition = std::move(transition)](WriteUnit &unit) -> Result<StoreVersion> {
            OutboxTable outbox(unit.database, unit.keys, unit.briefs);
            if (auto stepped = outbox.step(transition); !stepped)
                return Failure(stepped.error());
            recordIn(unit, transition.actions, {});
            unit.notice.isOutboxChanged = true;
            return unit.version();
        });
}

QFuture<Result<int>> StoredOutbox::recover(Instant now)
{
    return m_connections.write<int>([now](WriteUnit &unit) -> Result<int> {
        OutboxTable outbox(unit.database, unit.keys, unit.briefs);
        int mayBeOut = 0;
        const auto turn = [&](OutboxState from, OutboxState to) {
            for (const OutboxRow &row : outbox.inState(from)) {
                // The row was read in this transaction: its state is `from`.
                (void)outbox.step({row.reply, from, to, now});
                mayBeOut += to == OutboxState::Unknown ? 1 : 0;
                unit.notice.isOutboxChanged = true;
            }
        };
        turn(OutboxState::Sending, OutboxState::Unknown);
        turn(OutboxState::ReadingBack, OutboxState::Unknown);
        turn(OutboxState::Taken, OutboxState::Ready);
        return mayBeOut;
    });
}

QFuture<Result<std::optional<Instant>>> StoredOutbox::nextDue()
{
    return readOutbox<std::optional<Instant>>(m_connections, {},
                                              [](OutboxTable &outbox) { return outbox.nextDue(); });
}

QFuture<Result<QList<OutboxRow>>> StoredOutbox::pendingReplies(StoreVersion atLeast)
{
    return readOutbox<QList<OutboxRow>>(m_connections, atLeast,
                                        [](OutboxTable &outbox) { return outbox.pending(); });
}

QFuture<Result<QList<OutboxRow>>> StoredOutbox::recentReplies(int limit, StoreVersion atLeast)
{
    return readOutbox<QList<OutboxRow>>(m_connections, atLeast,
                                        [limit](OutboxTable &outbox) { return outbox.newest(limit); });
}

QFuture<Result<std::optional<OutboxRow>>> StoredOutbox::reply(ReplyId reply, StoreVersion atLeast)
{
    return readOutbox<std::optional<OutboxRow>>(m_connections, atLeast,
                                                [reply](OutboxTable &outbox) { return outbox.reply(reply); });
}

QFuture<Result<QList<OutboxTransition>>> StoredOutbox::transitions(ReplyId reply)
{
    return readOutbox<QList<OutboxTransition>>(
        m_connections, {}, [reply](OutboxTable &outbox) { return outbox.transitions(reply); });
}

QFuture<Result<std::optional<ReplyId>>> StoredOutbox::replyOfPost(PostId post)
{
    return m_connections.read<std::optional<ReplyId>>(
        [post](ReadUnit &unit) -> Result<std::optional<ReplyId>> {
            auto query =
                unit.database.query("SELECT reply FROM outbox WHERE post_global_id = ? AND post_network = ?");
            query.bind(post.globalId).bind(post.network);
            return query.next() ? std::optional(query.id<ReplyId>(0)) : std::nullopt;
        });
}

}  // namespace daisychain::store
