#pragma once

#include "core/desk/journal.h"
#include "core/store/customer_index.h"
#include "core/store/post_table.h"
#include "core/store/thread_table.h"

namespace daisychain::store {

/// Appends to the journal and keeps what follows from it at once: cuts, merges, links. Within one write
/// transaction; the views follow when they are flushed.
class ActionTable final {
public:
    ActionTable(Database &database, KeyTable &keys, BriefReader &briefs, PostTable &posts,
                ThreadTable &threads, ViewTable &views, CustomerIndex &customers)
        : m_database(database)
        , m_keys(keys)
        , m_briefs(briefs)
        , m_posts(posts)
        , m_threads(threads)
        , m_views(views)
        , m_customers(customers)
    {
    }

    /// Appends one action; returns false when its id is there already. Fails the connection with Invalid for
    /// a subject without anchor or customer.
    bool append(const Action &action);

    std::optional<StoredAction> find(ActionId id);
    /// Whether an action counts: not undone, or its undo undone.
    bool isActive(const StoredAction &action);

private:
    void follow(const StoredAction &action);
    void followUndo(const StoredAction &undo);
    void setLink(const StoredAction &action, bool isActive);
    void setSplit(const StoredAction &action, bool isActive);
    void setMerge(const StoredAction &action, bool isActive);
    void setIdentityLink(const StoredAction &action, bool isActive);

    Database &m_database;
    KeyTable &m_keys;
    BriefReader &m_briefs;
    PostTable &m_posts;
    ThreadTable &m_threads;
    ViewTable &m_views;
    CustomerIndex &m_customers;
};

}  // namespace daisychain::store
