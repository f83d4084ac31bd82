#pragma once

#include "core/desk/post_change.h"
#include "core/store/write_unit.h"

namespace daisychain::store {

/// Posts of ours that are taken down or edited, and the journal of their steps. What is to be done stands in
/// the action alone.
class PostChangeTable final {
public:
    PostChangeTable(Database &database, KeyTable &keys, BriefReader &briefs)
        : m_database(database)
        , m_keys(keys)
        , m_briefs(briefs)
    {
    }

    /// A RemovePost or EditPost that was recorded just now.
    void add(const Action &action);
    /// Follows an Undo of such an action, or of its undoing. Fails the connection with Conflict when the
    /// network was told, or may have been.
    void follow(const Action &undo);

    std::optional<PostChange> change(ActionId action);
    std::optional<PostChange> oldestReady(const QList<AccountId> &accounts, Instant now);
    QList<PostChange> pending();
    QList<PostChange> inState(OutboxState state);
    QList<PostChangeStep> steps(ActionId action);
    std::optional<Instant> nextDue();

    /// Errors: NotFound; Conflict when the change isn't in `from`.
    Result<void> step(const PostChangeStep &step);

private:
    void writeDown(const PostChangeStep &step);
    QList<PostChange> read(Query &query);

    Database &m_database;
    KeyTable &m_keys;
    BriefReader &m_briefs;
};

}  // namespace daisychain::store
