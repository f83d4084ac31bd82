#include "core/store/customer_index.h"

#include "core/desk/address.h"
#include "core/desk/customer_list.h"
#include "core/desk/erasure.h"
#include "core/store/customer_detail_table.h"
#include "core/store/customer_links.h"
#include "core/store/database.h"
#include "core/store/token_source.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace daisychain::store {

namespace {

constexpr qsizetype LongestName = 48;     // of what is sorted by
constexpr qsizetype LongestText = 2'000;  // of one name, detail or note
constexpr qsizetype MostWords = 6'000;    // of one customer, in UTF-16 units
constexpr int MostNotes = 100;

const QString SinceDate = QStringLiteral("since");

/// What was said of it, else the first contact.
qint64 sinceOf(const QString &said, qint64 first)
{
    const QDate day = QDate::fromString(said.left(10), Qt::ISODate);
    if (day.isValid())
        return QDateTime(day, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
    return first > 0 ? first : SinceUnknown;
}

/// The texts that a detail is found by.
QString searched(const CustomerDetail &detail)
{
    return detail.field == DetailField::Mark ? QString() : detail.name + u' ' + detail.value;
}

}  // namespace

/// The token of what filters ask for; empty: they don't ask for it.
QString CustomerIndex::markOf(const CustomerDetail &detail)
{
    switch (detail.field) {
    case DetailField::Mark:
        return mark('m', detail.name);
    case DetailField::Plan:
        return mark('p', detail.value);
    case DetailField::Organisation:
        return mark('o', detail.value);
    case DetailField::EMail:
        return mark('e', {});
    default:
        return {};
    }
}

namespace {

constexpr int KeyBits = 26;
constexpr int NameBits = 37;

/// The beginning of a name as a number that grows with it, as SQLite compares texts: letters take 5 bits,
/// what isn't ASCII 21.
class NameNumber {
public:
    void add(QChar c)
    {
        const char16_t unit = c.unicode();
        if (unit < 0x80)
            return put(unit < u' '    ? 0
                       : unit < u'0'  ? 1
                       : unit < u'a'  ? 2
                       : unit <= u'z' ? 3 + unit - u'a'
                                      : 29,
                       5);
        put(30, 5);
        put(c.isSurrogate() ? 0xffff : unit, 16);  // UTF-8 has them behind all others
    }
    qint64 value() const { return qint64(m_bits << m_left); }

private:
    void put(quint64 value, int bits)
    {
        const int taken = std::min(bits, m_left);
        m_bits = (m_bits << taken) | (value >> (bits - taken));
        m_left -= taken;
    }

    quint64 m_bits = 0;
    int m_left = NameBits;
};

}  // namespace

qint64 firstIndexRow(const QString &name)
{
    NameNumber number;
    for (const QChar c : name.left(8))
        number.add(c);
    return number.value() << KeyBits;
}

qint64 customerIndexRow(const QString &name, qint64 key)
{
    return firstIndexRow(name) | key;
}

/// What is said of a customer, whatever happens in conversations.
struct CustomerIndex::Known {
    QList<StandingDetail> details;
    QStringList names;  ///< the one to sort by first
    QStringList notes;
    QList<Network> networks;
};

const QString CustomerIndex::OpenPromise = QStringLiteral("promise");

QString CustomerIndex::mark(char kind, const QString &value)
{
    quint64 hash = 14695981039346656037ULL;  // FNV-1a
    for (const QChar c : value.trimmed().toLower())
        hash = (hash ^ c.unicode()) * 1099511628211ULL;
    return QChar::fromLatin1(kind) + QString::number(hash, 16);
}

void CustomerIndex::store()
{
    QSet<qint64> touched = std::exchange(m_touched, {});
    const QSet<qint64> changed = std::exchange(m_changed, {});
    if (touched.size() + changed.size() > MostAtOnce) {
        touched += changed;
        QList<qint64> sorted = touched.values();
        std::ranges::sort(sorted);
        for (const qint64 identity : std::as_const(sorted))
            m_database.query("INSERT OR IGNORE INTO customer_stale (identity_key) VALUES (?)")
                .bind(identity)
                .run();
        return;
    }
    for (const qint64 identity : changed)
        fold(identity);
    touched -= changed;
    for (const qint64 identity : std::as_const(touched))
        refresh(identity);
}

qint64 CustomerIndex::takeIn(int most)
{
    QList<qint64> stale;
    {
        auto query =
            m_database.query("SELECT identity_key FROM customer_stale ORDER BY identity_key LIMIT ?");
        query.bind(most);
        while (query.next())
            stale.append(query.number(0));
    }
    for (const qint64 identity : std::as_const(stale)) {
        fold(identity);
        m_database.query("DELETE FROM customer_stale WHERE identity_key = ?").bind(identity).run();
    }
    auto left = m_database.query("SELECT count(*) FROM customer_stale");
    return left.next() ? left.number(0) : 0;
}

void CustomerIndex::rebuild()
{
    m_touched.clear();
    m_changed.clear();
    m_database.run(QStringLiteral("INSERT INTO customer_fts (customer_fts) VALUES ('delete-all')"));
    m_database.run(QStringLiteral("DELETE FROM customer"));
    m_database.run(QStringLiteral("DELETE FROM customer_stale"));
    m_database.run(QStringLiteral(
        "INSERT INTO customer_stale (identity_key) SELECT customer_key FROM conversation UNION "
        "SELECT customer_key FROM action UNION SELECT identity_key FROM customer_detail"));
}

/// Folds the customer anew who has this identity. Others of the identities may have been a customer before.
void CustomerIndex::fold(qint64 identity)
{
    QList<qint64> identities = identitiesOf(m_database, identity);
    std::ranges::sort(identities);
    for (const qint64 other : identities.sliced(1))
        put(other, row(other), std::nullopt);
    put(identities.first(), row(identities.first()), folded(identities));
}

/// The same, when only conversations changed: what is said of the customer isn't read.
void CustomerIndex::refresh(qint64 identity)
{
    const QList<qint64> identities = identitiesOf(m_database, identity);
    const qint64 key = std::ranges::min(identities);
    const auto before = row(key);
    const Times now = times(identities);
    if (!before || now.last == 0)
        return fold(identity);
    Row after = *before;
    after.last = now.last;
    after.since = sinceOf(saidSince(identities), now.first);
    QStringList marks = before->marks.split(u' ', Qt::SkipEmptyParts);
    marks.removeAll(OpenPromise);
    if (now.hasPromise)
        marks.append(OpenPromise);
    after.marks = marks.join(u' ');
    put(key, before, after);
}

CustomerIndex::Times CustomerIndex::times(const QList<qint64> &identities)
{
    Times times;
    for (const qint64 identity : identities) {
        // A conversation may begin with a post that nobody saw.
        auto query = m_database.query(
            "SELECT max(last_ms), min(nullif(anchor_ms, 0)) FROM conversation WHERE customer_key = ?");
        query.bind(identity);
        if (!query.next() || query.isNull(0))
            continue;
        times.last = std::max(times.last, query.number(0));
        if (const qint64 first = query.number(1); first > 0)
            times.first = times.first == 0 ? first : std::min(times.first, first);
        auto open =
            m_database.query("SELECT 1 FROM promise WHERE customer_key = ? AND kept_ms IS NULL LIMIT 1");
        open.bind(identity);
        times.hasPromise = open.next() || times.hasPromise;
    }
    return times;
}

QString CustomerIndex::saidSince(const QList<qint64> &identities)
{
    QString said;
    qint64 position = 0;
    for (const qint64 identity : identities) {
        auto query =
            m_database.query("SELECT value, action_position FROM customer_detail WHERE identity_key = ? AND "
                             "field = ? AND name = ?");
        query.bind(identity).bind(DetailField::Date).bind(SinceDate);
        if (query.next() && query.number(1) > position) {
            said = query.text(0);
            position = query.number(1);
        }
    }
    return said;
}

QStringList CustomerIndex::notes(qint64 identity)
{
    QList<StoredAction> stored;
    auto query = m_database.query(
        "SELECT position, id, actor, at_ms, audience, customer_key, anchor_key, kind, payload FROM "
        "action WHERE customer_key = ? AND kind IN ('note', 'undo')");
    query.bind(identity);
    while (query.next())
        stored.append(readAction(m_database, m_keys, m_briefs, query));
    std::ranges::sort(stored, {}, &StoredAction::position);
    QList<Action> actions;
    for (const StoredAction &one : std::as_const(stored))
        actions.append(one.action);
    const QList<bool> active = activeActions(actions);
    QStringList notes;
    for (qsizetype i = actions.size() - 1; i >= 0 && notes.size() < MostNotes; --i) {
        const auto *note = std::get_if<Note>(&actions[i].payload);
        if (active[i] && note != nullptr)
            notes.append(note->text);
    }
    return notes;
}

CustomerIndex::Known CustomerIndex::known(const QList<qint64> &identities)
{
    Known known;
    CustomerDetailTable table(m_database, m_keys, m_briefs);
    for (const qint64 identity : identities) {
        known.details += table.of(identity);
        known.notes += notes(identity);
        auto query =
            m_database.query("SELECT network, handle, display_name, global_id FROM identity WHERE key = ?");
        query.bind(identity);
        if (!query.next())
            continue;
        const IdentityId id{Network(query.integer(0)), query.text(3)};
        if (!known.networks.contains(id.network))
            known.networks.append(id.network);
        // Nobody may have told a name yet.
        const QString handle = query.text(1);
        known.names << query.text(2) << (handle.isEmpty() ? addressText(id) : handle);
    }
    known.details = joinedDetails(std::move(known.details));
    known.names.prepend(detailValue(known.details, DetailField::Name));
    known.names.removeIf([](const QString &name) { return name.trimmed().isEmpty(); });
    return known;
}

std::optional<CustomerIndex::Row> CustomerIndex::folded(const QList<qint64> &identities)
{
    const auto &own = m_keys.ownKeys();
    if (std::ranges::any_of(identities, [&own](qint64 one) { return own.contains(one); }))
        return std::nullopt;
    if (std::ranges::all_of(identities, [this](qint64 one) { return isErased(m_keys.identityId(one)); }))
        return std::nullopt;
    const Times now = times(identities);
    const Known known = this->known(identities);
    if (now.last == 0 && known.details.isEmpty() && known.notes.isEmpty())
        return std::nullopt;
    Row row;
    row.last = now.last;
    row.since = sinceOf(detailValue(known.details, DetailField::Date, SinceDate), now.first);
    QStringList texts = known.names;
    QStringList marks;
    for (const Network network : known.networks)
        marks.append(mark('n', networkName(network)));
    for (const StandingDetail &one : known.details) {
        texts.append(searched(one.detail));
        marks.append(markOf(one.detail));
    }
    texts += known.notes;
    for (const QString &text : std::as_const(texts)) {
        if (row.words.size() >= MostWords)
            break;
        row.words += m_tokens.tokens(text.left(LongestText)) + u' ';
    }
    row.words = row.words.left(MostWords).simplified();
    row.name = known.names.isEmpty()
                   ? QString()
                   : m_tokens.tokens(known.names.first().left(LongestText)).left(LongestName);
    marks.removeAll(QString());
    marks.removeDuplicates();
    if (now.hasPromise)
        marks.append(OpenPromise);
    row.marks = marks.join(u' ');
    return row;
}

std::optional<CustomerIndex::Row> CustomerIndex::row(qint64 key)
{
    auto query = m_database.query("SELECT name, last_ms, since_ms, marks, words FROM customer WHERE key = ?");
    query.bind(key);
    if (!query.next())
        return std::nullopt;
    return Row{query.text(0), query.number(1), query.number(2), query.text(3), query.text(4)};
}

void CustomerIndex::putTexts(qint64 key, const Row &row, bool isRemoval)
{
    auto query = isRemoval
                     ? m_database.query(
                           "INSERT INTO customer_fts (customer_fts, rowid, words, marks) VALUES ('delete', "
                           "?, ?, ?)")
                     : m_database.query("INSERT INTO customer_fts (rowid, words, marks) VALUES (?, ?, "
                                        "?)");
    query.bind(customerIndexRow(row.name, key)).bind(row.words).bind(row.marks).run();
}

void CustomerIndex::put(qint64 key, const std::optional<Row> &before, const std::optional<Row> &after)
{
    if (before == after)
        return;
    const bool isFoundOtherwise = !before || !after || before->words != after->words ||
                                  before->marks != after->marks || before->name != after->name;
    if (before && isFoundOtherwise)
        putTexts(key, *before, true);
    if (!after) {
        m_database.query("DELETE FROM customer WHERE key = ?").bind(key).run();
        return;
    }
    if (after && isFoundOtherwise)
        putTexts(key, *after, false);
    if (before && !isFoundOtherwise && before->name == after->name && before->since == after->since) {
        m_database.query("UPDATE customer SET last_ms = ? WHERE key = ?").bind(after->last).bind(key).run();
        return;
    }
    m_database
        .query(
            "INSERT OR REPLACE INTO customer (key, name, last_ms, since_ms, marks, words) VALUES (?, ?, ?, "
            "?, ?, ?)")
        .bind(key)
        .bind(after->name)
        .bind(after->last)
        .bind(after->since)
        .bind(after->marks)
        .bind(after->words)
        .run();
}

}  // namespace daisychain::store
