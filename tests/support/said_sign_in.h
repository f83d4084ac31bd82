#pragma once

#include "core/base/when_ready.h"
#include "core/desk/account_sign_in.h"

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
    void cancel() override { ++cancelled; }

    Result<QUrl> page = QUrl(QStringLiteral("https://social.example/oauth"));
    Result<Account> account = Account{};
    QStringList servers;
    QList<Secret> tokens;
    int cancelled = 0;
};

}  // namespace daisychain::test
