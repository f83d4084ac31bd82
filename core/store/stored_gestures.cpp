#include "core/store/stored_gestures.h"

#include "core/store/conversation_row.h"
#include "core/store/customer_links.h"
#include "core/store/journal_rows.h"
#include "core/store/promise_rows.h"

#include <QDateTime>
#include <QMap>

#include <algorithm>
#include <limits>

namespace daisychain::store {

namespace {

// Everything a list shows of gestures `g`.
#define GESTURE_ROWS                                                                                         \
    "SELECT " GESTURE_COLUMNS ", g.customer_key, c.handle FROM gesture g JOIN action a ON a.position = "     \
    "g.action_position JOIN conversation c ON c.key = g.conversation_key "

constexpr qint64 Highest = std::numeric_limits<qint64>::max();

QList<GestureRow> readRows(Query &query, ReadUnit &unit)
{
    const auto names = personNames(unit);
    QList<GestureRow> rows;
    while (query.next()) {
        GestureRow row;
        row.gesture = readGesture(unit.database, unit.keys, unit.briefs, query);
        row.giverName = names.value(row.gesture.giver);
        const ProfileFact profile = unit.loader.profile(query.number(GestureColumnCount));
        row.network = profile.id.network;
        row.customerName = profile.displayName;
        row.customerHandle = profile.handle;
        row.handle = handleText(query.number(GestureColumnCount + 1));
        row.cursor = {row.gesture.at, query.number(0)};
        rows.append(std::move(row));
    }
    return rows;
}

QList<GestureRow> rowsOf(ReadUnit &unit, const std::optional<GestureCursor> &after, int limit)
{
    auto query = unit.database.query(GESTURE_ROWS "WHERE (g.at_ms, g.action_position) < (?, ?) ORDER BY "
                                                  "g.at_ms DESC, g.action_position DESC LIMIT ?");
    query.bind(after ? after->at.ms : Highest).bind(after ? after->key : Highest).bind(limit);
    return readRows(query, unit);
}

QDate mondayOf(Instant at, const QTimeZone &zone)
{
    const QDate day = QDateTime::fromMSecsSinceEpoch(at.ms, zone).date();
    return day.addDays(1 - day.dayOfWeek());
}

/// Sums by currency.
class Purse {
public:
    void add(qint64 minor, const QString &currency) { m_minor[currency] += minor; }
    QList<Money> amounts() const
    {
        QList<Money> amounts;
        for (auto it = m_minor.begin(); it != m_minor.end(); ++it)
            amounts.append({it.value(), it.key()});
        return amounts;
    }

private:
    QMap<QString, qint64> m_minor;
};

QList<GestureTotal> totalsOf(ReadUnit &unit, Instant from, Instant until, const QTimeZone &zone)
{
    struct Sum {
        GestureTotal total;
        Purse purse;
    };
    // By days before now and what reasons are compared by.
    QMap<QPair<qint64, QString>, Sum> sums;
    auto query = unit.database.query(
        "SELECT at_ms, reason, minor, currency FROM gesture WHERE at_ms >= ? AND at_ms < ? ORDER BY at_ms");
    query.bind(from).bind(until);
    while (query.next()) {
        const QDate week = mondayOf(query.instant(0), zone);
        Sum &sum = sums[{-week.toJulianDay(), reasonKey(query.text(1))}];
        sum.total.week = week;
        sum.total.reason = query.text(1).simplified();
        ++sum.total.count;
        if (!query.isNull(2))
            sum.purse.add(query.number(2), query.text(3));
    }
    QList<GestureTotal> totals;
    for (Sum &sum : sums) {
        sum.total.amounts = sum.purse.amounts();
        totals.append(sum.total);
    }
    return totals;
}

}  // namespace

QList<GestureRow> customerGestureRows(ReadUnit &unit, const QList<qint64> &identities,
                                      const std::optional<GestureCursor> &after, int limit)
{
    QList<GestureRow> rows;
    for (const qint64 one : identities) {
        auto query = unit.database.query(GESTURE_ROWS
                                         "WHERE g.customer_key = ? AND (g.at_ms, g.action_position) < (?, "
                                         "?) ORDER BY g.at_ms DESC, g.action_position DESC LIMIT ?");
        query.bind(one).bind(after ? after->at.ms : Highest).bind(after ? after->key : Highest).bind(limit);
        rows += readRows(query, unit);
    }
    std::sort(rows.begin(), rows.end(),
              [](const GestureRow &a, const GestureRow &b) { return b.cursor < a.cursor; });
    return rows;
}

QFuture<Result<GesturePage>> StoredGestures::gestures(std::optional<IdentityId> customer,
                                                      std::optional<GestureCursor> after, int limit,
                                                      StoreVersion atLeast)
{
    return m_connections.read<GesturePage>(
        [=](ReadUnit &unit) -> Result<GesturePage> {
            GesturePage page;
            const auto key = customer ? unit.keys.knownIdentity(*customer) : std::nullopt;
            if (key)
                page.rows = customerGestureRows(unit, identitiesOf(unit, *key), after, limit + 1);
            else if (!customer)
                page.rows = rowsOf(unit, after, limit + 1);
            page.hasMore = page.rows.size() > limit;
            if (page.hasMore)
                page.rows.resize(limit);
            page.version = unit.version();
            return page;
        },
        atLeast);
}

QFuture<Result<QList<GestureTotal>>> StoredGestures::gestureTotals(Instant from, Instant until,
                                                                   QTimeZone zone)
{
    return m_connections.read<QList<GestureTotal>>(
        [=](ReadUnit &unit) -> Result<QList<GestureTotal>> { return totalsOf(unit, from, until, zone); });
}

QFuture<Result<GestureSum>> StoredGestures::givenBy(PersonId person, Instant from, Instant until,
                                                    StoreVersion atLeast)
{
    return m_connections.read<GestureSum>(
        [=](ReadUnit &unit) -> Result<GestureSum> {
            auto query = unit.database.query(
                "SELECT minor, currency FROM gesture WHERE giver = ? AND at_ms >= ? AND at_ms < ?");
            query.bind(person).bind(from).bind(until);
            GestureSum sum;
            Purse purse;
            while (query.next()) {
                ++sum.count;
                if (!query.isNull(0))
                    purse.add(query.number(0), query.text(1));
            }
            sum.amounts = purse.amounts();
            return sum;
        },
        atLeast);
}

}  // namespace daisychain::store
