#pragma once

#include "core/desk/search_reader.h"
#include "core/store/connections.h"

namespace daisychain::store {

/// SearchReader on the store.
class StoredSearch final : public SearchReader {
public:
    explicit StoredSearch(Connections &connections)
        : m_connections(connections)
    {
    }

    QFuture<Result<SearchPage>> search(SearchQuery query, SearchOrder order, std::optional<SearchCursor> from,
                                       int limit, SearchContext context) override;
    QFuture<Result<QStringList>> completions(SearchOperator op, QString beginning, int limit) override;

private:
    Connections &m_connections;
};

}  // namespace daisychain::store
