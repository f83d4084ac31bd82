#include "core/store/post_change_table.h"

#include "core/store/database.h"
#include "core/store/error_columns.h"
#include "core/store/handle_table.h"

#include <algorithm>

namespace daisychain::store {

namespace {

// The columns that read() takes, once for all statements: those of readAction first.
#define POST_CHANGE_COLUMNS                                                                                  \
    "SELECT a.position, a.id, a.actor, a.at_ms, a.audience, a.customer_key, a.anchor_key, a.kind, "          \
    "a.payload, c.state, c.attempts, c.next_try_ms, c.error_code, c.error_arguments, c.changed_ms FROM "     \
    "post_change c JOIN action a ON a.id = c.action "

bool isDue(const PostChange &change, Instant now)
{
    const bool waits = change.state == OutboxState::Held || change.state == OutboxState::Ready;
    return waits && notBeforeOf(change).value_or(now) <= now && change.nextTry.value_or(now) <= now;
}

/// Whether an attempt came to nothing for sure.
bool isSurelyUndone(const std::optional<Error> &error)
{
    return error && (error->code == ErrorCode::Offline || error->code == ErrorCode::RateLimited ||
                     error->code == ErrorCode::Unauthorized);
}

/// The network knows nothing of it.
bool isUntold(OutboxState state, const QList<PostChangeStep> &steps)
{
    if (state == OutboxState::Refused || state == OutboxState::Withdrawn)
        return true;
    if (state != OutboxState::Held && state != OutboxState::Ready)
        return false;
    return std::all_of(steps.begin(), steps.end(), [](const PostChangeStep &step) {
        return step.from != OutboxState::Sending || isSurelyUndone(step.error);
    });
}

}  // namespace

void PostChangeTable::add(const Action &action)
{
    PostChange change;
    change.action = action;
    const auto notBefore = notBeforeOf(change);
    const OutboxState state = notBefore ? OutboxState::Held : OutboxState::Ready;
    m_database
        .query("INSERT INTO post_change (action, account, not_before_ms, state, attempts, changed_ms) VALUES "
               "(?, ?, ?, ?, 0, ?)")
        .bind(action.id)
        .bind(accountOf(change))
        .bind(notBefore)
        .bind(state)
        .bind(action.at)
        .run();
    writeDown({action.id, state, state, action.at});
}

void PostChangeTable::follow(const Action &undo)
{
    ActionId target = std::get<Undo>(undo.payload).target;
    bool takesBack = true;
    std::optional<PostChange> found = change(target);
    // Each undo stands later in the journal than what it undoes, so this ends.
    while (!found) {
        auto further = m_database.query("SELECT target FROM action WHERE id = ? AND target IS NOT NULL AND "
                                        "position < (SELECT position FROM action WHERE id = ?)");
        further.bind(target).bind(undo.id);
        if (!further.next() || further.id<ActionId>(0) == target)
            return;
        target = further.id<ActionId>(0);
        takesBack = !takesBack;
        found = change(target);
    }
    if (takesBack == (found->state == OutboxState::Withdrawn))
        return;
    if (!isUntold(found->state, steps(target)))
        return m_database.fail({ErrorCode::Conflict, {target.text(), outboxStateName(found->state)}});
    const OutboxState to = takesBack ? OutboxState::Withdrawn : OutboxState::Ready;
    (void)step({target, found->state, to, undo.at});  // from is what was just read
}

Result<void> PostChangeTable::step(const PostChangeStep &step)
{
    const auto known = change(step.change);
    if (!known)
        return Failure(Error{ErrorCode::NotFound, {step.change.text()}});
    if (known->state != step.from)
        return Failure(Error{ErrorCode::Conflict, {step.change.text(), outboxStateName(known->state)}});
    m_database
        .query("UPDATE post_change SET state = ?, attempts = attempts + ?, next_try_ms = ?, error_code = ?, "
               "error_arguments = ?, changed_ms = ? WHERE action = ?")
        .bind(step.to)
        .bind(step.to == OutboxState::Sending ? 1 : 0)
        .bind(step.nextTry)
        .bind(errorCode(step.error))
        .bind(errorArguments(step.error))
        .bind(step.at)
        .bind(step.change)
        .run();
    writeDown(step);
    return {};
}

void PostChangeTable::writeDown(const PostChangeStep &step)
{
    m_database
        .query("INSERT INTO post_change_step (action, from_state, to_state, at_ms, error_code, "
               "error_arguments, next_try_ms) VALUES (?, ?, ?, ?, ?, ?, ?)")
        .bind(step.change)
        .bind(step.from)
        .bind(step.to)
        .bind(step.at)
        .bind(errorCode(step.error))
        .bind(errorArguments(step.error))
        .bind(step.nextTry)
        .run();
}

QList<PostChange> PostChangeTable::read(Query &query)
{
    QList<PostChange> changes;
    while (query.next()) {
        const StoredAction stored = readAction(m_database, m_keys, m_briefs, query);
        const bool isChange = std::holds_alternative<RemovePost>(stored.action.payload) ||
                              std::holds_alternative<EditPost>(stored.action.payload);
        if (!isChange)  // it could not be read, and the connection says so
            break;
        PostChange change;
        change.action = stored.action;
        if (const auto *subject = std::get_if<ConversationSubject>(&stored.action.subject))
            change.handle = handleOfSubject(m_database, m_briefs, *subject, stored.anchor, stored.customer);
        change.state = OutboxState(query.integer(9));
        change.attempts = query.integer(10);
        change.nextTry = query.instantIf(11);
        change.lastError = readError(query, 12);
        change.changed = query.instant(14);
        changes.append(change);
    }
    return changes;
}

std::optional<PostChange> PostChangeTable::change(ActionId action)
{
    auto query = m_database.query(POST_CHANGE_COLUMNS "WHERE c.action = ?");
    query.bind(action);
    const QList<PostChange> found = read(query);
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

std::optional<PostChange> PostChangeTable::oldestReady(const QList<AccountId> &accounts, Instant now)
{
    QList<PostId> busy;  // a post is changed in the order of the decisions about it
    const QList<PostChange> all = pending();
    for (const PostChange &change : all) {
        if (change.state == OutboxState::Refused || busy.contains(postOf(change)))
            continue;
        if (isDue(change, now) && accounts.contains(accountOf(change)))
            return change;
        busy.append(postOf(change));
    }
    return std::nullopt;
}

QList<PostChange> PostChangeTable::pending()
{
    auto query = m_database.query(POST_CHANGE_COLUMNS "WHERE c.state NOT IN (5, 10) ORDER BY c.key");
    return read(query);
}

QList<PostChange> PostChangeTable::inState(OutboxState state)
{
    auto query =
        m_database.query(POST_CHANGE_COLUMNS "WHERE c.state NOT IN (5, 10) AND c.state = ? ORDER BY c.key");
    query.bind(state);
    return read(query);
}

QList<PostChangeStep> PostChangeTable::steps(ActionId action)
{
    QList<PostChangeStep> steps;
    auto query =
        m_database.query("SELECT from_state, to_state, at_ms, error_code, error_arguments, next_try_ms "
                         "FROM post_change_step WHERE action = ? ORDER BY position");
    query.bind(action);
    while (query.next()) {
        steps.append({action, OutboxState(query.integer(0)), OutboxState(query.integer(1)), query.instant(2),
                      readError(query, 3), query.instantIf(5)});
    }
    return steps;
}

std::optional<Instant> PostChangeTable::nextDue()
{
    auto query =
        m_database.query("SELECT min(max(coalesce(not_before_ms, 0), coalesce(next_try_ms, 0))) FROM "
                         "post_change WHERE state NOT IN (5, 10) AND state IN (1, 2)");
    return query.next() ? query.instantIf(0) : std::nullopt;
}

}  // namespace daisychain::store
