#include "core/media/picture_codec.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>

#include <algorithm>
#include <cmath>

namespace daisychain::media {

namespace {

constexpr int MostMegabytesDecoded = 256;
constexpr int LongestSide = 20'000;
constexpr int JpegQuality = 85;
constexpr int SmallestSide = 8;  ///< of what was shrunk for its bytes: below, nothing is seen

Failure invalid(const char *why)
{
    return Failure(Error{ErrorCode::Invalid, {QString::fromLatin1(why)}});
}

/// The name of Qt's reader for what these bytes begin like; empty: none of those we open.
QByteArray formatOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\xff\xd8\xff"))
        return "jpeg";
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "png";
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return "gif";
    if (bytes.startsWith("RIFF") && bytes.size() > 12 && bytes.sliced(8, 4) == "WEBP")
        return "webp";
    return {};
}

Result<QImage> decoded(const QByteArray &bytes, QSize most)
{
    if (bytes.size() > MostPictureBytes)
        return invalid("size");
    const QByteArray format = formatOf(bytes);
    if (format.isEmpty())
        return invalid("kind");
    QBuffer buffer;
    buffer.setData(bytes);
    if (!buffer.open(QIODevice::ReadOnly))
        return invalid("broken");
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setDecideFormatFromContent(false);
    reader.setAutoTransform(true);
    if (!reader.canRead())
        return invalid("kind");
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty() || std::max(size.width(), size.height()) > LongestSide ||
        qint64(size.width()) * size.height() > MostPicturePixels)
        return invalid("size");
    // A JPEG is decoded at the smaller size at once. Turning comes afterwards: the box is turned here.
    const bool isTurned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    const QSize box = isTurned ? most.transposed() : most;
    if (size.width() > box.width() || size.height() > box.height())
        reader.setScaledSize(size.scaled(box, Qt::KeepAspectRatio).expandedTo({1, 1}));
    QImage image = reader.read();
    if (image.isNull())
        return invalid("broken");
    if (image.width() > most.width() || image.height() > most.height())
        image = image.scaled(most, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return image;
}

/// Shows the pixels, which have to outlive it: made anew from them alone, so that nothing else comes along.
QImage seenIn(const Pixels &pixels)
{
    return QImage(reinterpret_cast<const uchar *>(pixels.argb.constData()), pixels.width, pixels.height,
                  qsizetype(pixels.width) * 4, QImage::Format_ARGB32_Premultiplied);
}

bool isOpaque(const Pixels &pixels)
{
    const auto *first = reinterpret_cast<const QRgb *>(pixels.argb.constData());
    return std::all_of(first, first + qsizetype(pixels.width) * pixels.height,
                       [](QRgb pixel) { return qAlpha(pixel) == 255; });
}

Result<QByteArray> encoded(const QImage &seen, bool isOpaque)
{
    QByteArray kept;
    QBuffer buffer(&kept);
    if (!buffer.open(QIODevice::WriteOnly))
        return invalid("broken");
    const bool isWritten = isOpaque
                               ? seen.convertToFormat(QImage::Format_RGB32).save(&buffer, "jpeg", JpegQuality)
                               : seen.save(&buffer, "png");
    return isWritten ? Result<QByteArray>(kept) : invalid("broken");
}

}  // namespace

Result<Pixels> decodePicture(const QByteArray &bytes, QSize most)
{
    QImageReader::setAllocationLimit(MostMegabytesDecoded);
    auto image = decoded(bytes, most);
    if (!image)
        return Failure(image.error());
    const QImage plain = image->convertToFormat(QImage::Format_ARGB32_Premultiplied);
    Pixels pixels{plain.width(), plain.height(), {}};
    const qsizetype row = qsizetype(plain.width()) * 4;
    pixels.argb.reserve(row * plain.height());
    for (int y = 0; y < plain.height(); ++y)
        pixels.argb.append(reinterpret_cast<const char *>(plain.constScanLine(y)), row);
    return pixels;
}

QByteArray pictureType(const QByteArray &bytes)
{
    const QByteArray format = formatOf(bytes);
    return format.isEmpty() ? format : "image/" + format;
}

Result<QByteArray> strippedPicture(const QByteArray &bytes, QSize most)
{
    const auto pixels = decodePicture(bytes, most);
    if (!pixels)
        return Failure(pixels.error());
    return encoded(seenIn(*pixels), isOpaque(*pixels));
}

Result<QByteArray> fittedPicture(const QByteArray &bytes, qint64 mostBytes)
{
    const auto pixels = decodePicture(bytes, {LongestSide, LongestSide});
    if (!pixels)
        return Failure(pixels.error());
    const bool wasOpaque = isOpaque(*pixels);
    QImage seen = seenIn(*pixels);
    while (true) {
        auto tried = encoded(seen, wasOpaque);
        if (!tried || tried->size() <= mostBytes)
            return tried;
        // Bytes go with the area; a little less, so that the next try mostly fits.
        const double factor = std::min(0.9, 0.95 * std::sqrt(double(mostBytes) / double(tried->size())));
        const QSize smaller = seen.size() * factor;
        if (std::min(smaller.width(), smaller.height()) < SmallestSide)
            return invalid("size");
        seen = seen.scaled(smaller, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
}

}  // namespace daisychain::media
