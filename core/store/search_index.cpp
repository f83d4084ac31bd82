#include "core/store/search_index.h"

#include "core/store/database.h"
#include "core/store/post_codec.h"
#include "core/store/token_source.h"

#include <algorithm>
#include <limits>

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

QList<SearchIndex::Source> SearchIndex::sources(qint64 from, qint64 to, int most)
{
    QList<Source> sources;
    auto posts = m_database.query(
        "SELECT p.key, p.text, p.content_warning, p.details, p.author_key, x.network FROM post p JOIN "
        "id_prefix x ON x.key = p.prefix_key WHERE p.key BETWEEN ? AND ? AND p.is_deleted = 0 AND "
        "p.is_let_go = 0 ORDER BY p.key LIMIT ?");
    posts.bind(from).bind(to).bind(most);
    while (posts.next())
        sources.append({posts.number(0),
                        posts.text(1),
                        posts.text(2),
                        posts.bytes(3),
                        posts.number(4),
                        Network(posts.integer(5)),
                        {}});
    if (sources.isEmpty())
        return sources;
    // Both in the order of posts: far cheaper than asking for each.
    auto caught = m_database.query("SELECT post_key, account_key FROM caught WHERE post_key BETWEEN ? AND ? "
                                   "ORDER BY post_key");
    caught.bind(sources.first().post).bind(sources.last().post);
    for (auto at = sources.begin(); caught.next();) {
        while (at != sources.end() && at->post < caught.number(0))
            ++at;
        if (at != sources.end() && at->post == caught.number(0) && !at->accounts.contains(caught.number(1)))
            at->accounts.append(caught.number(1));
    }
    return sources;
}

SearchIndex::Row SearchIndex::rowOf(const Source &source) const
{
    PostFact fact;
    fact.text = source.text;
    fact.contentWarning = source.contentWarning;
    if (source.details.contains("\"media\"") || source.details.contains("\"poll"))
        decodeDetails(source.details, fact);
    QList<qint64> accounts = source.accounts;
    std::sort(accounts.begin(), accounts.end());
    return {tokensOf(fact), marksOf(source.network, source.author, accounts)};
}

std::optional<SearchIndex::Row> SearchIndex::current(qint64 post)
{
    if (post <= 0)
        return std::nullopt;  // nobody saw it
    const QList<Source> source = sources(post, post, 1);
    return source.isEmpty() ? std::nullopt : std::optional(rowOf(source.first()));
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
    constexpr int Bunch = 2'000;
    constexpr qint64 Last = std::numeric_limits<qint64>::max();
    qint64 next = 1;
    for (auto bunch = sources(next, Last, Bunch); !bunch.isEmpty(); bunch = sources(next, Last, Bunch)) {
        for (const Source &source : std::as_const(bunch))
            insert(source.post, rowOf(source));
        next = bunch.last().post + 1;
    }
}

}  // namespace daisychain::store
