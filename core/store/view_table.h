#pragma once

#include "core/store/conversation_row.h"

#include <QMap>
#include <QSet>

#include <utility>

namespace daisychain::store {

/// Keeps the table of conversations equal to the fold, within one write transaction: what changes is marked,
/// and written once by flush(). Counters and handles go with it.
class ViewTable final {
public:
    ViewTable(Database &database, KeyTable &keys, BriefReader &briefs)
        : m_database(database)
        , m_keys(keys)
        , m_briefs(briefs)
    {
    }

    /// The conversation will be folded again.
    void mark(const Place &place);
    void mark(const std::optional<Place> &place);
    /// All conversations that have a row in the thread.
    QList<Place> markRows(qint64 thread);
    /// The post's conversation, and those of actions at it.
    void markAround(qint64 post);

    /// A new post of a customer that nothing refers to yet, in public: the linear way.
    void add(const StoredPost &post, bool isNewThread);

    /// Writes what was added, so that rows can be looked at.
    void writeAdded();
    /// Folds what was marked and writes everything.
    void flush();

    std::optional<ConversationRow> row(const Place &place);

    /// Puts a row in the place of what the table has; nothing removes it. Returns whether that changed it.
    bool put(const std::optional<ConversationRow> &stored, const std::optional<ConversationRow> &folded);
    /// What the fold says about a conversation.
    std::optional<ConversationRow> folded(const Place &place);

    /// Adds what was counted to the table of counts.
    void storeCounts();

    /// Handles of conversations that were changed, new or gone.
    const QSet<qint64> &changed() const { return m_changed; }
    /// Those of them that were changed since this was last asked.
    QSet<qint64> takeRecent() { return std::exchange(m_recent, {}); }

    /// Whose conversations were changed since this was last asked.
    QSet<qint64> takeCustomers() { return std::exchange(m_customers, {}); }

private:
    struct Added {
        std::optional<ConversationRow> stored;
        ConversationRow row;
    };
    void putLists(qint64 key, const ConversationView &stored, const ConversationView &folded);
    void keepHandle(const ConversationRow &row, qint64 handle);
    void count(const ConversationRow &row, int by);

    Database &m_database;
    KeyTable &m_keys;
    BriefReader &m_briefs;
    QSet<Place> m_marked;
    QHash<Place, Added> m_added;
    QMap<QPair<int, QByteArray>, int> m_counts;
    QSet<qint64> m_changed;
    QSet<qint64> m_recent;
    QSet<qint64> m_customers;
};

/// The keys of a folded view's posts.
ConversationRow rowOf(const Place &place, ConversationView view, const QHash<PostId, qint64> &keys);

}  // namespace daisychain::store
