#include "core/store/search_index.h"

#include "core/store/database.h"
#include "core/store/post_codec.h"
#include "core/store/token_source.h"

#include <algorithm>

namespace daisychain::store {

QString SearchIndex::tokensOf(const PostFact &post) const
{
    return m_tokens.tokens(indexedText(post));
}

QString SearchIndex::marksOf(Network network, qint64 author, const QList<qint64> &accounts)
{
    QString marks = u'n' + QString::number(int(network)) + QStringLiteral(" i") + QString::number(author);
    for (const qint64 account : accounts)
        marks += QStringLiteral(" a") + QString::number(account);
    return marks;
}

std::optional<SearchIndex::Row> SearchIndex::current(qint64 post)
{
    auto query = m_database.query(
        "SELECT p.text, p.content_warning, p.details, p.author_key, x.network, (SELECT group_concat(DISTINCT "
        "account_key) FROM caught WHERE post_key = p.key) FROM post p JOIN id_prefix x ON x.key = "
        "p.prefix_key WHERE "
        "p.key = ? AND p.key > 0 AND p.is_deleted = 0 AND p.is_let_go = 0");
    query.bind(post);
    if (!query.next())
        return std::nullopt;
    PostFact fact;
    fact.text = query.text(0);
    fact.contentWarning = query.text(1);
    decodeDetails(query.bytes(2), fact);
    QList<qint64> accounts = keysFromList(query.text(5));
    std::sort(accounts.begin(), accounts.end());
    return Row{tokensOf(fact), marksOf(Network(query.integer(4)), query.number(3), accounts)};
}

void SearchIndex::added(qint64 post, const QString &words, const QString &marks)
{
    m_added.insert(post, Row{words, marks});
}

void SearchIndex::aboutToChange(qint64 post)
{
    if (const auto it = m_added.find(post); it != m_added.end())
        *it = std::nullopt;
    else if (!m_before.contains(post))
        m_before.insert(post, current(post));
}

void SearchIndex::insert(qint64 post, const Row &row)
{
    m_database.query("INSERT INTO post_fts (rowid, words, marks) VALUES (?, CAST(? AS TEXT), ?)")
        .bind(post)
        .bind(row.words)
        .bind(row.marks)
        .run();
}

void SearchIndex::store()
{
    for (auto it = m_before.constBegin(); it != m_before.constEnd(); ++it) {
        const auto now = current(it.key());
        if (now == *it)
            continue;
        if (*it) {
            m_database
                .query("INSERT INTO post_fts (post_fts, rowid, words, marks) VALUES ('delete', ?, CAST(? AS "
                       "TEXT), ?)")
                .bind(it.key())
                .bind((*it)->words)
                .bind((*it)->marks)
                .run();
        }
        if (now)
            insert(it.key(), *now);
    }
    m_before.clear();
    // In the order of keys: the index is written twice as fast.
    QList<qint64> keys = m_added.keys();
    std::sort(keys.begin(), keys.end());
    for (const qint64 key : std::as_const(keys)) {
        auto row = m_added.value(key);
        if (!row)
            row = current(key);
        if (row)
            insert(key, *row);
    }
    m_added.clear();
}

void SearchIndex::rebuild()
{
    m_added.clear();
    m_before.clear();
    m_database.run(QStringLiteral("INSERT INTO post_fts (post_fts) VALUES ('delete-all')"));
    QList<qint64> keys;
    {
        auto query = m_database.query(
            "SELECT key FROM post WHERE key > 0 AND is_deleted = 0 AND is_let_go = 0 ORDER BY key");
        while (query.next())
            keys.append(query.number(0));
    }
    for (const qint64 key : std::as_const(keys)) {
        if (const auto row = current(key))
            insert(key, *row);
    }
}

}  // namespace daisychain::store
