#pragma once

#include "core/base/when_ready.h"
#include "core/desk/account_sign_in.h"

#include <QPromise>

#include <utility>

namespace daisychain::test {

/// Signing in that ends as the test says.
class SaidSignIn final : public AccountSignIn {
public:
    QFuture<Result<QUrl>> begin(QString server) override
    {
        servers.append(server);
        return readyFuture<QUrl>(page);
    }
    QFuture<Result<Account>> finish() override { return readyFuture<Account>(account); }
    QFuture<Result<Account>> connectWithToken(QString server, Secret token) override
    {
        servers.append(server);
        tokens.append(token);
        return readyFuture<Account>(account);
    }
    QFuture<Result<std::optional<HistoryCount>>> countHistory(std::function<void(int)> soFar) override
    {
        tellCounted = std::move(soFar);
        if (!isCounting)
            return readyFuture<std::optional<HistoryCount>>(history);
        counting = QPromise<Result<std::optional<HistoryCount>>>();
        counting.start();
        return counting.future();
    }
    QFuture<Result<Account>> keep() override
    {
        ++kept;
        return readyFuture<Account>(keeps);
    }
    void cancel() override { ++cancelled; }

    Result<QUrl> page = QUrl(QStringLiteral("https://social.example/oauth"));
    Result<Account> account = Account{};
    Result<std::optional<HistoryCount>> history = std::optional<HistoryCount>();
    bool isCounting = false;  ///< the count goes on until the test ends it through `counting`
    QPromise<Result<std::optional<HistoryCount>>> counting;
    std::function<void(int)> tellCounted;
    Result<Account> keeps = Account{};
    int kept = 0;
    QStringList servers;
    QList<Secret> tokens;
    int cancelled = 0;
};

}  // namespace daisychain::test
