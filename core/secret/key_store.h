#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/secret.h"

#include <QFuture>

namespace daisychain::secret {

/// Where tokens lie, one secret an account.
///
/// Threads: call on the thread the store was made on; futures end there.
/// Errors: NotFound when nothing is kept for the account; Storage when the place can't be used, with a
/// sentence of the system's as argument; Unauthorized when the person or the system refused access (a locked
/// key ring).
class KeyStore {
public:
    virtual ~KeyStore();

    virtual QFuture<Result<Secret>> read(AccountId account) = 0;
    virtual QFuture<Result<void>> write(AccountId account, Secret secret) = 0;
    /// Nothing kept is no error.
    virtual QFuture<Result<void>> remove(AccountId account) = 0;
};

}  // namespace daisychain::secret
