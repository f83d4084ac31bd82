#pragma once

#include "core/desk/account_directory.h"
#include "core/sync/account_watch.h"

#include <map>

namespace daisychain::sync {

/// Watches every account of the desk.
///
/// Threads: the network thread.
class Collector final : public QObject {
    Q_OBJECT

public:
    Collector(CollectServices services, AccountDirectory *directory, Connections *connections,
              QObject *parent);

    /// Watches what the directory has now; what is watched already goes on. Call again after accounts or
    /// streams changed; once begun, it does that by itself when an account can be used again.
    void refresh();

Q_SIGNALS:
    void stored(const daisychain::IngestReport &report);
    /// Once after each refresh(): every account was caught up with, or couldn't be; the first error, if any.
    void caughtUp(const std::optional<daisychain::Error> &error);
    void troubled(const daisychain::Error &error);
    /// See AccountWatch::streamRead.
    void streamRead(daisychain::StreamId stream, const std::optional<daisychain::Error> &error);

private:
    /// What is watched together: an account, or one of its streams where each has a server of its own.
    using Part = std::pair<AccountId, StreamId>;

    void watch(const QList<Stream> &streams);
    std::map<Part, QList<Stream>> parts(const QList<Stream> &streams) const;
    void onCaughtUp(const Part &part, const std::optional<Error> &error);
    void tellIfCaughtUp();

    struct Watched {
        std::unique_ptr<AccountWatch> watch;
        QList<Stream> streams;
        ConnectionPtr connection;
    };

    CollectServices m_services;
    AccountDirectory *m_directory;
    Connections *m_connections;
    std::map<Part, Watched> m_watched;
    QSet<Part> m_awaited;
    std::optional<Error> m_firstError;
    bool m_isStarted = false;
    bool m_owesCaughtUp = false;
};

}  // namespace daisychain::sync
