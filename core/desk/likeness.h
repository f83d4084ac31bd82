#pragma once

#include "core/base/result.h"
#include "core/desk/post.h"
#include "core/desk/store_version.h"

#include <QFuture>

#include <optional>

namespace daisychain {

/// Why two identities may be one customer, the strongest first.
enum class LikenessKind : quint8 {
    VerifiedLink = 0,  ///< each names the other in what it says of itself
    SameDomain = 1,    ///< one's name is a place under the other's domain
    SameName = 2,      ///< shown name and user name are the same
};

/// Somebody on another network who may be the same customer, with what speaks for it. Only a person links
/// them.
struct Likeness {
    ProfileFact other;
    LikenessKind kind = LikenessKind::SameName;
    QString evidence;  ///< what was found: an address, a domain, a name

    bool operator==(const Likeness &) const = default;
};

/// What speaks for it; nothing when nothing does, or both are on one network. Symmetric but for `other`.
/// Pure.
std::optional<Likeness> likenessOf(const ProfileFact &one, const ProfileFact &other);

/// The part of a handle that people choose themselves, small: "mara" of "mara@blumen.example",
/// "mara.blumen.example" and "Mara".
QString userPart(const QString &handle);

/// Handles, small, under which somebody with this profile may be found elsewhere. Pure.
QStringList handlesElsewhere(const ProfileFact &profile);

/// Suggests who may be the same customer, and remembers who isn't.
///
/// Threads: call from any; futures end on a store thread. Errors: Storage; NotFound for an unknown identity.
class LikenessBook {
public:
    virtual ~LikenessBook();

    /// The likeliest first, at most so many; without those linked already, and those declined.
    virtual QFuture<Result<QList<Likeness>>> alike(IdentityId identity, int limit) = 0;
    /// The two are different people: they are suggested no more.
    virtual QFuture<Result<StoreVersion>> decline(IdentityId one, IdentityId other) = 0;
};

}  // namespace daisychain
