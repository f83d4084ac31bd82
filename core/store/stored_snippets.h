#pragma once

#include "core/desk/snippet_reader.h"
#include "core/store/connections.h"

namespace daisychain::store {

/// SnippetReader on the store.
class StoredSnippets final : public SnippetReader {
public:
    explicit StoredSnippets(Connections &connections)
        : m_connections(connections)
    {
    }

    QFuture<Result<QList<SnippetRow>>> snippets(Instant today, StoreVersion atLeast) override;
    QFuture<Result<SnippetRow>> snippetNamed(QString name, Instant today, StoreVersion atLeast) override;

private:
    Connections &m_connections;
};

}  // namespace daisychain::store
