#include "core/store/outbox_table.h"

#include "core/desk/action_codec.h"
#include "core/store/database.h"
#include "core/store/error_columns.h"
#include "core/store/handle_table.h"

// The columns that read() takes, once for all statements.
#define OUTBOX_COLUMNS                                                                                       \
    "SELECT o.reply, o.author, o.customer_key, o.anchor_key, o.content, o.not_before_ms, o.after_reply, "    \
    "o.part, "                                                                                               \
    "o.parts, o.state, o.idempotency_key, o.attempts, o.next_try_ms, o.error_code, o.error_arguments, "      \
    "o.sent_from_ms, "                                                                                       \
    "o.created_ms, o.changed_ms, o.waits_for FROM outbox o "

namespace daisychain::store {

namespace {

bool isOnItsWay(OutboxState state)
{
    return state == OutboxState::Taken || state == OutboxState::Sending || state == OutboxState::Unknown ||
           state == OutboxState::ReadingBack || state == OutboxState::Sent;
}

std::optional<PersonId> unlessNull(PersonId person)
{
    return person.isNull() ? std::nullopt : std::optional(person);
}

}  // namespace

namespace {

/// What is handed over anew keeps its place in the chain, and what it waits for, unless it is given others.
SendTerms inItsChain(SendTerms terms, const std::optional<OutboxRow> &known)
{
    if (known && terms.parts == 1 && !terms.after) {
        terms.after = known->terms.after;
        terms.part = known->terms.part;
        terms.parts = known->terms.parts;
    }
    if (known && !terms.waitsFor)
        terms.waitsFor = known->terms.waitsFor;
    return terms;
}

}  // namespace

void OutboxTable::handOver(const Action &action, const SendTerms &given)
{
    const auto &content = std::get<HandOver>(action.payload);
    const auto known = reply(content.reply);
    if (known && isOnItsWay(known->state))
        return m_database.fail({ErrorCode::Conflict, {content.reply.text(), outboxStateName(known->state)}});
    const SendTerms terms = inItsChain(given, known);
    // The same text keeps its key: should an earlier attempt have arrived after all, it isn't repeated.
    const bool isSameText =
        known && known->content.text == content.text &&
        known->content.contentWarning == content.contentWarning && known->content.parent == content.parent &&
        known->content.account == content.account && known->content.visibility == content.visibility &&
        known->content.pictures == content.pictures;
    const QString key =
        isSameText ? known->idempotencyKey
                   : uuidFromName("send|" + action.id.text().toUtf8()).toString(QUuid::WithoutBraces);
    const OutboxState state = terms.notBefore ? OutboxState::Held : OutboxState::Ready;
    const auto *subject = std::get_if<ConversationSubject>(&action.subject);
    const IdentityId customer = customerOf(action.subject);
    std::optional<qint64> anchor;
    if (subject != nullptr) {
        auto query = m_database.query("SELECT anchor_key FROM action WHERE id = ?");
        query.bind(action.id);
        if (query.next())
            anchor = query.numberIf(0);
    }
    m_database
        .query(
            "INSERT INTO outbox (reply, author, customer_key, anchor_key, account, content, not_before_ms, "
            "after_reply, part, parts, state, idempotency_key, attempts, created_ms, changed_ms, waits_for) "
            "VALUES (?, "
            "?, ?, ?, "
            "?, CAST(? AS TEXT), ?, ?, ?, ?, ?, ?, 0, ?, ?, ?) ON CONFLICT (reply) DO UPDATE SET author = "
            "excluded.author, customer_key = excluded.customer_key, anchor_key = excluded.anchor_key, "
            "account = "
            "excluded.account, content = excluded.content, not_before_ms = excluded.not_before_ms, "
            "after_reply = "
            "excluded.after_reply, part = excluded.part, parts = excluded.parts, state = excluded.state, "
            "idempotency_key = excluded.idempotency_key, attempts = 0, next_try_ms = NULL, error_code = "
            "NULL, "
            "error_arguments = NULL, sent_from_ms = CASE WHEN excluded.idempotency_key = idempotency_key "
            "THEN "
            "sent_from_ms END, created_ms = excluded.created_ms, changed_ms = excluded.changed_ms, "
            "waits_for = excluded.waits_for")
        .bind(content.reply)
        .bind(unlessNull(action.actor))
        .bind(m_keys.identity(customer))
        .bind(anchor)
        .bind(content.account)
        .bind(encodePayload(action.payload))
        .bind(terms.notBefore)
        .bind(terms.after)
        .bind(terms.part)
        .bind(terms.parts)
        .bind(state)
        .bind(key)
        .bind(action.at)
        .bind(action.at)
        .bind(terms.waitsFor)
        .run();
    writeDown({content.reply, known ? known->state : state, state, action.at});
}

void OutboxTable::withdraw(const Action &action)
{
    const ReplyId id = std::get<Withdraw>(action.payload).reply;
    const auto known = reply(id);
    if (!known || known->state == OutboxState::Withdrawn)
        return;
    if (isOnItsWay(known->state))
        return m_database.fail({ErrorCode::Conflict, {id.text(), outboxStateName(known->state)}});
    (void)step({id, known->state, OutboxState::Withdrawn, action.at});  // from is what was just read
}

Result<void> OutboxTable::step(const OutboxTransition &transition)
{
    const auto known = reply(transition.reply);
    if (!known)
        return Failure(Error{ErrorCode::NotFound, {transition.reply.text()}});
    if (known->state != transition.from)
        return Failure(Error{ErrorCode::Conflict, {transition.reply.text(), outboxStateName(known->state)}});
    const bool isAttempt = transition.to == OutboxState::Sending;
    m_database
        .query("UPDATE outbox SET state = ?, attempts = attempts + ?, next_try_ms = ?, error_code = ?, "
               "error_arguments "
               "= ?, sent_from_ms = coalesce(sent_from_ms, ?), changed_ms = ?, post_network = coalesce(?, "
               "post_network), post_global_id = coalesce(?, post_global_id) WHERE reply = ?")
        .bind(transition.to)
        .bind(isAttempt ? 1 : 0)
        .bind(transition.nextTry)
        .bind(errorCode(transition.error))
        .bind(errorArguments(transition.error))
        .bind(isAttempt ? std::optional(transition.at) : std::nullopt)
        .bind(transition.at)
        .bind(transition.post ? std::optional(transition.post->network) : std::nullopt)
        .bind(transition.post ? std::optional(transition.post->globalId) : std::nullopt)
        .bind(transition.reply)
        .run();
    writeDown(transition);
    return {};
}

void OutboxTable::writeDown(const OutboxTransition &transition)
{
    m_database
        .query(
            "INSERT INTO outbox_transition (reply, from_state, to_state, at_ms, error_code, error_arguments, "
            "next_try_ms) VALUES (?, ?, ?, ?, ?, ?, ?)")
        .bind(transition.reply)
        .bind(transition.from)
        .bind(transition.to)
        .bind(transition.at)
        .bind(errorCode(transition.error))
        .bind(errorArguments(transition.error))
        .bind(transition.nextTry)
        .run();
}

OutboxRow OutboxTable::read(const Query &query)
{
    OutboxRow row;
    row.reply = query.id<ReplyId>(0);
    row.author = query.id<PersonId>(1);
    const IdentityId customer = m_keys.identityId(query.number(2));
    if (const auto anchor = query.numberIf(3)) {
        const ConversationSubject subject{m_briefs.postId(*anchor), customer};
        row.subject = subject;
        row.handle = handleOfSubject(m_database, m_briefs, subject, *anchor, query.number(2));
    } else {
        row.subject = CustomerSubject{customer};
    }
    auto payload = decodePayload(QStringLiteral("hand-over"), query.text(4).toUtf8());
    if (payload)
        row.content = std::get<HandOver>(*payload);
    else
        m_database.fail(
            {ErrorCode::Storage, payload.error().arguments, QStringLiteral("reply can't be read")});
    row.terms.notBefore = query.instantIf(5);
    if (!query.isNull(6))
        row.terms.after = query.id<ReplyId>(6);
    row.terms.part = query.integer(7);
    row.terms.parts = query.integer(8);
    row.state = OutboxState(query.integer(9));
    row.idempotencyKey = query.text(10);
    row.attempts = query.integer(11);
    row.nextTry = query.instantIf(12);
    row.lastError = readError(query, 13);
    row.sentFrom = query.instantIf(15);
    row.created = query.instant(16);
    row.changed = query.instant(17);
    if (!query.isNull(18))
        row.terms.waitsFor = query.id<ReplyId>(18);
    return row;
}

QList<OutboxRow> OutboxTable::readAll(Query &query)
{
    QList<OutboxRow> rows;
    while (query.next())
        rows.append(read(query));
    return rows;
}

std::optional<OutboxRow> OutboxTable::reply(ReplyId reply)
{
    auto query = m_database.query(OUTBOX_COLUMNS "WHERE o.reply = ?");
    query.bind(reply);
    return query.next() ? std::optional(read(query)) : std::nullopt;
}

std::optional<OutboxRow> OutboxTable::oldestReady(Instant now)
{
    // 1 Held, 2 Ready, 3 Taken, 4 Sending, 5 Sent, 10 Withdrawn: the first conditions let the partial index
    // be used.
    auto query = m_database.query(
        OUTBOX_COLUMNS
        "WHERE o.state NOT IN (5, 10) AND o.state IN (1, 2) AND (o.not_before_ms IS NULL OR o.not_before_ms "
        "<= ?) AND "
        "(o.next_try_ms IS NULL OR o.next_try_ms <= ?) AND (o.after_reply IS NULL OR EXISTS (SELECT 1 FROM "
        "outbox b "
        "WHERE b.reply = o.after_reply AND b.state = 5)) AND (o.waits_for IS NULL OR EXISTS (SELECT 1 FROM "
        "outbox b WHERE b.reply = o.waits_for AND b.state = 5)) AND NOT EXISTS (SELECT 1 FROM outbox b WHERE "
        "b.state NOT IN "
        "(5, 10) AND b.state IN (3, 4) AND b.account = o.account) ORDER BY o.created_ms, o.key LIMIT 1");
    query.bind(now).bind(now);
    return query.next() ? std::optional(read(query)) : std::nullopt;
}

std::optional<OutboxRow> OutboxTable::oldestUnknown(Instant now)
{
    auto query = m_database.query(
        OUTBOX_COLUMNS "WHERE o.state NOT IN (5, 10) AND o.state = 6 AND (o.next_try_ms IS NULL OR "
                       "o.next_try_ms <= ?) ORDER BY o.created_ms, o.key LIMIT 1");
    query.bind(now);
    return query.next() ? std::optional(read(query)) : std::nullopt;
}

QList<OutboxRow> OutboxTable::pending()
{
    auto query = m_database.query(OUTBOX_COLUMNS "WHERE o.state NOT IN (5, 10) ORDER BY o.created_ms, o.key");
    return readAll(query);
}

QList<OutboxRow> OutboxTable::newest(int limit)
{
    auto query = m_database.query(OUTBOX_COLUMNS "ORDER BY o.key DESC LIMIT ?");
    query.bind(limit);
    return readAll(query);
}

QList<OutboxRow> OutboxTable::inState(OutboxState state)
{
    auto query =
        m_database.query(OUTBOX_COLUMNS "WHERE o.state NOT IN (5, 10) AND o.state = ? ORDER BY o.key");
    query.bind(state);
    return readAll(query);
}

QList<OutboxTransition> OutboxTable::transitions(ReplyId reply)
{
    QList<OutboxTransition> transitions;
    auto query =
        m_database.query("SELECT t.from_state, t.to_state, t.at_ms, t.error_code, t.error_arguments, "
                         "t.next_try_ms, o.post_network, o.post_global_id FROM outbox_transition t LEFT JOIN "
                         "outbox o ON o.reply = t.reply WHERE t.reply = ? ORDER BY t.position");
    query.bind(reply);
    while (query.next()) {
        transitions.append({reply, OutboxState(query.integer(0)), OutboxState(query.integer(1)),
                            query.instant(2), readError(query, 3), query.instantIf(5)});
        if (transitions.last().to == OutboxState::Sent && !query.isNull(7))
            transitions.last().post = PostId{Network(query.integer(6)), query.text(7)};
    }
    return transitions;
}

std::optional<Instant> OutboxTable::nextDue()
{
    auto query =
        m_database.query("SELECT min(max(coalesce(not_before_ms, 0), coalesce(next_try_ms, 0))) FROM outbox "
                         "WHERE state NOT IN (5, 10) AND state IN (1, 2, 6)");
    return query.next() ? query.instantIf(0) : std::nullopt;
}

}  // namespace daisychain::store
