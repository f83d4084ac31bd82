#include "app/demo/http/packing.h"

#include <QtEndian>

namespace daisychain::demo {

namespace {

constexpr qsizetype MostBlockBytes = 128 * 1024;

QByteArray littleEndian(quint32 value, int bytes)
{
    QByteArray out(4, '\0');
    qToLittleEndian(value, out.data());
    return out.first(bytes);
}

quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) ? 0xedb88320 : 0);
    }
    return ~crc;
}

}  // namespace

QByteArray storedZstd(const QByteArray &bytes)
{
    const char singleSegmentWithFourByteSize = static_cast<char>(0xa0);
    QByteArray frame = littleEndian(0xfd2fb528, 4) + singleSegmentWithFourByteSize +
                       littleEndian(static_cast<quint32>(bytes.size()), 4);
    qsizetype at = 0;
    do {
        const qsizetype size = std::min(MostBlockBytes, bytes.size() - at);
        const bool isLast = at + size >= bytes.size();
        frame += littleEndian((static_cast<quint32>(size) << 3) | (isLast ? 1 : 0), 3) + bytes.mid(at, size);
        at += size;
    } while (at < bytes.size());
    return frame;
}

QByteArray gzipped(const QByteArray &bytes)
{
    // What qCompress() makes: 4 bytes of length, 2 of zlib's head, the deflated data, 4 of checksum.
    const QByteArray zlib = qCompress(bytes);
    const QByteArray deflated = zlib.sliced(6).chopped(4);
    const QByteArray head("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff", 10);
    return head + deflated + littleEndian(crc32(bytes), 4) +
           littleEndian(static_cast<quint32>(bytes.size()), 4);
}

}  // namespace daisychain::demo
