#include "core/store/stored_customers.h"

#include "core/store/customer_card.h"
#include "core/store/customer_detail_table.h"
#include "core/store/customer_lines.h"
#include "core/store/customer_links.h"
#include "core/store/customer_timeline.h"
#include "core/store/queue_rows.h"

#include <algorithm>
#include <limits>

namespace daisychain::store {

namespace {

/// The first word that no text with this beginning comes after.
QString afterAll(const QString &beginning)
{
    return beginning + QString::fromUcs4(U"\U0010ffff", 1);
}

/// Of one identity; the asked-for columns of QUEUE_ROWS. Bound: nobody, the identity, from where, kind,
/// limit.
#define HISTORY(comparison, order)                                                                           \
    QUEUE_ROWS "WHERE c.customer_key = ?2 AND (c.last_ms, c.key) " comparison                                \
               " (?3, ?4) AND " IS_OF_KIND("?5") " ORDER BY c.last_ms " order ", c.key " order " LIMIT ?6"

struct HistoryStart {
    std::optional<QueueCursor> from;
    PageDirection direction = PageDirection::After;
    int limit = 0;
};

QList<QueueRow> historyOf(ReadUnit &unit, qint64 identity, const HistoryFilter &filter,
                          const HistoryStart &start)
{
    const bool isDown = start.direction == PageDirection::After;
    const qint64 edge = isDown ? std::numeric_limits<qint64>::max() : std::numeric_limits<qint64>::min();
    auto query =
        isDown ? unit.database.query(HISTORY("<", "DESC")) : unit.database.query(HISTORY(">", "ASC"));
    query.bind(PersonId{}).bind(identity);
    query.bind(start.from ? start.from->at.ms : edge).bind(start.from ? start.from->key : edge);
    query.bind(filter.kind).bind(start.limit);
    QList<QueueRow> rows;
    while (query.next()) {
        QueueRow row = readQueueRow(query, unit);
        row.cursor = {QueueRank::Ordinary, row.view.lastAt, row.cursor.key};
        rows.append(std::move(row));
    }
    return rows;
}

}  // namespace

QFuture<Result<CustomerCard>> StoredCustomers::customer(IdentityId identity, Instant now,
                                                        StoreVersion atLeast)
{
    return m_connections.read<CustomerCard>(
        [=](ReadUnit &unit) -> Result<CustomerCard> {
            const auto key = unit.keys.knownIdentity(identity);
            if (!key)
                return Failure(Error{ErrorCode::NotFound, {identity.globalId}});
            return customerCard(unit, *key, now);
        },
        atLeast);
}

QFuture<Result<QueuePage>> StoredCustomers::customerConversations(IdentityId identity, HistoryFilter filter,
                                                                  std::optional<QueueCursor> from,
                                                                  PageDirection direction, int limit,
                                                                  StoreVersion atLeast)
{
    return m_connections.read<QueuePage>(
        [=](ReadUnit &unit) -> Result<QueuePage> {
            QueuePage page;
            page.version = unit.version();
            const auto key = unit.keys.knownIdentity(identity);
            if (!key)
                return page;
            for (const qint64 one : identitiesOf(unit, *key)) {
                if (!filter.network || *filter.network == unit.keys.identityId(one).network)
                    page.rows += historyOf(unit, one, filter, {from, direction, limit + 1});
            }
            const bool isDown = direction == PageDirection::After;
            std::ranges::sort(page.rows, [isDown](const QueueRow &a, const QueueRow &b) {
                return isDown ? b.cursor < a.cursor : a.cursor < b.cursor;
            });
            page.hasMore = page.rows.size() > limit;
            if (page.hasMore)
                page.rows.resize(limit);
            if (!isDown)
                std::ranges::reverse(page.rows);
            return page;
        },
        atLeast);
}

QFuture<Result<TimelinePage>> StoredCustomers::customerTimeline(IdentityId identity, TimelineFilter filter,
                                                                std::optional<TimelineCursor> from,
                                                                PageDirection direction, int limit,
                                                                StoreVersion atLeast)
{
    return m_connections.read<TimelinePage>(
        [=](ReadUnit &unit) -> Result<TimelinePage> {
            const auto key = unit.keys.knownIdentity(identity);
            if (!key)
                return TimelinePage{{}, false, unit.version()};
            return CustomerTimeline(unit, identitiesOf(unit, *key), filter).page(from, direction, limit);
        },
        atLeast);
}

QFuture<Result<QList<ProfileFact>>> StoredCustomers::findIdentities(QString text, int limit)
{
    return m_connections.read<QList<ProfileFact>>([=](ReadUnit &unit) -> Result<QList<ProfileFact>> {
        QList<ProfileFact> found;
        const QString beginning = (text.startsWith(u'@') ? text.mid(1) : text).toLower();
        auto query =
            unit.database.query("SELECT key FROM identity WHERE handle_folded >= ? AND handle_folded < ? AND "
                                "handle_folded <> '' ORDER BY handle_folded LIMIT ?");
        query.bind(beginning).bind(afterAll(beginning)).bind(beginning.isEmpty() ? 0 : limit);
        while (query.next())
            found.append(unit.loader.profile(query.number(0)));
        auto byId = unit.database.query("SELECT key FROM identity WHERE global_id = ?");
        byId.bind(text);
        while (byId.next()) {
            const ProfileFact profile = unit.loader.profile(byId.number(0));
            if (!found.contains(profile))
                found.append(profile);
        }
        return found;
    });
}

QFuture<Result<CustomerPage>> StoredCustomers::customers(CustomerQuery query,
                                                         std::optional<CustomerCursor> from,
                                                         PageDirection direction, int limit)
{
    return m_connections.read<CustomerPage>(
        [=](ReadUnit &unit) -> Result<CustomerPage> {
            return CustomerLines(unit, query).page(from, direction, limit);
        },
        query.atLeast);
}

QFuture<Result<QStringList>> StoredCustomers::detailValues(DetailField field, QString beginning, int limit)
{
    return m_connections.read<QStringList>([=](ReadUnit &unit) -> Result<QStringList> {
        QStringList values;
        QString next = beginning.trimmed().toLower();
        const QString end = afterAll(next);
        // From one value to the next: as many steps as there are values, however many customers have each.
        while (values.size() < limit) {
            auto query = unit.database.query(
                "SELECT value, folded FROM customer_detail WHERE field = ? AND " IS_FOUND_BY_VALUE
                " AND folded >= ? AND folded < ? ORDER BY folded LIMIT 1");
            query.bind(field).bind(next).bind(end);
            if (!query.next())
                break;
            values.append(query.text(0).trimmed());
            next = query.text(1) + QChar(u'\0');
        }
        return values;
    });
}

QFuture<Result<qint64>> StoredCustomers::takeIn(int most)
{
    return m_connections.write<qint64>(
        [most](WriteUnit &unit) -> Result<qint64> { return unit.customers.takeIn(most); }, false);
}

}  // namespace daisychain::store
