#pragma once

#include <QByteArrayView>

#include <optional>

namespace daisychain::network::bluesky {

struct PictureSize {
    int width = 0;  ///< pixels
    int height = 0;

    bool operator==(const PictureSize &) const = default;
};

/// How large a JPEG, PNG or WebP picture is, from its first bytes; nothing for what is none of them, or
/// broken. Pure; takes any bytes.
std::optional<PictureSize> pictureSize(QByteArrayView bytes);

}  // namespace daisychain::network::bluesky
