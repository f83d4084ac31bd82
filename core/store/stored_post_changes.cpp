#include "core/store/stored_post_changes.h"

#include "core/store/post_change_table.h"

namespace daisychain::store {

namespace {

template <class T, class Read>
QFuture<Result<T>> readChanges(Connections &connections, StoreVersion atLeast, Read read)
{
    return connections.read<T>(
        [read = std::move(read)](ReadUnit &unit) -> Result<T> {
            PostChangeTable changes(unit.database, unit.keys, unit.briefs);
            return read(changes);
        },
        atLeast);
}

}  // namespace

QFuture<Result<std::optional<PostChange>>> StoredPostChanges::takeNext(QList<AccountId> accounts, Instant now)
{
    using Taken = std::optional<PostChange>;
    return m_connections.write<Taken>(
        [accounts = std::move(accounts), now](WriteUnit &unit) -> Result<Taken> {
            PostChangeTable changes(unit.database, unit.keys, unit.briefs);
            const auto change = changes.oldestReady(accounts, now);
            if (!change)
                return Taken();
            const PostChangeStep step{change->action.id, change->state, OutboxState::Sending, now,
                                      change->lastError};
            if (auto stepped = changes.step(step); !stepped)
                return Failure(stepped.error());
            unit.notice.isOutboxChanged = true;
            return changes.change(change->action.id);
        });
}

QFuture<Result<StoreVersion>> StoredPostChanges::step(PostChangeStep step)
{
    return m_connections.write<StoreVersion>(
        [step = std::move(step)](WriteUnit &unit) -> Result<StoreVersion> {
            PostChangeTable changes(unit.database, unit.keys, unit.briefs);
            if (auto stepped = changes.step(step); !stepped)
                return Failure(stepped.error());
            unit.notice.isOutboxChanged = true;
            return unit.version();
        });
}

QFuture<Result<int>> StoredPostChanges::recover(Instant now)
{
    return m_connections.write<int>([now](WriteUnit &unit) -> Result<int> {
        PostChangeTable changes(unit.database, unit.keys, unit.briefs);
        const QList<PostChange> halfDone = changes.inState(OutboxState::Sending);
        for (const PostChange &change : halfDone) {
            // The row was read in this transaction: its state is Sending.
            (void)changes.step({change.action.id, OutboxState::Sending, OutboxState::Ready, now});
            unit.notice.isOutboxChanged = true;
        }
        return int(halfDone.size());
    });
}

QFuture<Result<std::optional<Instant>>> StoredPostChanges::nextDue()
{
    return readChanges<std::optional<Instant>>(m_connections, {},
                                               [](PostChangeTable &changes) { return changes.nextDue(); });
}

QFuture<Result<QList<PostChange>>> StoredPostChanges::pendingChanges(StoreVersion atLeast)
{
    return readChanges<QList<PostChange>>(m_connections, atLeast,
                                          [](PostChangeTable &changes) { return changes.pending(); });
}

QFuture<Result<std::optional<PostChange>>> StoredPostChanges::change(ActionId change, StoreVersion atLeast)
{
    return readChanges<std::optional<PostChange>>(
        m_connections, atLeast, [change](PostChangeTable &changes) { return changes.change(change); });
}

QFuture<Result<QList<PostChangeStep>>> StoredPostChanges::steps(ActionId change)
{
    return readChanges<QList<PostChangeStep>>(
        m_connections, {}, [change](PostChangeTable &changes) { return changes.steps(change); });
}

}  // namespace daisychain::store
