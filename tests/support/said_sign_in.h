#pragma once

#include "core/base/when_ready.h"
#include "core/desk/account_sign_in.h"

#include <QPromise>

#include <algorithm>
#include <utility>

namespace daisychain::test {

/// Signing in that ends as the test says.
class SaidSignIn final : public AccountSignIn {
public:
    QList<SignInForm> forms() const override { return networks; }
    QFuture<Result<QUrl>> begin(SignInAnswers answers) override
    {
        asked.append(answers);
        const SignInForm &form = *std::find_if(networks.begin(), networks.end(), [&](const SignInForm &each) {
            return each.network == answers.network;
        });
        return readyFuture<QUrl>(form.ways[answers.way].usesBrowser || !page ? page : Result<QUrl>(QUrl()));
    }
    QFuture<Result<Account>> finish() override { return readyFuture<Account>(account); }
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
    Result<void> useKeyFile() override
    {
        ++keyFileChosen;
        keeps = Account{};
        return {};
    }
    void cancel() override { ++cancelled; }
    QFuture<Result<AccountReport>> check(Account) override { return readyFuture<AccountReport>(report); }
    QFuture<Result<StoreVersion>> remove(AccountId gone) override
    {
        removed.append(gone);
        return onRemove ? onRemove(gone) : readyFuture<StoreVersion>(StoreVersion{});
    }

    /// A network by the browser or a token, one by a password, one that is only read.
    QList<SignInForm> networks{
        {Network::Mastodon,
         {{true, {SignInField::Server}, {}}, {false, {SignInField::Server, SignInField::AccessToken}, {}}}},
        {Network::Bluesky,
         {{false,
           {SignInField::Handle, SignInField::AppPassword},
           {SignInField::Server, SignInField::EmailCode}}}},
        {Network::X, {{true, {SignInField::ClientId}, {SignInField::AppToken, SignInField::Server}}}},
        {Network::Feed, {{false, {SignInField::FeedAddress}, {}}}}};

    Result<QUrl> page = QUrl(QStringLiteral("https://social.example/oauth"));
    Result<Account> account = Account{};
    Result<std::optional<HistoryCount>> history = std::optional<HistoryCount>();
    bool isCounting = false;  ///< the count goes on until the test ends it through `counting`
    QPromise<Result<std::optional<HistoryCount>>> counting;
    std::function<void(int)> tellCounted;
    Result<Account> keeps = Account{};
    int kept = 0;
    int keyFileChosen = 0;
    QList<SignInAnswers> asked;
    Result<AccountReport> report = AccountReport{};
    QList<AccountId> removed;
    std::function<QFuture<Result<StoreVersion>>(AccountId)> onRemove;
    int cancelled = 0;
};

}  // namespace daisychain::test
