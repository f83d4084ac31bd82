#include "ui/queue/queue_words.h"

#include "core/text/visible_text.h"
#include "ui/roster/desk_words.h"
#include "ui/theme/mark.h"

#include <QCoreApplication>
#include <QDateTime>

namespace daisychain::ui {

namespace {

/// Where translators find the texts of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(QueueWords)
};

QString shortTime(Instant at, Instant now)
{
    return relativeTime(at, now, TimeStyle{});
}

SnoozeChoice choice(const QString &text, const QDateTime &time)
{
    return {text, {time.toMSecsSinceEpoch()}};
}

}  // namespace

QString queueTitle(QueueView view)
{
    switch (view) {
    case QueueView::Mine:
        return Words::tr("Mine");
    case QueueView::Unclaimed:
        return Words::tr("Unclaimed");
    case QueueView::AllOpen:
        return Words::tr("All open");
    case QueueView::Waiting:
        return Words::tr("Waiting");
    case QueueView::Snoozed:
        return Words::tr("Snoozed");
    case QueueView::Done:
        return Words::tr("Done");
    case QueueView::Thanks:
        return Words::tr("Thanks");
    }
    return {};
}

QString queueLeavingRule(QueueView view)
{
    switch (view) {
    case QueueView::Mine:
        return Words::tr("leaves when you answer, finish, snooze or give it back");
    case QueueView::Unclaimed:
        return Words::tr("leaves when somebody claims, answers or finishes it");
    case QueueView::AllOpen:
        return Words::tr("leaves when it is answered, finished or snoozed");
    case QueueView::Waiting:
        return Words::tr("leaves when the customer writes or it is finished");
    case QueueView::Snoozed:
        return Words::tr("leaves at its time, or when the customer writes");
    case QueueView::Done:
        return Words::tr("leaves when the customer writes again");
    case QueueView::Thanks:
        return Words::tr("leaves when it is liked and closed, or they write more");
    }
    return {};
}

QString queueEmptyWords(QueueView view)
{
    switch (view) {
    case QueueView::Mine:
        return Words::tr("Nothing is yours right now.");
    case QueueView::Unclaimed:
        return Words::tr("Everything is claimed.");
    case QueueView::AllOpen:
        return Words::tr("Nothing is open.");
    case QueueView::Waiting:
        return Words::tr("No customer owes us an answer.");
    case QueueView::Snoozed:
        return Words::tr("Nothing is snoozed.");
    case QueueView::Done:
        return Words::tr("Nothing is done yet.");
    case QueueView::Thanks:
        return Words::tr("Nobody has said thanks since.");
    }
    return {};
}

QString queueEmptyNext(QueueView view)
{
    return view == QueueView::Mine ? Words::tr("Claim one from Unclaimed with c.")
                                   : Words::tr("What comes appears here by itself.");
}

QString customerTitle(const QueueRow &row)
{
    const QString name = text::plainLine(row.customerName, 60).trimmed();
    return text::isolated(name.isEmpty() ? u'@' + text::visibleText(row.customerHandle) : name);
}

QString rowTime(const QueueRow &row, Instant now)
{
    const ConversationView &view = row.view;
    if (view.status == Status::Snoozed && view.wake && *view.wake > now)
        return Words::tr("wakes in %1").arg(shortTime(*view.wake, now));
    if (isDue(view, now) && view.waitingSince)
        return shortTime(*view.waitingSince, now);
    return shortTime(view.lastAt, now);
}

/// A promise in time to say how things stand, or late.
static std::optional<ChipLook> promiseChip(const QueueRow &row, Instant now)
{
    const PromiseView *promise = nextPromise(row.view.promises);
    if (promise == nullptr || promise->nudge > now)
        return std::nullopt;
    const QString time = durationText(promise->due < now ? now - promise->due : promise->due - now);
    if (promise->due < now)
        return ChipLook{Words::tr("promise late %1", "by how long").arg(time), ChipTone::Late, {}};
    return ChipLook{Words::tr("promised in %1", "a length of time").arg(time), ChipTone::Soon, {}};
}

std::optional<ChipLook> rowChip(const QueueRow &row, Instant now)
{
    if (row.view.stoppedReply)
        return ChipLook{Words::tr("not sent"), ChipTone::Late, {}};
    if (const auto promise = promiseChip(row, now))
        return promise;
    if (!row.view.up)
        return std::nullopt;
    switch (*row.view.up) {
    case UpKind::HelpMe:
        return ChipLook{Words::tr("asks for help"), ChipTone::Soon, {}};
    case UpKind::TakeIt:
        return ChipLook{Words::tr("for the lead"), ChipTone::Soon, {}};
    case UpKind::NotWithThisPerson:
        return ChipLook{Words::tr("for somebody else"), ChipTone::Soon, {}};
    case UpKind::NeedsDecision:
        return ChipLook{Words::tr("needs a decision"), ChipTone::Soon, {}};
    }
    return std::nullopt;
}

QString rowSentence(const QueueRow &row, const FinishedRow *finished, bool isMarked, const Roster &roster,
                    Instant now)
{
    QStringList parts;
    if (isMarked)
        parts.append(Words::tr("marked"));
    parts.append(customerTitle(row));
    parts.append(row.view.privateAccount ? Words::tr("in private on %1").arg(networkTitle(row.network))
                                         : Words::tr("in public on %1").arg(networkTitle(row.network)));
    if (row.view.hasOtherSide)
        parts.append(row.view.privateAccount ? Words::tr("began in public")
                                             : Words::tr("goes on in private"));
    if (row.isUnread)
        parts.append(Words::tr("unread"));
    parts.append(rowText(row));
    if (row.hasMedia)
        parts.append(Words::tr("with an attachment"));
    if (const auto chip = rowChip(row, now))
        parts.append(chip->text);
    parts.append(finished != nullptr ? finished->words : standingWords(row, roster, now));
    if (const PromiseView *promise = nextPromise(row.view.promises))
        parts.append(Words::tr("promised for %1").arg(dayTime(promise->due, now)));
    if (row.view.noteCount > 0)
        parts.append(Words::tr("notes: %1").arg(row.view.noteCount));
    if (row.hasDraft)
        parts.append(Words::tr("a draft is being written"));
    if (row.view.pendingReplies > 0)
        parts.append(Words::tr("a reply is on its way"));
    if (row.view.waitingSince && isDue(row.view, now))
        parts.append(Words::tr("waiting for %1").arg(durationText(now - *row.view.waitingSince)));
    return parts.join(QStringLiteral(", "));
}

QString arrivalWords(int count, int notSent, int handedUp)
{
    if (count == 0)
        return {};
    QString words = Words::tr("%n new", "conversations that came while the list stood still", count);
    if (notSent > 0)
        words += QStringLiteral(" · ") + Words::tr("%n not sent", nullptr, notSent);
    if (handedUp > 0)
        words += QStringLiteral(" · ") + Words::tr("%n handed up", "conversations, to the lead", handedUp);
    return words;
}

QList<SnoozeChoice> snoozeChoices(Instant now)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(now.ms).toLocalTime();
    QList<SnoozeChoice> choices{choice(Words::tr("for an hour"), time.addSecs(3600))};
    const QDateTime afternoon(time.date(), QTime(15, 0));
    if (time.secsTo(afternoon) > 2 * 3600)
        choices.append(choice(Words::tr("until 15:00"), afternoon));
    choices.append(choice(Words::tr("until tomorrow, 9:00"), QDateTime(time.date().addDays(1), QTime(9, 0))));
    const int days = 8 - time.date().dayOfWeek();
    if (days > 1)
        choices.append(
            choice(Words::tr("until Monday, 9:00"), QDateTime(time.date().addDays(days), QTime(9, 0))));
    return choices;
}

}  // namespace daisychain::ui
