#include "core/network/bluesky/record_key.h"

#include "core/text/tid.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace daisychain::network::bluesky {

QString recordKey(const QString &name, Instant at)
{
    constexpr quint32 MicrosecondsPerMs = 1000;
    const QByteArray hash = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256);
    const auto chance = qFromBigEndian<quint32>(hash.constData());
    const auto clock = qFromBigEndian<quint32>(hash.constData() + 4);
    constexpr quint32 Clocks = 1024;
    text::TidClock tid(int(clock % Clocks));
    return tid.next(at.ms * MicrosecondsPerMs + chance % MicrosecondsPerMs);
}

}  // namespace daisychain::network::bluesky
