#pragma once

#include "core/base/result.h"
#include "core/desk/action.h"
#include "core/desk/picture_source.h"

#include <QByteArray>
#include <QFuture>

namespace daisychain {

/// A picture's bytes as a network takes them.
struct OutgoingPicture {
    QByteArray bytes;
    QByteArray type;  ///< "image/jpeg", "image/png"

    bool operator==(const OutgoingPicture &) const = default;
};

/// The pictures that wait to go out with replies, in the desk's own folder. They lie there until no reply
/// that may still go out names them.
///
/// Threads: call from any; futures end on a thread of their own, see whenReady().
class OutgoingMedia {
public:
    virtual ~OutgoingMedia() = default;

    /// Keeps a picture that somebody chose, with nothing in it but what is seen: turned upright, shrunk,
    /// without place, camera or comment; of an animation its first frame. On disk before the future ends.
    /// The text for those who can't see it is the caller's to give.
    /// Errors: Invalid with "kind", "size" or "broken"; Storage.
    virtual QFuture<Result<ReplyPicture>> take(QByteArray bytes) = 0;
    /// The same of a file. Errors besides: NotFound when it can't be read.
    virtual QFuture<Result<ReplyPicture>> takeFile(QString path) = 0;
    /// A picture as a person sees it beside the text, within PictureUse::Thread's size. Errors as read().
    virtual QFuture<Result<Picture>> look(QString file) = 0;
    /// A picture in at most `mostBytes`, shrunk further where it takes more; 0: as it lies there.
    /// Errors: NotFound when it isn't there or isn't what it was; Invalid when it can't be made so small;
    /// Storage.
    virtual QFuture<Result<OutgoingPicture>> read(QString file, qint64 mostBytes) = 0;
};

}  // namespace daisychain
