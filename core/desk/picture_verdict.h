#pragma once

#include "core/desk/account.h"
#include "core/desk/action.h"

namespace daisychain {

/// What a network has against the pictures of a reply.
enum class PictureObstacle : quint8 {
    Nothing,
    TooMany,
    AltTooLong,  ///< what is said of one is longer than the network takes, in code points
};

struct PictureVerdict {
    PictureObstacle obstacle = PictureObstacle::Nothing;
    qsizetype which = -1;  ///< the first picture that is in the way
    qsizetype most = 0;    ///< pictures, or code points, that it takes

    bool operator==(const PictureVerdict &) const = default;
};

PictureVerdict judgePictures(const QList<ReplyPicture> &pictures, const NetworkLimits &limits,
                             Visibility visibility);

}  // namespace daisychain
