#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QSize>

namespace daisychain::media {

/// A decoded picture: rows of 32 bits a pixel, 0xAARRGGBB in the machine's byte order, colours multiplied by
/// alpha, no padding.
struct Pixels {
    int width = 0;
    int height = 0;
    QByteArray argb;

    bool operator==(const Pixels &) const = default;
};

/// What a foreign picture may be before it is opened.
inline constexpr qint64 MostPictureBytes = 16 * 1024 * 1024;
inline constexpr qint64 MostPicturePixels = 50'000'000;

/// Decodes a JPEG, PNG, GIF (its first frame) or WebP (where Qt can), turned upright, shrunk to fit into
/// `most`; never enlarged. What it is, its first bytes say, not its name or type; anything else, vector
/// formats before all, is never handed to a decoder. Size and pixels are looked at before it is opened.
///
/// Errors: Invalid with "kind", "size" or "broken". Threads: call from any but the GUI's.
Result<Pixels> decodePicture(const QByteArray &bytes, QSize most);

/// The same picture as we keep it: shrunk, with nothing in it but what is seen (no place, camera, comment,
/// embedded profile). JPEG, or PNG where something shines through.
Result<QByteArray> strippedPicture(const QByteArray &bytes, QSize most);

/// The same, shrunk as far as it takes to have at most so many bytes. Errors besides: Invalid with "size"
/// when nothing would be left to see.
Result<QByteArray> fittedPicture(const QByteArray &bytes, qint64 mostBytes);

/// "image/jpeg", "image/png" …, by its first bytes; empty for what is never opened.
QByteArray pictureType(const QByteArray &bytes);

}  // namespace daisychain::media
