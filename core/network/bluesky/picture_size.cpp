#include "core/network/bluesky/picture_size.h"

#include <QtEndian>

namespace daisychain::network::bluesky {

namespace {

std::optional<PictureSize> sizeOf(quint32 width, quint32 height)
{
    constexpr quint32 Most = 65'535;
    if (width == 0 || height == 0 || width > Most || height > Most)
        return std::nullopt;
    return PictureSize{int(width), int(height)};
}

quint32 byteAt(QByteArrayView bytes, qsizetype at)
{
    return static_cast<unsigned char>(bytes[at]);
}

quint32 littleAt(QByteArrayView bytes, qsizetype at, int count)
{
    quint32 value = 0;
    for (int i = 0; i < count; ++i)
        value |= byteAt(bytes, at + i) << (8 * i);
    return value;
}

std::optional<PictureSize> pngSize(QByteArrayView bytes)
{
    constexpr qsizetype Width = 16;
    if (bytes.size() < Width + 8 || bytes.sliced(12, 4) != "IHDR")
        return std::nullopt;
    return sizeOf(qFromBigEndian<quint32>(bytes.data() + Width),
                  qFromBigEndian<quint32>(bytes.data() + Width + 4));
}

/// Start-of-frame markers; C4, C8 and CC among them mean other things (ITU T.81, table B.1).
bool isFrame(quint32 marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

std::optional<PictureSize> jpegSize(QByteArrayView bytes)
{
    qsizetype at = 2;
    while (at + 9 <= bytes.size() && byteAt(bytes, at) == 0xFF) {
        const quint32 marker = byteAt(bytes, at + 1);
        if (marker == 0xFF) {  // padding
            ++at;
            continue;
        }
        if (isFrame(marker))
            return sizeOf(qFromBigEndian<quint16>(bytes.data() + at + 7),
                          qFromBigEndian<quint16>(bytes.data() + at + 5));
        at += 2 + qFromBigEndian<quint16>(bytes.data() + at + 2);
    }
    return std::nullopt;
}

/// RFC 9649 §2.5 to 2.7.
std::optional<PictureSize> webpSize(QByteArrayView bytes)
{
    if (bytes.size() < 30)
        return std::nullopt;
    const QByteArrayView kind = bytes.sliced(12, 4);
    constexpr quint32 FourteenBits = 0x3FFF;
    if (kind == "VP8X")
        return sizeOf(littleAt(bytes, 24, 3) + 1, littleAt(bytes, 27, 3) + 1);
    if (kind == "VP8 ")
        return sizeOf(littleAt(bytes, 26, 2) & FourteenBits, littleAt(bytes, 28, 2) & FourteenBits);
    if (kind != "VP8L")
        return std::nullopt;
    const quint32 packed = littleAt(bytes, 21, 4);
    return sizeOf((packed & FourteenBits) + 1, ((packed >> 14) & FourteenBits) + 1);
}

}  // namespace

std::optional<PictureSize> pictureSize(QByteArrayView bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return pngSize(bytes);
    if (bytes.startsWith("\xFF\xD8"))
        return jpegSize(bytes);
    if (bytes.size() >= 12 && bytes.startsWith("RIFF") && bytes.sliced(8, 4) == "WEBP")
        return webpSize(bytes);
    return std::nullopt;
}

}  // namespace daisychain::network::bluesky
