#pragma once

#include "core/base/result.h"
#include "core/desk/action.h"
#include "core/desk/post.h"

#include <QFuture>

#include <atomic>
#include <memory>

namespace daisychain {

/// How the ids begin under which the rows of somebody who was erased go on; what follows is a keyed hash.
inline constexpr QStringView ErasedId = u"erased:";
/// What stands in the place of their handle.
inline constexpr QStringView ErasedHandle = u"erased";
inline bool isErased(const IdentityId &id)
{
    return id.globalId.startsWith(ErasedId);
}

/// What would go.
struct ErasurePlan {
    QList<ProfileFact> identities;  ///< all that are linked
    CustomerErased counts;          ///< mentions: not counted, that takes long
};

/// What went, and what could not be reached. It names nobody but who did it.
struct ErasureReceipt {
    ActionId action;
    Instant at;
    QString by;
    CustomerErased counts;
    bool sharesName = false;    ///< somebody else goes by their short name: it stays in what others said
    int pictures = 0;           ///< that were kept of them, or waited to go out to them
    QStringList copiesRemoved;  ///< whole copies of the desk in the data folder, by file name
    QStringList filesMasked;    ///< other files there that named them
    QStringList filesLeft;      ///< that could not be changed

    bool operator==(const ErasureReceipt &) const = default;
};

/// A receipt for programs and for people, in English: to be kept.
QByteArray receiptJson(const ErasureReceipt &receipt);
QString receiptText(const ErasureReceipt &receipt);
/// Errors: Invalid.
Result<ErasureReceipt> receiptFromJson(const QByteArray &json);

/// Between who erases and who waits. Threads: any.
struct ErasureProgress {
    std::atomic<int> percent{0};
    std::atomic<bool> isFinal{false};  ///< it can't be called off any more
    std::atomic<bool> isCancelled{false};
};

/// Takes everything of one customer, and about them, out of this desk.
///
/// Threads: call from any; futures end on a thread of their own, see whenReady().
class Eraser {
public:
    virtual ~Eraser() = default;

    /// Errors: NotFound; Invalid for one of our own accounts; Storage.
    virtual QFuture<Result<ErasurePlan>> plan(IdentityId identity) = 0;
    /// Once the progress is final, it comes to its end, if need be at the next start.
    /// Errors: as plan(); Conflict with a reply to them that is on its way; Cancelled, and then nothing was
    /// changed.
    virtual QFuture<Result<ErasureReceipt>> erase(IdentityId identity, PersonId by,
                                                  std::shared_ptr<ErasureProgress> progress) = 0;
};

}  // namespace daisychain
