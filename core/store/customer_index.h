#pragma once

#include "core/store/brief_reader.h"

#include <QSet>

namespace daisychain::store {

class TokenSource;

/// Keeps the list of customers and its text index beside what they are made from, within one write
/// transaction. A transaction that touches many leaves a note for each in `customer_stale`, so that an import
/// is not held up; whoever lists customers has them taken in.
class CustomerIndex final {
public:
    /// So many are taken in by the transaction that touches them.
    static constexpr qsizetype MostAtOnce = 200;

    CustomerIndex(Database &database, KeyTable &keys, BriefReader &briefs, const TokenSource &tokens)
        : m_database(database)
        , m_keys(keys)
        , m_briefs(briefs)
        , m_tokens(tokens)
    {
    }

    /// Something in a conversation of theirs changed.
    void touched(const QSet<qint64> &identities) { m_touched += identities; }
    /// A name, a detail, a note or a link of theirs changed.
    void changed(const QSet<qint64> &identities) { m_changed += identities; }
    /// Takes in what was touched and changed; after the views were written.
    void store();

    /// Takes in at most so many of those left. How many are left then.
    qint64 takeIn(int most);
    /// Empties the list; everybody is to be taken in anew.
    void rebuild();

    /// A token that stands for a value, among the marks of a customer: 'n' a network, 'm' a mark, 'p' a plan,
    /// 'o' an organisation, 'e' any e-mail address.
    static QString mark(char kind, const QString &value);
    /// Stands there while a promise is open.
    static const QString OpenPromise;

private:
    /// A row of the table.
    struct Row {
        QString name;
        qint64 last = 0;
        qint64 since = 0;
        QString marks;
        QString words;
        bool operator==(const Row &) const = default;
    };
    struct Times {
        qint64 last = 0;
        qint64 first = 0;
        bool hasPromise = false;
    };
    struct Known;

    void fold(qint64 identity);
    void refresh(qint64 identity);
    std::optional<Row> folded(const QList<qint64> &identities);
    Known known(const QList<qint64> &identities);
    Times times(const QList<qint64> &identities);
    QString saidSince(const QList<qint64> &identities);
    QStringList notes(qint64 identity);
    static QString markOf(const CustomerDetail &detail);
    std::optional<Row> row(qint64 key);
    void put(qint64 key, const std::optional<Row> &before, const std::optional<Row> &after);
    void putTexts(qint64 key, const Row &row, bool isRemoval);

    Database &m_database;
    KeyTable &m_keys;
    BriefReader &m_briefs;
    const TokenSource &m_tokens;
    QSet<qint64> m_touched;
    QSet<qint64> m_changed;
};

/// The row of the text index for a customer with this sort name: rows of the index stand in the order of
/// names, as far as their beginnings tell names apart. So those that fit many are read by name without
/// looking at all.
qint64 customerIndexRow(const QString &name, qint64 key);
/// The lowest row that a name like this may have, and the customer of a row. In SQL: row & 67108863.
qint64 firstIndexRow(const QString &name);
inline qint64 customerOfIndexRow(qint64 row)
{
    return row & ((qint64(1) << 26) - 1);
}

/// `customer.since_ms` of whom nobody knows it: after every instant.
inline constexpr qint64 SinceUnknown = qint64(1) << 53;

}  // namespace daisychain::store
