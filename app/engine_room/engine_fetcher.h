#pragma once

#include "app/engine_room/network_thread.h"
#include "core/desk/fetcher.h"
#include "core/sync/engine.h"

namespace daisychain::engine_room {

/// Passes what is asked for to the engine, on its thread.
class EngineFetcher final : public Fetcher {
public:
    /// Both must outlive it; `engine` is looked at on the network thread only, and may be null.
    EngineFetcher(NetworkThread &network, const std::unique_ptr<sync::Engine> &engine)
        : m_network(network)
        , m_engine(engine)
    {
    }

    QFuture<Result<QList<Stream>>> streamsFor(AccountId account, QString words) override;
    QFuture<Result<BroughtPost>> bringPost(QString address) override;
    QFuture<Result<FetchedGap>> fetchGap(CoverageSpan gap) override;

private:
    template <class T, class Call>
    QFuture<Result<T>> ask(Call call);

    NetworkThread &m_network;
    const std::unique_ptr<sync::Engine> &m_engine;
};

}  // namespace daisychain::engine_room
