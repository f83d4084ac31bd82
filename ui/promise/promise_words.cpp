#include "ui/promise/promise_words.h"

#include "core/text/visible_text.h"
#include "ui/widget/time_text.h"

#include <QCoreApplication>
#include <QDateTime>

namespace daisychain::ui {

namespace {

constexpr int MostWords = 90;

/// Where translators find the texts of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(PromiseWords)
};

QString whoseWords(const PromiseView &promise, const Roster &roster)
{
    if (promise.owner == promise.giver)
        return Words::tr("promised by %1").arg(personWords(promise.giver, roster));
    return Words::tr("promised by %1, kept by %2")
        .arg(personWords(promise.giver, roster), personWords(promise.owner, roster));
}

bool isSameDay(Instant a, Instant b)
{
    return QDateTime::fromMSecsSinceEpoch(a.ms).date() == QDateTime::fromMSecsSinceEpoch(b.ms).date();
}

}  // namespace

QString dueWords(Instant due, Instant now)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(due.ms);
    const bool isThisYear = at.date().year() == QDateTime::fromMSecsSinceEpoch(now.ms).date().year();
    const QString day =
        QLocale().toString(at.date(), isThisYear ? Words::tr("dddd, d MMM", "a day: see QLocale")
                                                 : Words::tr("dddd, d MMM yyyy", "a day: see QLocale"));
    return Words::tr("%1, %2", "a day and its time").arg(day, clockTime(due, TimeStyle{}));
}

QString dueDistance(Instant due, Instant now)
{
    return due < now ? Words::tr("late %1", "by how long").arg(durationText(now - due))
                     : Words::tr("in %1", "a length of time").arg(durationText(due - now));
}

QString personWords(PersonId person, const Roster &roster)
{
    if (person.isNull())
        return Words::tr("a rule", "who did it: not a person");
    if (person == roster.me())
        return Words::tr("you");
    const QString name = text::plainLine(roster.personName(person), 40);
    return text::isolated(name.isEmpty() ? Words::tr("a colleague") : name);
}

QString promiseSentence(const PromiseView &promise, const Roster &roster, Instant now)
{
    QStringList parts{Words::tr("“%1”").arg(text::isolated(text::plainLine(promise.text, MostWords))),
                      dueDistance(promise.due, now),
                      Words::tr("due %1").arg(isSameDay(promise.due, now)
                                                  ? clockTime(promise.due, TimeStyle{})
                                                  : dueWords(promise.due, now)),
                      whoseWords(promise, roster)};
    if (!promise.renewals.isEmpty())
        parts.append(Words::tr("put off %n times", nullptr, int(promise.renewals.size())));
    if (promise.missed && promise.due >= now)
        parts.append(Words::tr("was late before"));
    return parts.join(QStringLiteral(" · "));
}

}  // namespace daisychain::ui
