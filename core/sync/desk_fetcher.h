#pragma once

#include "core/desk/account_directory.h"
#include "core/desk/conversation_reader.h"
#include "core/desk/fetcher.h"
#include "core/network/chain.h"
#include "core/sync/collect_services.h"
#include "core/sync/connections.h"

#include <QObject>

namespace daisychain::sync {

/// Fetcher::streamsFor for one account; `receiver` lives as long as the call. Threads: the network thread.
QFuture<Result<QList<Stream>>> offeredStreams(const Account &account, network::Connector &connector,
                                              const QString &words, QObject *receiver);

/// Does what Fetcher promises, with the accounts that are signed in.
///
/// Threads: the network thread; what is under way when it dies ends as Cancelled.
class DeskFetcher final : public QObject, public Fetcher {
public:
    /// No more pages than these are asked for one gap.
    static constexpr int MostPages = 50;

    struct Services {
        CollectServices collect;
        AccountDirectory *directory = nullptr;
        ConversationReader *conversations = nullptr;
    };

    DeskFetcher(Services services, Connections *connections, QObject *parent);

    QFuture<Result<QList<Stream>>> streamsFor(AccountId account, QString words) override;
    QFuture<Result<BroughtPost>> bringPost(QString address) override;
    QFuture<Result<FetchedGap>> fetchGap(CoverageSpan gap) override;

private:
    struct Search;

    void lookWithNext(const std::shared_ptr<Search> &search);
    QFuture<Result<BroughtPost>> bringIn(const ConnectionPtr &connection, const network::Found &found);
    QFuture<Result<IngestReport>> withThread(const ConnectionPtr &connection, const QString &localId,
                                             const IngestReport &alone);
    void fetchPages(const ConnectionPtr &connection, const Stream &stream, const CoverageSpan &gap,
                    const QString &cursor, FetchedGap soFar, int pages,
                    const network::Promise<FetchedGap> &promise);

    Services m_services;
    Connections *m_connections;
};

}  // namespace daisychain::sync
