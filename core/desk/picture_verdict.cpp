#include "core/desk/picture_verdict.h"

#include <algorithm>

namespace daisychain {

PictureVerdict judgePictures(const QList<ReplyPicture> &pictures, const NetworkLimits &limits,
                             Visibility visibility)
{
    const qsizetype most = std::min<qsizetype>(mostPictures(limits, visibility), MostReplyPictures);
    if (pictures.size() > most)
        return {PictureObstacle::TooMany, most, most};
    for (qsizetype i = 0; i < pictures.size(); ++i) {
        if (pictures[i].altText.toUcs4().size() > limits.maxAltText)
            return {PictureObstacle::AltTooLong, i, limits.maxAltText};
    }
    return {};
}

}  // namespace daisychain
