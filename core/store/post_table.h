#pragma once

#include "core/store/key_table.h"

#include <QSet>

namespace daisychain::store {

/// The posts' rows: finding, inserting, changing. Decides nothing about threads and views.
class PostTable final {
public:
    PostTable(Database &database, KeyTable &keys)
        : m_database(database)
        , m_keys(keys)
    {
    }

    struct Found {
        qint64 key = 0;  ///< below 0: known by its id only
        qint64 thread = 0;
        qint64 parent = 0;
        qint64 author = 0;
        PostVersion version;
        bool isDeleted = false;
        bool isLetGo = false;

        bool isSeen() const { return key > 0; }
    };
    std::optional<Found> find(const PostId &id);
    std::optional<Found> find(const KeyTable::SplitId &id);
    /// A row for a post that something speaks of, though nobody has seen it.
    Found findOrMention(const PostId &id);

    /// What a post's row is made from, besides the fact.
    struct Links {
        qint64 author = 0;
        qint64 parent = 0;
        qint64 thread = 0;
        QByteArray mentions;  ///< encodeKeys
        QByteArray details;   ///< encodeDetails
        bool isDeleted = false;
    };
    /// Stores a post not seen before; `mentioned` is its row when there is one, which it replaces: everything
    /// that points to it is turned to the new key. Returns the key.
    qint64 insert(const KeyTable::SplitId &id, const PostFact &fact, const Links &links, qint64 mentioned);
    void setParent(qint64 post, qint64 parent);
    /// Puts a newer version in the place of the shown one, which goes to the older ones.
    void showVersion(const Found &post, const PostFact &fact, const QByteArray &mentions,
                     const QByteArray &details);
    /// Returns whether it wasn't there.
    bool keepOldVersion(const Found &post, const PostFact &fact, const QByteArray &details);
    /// Marks the post deleted and blanks everything it said.
    void blankDeleted(const Found &post);

    QByteArray fingerprintOf(const QString &text);

private:
    qint64 newKey(Instant created);
    void turnReferences(qint64 from, qint64 to);

    Database &m_database;
    KeyTable &m_keys;
    std::optional<qint64> m_greatestKey;
    QByteArray m_fingerprintKey;
};

}  // namespace daisychain::store
