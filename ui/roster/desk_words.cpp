#include "ui/roster/desk_words.h"

#include "core/desk/own_words.h"
#include "core/text/harshness.h"
#include "core/text/private_data.h"
#include "core/text/visible_text.h"
#include "ui/roster/roster.h"
#include "ui/widget/time_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QSet>

namespace daisychain::ui {

namespace {

/// Where translators find the texts of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(DeskWords)
};

QDateTime localTime(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.ms).toLocalTime();
}

int conversationsIn(const QList<Action> &actions)
{
    QSet<QString> known;
    for (const Action &action : actions) {
        const auto *conversation = std::get_if<ConversationSubject>(&action.subject);
        const QString customer = customerOf(action.subject).globalId;
        known.insert(conversation != nullptr ? conversation->anchor.globalId + u' ' + customer : customer);
    }
    return int(known.size());
}

}  // namespace

QString dayTime(Instant at, Instant now)
{
    const QDateTime time = localTime(at);
    const QDateTime today = localTime(now);
    const QLocale locale;
    const QString clock = timeOfDay(time.time(), locale);
    const qint64 days = time.date().daysTo(today.date());
    if (days == 0)
        return clock;
    if (days > 0 && days < 7)
        return locale.toString(time, QStringLiteral("ddd ")) + clock;
    if (time.date().year() == today.date().year())
        return locale.toString(time, QStringLiteral("d MMM ")) + clock;
    return locale.toString(time, QStringLiteral("d MMM yyyy"));
}

QString standingWords(const QueueRow &row, const Roster &roster, Instant now)
{
    const ConversationView &view = row.view;
    if (view.status == Status::Done)
        return Words::tr("done");
    if (view.status == Status::Waiting)
        return Words::tr("waiting for the customer");
    if (view.status == Status::Snoozed && view.wake && *view.wake > now)
        return Words::tr("snoozed for %1").arg(relativeTime(*view.wake, now, TimeStyle{}));
    if (view.owner.isNull())
        return Words::tr("not claimed");
    if (view.owner == roster.me())
        return Words::tr("claimed by you");
    return Words::tr("claimed by %1").arg(text::isolated(roster.personName(view.owner)));
}

QString handleText(const QString &handle)
{
    return text::isolated(u'@' + text::visibleText(handle));
}

QString accountText(const Account &account)
{
    return account.network == Network::Feed ? Words::tr("Feeds", "the account of all feeds")
                                            : handleText(account.handle);
}

QString shortAccountText(const Account &account)
{
    return account.network == Network::Feed ? accountText(account)
                                            : Roster::shortHandle(text::visibleText(account.handle));
}

QString warnedText(const QString &warning)
{
    return Words::tr("content warning: %1").arg(text::isolated(text::plainLine(warning, 300)));
}

QString harshText()
{
    return Words::tr("folded: harsh words");
}

QString rowText(const QueueRow &row)
{
    if (text::isHarsh(row.lastText))
        return harshText();
    const bool mayExpose = !row.isLastOurs && !row.view.privateAccount;
    const QString line =
        text::plainLine(mayExpose ? text::maskPrivateData(row.lastText).text : row.lastText, 200);
    if (row.isWarned)
        return warnedText(row.lastText);
    if (line.isEmpty())
        return row.hasMedia ? Words::tr("sent a picture or file") : Words::tr("deleted, or without words");
    return row.isLastOurs ? Words::tr("we said: %1").arg(line) : line;
}

QString streamTitle(const Stream &stream)
{
    const QString shown = text::plainLine(stream.title.isEmpty() ? stream.argument : stream.title, 100);
    switch (stream.kind) {
    case StreamKind::Mentions:
        return Words::tr("mentions");
    case StreamKind::Tag:
        return text::isolated(u'#' + shown);
    case StreamKind::Search:
        return Words::tr("“%1”", "words that are searched for").arg(shown);
    case StreamKind::Feed:
        return shown;
    case StreamKind::Account:
        return Words::tr("posts of %1", "a handle").arg(text::isolated(u'@' + shown));
    case StreamKind::List:
        return Words::tr("list %1", "the name of a list of people").arg(text::isolated(shown));
    case StreamKind::Hand:
        return Words::tr("brought in by its address");
    }
    return {};
}

QString heardWords(std::optional<Instant> until, Instant now)
{
    if (!until)
        return Words::tr("not heard yet");
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(now - *until).count();
    if (seconds < 2)
        return Words::tr("heard now");
    if (seconds < 90)
        return Words::tr("heard %1 s ago").arg(seconds);
    return Words::tr("not heard for %1").arg(durationText(now - *until));
}

QString visibilityWords(Visibility visibility)
{
    switch (visibility) {
    case Visibility::Public:
        return Words::tr("in public");
    case Visibility::Unlisted:
        return Words::tr("in public, unlisted");
    case Visibility::Followers:
        return Words::tr("to followers");
    case Visibility::Direct:
        return Words::tr("in private");
    }
    return {};
}

QString stepWords(const QList<Action> &actions)
{
    if (actions.isEmpty())
        return {};
    const int count = conversationsIn(actions);
    const bool isOne = count == 1;
    const ActionPayload &payload = actions.last().payload;
    if (std::holds_alternative<Done>(payload))
        return isOne ? Words::tr("done") : Words::tr("%n done", "conversations", count);
    if (std::holds_alternative<Claim>(payload))
        return isOne ? Words::tr("claim") : Words::tr("%n claimed", "conversations", count);
    if (std::holds_alternative<Release>(payload))
        return isOne ? Words::tr("give back") : Words::tr("%n given back", "conversations", count);
    if (std::holds_alternative<Assign>(payload))
        return isOne ? Words::tr("giving it to a colleague")
                     : Words::tr("%n given to a colleague", "conversations", count);
    if (std::holds_alternative<Snooze>(payload))
        return isOne ? Words::tr("snooze") : Words::tr("%n snoozed", "conversations", count);
    if (std::holds_alternative<Wait>(payload))
        return isOne ? Words::tr("waiting") : Words::tr("%n waiting", "conversations", count);
    if (std::holds_alternative<Note>(payload))
        return Words::tr("note");
    if (std::holds_alternative<Promise>(payload))
        return Words::tr("promise");
    if (std::holds_alternative<PromiseKept>(payload))
        return Words::tr("kept promise");
    if (std::holds_alternative<PromiseTakenOver>(payload))
        return Words::tr("promise taken over");
    if (std::holds_alternative<SaidByMistake>(payload))
        return Words::tr("taking back what the wrong account said");
    if (std::holds_alternative<Gesture>(payload))
        return Words::tr("daisy");
    if (std::holds_alternative<LinkIdentity>(actions.first().payload))
        return Words::tr("one customer");
    if (std::holds_alternative<CustomerDetails>(payload))
        return Words::tr("what is known of a customer");
    if (std::holds_alternative<RemovePost>(payload))
        return Words::tr("deleting a post");
    if (std::holds_alternative<EditPost>(payload))
        return Words::tr("editing a post");
    if (std::holds_alternative<Praise>(payload))
        return isOne ? Words::tr("praise") : Words::tr("praise of %n", "customers", count);
    if (std::holds_alternative<Like>(payload))
        return isOne ? Words::tr("like") : Words::tr("%n liked", "conversations", count);
    return isOne ? Words::tr("the last step") : Words::tr("the last step on %n", "conversations", count);
}

QString stepWords(const QList<Action> &actions, const QString &customer)
{
    if (actions.isEmpty() || customer.isEmpty())
        return stepWords(actions);
    const ActionPayload &payload = actions.last().payload;
    const QString name = text::isolated(text::plainLine(customer, 40));
    if (std::holds_alternative<Done>(payload))
        return Words::tr("closed the conversation with %1").arg(name);
    if (std::holds_alternative<Claim>(payload))
        return Words::tr("claimed the conversation with %1").arg(name);
    if (std::holds_alternative<Release>(payload))
        return Words::tr("gave back the conversation with %1").arg(name);
    if (std::holds_alternative<Assign>(payload))
        return Words::tr("gave the conversation with %1 to a colleague").arg(name);
    if (std::holds_alternative<Snooze>(payload))
        return Words::tr("snoozed the conversation with %1").arg(name);
    if (std::holds_alternative<Wait>(payload))
        return Words::tr("left it to %1 to answer").arg(name);
    if (std::holds_alternative<Reopen>(payload))
        return Words::tr("opened the conversation with %1 again").arg(name);
    if (std::holds_alternative<Note>(payload))
        return Words::tr("note on %1").arg(name);
    if (std::holds_alternative<Promise>(payload))
        return Words::tr("promise to %1").arg(name);
    if (std::holds_alternative<Gesture>(payload))
        return Words::tr("daisy for %1").arg(name);
    if (std::holds_alternative<Praise>(payload))
        return Words::tr("praise from %1").arg(name);
    if (std::holds_alternative<Like>(payload))
        return Words::tr("like for %1").arg(name);
    return stepWords(actions);
}

QString stopWords(StopReason reason, const QString &detail)
{
    switch (reason) {
    case StopReason::NewPost:
        return Words::tr("something arrived that you had not seen");
    case StopReason::Edited:
        return Words::tr("the post it answers was edited");
    case StopReason::Deleted:
        return Words::tr("the post it answers is gone");
    case StopReason::AnsweredByOther:
        return Words::tr("a colleague answered meanwhile");
    case StopReason::TooOld:
        return Words::tr("it waited too long to go out unseen");
    case StopReason::Woke:
        return Words::tr("the computer slept, or its clock jumped");
    case StopReason::Refused:
        if (detail == own_words::ReplyDisabled)
            return Words::tr("whoever wrote this post doesn't let us answer it");
        if (detail == own_words::TooManyPictures)
            return Words::tr("the network takes fewer pictures here");
        return detail.isEmpty() ? Words::tr("the network refused it")
                                : Words::tr("the network refused it: “%1”").arg(text::isolated(detail));
    case StopReason::NeedsPerson:
        return Words::tr("nobody can tell whether it arrived; look at the thread before you send it again");
    case StopReason::SignedOut:
        return Words::tr("the account is signed out");
    case StopReason::PictureLost:
        return detail.isEmpty()
                   ? Words::tr("a picture of it isn't here any more")
                   : Words::tr("a picture of it isn't here any more: “%1”").arg(text::isolated(detail));
    }
    return {};
}

QString failureWords(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Conflict:
        return Words::tr("It is on its way already, or somebody was first. Nothing was changed.");
    case ErrorCode::Storage:
        return Words::tr("It could not be written to this computer's disk. Your text is still here.");
    case ErrorCode::NotFound:
        return Words::tr("What this is about is not here any more. Nothing was changed.");
    case ErrorCode::Invalid:
        return Words::tr("This can't be recorded: %1.").arg(error.arguments.join(QStringLiteral(", ")));
    default:
        return Words::tr("That did not work. Nothing was changed; you can try it again.");
    }
}

}  // namespace daisychain::ui
