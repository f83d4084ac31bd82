#include "ui/queue/queue_words.h"

#include "core/text/visible_text.h"
#include "ui/theme/mark.h"

#include <QCoreApplication>
#include <QDateTime>

namespace daisychain::ui {

namespace {

QString tr(const char *text, const char *comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("QueueWords", text, comment, n);
}

QString shortTime(Instant at, Instant now)
{
    return relativeTime(at, now, TimeStyle{});
}

QString stateWords(const QueueRow &row, const Roster &roster, Instant now)
{
    const ConversationView &view = row.view;
    if (view.status == Status::Done)
        return tr("done");
    if (view.status == Status::Waiting)
        return tr("waiting for the customer");
    if (view.status == Status::Snoozed && view.wake && *view.wake > now)
        return tr("snoozed for %1").arg(shortTime(*view.wake, now));
    if (view.owner.isNull())
        return tr("not claimed");
    if (view.owner == roster.me())
        return tr("claimed by you");
    return tr("claimed by %1").arg(text::isolated(roster.personName(view.owner)));
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
        return tr("Mine");
    case QueueView::Unclaimed:
        return tr("Unclaimed");
    case QueueView::AllOpen:
        return tr("All open");
    case QueueView::Waiting:
        return tr("Waiting");
    case QueueView::Snoozed:
        return tr("Snoozed");
    case QueueView::Done:
        return tr("Done");
    }
    return {};
}

QString queueLeavingRule(QueueView view)
{
    switch (view) {
    case QueueView::Mine:
        return tr("leaves when you answer, finish, snooze or give it back");
    case QueueView::Unclaimed:
        return tr("leaves when somebody claims, answers or finishes it");
    case QueueView::AllOpen:
        return tr("leaves when it is answered, finished or snoozed");
    case QueueView::Waiting:
        return tr("leaves when the customer writes or it is finished");
    case QueueView::Snoozed:
        return tr("leaves at its time, or when the customer writes");
    case QueueView::Done:
        return tr("leaves when the customer writes again");
    }
    return {};
}

QString queueEmptyWords(QueueView view)
{
    switch (view) {
    case QueueView::Mine:
        return tr("Nothing is yours right now.");
    case QueueView::Unclaimed:
        return tr("Everything is claimed.");
    case QueueView::AllOpen:
        return tr("Nothing is open.");
    case QueueView::Waiting:
        return tr("No customer owes us an answer.");
    case QueueView::Snoozed:
        return tr("Nothing is snoozed.");
    case QueueView::Done:
        return tr("Nothing is done yet.");
    }
    return {};
}

QString queueEmptyNext(QueueView view)
{
    return view == QueueView::Mine ? tr("Claim one from Unclaimed with c.")
                                   : tr("What comes appears here by itself.");
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
        return tr("wakes in %1").arg(shortTime(*view.wake, now));
    if (isDue(view, now) && view.waitingSince)
        return shortTime(*view.waitingSince, now);
    return shortTime(view.lastAt, now);
}

std::optional<ChipLook> rowChip(const QueueRow &row)
{
    if (row.view.stoppedReply)
        return ChipLook{tr("not sent"), ChipTone::Late, {}};
    if (!row.view.up)
        return std::nullopt;
    switch (*row.view.up) {
    case UpKind::HelpMe:
        return ChipLook{tr("asks for help"), ChipTone::Soon, {}};
    case UpKind::TakeIt:
        return ChipLook{tr("for the lead"), ChipTone::Soon, {}};
    case UpKind::NotWithThisPerson:
        return ChipLook{tr("for somebody else"), ChipTone::Soon, {}};
    case UpKind::NeedsDecision:
        return ChipLook{tr("needs a decision"), ChipTone::Soon, {}};
    }
    return std::nullopt;
}

QString rowText(const QueueRow &row)
{
    const QString line = text::plainLine(row.lastText, 200);
    if (line.isEmpty())
        return row.hasMedia ? tr("sent a picture or file") : tr("deleted, or without words");
    return row.isLastOurs ? tr("we said: %1").arg(line) : line;
}

QString rowSentence(const QueueRow &row, const FinishedRow *finished, bool isMarked, const Roster &roster,
                    Instant now)
{
    QStringList parts;
    if (isMarked)
        parts.append(tr("marked"));
    parts.append(customerTitle(row));
    parts.append(row.view.privateAccount ? tr("in private on %1").arg(networkTitle(row.network))
                                         : tr("in public on %1").arg(networkTitle(row.network)));
    if (row.isUnread)
        parts.append(tr("unread"));
    parts.append(rowText(row));
    if (row.hasMedia)
        parts.append(tr("with an attachment"));
    if (const auto chip = rowChip(row))
        parts.append(chip->text);
    parts.append(finished != nullptr ? finished->words : stateWords(row, roster, now));
    if (row.view.noteCount > 0)
        parts.append(tr("notes: %1").arg(row.view.noteCount));
    if (row.hasDraft)
        parts.append(tr("a draft is being written"));
    if (row.view.pendingReplies > 0)
        parts.append(tr("a reply is on its way"));
    if (row.view.waitingSince && isDue(row.view, now))
        parts.append(tr("waiting for %1").arg(durationText(now - *row.view.waitingSince)));
    return parts.join(QStringLiteral(", "));
}

QString arrivalWords(int count, int notSent)
{
    if (count == 0)
        return {};
    QString words = tr("%n new", "conversations that came while the list stood still", count);
    if (notSent > 0)
        words += QStringLiteral(" · ") + tr("%n not sent", nullptr, notSent);
    return words;
}

QList<SnoozeChoice> snoozeChoices(Instant now)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(now.ms).toLocalTime();
    QList<SnoozeChoice> choices{choice(tr("for an hour"), time.addSecs(3600))};
    const QDateTime afternoon(time.date(), QTime(15, 0));
    if (time.secsTo(afternoon) > 2 * 3600)
        choices.append(choice(tr("until 15:00"), afternoon));
    choices.append(choice(tr("until tomorrow, 9:00"), QDateTime(time.date().addDays(1), QTime(9, 0))));
    const int days = 8 - time.date().dayOfWeek();
    if (days > 1)
        choices.append(choice(tr("until Monday, 9:00"), QDateTime(time.date().addDays(days), QTime(9, 0))));
    return choices;
}

}  // namespace daisychain::ui
