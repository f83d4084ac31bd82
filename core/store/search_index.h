#pragma once

#include "core/desk/post.h"

#include <QHash>

namespace daisychain::store {

class Database;
class TokenSource;

/// Writes the text index beside the posts, within one write transaction. Its rows can only be taken away by
/// saying again what they were made from: so whoever changes a post tells this first.
class SearchIndex final {
public:
    SearchIndex(Database &database, const TokenSource &tokens)
        : m_database(database)
        , m_tokens(tokens)
    {
    }

    /// A post that wasn't there, with the accounts that caught it. `words` as tokensOf made them.
    void added(qint64 post, const QString &words, const QString &marks);
    /// To be called before a post's texts or the accounts that caught it change.
    void aboutToChange(qint64 post);
    /// Writes what was added and changed.
    void store();

    /// Empties the index and fills it from the posts.
    void rebuild();

    QString tokensOf(const PostFact &post) const;
    static QString marksOf(Network network, qint64 author, const QList<qint64> &accounts);

private:
    struct Row {
        QString words;
        QString marks;
        bool operator==(const Row &) const = default;
    };
    /// What a row is made from.
    struct Source {
        qint64 post = 0;
        QString text;
        QString contentWarning;
        QByteArray details;
        qint64 author = 0;
        Network network{};
        QList<qint64> accounts;  ///< that caught it
    };
    /// Of the posts with these keys that have words, in order, the first `most`.
    QList<Source> sources(qint64 from, qint64 to, int most);
    Row rowOf(const Source &source) const;
    std::optional<Row> current(qint64 post);
    void insert(qint64 post, const Row &row);

    Database &m_database;
    const TokenSource &m_tokens;
    QHash<qint64, std::optional<Row>> m_added;   ///< nothing inside: to be read again
    QHash<qint64, std::optional<Row>> m_before;  ///< what the index holds; nothing inside: no row
};

}  // namespace daisychain::store
