#include "app/ctl/moment.h"

#include <QDateTime>

namespace daisychain::ctl {

std::optional<Instant> parseMoment(const QString &text)
{
    if (const auto instant = parseInstant(text.toUtf8()))
        return instant;
    QString iso = text.trimmed();
    iso.replace(u' ', u'T');
    const QDateTime local = QDateTime::fromString(iso, Qt::ISODate);
    if (!local.isValid())
        return std::nullopt;
    return Instant{local.toMSecsSinceEpoch()};
}

}  // namespace daisychain::ctl
