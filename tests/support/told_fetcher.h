#pragma once

#include "core/base/when_ready.h"
#include "core/desk/fetcher.h"

namespace daisychain::test {

/// Fetches what it was told there is, and remembers what was asked for.
class ToldFetcher final : public Fetcher {
public:
    QFuture<Result<QList<Stream>>> streamsFor(AccountId account, QString words) override
    {
        asked.append(words);
        QList<Stream> offered;
        for (const Stream &stream : std::as_const(streams)) {
            const bool isPerson = stream.kind == StreamKind::Account;
            const bool isMeant = words.startsWith(u'@') ? isPerson && u'@' + stream.title == words
                                                        : !isPerson && stream.title.contains(words);
            if (stream.account == account && isMeant)
                offered.append(stream);
        }
        return answer(offered);
    }
    QFuture<Result<BroughtPost>> bringPost(QString address) override
    {
        asked.append(address);
        return answer(brought);
    }
    QFuture<Result<FetchedGap>> fetchGap(CoverageSpan gap) override
    {
        gaps.append(gap);
        return answer(fetched);
    }

    QList<Stream> streams;
    BroughtPost brought;
    FetchedGap fetched;
    std::optional<Error> error;
    QStringList asked;
    QList<CoverageSpan> gaps;

private:
    template <class T>
    QFuture<Result<T>> answer(const T &value) const
    {
        return readyFuture(error ? Result<T>(Failure(*error)) : Result<T>(value));
    }
};

}  // namespace daisychain::test
