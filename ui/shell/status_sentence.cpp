#include "ui/shell/status_sentence.h"

#include "core/desk/own_words.h"

#include <QCoreApplication>

namespace daisychain::ui {

using namespace std::chrono_literals;

namespace {

/// Where translators find the texts of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(StatusSentence)
};

QString silentPart(const Health &health)
{
    const QString names =
        Words::tr("Not heard at the moment: %1.").arg(health.silentStreams.join(QStringLiteral(", ")));
    return health.silentReason ? names + u' ' + failureSentence(*health.silentReason) : names;
}

QString heardPart(const Health &health)
{
    if (!health.signedOut.isEmpty())
        return Words::tr("%1 has to be connected again: nothing new comes from there.")
            .arg(health.signedOut.join(QStringLiteral(", ")));
    if (!health.silentStreams.isEmpty())
        return silentPart(health);
    if (health.streams == 0)
        return Words::tr("Nothing is listened to: no account is connected.");
    if (health.isStarting || health.heardWithin == 0s)
        return Words::tr("Catching up with what happened meanwhile.");
    const auto seconds = health.heardWithin.count();
    return seconds < 120 ? Words::tr("Everything heard within %1 s.").arg(seconds)
                         : Words::tr("Everything heard within %1 min.").arg(seconds / 60);
}

/// What the program itself means by a refusal.
QString refusalWords(const QString &what)
{
    if (what == own_words::SpendingCap)
        return Words::tr(
            "The month's cap for this network is reached: nothing more is read until the month ends "
            "or the settings allow more.");
    if (what == own_words::AppToken)
        return Words::tr(
            "The network doesn't take the app's token any more. Connect the account again with a new "
            "one.");
    if (what == own_words::ReplyDisabled)
        return Words::tr("Whoever wrote this post doesn't let us answer it.");
    if (what == own_words::NoEdits)
        return Words::tr("Posts can't be changed on this network. Delete it, and write it anew.");
    if (what == own_words::Gone)
        return Words::tr("The feed was taken away for good. Look for another one, and remove this stream.");
    return {};
}

}  // namespace

QString statusSentence(const Health &health, const TimeStyle &style)
{
    if (health.offlineSince) {
        QString sentence =
            Words::tr("No network since %1. You can go on").arg(clockTime(*health.offlineSince, style));
        sentence += health.sending > 0 ? Words::tr("; %n replies wait.", nullptr, health.sending)
                                       : QStringLiteral(".");
        return sentence;
    }
    QStringList parts{heardPart(health)};
    if (health.sending > 0)
        parts.append(Words::tr("%n replies on their way.", nullptr, health.sending));
    if (health.later > 0)
        parts.append(Words::tr("%n replies go out later.", nullptr, health.later));
    if (health.stopped > 0)
        parts.append(Words::tr("%n replies need you.", nullptr, health.stopped));
    return parts.join(u' ');
}

StripTone statusTone(const Health &health)
{
    if (!health.signedOut.isEmpty() || health.stopped > 0)
        return StripTone::Late;
    if (health.offlineSince || !health.silentStreams.isEmpty())
        return StripTone::Soon;
    return StripTone::Calm;
}

QString failureSentence(const Error &error)
{
    const QString first = error.arguments.value(0);
    switch (error.code) {
    case ErrorCode::Offline:
        return Words::tr("There is no connection. Nothing is lost; try again when there is one.");
    case ErrorCode::Unanswered:
        return Words::tr("The server did not answer in time. Try again.");
    case ErrorCode::RateLimited:
        return error.retryAfterSec ? Words::tr("The server asks us to wait %1 s.").arg(*error.retryAfterSec)
                                   : Words::tr("The server asks us to wait a little.");
    case ErrorCode::Unavailable:
        return Words::tr("The server has trouble of its own. Try again in a minute.");
    case ErrorCode::Unauthorized:
        return Words::tr("The server does not accept this sign-in any more. Connect the account again.");
    case ErrorCode::NotFound:
        return Words::tr("It is not there any more.");
    case ErrorCode::Conflict:
        return Words::tr("Somebody else was first. Look again and decide.");
    case ErrorCode::Refused:
        if (const QString own = refusalWords(first); !own.isEmpty())
            return own;
        return first.isEmpty() ? Words::tr("The server said no.")
                               : Words::tr("The server said no: %1").arg(first);
    case ErrorCode::Invalid:
        return first.isEmpty() ? Words::tr("That can't be used.")
                               : Words::tr("That can't be used: %1").arg(first);
    case ErrorCode::Storage:
        return Words::tr("The data folder could not be read or written. Look at the disk's room and rights.");
    case ErrorCode::Protocol:
        return Words::tr("The server answered something that makes no sense. Is the address right?");
    case ErrorCode::Cancelled:
        return Words::tr("Stopped before it was done.");
    }
    return {};
}

}  // namespace daisychain::ui
