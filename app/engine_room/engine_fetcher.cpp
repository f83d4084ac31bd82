#include "app/engine_room/engine_fetcher.h"

namespace daisychain::engine_room {

template <class T, class Call>
QFuture<Result<T>> EngineFetcher::ask(Call call)
{
    return m_network.ask<T>([this, call = std::move(call)]() -> QFuture<Result<T>> {
        if (m_engine == nullptr)
            return readyFuture(Result<T>(Failure(Error{ErrorCode::Cancelled})));
        return call(m_engine->fetcher());
    });
}

QFuture<Result<QList<Stream>>> EngineFetcher::streamsFor(AccountId account, QString words)
{
    return ask<QList<Stream>>(
        [account, words = std::move(words)](Fetcher &fetcher) { return fetcher.streamsFor(account, words); });
}

QFuture<Result<BroughtPost>> EngineFetcher::bringPost(QString address)
{
    return ask<BroughtPost>(
        [address = std::move(address)](Fetcher &fetcher) { return fetcher.bringPost(address); });
}

QFuture<Result<FetchedGap>> EngineFetcher::fetchGap(CoverageSpan gap)
{
    return ask<FetchedGap>([gap](Fetcher &fetcher) { return fetcher.fetchGap(gap); });
}

}  // namespace daisychain::engine_room
