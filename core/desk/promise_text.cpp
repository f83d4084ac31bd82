#include "core/desk/promise_text.h"

#include <QLocale>
#include <QTimeZone>

namespace daisychain {

namespace {

constexpr int DaysNamed = 6;

bool isGerman(QStringView language)
{
    return language.startsWith(u"de", Qt::CaseInsensitive) &&
           (language.size() == 2 || language[2] == u'-' || language[2] == u'_');
}

QString germanDue(const QDateTime &due, const QDateTime &now)
{
    const QLocale locale(QLocale::German, QLocale::Germany);
    const qint64 days = now.date().daysTo(due.date());
    QString day;
    if (days == 0)
        day = QStringLiteral("heute");
    else if (days == 1)
        day = QStringLiteral("morgen");
    else if (days > 1 && days <= DaysNamed)
        day = locale.dayName(due.date().dayOfWeek());
    else
        day = locale.toString(due.date(), QStringLiteral("d. MMMM"));
    const QString zone = due.timeZoneAbbreviation();
    const QString where = zone.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(zone);
    return QStringLiteral("bis %1, %2 Uhr%3").arg(day, due.time().toString(QStringLiteral("H:mm")), where);
}

QString englishDue(const QDateTime &due, const QDateTime &now)
{
    const QLocale locale(QLocale::English, QLocale::UnitedStates);
    const qint64 days = now.date().daysTo(due.date());
    const QString zone = due.timeZoneAbbreviation();
    const QString time =
        due.time().toString(QStringLiteral("H:mm")) + (zone.isEmpty() ? QString() : u' ' + zone);
    if (days == 0)
        return QStringLiteral("by %1 today").arg(time);
    if (days == 1)
        return QStringLiteral("by %1 tomorrow").arg(time);
    const QString day = days > 1 && days <= DaysNamed ? locale.dayName(due.date().dayOfWeek())
                                                      : locale.toString(due.date(), QStringLiteral("d MMMM"));
    return QStringLiteral("by %1, %2").arg(day, time);
}

}  // namespace

QString dueText(QStringView language, const QDateTime &due, const QDateTime &now)
{
    return isGerman(language) ? germanDue(due, now) : englishDue(due, now);
}

QString stillOnItText(QStringView language, const QDateTime &due, const QDateTime &now)
{
    const QString text = isGerman(language) ? QStringLiteral("Ich bin noch dran und melde mich %1.")
                                            : QStringLiteral("Still on it: you'll hear from me %1.");
    return text.arg(dueText(language, due, now));
}

QString takenOverText(QStringView language, const QString &me, const QString &giver, const QDateTime &due,
                      const QDateTime &now)
{
    const bool hasGiver = !giver.isEmpty() && giver != me;
    const QString when = dueText(language, due, now);
    if (isGerman(language)) {
        const QString from = hasGiver ? QStringLiteral(" von ") + giver : QString();
        return QStringLiteral("Hallo, hier ist %1: Ich übernehme das%2 und melde mich %3.")
            .arg(me, from, when);
    }
    const QString from = hasGiver ? QStringLiteral(" from ") + giver : QString();
    return QStringLiteral("Hi, %1 here: I'm taking this over%2; you'll hear from me %3.").arg(me, from, when);
}

}  // namespace daisychain
