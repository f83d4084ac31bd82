#pragma once

#include "app/engine_room/account_sign_in.h"
#include "app/engine_room/data_folder.h"
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
    ConsoleSignIn(engine_room::AccountSignIn &signIn, const engine_room::DataFolder &folder,
                  QObject *parent = nullptr);

    QList<SignInForm> forms() const override { return m_signIn.forms(); }
    QFuture<Result<QUrl>> begin(SignInAnswers answers) override;
    QFuture<Result<Account>> finish() override;
    QFuture<Result<std::optional<HistoryCount>>> countHistory(std::function<void(int)> soFar) override;
    QFuture<Result<Account>> keep() override;
    Result<void> useKeyFile() override;
    void cancel() override;
    QFuture<Result<AccountReport>> check(Account account) override { return m_signIn.check(account); }
    QFuture<Result<StoreVersion>> remove(AccountId account) override { return m_signIn.remove(account); }

private:
    template <class T>
    QFuture<Result<T>> untilCancelled(const QFuture<Result<T>> &future);

    engine_room::AccountSignIn &m_signIn;
    const engine_room::DataFolder m_folder;
    std::function<void()> m_cancel;
    std::function<void(int)> m_soFar;
};

}  // namespace daisychain::console
