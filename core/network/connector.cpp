// The interfaces' destructors, so that each has one home for its table of virtual functions.
#include "core/network/connector.h"
#include "core/network/moderation.h"
#include "core/network/poster.h"
#include "core/network/service.h"

#include "core/base/when_ready.h"

namespace daisychain::network {

Connector::~Connector() = default;
Moderation::~Moderation() = default;
Poster::~Poster() = default;
Service::~Service() = default;
SignIn::~SignIn() = default;
Voice::~Voice() = default;

std::chrono::seconds Connector::pollInterval(const Stream &) const
{
    return std::chrono::seconds(0);
}

QFuture<Result<QList<Stream>>> Connector::feedsAt(QString address)
{
    return readyFuture(Result<QList<Stream>>(Failure(Error{ErrorCode::Invalid, {address}})));
}

Account accountOf(const QUrl &server, const AccountCheck &check)
{
    Account account;
    account.id = accountIdFor(check.profile.id);
    account.network = check.profile.id.network;
    account.server = server;
    account.identity = check.profile.id;
    return renewed(account, check);
}

Account renewed(const Account &known, const AccountCheck &check)
{
    Account account = known;
    account.handle = check.profile.handle;
    account.displayName = check.profile.displayName;
    account.avatarUrl = check.profile.avatarUrl;
    account.software = check.software;
    account.retrySafety = check.retrySafety;
    account.limits = check.limits;
    account.needsSignIn = false;
    return account;
}

}  // namespace daisychain::network
