#pragma once

#include "core/sync/collect_services.h"
#include "core/sync/connections.h"

#include <QObject>
#include <QQueue>
#include <QSet>

namespace daisychain::sync {

/// Fetches what a new mention answers, once, as it arrives: a support engineer without network has the whole
/// thread. One request at a time; the newest mention first.
///
/// Threads: the network thread.
class ContextFetcher final : public QObject {
    Q_OBJECT

public:
    ContextFetcher(ConnectionPtr connection, CollectServices services, QObject *parent);

    /// Looks at what was just stored: mentions whose parent isn't known yet get their thread fetched.
    void onStored(const FactBatch &facts);

Q_SIGNALS:
    void stored(const daisychain::IngestReport &report);

private:
    void next();
    void fetch(const QString &localId);
    void fetchIfParentUnknown(const PostFact &post);

    static constexpr int MostWaiting = 200;

    ConnectionPtr m_connection;
    CollectServices m_services;
    QList<PostFact> m_waiting;
    bool m_isFetching = false;
};

}  // namespace daisychain::sync
