#include "core/text/tid.h"

#include <algorithm>

namespace daisychain::text {

namespace {

constexpr QStringView Digits = u"234567abcdefghijklmnopqrstuvwxyz";
constexpr int Length = 13;
constexpr int BitsPerDigit = 5;
constexpr int ClockBits = 10;
constexpr qint64 MaxClockId = (1 << ClockBits) - 1;
constexpr qint64 MaxMicroseconds = (qint64(1) << 53) - 1;

}  // namespace

TidClock::TidClock(int clockId, qint64 lastMicroseconds)
    : m_clockId(int(clockId & MaxClockId))
    , m_lastMicroseconds(lastMicroseconds)
{
}

QString TidClock::next(qint64 nowMicroseconds)
{
    m_lastMicroseconds = std::min(std::max(nowMicroseconds, m_lastMicroseconds + 1), MaxMicroseconds);
    quint64 rest = (quint64(m_lastMicroseconds) << ClockBits) | quint64(m_clockId);
    QString tid(Length, Digits[0]);
    for (qsizetype at = Length - 1; at >= 0; --at, rest >>= BitsPerDigit)
        tid[at] = Digits[qsizetype(rest % quint64(Digits.size()))];
    return tid;
}

std::optional<qint64> tidMicroseconds(QStringView tid)
{
    if (tid.size() != Length)
        return {};
    quint64 value = 0;
    for (const QChar c : tid) {
        const qsizetype digit = Digits.indexOf(c);
        if (digit < 0)
            return {};
        value = (value << BitsPerDigit) | quint64(digit);
    }
    // 13 digits hold 65 bits, one more than a TID has.
    if (Digits.indexOf(tid.front()) >= Digits.size() / 2)
        return {};
    return qint64(value >> ClockBits);
}

}  // namespace daisychain::text
