#pragma once

#include "core/base/result.h"
#include "core/desk/post.h"

#include <QFuture>
#include <QList>

namespace daisychain {

/// Whose answers are awaited.
///
/// Threads: call from any; futures end on a store thread, see whenReady(). Errors: Storage.
class AwaitedReader {
public:
    virtual ~AwaitedReader() = default;

    /// Customers on this network with a conversation that isn't done, each once, at most `most`: those who
    /// wrote last.
    virtual QFuture<Result<QList<IdentityId>>> awaited(Network network, int most) = 0;
};

}  // namespace daisychain
