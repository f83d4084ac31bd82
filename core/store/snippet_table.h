#pragma once

#include "core/desk/fold_snippets.h"
#include "core/store/brief_reader.h"

namespace daisychain::store {

/// The tables of snippets and of their uses: what foldSnippets() and foldSnippetUses() give.
class SnippetTable final {
public:
    SnippetTable(Database &database, KeyTable &keys, BriefReader &briefs)
        : m_database(database)
        , m_keys(keys)
        , m_briefs(briefs)
    {
    }

    /// Whether it may be recorded about the desk. Fails the connection with what checkSnippet() finds, or
    /// with Conflict and the name when another snippet has it, or there are too many.
    bool accepts(const ActionPayload &payload);
    /// An action that is the last in the journal.
    void apply(const StoredAction &action);
    /// Folds all snippets anew. Whether nothing was different.
    bool refold();
    /// Folds all uses anew. Whether nothing was different.
    bool refoldUses();

private:
    void put(const Snippet &snippet, qint64 position);
    void putUses(const HandOver &reply, Instant at);
    void removeUses(ReplyId reply);
    QList<StoredAction> actionsOfDesk();

    Database &m_database;
    KeyTable &m_keys;
    BriefReader &m_briefs;
};

}  // namespace daisychain::store
