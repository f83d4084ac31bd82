#include "core/base/id.h"

#include <QRandomGenerator>

#include <array>
#include <mutex>

namespace daisychain {

namespace {

constexpr QUuid OwnNamespace{0x3f0c3c6e, 0x9a55, 0x4f0e, 0x8d, 0x1b, 0x6b, 0x1e, 0x0d, 0xa1, 0x5c, 0x7a};

struct LastStamp {
    qint64 ms = 0;
    quint32 counter = 0;
};

/// The next (millisecond, counter) pair: strictly growing, also when the wall clock stands still or goes
/// back.
LastStamp nextStamp(qint64 nowMs)
{
    static std::mutex mutex;
    static LastStamp last;
    const std::lock_guard lock(mutex);
    if (nowMs > last.ms)
        last = {nowMs, QRandomGenerator::global()->generate() & 0x1ff'ffff};
    else if (++last.counter > 0x3ff'ffff)
        last = {last.ms + 1, 0};
    return last;
}

}  // namespace

QUuid newUuid(Instant now)
{
    const LastStamp stamp = nextStamp(now.ms);
    // 48 bits of time, version, 12 bits of counter, variant, 14 more bits of counter, 48 random bits.
    std::array<quint32, 2> noise{};
    QRandomGenerator::global()->fillRange(noise.data(), qsizetype(noise.size()));
    const auto byte = [](auto value, int shift) { return uchar((value >> shift) & 0xff); };
    return QUuid(
        uint(stamp.ms >> 16), ushort(stamp.ms & 0xffff), ushort(0x7000 | ((stamp.counter >> 14) & 0x0fff)),
        uchar(0x80 | ((stamp.counter >> 8) & 0x3f)), byte(stamp.counter, 0), byte(noise[0], 0),
        byte(noise[0], 8), byte(noise[0], 16), byte(noise[0], 24), byte(noise[1], 0), byte(noise[1], 8));
}

QUuid uuidFromName(QByteArrayView name)
{
    return QUuid::createUuidV5(OwnNamespace, name.toByteArray());
}

}  // namespace daisychain
