#pragma once

#include "core/desk/outbox.h"
#include "core/store/write_unit.h"

namespace daisychain::store {

/// The outbox's rows and their journal of steps.
class OutboxTable final {
public:
    OutboxTable(Database &database, KeyTable &keys, BriefReader &briefs)
        : m_database(database)
        , m_keys(keys)
        , m_briefs(briefs)
    {
    }

    /// A reply handed over by an action. Fails the connection with Conflict when it is on its way or sent.
    void handOver(const Action &action, const SendTerms &given);
    /// Fails the connection with Conflict when it is too late; a reply that isn't there is left alone.
    void withdraw(const Action &action);

    std::optional<OutboxRow> reply(ReplyId reply);
    std::optional<OutboxRow> oldestReady(Instant now);
    std::optional<OutboxRow> oldestUnknown(Instant now);
    QList<OutboxRow> pending();
    QList<OutboxRow> newest(int limit);
    QList<OutboxRow> inState(OutboxState state);
    QList<OutboxTransition> transitions(ReplyId reply);
    std::optional<Instant> nextDue();

    /// Errors: NotFound; Conflict when the reply isn't in `from`.
    Result<void> step(const OutboxTransition &transition);

private:
    void writeDown(const OutboxTransition &transition);
    OutboxRow read(const Query &query);
    QList<OutboxRow> readAll(Query &query);

    Database &m_database;
    KeyTable &m_keys;
    BriefReader &m_briefs;
};

}  // namespace daisychain::store
