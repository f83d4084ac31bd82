#pragma once

#include "tests/support/catch.h"

#include <QBuffer>
#include <QByteArray>
#include <QDataStream>
#include <QImage>
#include <QRandomGenerator>
#include <QSet>

namespace daisychain::test {

inline QByteArray imageBytes(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    REQUIRE(image.save(&buffer, format, 95));
    return bytes;
}

/// A picture that no format makes small.
inline QImage noise(QSize size, QImage::Format format = QImage::Format_RGB32)
{
    QImage image(size, format);
    QRandomGenerator random(7);
    for (int y = 0; y < image.height(); ++y)
        random.fillRange(reinterpret_cast<quint32 *>(image.scanLine(y)), image.width());
    return image;
}

/// What a phone writes beside a picture (Exif 2.3, section 4.6): held upright, at 51° 30' 12.34" north.
inline QByteArray placeAndPosture()
{
    QByteArray exif("Exif\0\0", 6);
    QDataStream out(&exif, QIODevice::Append);
    const auto entry = [&out](int tag, int type, int count) {
        out << quint16(tag) << quint16(type) << quint32(count);
    };
    out.writeRawData("MM\0*\0\0\0\x08", 8);
    out << quint16(2);
    entry(0x0112, 3, 1);  // orientation: turned by 90 degrees
    out << quint16(6) << quint16(0);
    entry(0x8825, 4, 1);  // where the place is told
    out << quint32(38) << quint32(0);
    out << quint16(2);
    entry(0x0001, 2, 2);  // north
    out.writeRawData("N\0\0\0", 4);
    entry(0x0002, 5, 3);  // degrees, minutes, seconds
    out << quint32(68) << quint32(0);
    for (const quint32 number : {51u, 1u, 30u, 1u, 1234u, 100u})
        out << number;
    return exif;
}

/// A JPEG as it comes from a phone, twice as high as wide: with place and posture, a comment, and a colour
/// profile.
inline QByteArray phonePhoto(const QImage &lying)
{
    const auto segment = [](char marker, const QByteArray &content) {
        QByteArray bytes("\xff");
        bytes.append(marker);
        QDataStream(&bytes, QIODevice::Append) << quint16(content.size() + 2);
        return bytes + content;
    };
    return imageBytes(lying, "jpeg")
        .insert(2, segment(char(0xe1), placeAndPosture()) +
                       segment(char(0xe2), QByteArray("ICC_PROFILE\0\1\1our own", 21)) +
                       segment(char(0xfe), "taken at home"));
}

/// The kinds of segments before the picture itself.
inline QSet<int> jpegMarkers(const QByteArray &jpeg)
{
    QSet<int> markers;
    for (qsizetype at = 2; at + 4 <= jpeg.size() && jpeg[at] == char(0xff);) {
        const int marker = quint8(jpeg[at + 1]);
        markers.insert(marker);
        if (marker == 0xda)
            break;
        at += 2 + quint8(jpeg[at + 2]) * 256 + quint8(jpeg[at + 3]);
    }
    return markers;
}

/// What a picture can't be without: its form, tables, frame and scan.
inline bool tellsNothingBeside(const QByteArray &jpeg)
{
    const QSet<int> needed{0xe0, 0xdb, 0xc0, 0xc4, 0xda};
    return needed.contains(jpegMarkers(jpeg)) && jpegMarkers(jpeg).contains(0xda);
}

}  // namespace daisychain::test
