#include "core/store/customer_lines.h"

#include "core/store/customer_detail_table.h"
#include "core/store/customer_links.h"
#include "core/store/database.h"

#include <QBitArray>

#include <algorithm>
#include <limits>

namespace daisychain::store {

namespace {

constexpr qint64 Lowest = std::numeric_limits<qint64>::min();
constexpr qint64 Highest = std::numeric_limits<qint64>::max();

/// Where a page is read from.
enum class Source {
    Keys,   ///< the order alone, which an index holds
    Rows,   ///< with what is known of each: marks, words
    Found,  ///< those that the text index finds; its expression is bound first
};

#define KEYS(column) "SELECT c.key, c." column " FROM customer c WHERE "
#define ROWS(column) "SELECT c.key, c." column ", c.marks, c.words FROM customer c WHERE "
#define FOUND(column)                                                                                        \
    "SELECT c.key, c." column " FROM customer_fts CROSS JOIN customer c ON c.key = "                         \
    "customer_fts.rowid & 67108863 WHERE customer_fts MATCH ? AND "
#define PAGE(source, column, comparison, order)                                                              \
    database.query(source(column) "(c." column ", c.key) " comparison " (?, ?) ORDER BY c." column " " order \
                                  ", c.key " order)
// Both ways through one order.
#define WAYS(source, column) (isRising ? PAGE(source, column, ">", "ASC") : PAGE(source, column, "<", "DESC"))
#define SOURCES(column)                                                                                      \
    (source == Source::Keys   ? WAYS(KEYS, column)                                                           \
     : source == Source::Rows ? WAYS(ROWS, column)                                                           \
                              : WAYS(FOUND, column))

/// Reads on in an order: the key and what is sorted by.
Query pageQuery(Database &database, CustomerOrder order, PageDirection direction, Source source)
{
    // The latest contact comes first: down that list is back in time.
    const bool isRising = (direction == PageDirection::After) == (order != CustomerOrder::LastContact);
    switch (order) {
    case CustomerOrder::LastContact:
        return SOURCES("last_ms");
    case CustomerOrder::Name:
        return SOURCES("name");
    case CustomerOrder::Since:
        break;
    }
    return SOURCES("since_ms");
}

/// From where all rows lie in this direction.
CustomerCursor edge(CustomerOrder order, PageDirection direction)
{
    const bool isAscending = (order != CustomerOrder::LastContact) == (direction == PageDirection::After);
    if (isAscending)
        return {{}, Lowest, Lowest};
    return {QString::fromUcs4(U"\U0010ffff", 1), Highest, Highest};  // after every name
}

/// Whether the tokens stand in the text one after the other, the last as the beginning of one.
bool hasPhrase(const QString &words, const QStringList &tokens)
{
    const QString phrase = tokens.join(u' ');
    return words.startsWith(phrase) || words.contains(u' ' + phrase);
}

bool hasMark(const QString &marks, const QString &mark)
{
    const auto all = QStringView(marks).split(u' ');
    return std::ranges::any_of(all, [&mark](QStringView one) { return one == mark; });
}

QStringList marksOf(const CustomerFilter &filter)
{
    QStringList marks;
    if (!filter.mark.isEmpty())
        marks.append(CustomerIndex::mark('m', filter.mark));
    if (!filter.plan.isEmpty())
        marks.append(CustomerIndex::mark('p', filter.plan));
    if (!filter.organisation.isEmpty())
        marks.append(CustomerIndex::mark('o', filter.organisation));
    if (filter.hasMail)
        marks.append(CustomerIndex::mark('e', {}));
    if (filter.hasOpenPromise)
        marks.append(CustomerIndex::OpenPromise);
    if (filter.network)
        marks.append(CustomerIndex::mark('n', networkName(*filter.network)));
    return marks;
}

}  // namespace

CustomerLines::CustomerLines(ReadUnit &unit, const CustomerQuery &query, CustomerSearchBounds bounds)
    : m_unit(unit)
    , m_bounds(bounds)
    , m_order(query.order)
    , m_words(text::queryTokens(query.text.left(MostCustomerSearch)))
    , m_marks(marksOf(query.filter))
    , m_isNobody(m_words.isEmpty() && !query.text.trimmed().isEmpty())
{
}

QString CustomerLines::expression() const
{
    QStringList all;
    for (const text::QueryToken &token : m_words)
        all.append(QStringLiteral("words : \"") + token.words.join(u' ').remove(u'"') +
                   QStringLiteral("\" *"));
    for (const QString &mark : m_marks)
        all.append(QStringLiteral("marks : \"") + mark + u'"');
    return all.join(QStringLiteral(" AND "));
}

bool CustomerLines::fits(const QString &words, const QString &marks) const
{
    return std::ranges::all_of(
               m_words, [&](const text::QueryToken &token) { return hasPhrase(words, token.words); }) &&
           std::ranges::all_of(m_marks, [&](const QString &mark) { return hasMark(marks, mark); });
}

void CustomerLines::bindStart(Query &query, const Start &start) const
{
    if (m_order == CustomerOrder::Name)
        query.bind(start.cursor.name);
    else
        query.bind(start.cursor.at);
    query.bind(start.cursor.key);
}

CustomerCursor CustomerLines::cursorOf(const Query &query) const
{
    if (m_order == CustomerOrder::Name)
        return {query.text(1), 0, query.number(0)};
    return {{}, query.number(1), query.number(0)};
}

CustomerLines::Walk CustomerLines::looked(const Start &start) const
{
    Walk walk;
    auto query = pageQuery(m_unit.database, m_order, start.direction, Source::Rows);
    bindStart(query, start);
    int looked = 0;
    while (walk.found.size() < start.limit && looked < m_bounds.looked && query.next()) {
        ++looked;
        if (fits(query.text(3), query.text(2)))
            walk.found.append(cursorOf(query));
    }
    walk.isWhole = walk.found.size() == start.limit || looked < m_bounds.looked;
    return walk;
}

QList<CustomerCursor> CustomerLines::among(const QList<qint64> &keys, const Start &start) const
{
    QBitArray wanted(*std::ranges::max_element(keys) + 1);
    for (const qint64 key : keys)
        wanted.setBit(key);
    QList<CustomerCursor> found;
    auto query = pageQuery(m_unit.database, m_order, start.direction, Source::Keys);
    bindStart(query, start);
    while (found.size() < start.limit && query.next()) {
        if (const qint64 key = query.number(0); key < wanted.size() && wanted.testBit(key))
            found.append(cursorOf(query));
    }
    return found;
}

QList<CustomerCursor> CustomerLines::taken(Query &query, int limit) const
{
    QList<CustomerCursor> found;
    while (found.size() < limit && query.next())
        found.append(cursorOf(query));
    return found;
}

QList<CustomerCursor> CustomerLines::everybody(const Start &start) const
{
    auto query = pageQuery(m_unit.database, m_order, start.direction, Source::Keys);
    bindStart(query, start);
    return taken(query, start.limit);
}

QList<CustomerCursor> CustomerLines::sorted(const Start &start) const
{
    auto query = pageQuery(m_unit.database, m_order, start.direction, Source::Found);
    query.bind(expression());
    bindStart(query, start);
    return taken(query, start.limit);
}

QList<CustomerCursor> CustomerLines::byName(const Start &start) const
{
    using Place = std::pair<QByteArray, qint64>;  // as SQLite compares names
    const auto place = [](const CustomerCursor &cursor) { return Place(cursor.name.toUtf8(), cursor.key); };
    const bool isDown = start.direction == PageDirection::After;
    auto query =
        isDown
            ? m_unit.database.query("SELECT rowid FROM customer_fts WHERE customer_fts MATCH ? AND rowid >= "
                                    "? ORDER BY rowid")
            : m_unit.database.query("SELECT rowid FROM customer_fts WHERE customer_fts MATCH ? AND rowid <= "
                                    "? ORDER BY rowid DESC");
    const qint64 first = firstIndexRow(start.cursor.name);
    query.bind(expression()).bind(isDown ? first : first | customerOfIndexRow(-1));
    const Place from = place(start.cursor);
    QList<std::pair<Place, CustomerCursor>> found;
    qint64 beginning = -1;
    while (query.next()) {
        const qint64 key = customerOfIndexRow(query.number(0));
        // Names that begin alike stand in any order: all of them are read.
        if (query.number(0) - key != beginning && found.size() >= start.limit)
            break;
        beginning = query.number(0) - key;
        auto name = m_unit.database.query("SELECT name FROM customer WHERE key = ?");
        name.bind(key);
        const CustomerCursor cursor{name.next() ? name.text(0) : QString(), 0, key};
        if (const Place at = place(cursor); isDown ? from < at : at < from)
            found.append({at, cursor});
    }
    std::ranges::sort(found, [isDown](const auto &a, const auto &b) {
        return isDown ? a.first < b.first : b.first < a.first;
    });
    QList<CustomerCursor> cursors;
    for (const auto &one : std::as_const(found)) {
        if (cursors.size() < start.limit)
            cursors.append(one.second);
    }
    return cursors;
}

QList<CustomerCursor> CustomerLines::cursors(const Start &start) const
{
    if (m_words.isEmpty() && m_marks.isEmpty())
        return everybody(start);
    auto named = m_unit.database.query("SELECT rowid FROM customer_fts WHERE customer_fts MATCH ?");
    named.bind(expression());
    QList<qint64> keys;
    while (keys.size() <= m_bounds.few && named.next())
        keys.append(customerOfIndexRow(named.number(0)));
    if (keys.size() <= m_bounds.few)
        return sorted(start);
    if (m_order == CustomerOrder::Name)
        return byName(start);
    if (const Walk walk = looked(start); walk.isWhole)
        return walk.found;
    while (named.next())
        keys.append(customerOfIndexRow(named.number(0)));
    return among(keys, start);
}

CustomerPage CustomerLines::page(const std::optional<CustomerCursor> &from, PageDirection direction,
                                 int limit)
{
    CustomerPage page;
    page.version = m_unit.version();
    auto stale = m_unit.database.query("SELECT 1 FROM customer_stale LIMIT 1");
    page.isIncomplete = stale.next();
    if (m_isNobody)
        return page;
    const Start start{from.value_or(edge(m_order, direction)), direction, limit + 1};
    QList<CustomerCursor> found = cursors(start);
    page.hasMore = found.size() > limit;
    if (page.hasMore)
        found.removeLast();
    if (direction == PageDirection::Before)
        std::ranges::reverse(found);
    for (const CustomerCursor &cursor : std::as_const(found))
        page.rows.append(line(cursor));
    return page;
}

CustomerLine CustomerLines::line(const CustomerCursor &cursor)
{
    CustomerLine line;
    line.cursor = cursor;
    line.profile = m_unit.loader.profile(cursor.key);
    CustomerDetailTable details(m_unit.database, m_unit.keys, m_unit.briefs);
    const QList<qint64> identities = identitiesOf(m_unit, cursor.key);
    for (const qint64 one : identities) {
        line.details += details.of(one);
        const Network network = m_unit.keys.identityId(one).network;
        if (!line.networks.contains(network))
            line.networks.append(network);
        auto promise = m_unit.database.query(
            "SELECT min(due_ms) FROM promise WHERE customer_key = ? AND kept_ms IS NULL");
        promise.bind(one);
        const auto due = promise.next() ? promise.instantIf(0) : std::nullopt;
        if (due && (!line.promiseDue || *due < *line.promiseDue))
            line.promiseDue = due;
    }
    if (identities.size() > 1)
        line.details = joinedDetails(std::move(line.details));
    auto times = m_unit.database.query("SELECT last_ms, since_ms FROM customer WHERE key = ?");
    times.bind(cursor.key);
    const bool isThere = times.next();
    if (isThere && times.number(0) > 0)
        line.lastContact = times.instant(0);
    if (isThere && times.number(1) != SinceUnknown)
        line.since = times.instant(1);
    return line;
}

}  // namespace daisychain::store
