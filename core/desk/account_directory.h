#pragma once

#include "core/base/result.h"
#include "core/desk/account.h"
#include "core/desk/person.h"
#include "core/desk/store_version.h"
#include "core/desk/stream.h"

#include <QFuture>

namespace daisychain {

/// The desk's accounts, streams and persons.
///
/// Threads: call from any; futures end on a store thread, those of writes after COMMIT. Errors: Storage.
class AccountDirectory {
public:
    virtual ~AccountDirectory();

    virtual QFuture<Result<QList<Account>>> accounts() = 0;
    virtual QFuture<Result<QList<Stream>>> streams() = 0;
    virtual QFuture<Result<QList<Person>>> persons() = 0;

    /// Adds it, or replaces the one of the same id. An account whose identity we know already from posts
    /// makes everything be folded again: that takes seconds for a million posts.
    virtual QFuture<Result<StoreVersion>> saveAccount(Account account) = 0;
    /// Its streams go with it. What it said goes on counting as ours.
    virtual QFuture<Result<StoreVersion>> removeAccount(AccountId account) = 0;
    /// Errors besides: Invalid when the account isn't there.
    virtual QFuture<Result<StoreVersion>> saveStream(Stream stream) = 0;
    virtual QFuture<Result<StoreVersion>> removeStream(StreamId stream) = 0;
    virtual QFuture<Result<StoreVersion>> savePerson(Person person) = 0;
};

}  // namespace daisychain
