#pragma once

#include "core/base/result.h"
#include "core/desk/account.h"
#include "core/desk/post.h"
#include "core/desk/settings.h"

#include <QFuture>

#include <variant>

namespace daisychain {

/// A picture ready to be painted: rows of 32 bits a pixel, 0xAARRGGBB in the machine's byte order, colours
/// multiplied by alpha, no padding.
struct Picture {
    int width = 0;
    int height = 0;
    QByteArray pixels;

    bool operator==(const Picture &) const = default;
};

/// How large it is wanted; a picture is shrunk to fit, never enlarged.
enum class PictureUse : quint8 {
    Face,    ///< within 96 × 96
    Thread,  ///< within 1024 × 1024
    Large,   ///< within 2560 × 2560
};

/// Whose picture it is: what becomes of it when that is deleted or erased.
using PictureOwner = std::variant<PostId, IdentityId>;

struct PictureWish {
    QUrl url;
    PictureOwner owner;
    PictureUse use = PictureUse::Thread;
    /// The person asked for this one: it may come from any server and by way of others.
    bool isAskedFor = false;
};

/// Fetches pictures, looks into them, keeps them for reading without network.
///
/// Threads: call from the GUI's; futures end there or elsewhere, see whenReady(). Errors: those of fetching
/// (Offline, Unanswered, Unavailable, NotFound, Refused); Invalid for what is no picture, or too large.
class PictureSource {
public:
    virtual ~PictureSource();

    virtual QFuture<Result<Picture>> picture(PictureWish wish) = 0;
};

/// Which pictures are fetched without being asked for. Stored: the numbers never change.
enum class PictureChoice : quint8 {
    OwnServers = 0,  ///< from servers of our accounts alone, and where these keep their pictures
    Always = 1,
    Never = 2,
};

inline constexpr Setting<PictureChoice> LoadPictures{"privacy/pictures", PictureChoice::OwnServers};

/// Whether a picture is fetched by itself: with OwnServers, from the server of one of the accounts or a name
/// below it, or from the host that has that account's own face. Only http(s). Pure.
bool loadsByItself(const QUrl &url, PictureChoice choice, const QList<Account> &accounts);

}  // namespace daisychain
