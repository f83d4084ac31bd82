#pragma once

#include "app/engine_room/account_sign_in.h"
#include "core/desk/account_sign_in.h"

#include <QObject>

#include <functional>
#include <memory>

namespace daisychain::console {

/// Signing in as the screens know it, done by the engine room.
class ConsoleSignIn final : public QObject, public daisychain::AccountSignIn {
    Q_OBJECT

public:
    /// `signIn` must outlive it.
    explicit ConsoleSignIn(engine_room::AccountSignIn &signIn, QObject *parent = nullptr);

    QFuture<Result<QUrl>> begin(QString server) override;
    QFuture<Result<Account>> finish() override;
    QFuture<Result<Account>> connectWithToken(QString server, Secret token) override;
    QFuture<Result<std::optional<HistoryCount>>> countHistory(std::function<void(int)> soFar) override;
    QFuture<Result<Account>> keep() override;
    void cancel() override;

private:
    template <class T>
    QFuture<Result<T>> untilCancelled(const QFuture<Result<T>> &future);

    engine_room::AccountSignIn &m_signIn;
    std::function<void()> m_cancel;
    std::function<void(int)> m_soFar;
};

}  // namespace daisychain::console
