#pragma once

#include "core/store/view_table.h"

namespace daisychain::store {

/// Keeps the posts' thread labels: equal exactly where reply-to facts, less what was cut, plus what was
/// merged, connect two posts. Marks every conversation that a change touches.
class ThreadTable final {
public:
    ThreadTable(Database &database, KeyTable &keys, BriefReader &briefs, ViewTable &views)
        : m_database(database)
        , m_keys(keys)
        , m_briefs(briefs)
        , m_views(views)
    {
    }

    qint64 threadOf(qint64 post);
    /// Whether somebody cut the post from its parent.
    bool isCut(qint64 post);

    /// Makes two threads one; returns its label. The smaller one is relabelled.
    qint64 join(qint64 a, qint64 b);
    /// Finds out anew what in the thread is still connected, after a link went.
    void separate(qint64 thread);

private:
    bool isSmaller(qint64 a, qint64 b);
    void markPosts(const QList<qint64> &posts);

    Database &m_database;
    KeyTable &m_keys;
    BriefReader &m_briefs;
    ViewTable &m_views;
};

}  // namespace daisychain::store
