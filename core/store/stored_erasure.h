#pragma once

#include "core/desk/erasure.h"
#include "core/store/connections.h"
#include "core/store/erased_names.h"

namespace daisychain::store {

/// Erases customers in the desk's file, in two steps: the rows in one transaction, which decides it; then
/// what is left of the old bytes. Who is killed between them finds it pending.
///
/// Threads: call from any; futures end on the writer's thread. Errors: Storage.
class StoredErasure final {
public:
    explicit StoredErasure(Connections &connections)
        : m_connections(connections)
    {
    }

    QFuture<Result<ErasurePlan>> plan(IdentityId identity);
    /// Errors besides: as Eraser::erase().
    QFuture<Result<ActionId>> erase(IdentityId identity, PersonId by, Instant now,
                                    std::shared_ptr<ErasureProgress> progress);

    struct Pending {
        ErasureReceipt receipt;  ///< as far as it is known
        QStringList files;       ///< pictures that waited to go out to them
    };
    QFuture<Result<QList<Pending>>> pending();
    QFuture<Result<ErasedNames>> names();
    /// Takes deleted words out of the text index, and deleted bytes out of the file and its log. Errors
    /// besides: Conflict when somebody else reads the file and doesn't end. May be repeated.
    QFuture<Result<bool>> tidy();
    /// It is done: the receipt is kept.
    QFuture<Result<StoreVersion>> finish(ErasureReceipt receipt);

private:
    Connections &m_connections;
};

}  // namespace daisychain::store
