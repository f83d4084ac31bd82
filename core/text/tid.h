#pragma once

#include <QString>

#include <optional>

namespace daisychain::text {

/// The timestamp identifiers by which the AT protocol keys records (atproto.com/specs/tid, read August 2026):
/// 53 bits of microseconds since 1970 and 10 bits that tell clocks apart, in 13 characters whose order is the
/// order of time.
class TidClock final {
public:
    /// `clockId` from 0 to 1023, by chance. `lastMicroseconds`: of the newest that was made before, if that
    /// is known.
    explicit TidClock(int clockId, qint64 lastMicroseconds = 0);

    /// Greater than each before, also when the time stands still or goes back; then a microsecond at a time.
    QString next(qint64 nowMicroseconds);

private:
    int m_clockId;
    qint64 m_lastMicroseconds;
};

/// The moment in a TID, microseconds since 1970; nothing when the text is none.
std::optional<qint64> tidMicroseconds(QStringView tid);

}  // namespace daisychain::text
