#pragma once

#include "core/desk/stream_reader.h"
#include "core/store/connections.h"

namespace daisychain::store {

/// StreamReader on the store.
class StoredStreams final : public StreamReader {
public:
    explicit StoredStreams(Connections &connections)
        : m_connections(connections)
    {
    }

    QFuture<Result<StreamPage>> streamPage(StreamQuery query, std::optional<qint64> from,
                                           PageDirection direction, int limit) override;
    QFuture<Result<StreamPage>> streamRows(StreamQuery query, QList<qint64> keys) override;
    QFuture<Result<NewerPosts>> countNewer(StreamQuery query, qint64 key, int most) override;

private:
    Connections &m_connections;
};

}  // namespace daisychain::store
