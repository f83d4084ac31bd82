#pragma once

#include <QDateTime>
#include <QString>

namespace daisychain {

// What may be said to a customer about a promise, in their language: English and German, English for all
// others. Offered in the composer, never sent unread. German says neither "du" nor "Sie". Pure.

/// "by 17:00 CET today", "by Friday, 9:00 CET", "by 14 March, 9:00 CET": both times in the zone that is to be
/// named.
QString dueText(QStringView language, const QDateTime &due, const QDateTime &now);

/// That nobody forgot, and a new time.
QString stillOnItText(QStringView language, const QDateTime &due, const QDateTime &now);

/// That `me` keeps from now on what `giver` promised.
QString takenOverText(QStringView language, const QString &me, const QString &giver, const QDateTime &due,
                      const QDateTime &now);

}  // namespace daisychain
