#include "ui/composer/composer_words.h"

#include "core/desk/undo_window.h"
#include "core/text/visible_text.h"
#include "ui/widget/time_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

#include <algorithm>

namespace daisychain::ui {

namespace {

/// Where translators find the texts of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ComposerWords)
};

}  // namespace

QString heldWords(const OutboxRow &reply, Instant now)
{
    const Instant goesOut = reply.terms.notBefore.value_or(now);
    const qint64 left = std::max<qint64>(0, (goesOut.ms - now.ms + 999) / 1000);
    if (left <= LongestUndoWindowSec)
        return Words::tr("Sending in %1 s").arg(left);
    const QString time = timeToCome(goesOut, now);
    return reply.content.evenIfTheyWrite ? Words::tr("Goes out %1, even if they write.").arg(time)
                                         : Words::tr("Goes out %1, unless they write first.").arg(time);
}

QString timeToCome(Instant at, Instant now)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(at.ms);
    const QDate today = QDateTime::fromMSecsSinceEpoch(now.ms).date();
    const QString clock = clockTime(at, TimeStyle{});
    if (time.date() == today)
        return Words::tr("today, %1", "a time of day").arg(clock);
    if (time.date() == today.addDays(1))
        return Words::tr("tomorrow, %1", "a time of day").arg(clock);
    const QString form = time.date().year() == today.year()
                             ? Words::tr("dddd, d MMM", "a day: see QLocale")
                             : Words::tr("dddd, d MMM yyyy", "a day: see QLocale");
    return Words::tr("%1, %2", "a day and its time").arg(QLocale().toString(time.date(), form), clock);
}

QString othersDraftWords(const Draft &draft, const Roster &roster, Instant now)
{
    const QString name = roster.personName(draft.person);
    return Words::tr("%1 has a draft here, %2: %3")
        .arg(text::isolated(name.isEmpty() ? Words::tr("a colleague") : name),
             relativeTime(draft.updated, now, TimeStyle{}), text::isolated(text::plainLine(draft.text, 80)));
}

QString ownDraftWords(const Draft &draft, int count, Instant now)
{
    return Words::tr("You have %n more drafts here, the newest %1: %2", nullptr, count)
        .arg(relativeTime(draft.updated, now, TimeStyle{}), text::isolated(text::plainLine(draft.text, 80)));
}

QString readersWords(const QString &to, const QString &as, const QStringList &others)
{
    constexpr qsizetype MostNamed = 3;
    if (others.isEmpty())
        return Words::tr("Only %1 and %2 can read this.").arg(to, as);
    QStringList readers{to};
    for (const QString &handle : others.first(std::min(others.size(), MostNamed)))
        readers.append(text::isolated(text::plainLine(handle, 40)));
    if (others.size() > MostNamed)
        readers.append(Words::tr("%n more", "people", int(others.size() - MostNamed)));
    return Words::tr("%1 and %2 can read this.").arg(readers.join(QStringLiteral(", ")), as);
}

QString unkeptWords(const Error &error, bool isHere)
{
    const QString why = error.arguments.join(u' ');
    QString words = why.contains(QLatin1String("full")) ? Words::tr("The disk is full.")
                    : why.contains(QLatin1String("readonly"))
                        ? Words::tr("The data folder can't be written to.")
                        : Words::tr("The disk takes nothing just now.");
    words +=
        u' ' + (isHere ? Words::tr("This text is only here, in memory; it is tried again.")
                       : Words::tr("A text of another conversation is only in memory; it is tried again."));
    return words;
}

}  // namespace daisychain::ui
