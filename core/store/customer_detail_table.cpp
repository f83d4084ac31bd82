#include "core/store/customer_detail_table.h"

#include "core/store/database.h"

#include <algorithm>
#include <utility>

namespace daisychain::store {

namespace {

/// What stands after an identity's actions, with their positions.
QList<StandingDetail> folded(const QList<StoredAction> &stored)
{
    QList<Action> actions;
    for (const StoredAction &one : stored)
        actions.append(one.action);
    QList<StandingDetail> standing = foldDetails(actions);
    for (StandingDetail &one : standing)
        one.order = stored[qsizetype(one.order)].position;
    return standing;
}

/// What one statement writes at once. It may fail halfway: the whole transaction is given up then.
#define DETAIL_ROW "(?1, ?2, ?, ?, ?, ?)"
#define FOUR_DETAIL_ROWS DETAIL_ROW ", " DETAIL_ROW ", " DETAIL_ROW ", " DETAIL_ROW
#define ADD_DETAILS                                                                                          \
    "INSERT OR FAIL INTO customer_detail (identity_key, action_position, field, name, value, folded) "       \
    "VALUES "
constexpr qsizetype MostAtOnce = 4;

/// Whether they are values, and of different places.
bool areSeparate(const QList<CustomerDetail> &details)
{
    for (qsizetype i = 0; i < details.size(); ++i) {
        const auto isSamePlace = [&one = details[i]](const CustomerDetail &other) {
            return other.field == one.field && other.name == one.name;
        };
        if (details[i].value.isEmpty() || std::any_of(details.cbegin(), details.cbegin() + i, isSamePlace))
            return false;
    }
    return true;
}

}  // namespace

bool CustomerDetailTable::hasNone(qint64 identity)
{
    auto query = m_database.query("SELECT 1 FROM customer_detail WHERE identity_key = ? LIMIT 1");
    query.bind(identity);
    return !query.next();
}

/// The details of somebody who has none so far: a file of customers is full of them.
void CustomerDetailTable::add(qint64 position, qint64 identity, const QList<CustomerDetail> &details)
{
    qsizetype from = 0;
    while (from < details.size()) {
        const qsizetype count = details.size() - from >= MostAtOnce ? MostAtOnce : 1;
        auto query = count == MostAtOnce ? m_database.query(ADD_DETAILS FOUR_DETAIL_ROWS)
                                         : m_database.query(ADD_DETAILS DETAIL_ROW);
        query.bind(identity).bind(position);
        for (const CustomerDetail &detail : details.sliced(from, count))
            query.bind(detail.field).bind(detail.name).bind(detail.value).bind(foldedDetail(detail));
        query.run();
        from += count;
    }
}

void CustomerDetailTable::apply(qint64 position, qint64 identity, const QList<CustomerDetail> &details)
{
    constexpr qsizetype MostCompared = 100;
    if (details.size() <= MostCompared && areSeparate(details) && hasNone(identity))
        return add(position, identity, details);
    for (const CustomerDetail &detail : details) {
        if (detail.value.isEmpty()) {
            m_database.query("DELETE FROM customer_detail WHERE identity_key = ? AND field = ? AND name = ?")
                .bind(identity)
                .bind(detail.field)
                .bind(detail.name)
                .run();
            continue;
        }
        m_database
            .query("INSERT INTO customer_detail (identity_key, field, name, value, folded, action_position) "
                   "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value, folded = "
                   "excluded.folded, action_position = excluded.action_position")
            .bind(identity)
            .bind(detail.field)
            .bind(detail.name)
            .bind(detail.value)
            .bind(foldedDetail(detail))
            .bind(position)
            .run();
    }
}

void CustomerDetailTable::write(qint64 identity, const QList<StandingDetail> &details)
{
    m_database.query("DELETE FROM customer_detail WHERE identity_key = ?").bind(identity).run();
    for (const StandingDetail &one : details)
        apply(one.order, identity, {one.detail});
}

void CustomerDetailTable::refold(qint64 identity)
{
    QList<StoredAction> actions;
    {
        auto query = m_database.query(
            "SELECT position, id, actor, at_ms, audience, customer_key, anchor_key, kind, payload FROM "
            "action "
            "WHERE customer_key = ? AND anchor_key IS NULL AND kind IN ('customer-details', 'undo') ORDER BY "
            "position");
        query.bind(identity);
        while (query.next())
            actions.append(readAction(m_database, m_keys, m_briefs, query));
    }
    write(identity, folded(actions));
}

bool CustomerDetailTable::refoldAll()
{
    QList<qint64> wrong;
    const auto check = [&](const QList<StoredAction> &actions) {
        if (!actions.isEmpty() && of(actions.first().customer) != folded(actions))
            wrong.append(actions.first().customer);
    };
    {
        auto query = m_database.query(
            "SELECT position, id, actor, at_ms, audience, customer_key, anchor_key, kind, payload FROM "
            "action "
            "WHERE anchor_key IS NULL AND kind IN ('customer-details', 'undo') ORDER BY customer_key, "
            "position");
        QList<StoredAction> ofOne;
        while (query.next()) {
            StoredAction action = readAction(m_database, m_keys, m_briefs, query);
            if (!ofOne.isEmpty() && ofOne.first().customer != action.customer) {
                check(ofOne);
                ofOne.clear();
            }
            ofOne.append(std::move(action));
        }
        check(ofOne);
    }
    for (const qint64 identity : std::as_const(wrong))
        refold(identity);
    const int orphans =
        m_database
            .query("DELETE FROM customer_detail WHERE NOT EXISTS (SELECT 1 FROM action a WHERE a.position = "
                   "customer_detail.action_position AND a.customer_key = identity_key AND a.kind = "
                   "'customer-details')")
            .run();
    return wrong.isEmpty() && orphans == 0;
}

QList<StandingDetail> CustomerDetailTable::of(qint64 identity)
{
    QList<StandingDetail> details;
    auto query = m_database.query("SELECT d.field, d.name, d.value, d.action_position, a.id FROM "
                                  "customer_detail d JOIN action a ON a.position = d.action_position WHERE "
                                  "d.identity_key = ? ORDER BY d.field, d.name");
    query.bind(identity);
    while (query.next()) {
        details.append({{DetailField(query.integer(0)), query.text(1), query.text(2)},
                        m_keys.identityId(identity),
                        query.id<ActionId>(4),
                        query.number(3)});
    }
    // SQLite sorts names by their bytes in UTF-8.
    return joinedDetails(std::move(details));
}

}  // namespace daisychain::store
