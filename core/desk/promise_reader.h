#pragma once

#include "core/base/result.h"
#include "core/desk/network.h"
#include "core/desk/promise.h"
#include "core/desk/store_version.h"

#include <QFuture>

namespace daisychain {

/// Where a promise stands in a list by due. `key` only tells equals apart, and is good for one data folder.
struct PromiseCursor {
    Instant due;
    qint64 key = 0;

    auto operator<=>(const PromiseCursor &) const = default;
};

/// A promise as a list shows it.
struct PromiseRow {
    PromiseView promise;
    QString handle;     ///< of its conversation
    QString giverName;  ///< empty: a rule, or a person not known here
    QString ownerName;
    Network network = Network::Mastodon;
    QString customerName;  ///< as their network shows it; may be empty
    QString customerHandle;
    PromiseCursor cursor;

    bool operator==(const PromiseRow &) const = default;
};

struct PromisePage {
    QList<PromiseRow> rows;
    bool hasMore = false;
    StoreVersion version;
};

struct PromiseQuery {
    std::optional<PersonId> owner = {};  ///< who keeps it; nothing: anybody
    std::optional<Instant> dueBefore = {};
    StoreVersion atLeast = {};
};

/// Reads promises.
///
/// Threads: call from any; futures end on a store thread, see whenReady(). Errors: Storage.
class PromiseReader {
public:
    virtual ~PromiseReader();

    /// What is due: the open ones, also those broken, the first due first, next after `after`.
    virtual QFuture<Result<PromisePage>> openPromises(PromiseQuery query, std::optional<PromiseCursor> after,
                                                      int limit) = 0;
    /// All of a conversation, in the order they were made; by its handle or an older one. Errors besides:
    /// NotFound.
    virtual QFuture<Result<QList<PromiseRow>>> conversationPromises(QString handle, StoreVersion atLeast) = 0;
    /// All that any of the customer's identities was promised, the last due first, next after `after`.
    virtual QFuture<Result<PromisePage>> customerPromises(IdentityId identity,
                                                          std::optional<PromiseCursor> after, int limit,
                                                          StoreVersion atLeast) = 0;
};

}  // namespace daisychain
