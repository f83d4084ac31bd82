#include "ui/thread/thread_words.h"

#include "core/desk/erasure.h"
#include "core/desk/undo_window.h"
#include "core/text/harshness.h"
#include "core/text/visible_text.h"
#include "ui/roster/desk_words.h"

#include <QCoreApplication>

namespace daisychain::ui {

namespace {

constexpr int MostWords = 90;

/// Where translators find the texts of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ThreadWords)
};

QString upWords(UpKind kind)
{
    switch (kind) {
    case UpKind::HelpMe:
        return Words::tr("asked the lead for help");
    case UpKind::TakeIt:
        return Words::tr("asked the lead to take this");
    case UpKind::NotWithThisPerson:
        return Words::tr("asked not to work with this person");
    case UpKind::NeedsDecision:
        return Words::tr("asked the lead for a decision");
    }
    return {};
}

/// A change of a post of ours that isn't done.
bool isUnderWay(const ThreadItem &item)
{
    const ActionPayload &payload = item.entry.action.payload;
    const bool isChange =
        std::holds_alternative<RemovePost>(payload) || std::holds_alternative<EditPost>(payload);
    return isChange && item.entry.isActive && item.standing.state != OutboxState::Sent;
}

}  // namespace

QString ThreadWords::who(const JournalEntry &entry) const
{
    if (entry.action.actor.isNull())
        return Words::tr("a rule", "who did it: not a person");
    if (entry.action.actor == m_roster.me())
        return Words::tr("you");
    return text::isolated(entry.actorName.isEmpty() ? Words::tr("a colleague") : entry.actorName);
}

QString ThreadWords::deed(const JournalEntry &entry, Instant now) const
{
    QString words = deedWords(entry.action, who(entry), now);
    words += QStringLiteral(" · ") + dayTime(entry.action.at, now);
    return entry.isActive ? words : words + QStringLiteral(" · ") + Words::tr("undone");
}

QString ThreadWords::deedWords(const Action &action, const QString &who, Instant now) const
{
    const ActionPayload &payload = action.payload;
    if (std::holds_alternative<Claim>(payload))
        return Words::tr("%1 claimed this").arg(who);
    if (std::holds_alternative<Release>(payload))
        return Words::tr("%1 gave this back").arg(who);
    if (const auto *assign = std::get_if<Assign>(&payload))
        return Words::tr("%1 gave this to %2").arg(who, text::isolated(m_roster.personName(assign->to)));
    if (const auto *done = std::get_if<Done>(&payload)) {
        if (done->reason == DoneReason::BeforeDaisychain)
            return Words::tr("done before Daisychain");
        return done->reason == DoneReason::Thanks ? Words::tr("%1 liked it and marked this done").arg(who)
                                                  : Words::tr("%1 marked this done").arg(who);
    }
    if (std::holds_alternative<Wait>(payload))
        return Words::tr("%1 set this to waiting for the customer").arg(who);
    if (const auto *snooze = std::get_if<Snooze>(&payload))
        return Words::tr("%1 snoozed this until %2").arg(who, dayTime(snooze->until, now));
    if (std::holds_alternative<Reopen>(payload))
        return Words::tr("%1 opened this again").arg(who);
    if (const auto *handOver = std::get_if<HandOver>(&payload)) {
        if (handOver->visibility == Visibility::Direct)
            return Words::tr("%1 went on in private as %2").arg(who, accountWords(handOver->account));
        return handOver->thenSnooze && !handOver->thenDone
                   ? Words::tr("%1 snoozed this with that answer until %2")
                         .arg(who, dayTime(*handOver->thenSnooze, now))
                   : Words::tr("%1 marked this done with that answer").arg(who);
    }
    if (std::holds_alternative<Withdraw>(payload))
        return Words::tr("%1 took a reply back before it went out").arg(who);
    if (std::holds_alternative<RemovePost>(payload))
        return Words::tr("%1 deleted a post of ours").arg(who);
    if (std::holds_alternative<EditPost>(payload))
        return Words::tr("%1 edited a post of ours").arg(who);
    if (std::holds_alternative<Like>(payload))
        return Words::tr("%1 liked a post").arg(who);
    if (const auto *off = std::get_if<KeepOff>(&payload))
        return keepOffWords(*off, who);
    if (std::holds_alternative<Praise>(payload))
        return Words::tr("%1 marked a post as praise").arg(who);
    if (std::holds_alternative<Thanks>(payload))
        return Words::tr("thanks alone: no clock was started");
    if (const auto *link = std::get_if<LinkIdentity>(&payload))
        return Words::tr("%1 found another identity of this customer: %2")
            .arg(who, text::isolated(link->evidence));
    if (std::holds_alternative<Split>(payload))
        return Words::tr("%1 split this off").arg(who);
    if (std::holds_alternative<Merge>(payload))
        return Words::tr("%1 joined two conversations").arg(who);
    if (const auto *up = std::get_if<Up>(&payload))
        return who + u' ' + upWords(up->kind) +
               (up->text.isEmpty() ? QString() : QStringLiteral(": ") + up->text);
    return promiseWords(payload, who, now);
}

/// What was promised and given.
QString ThreadWords::promiseWords(const ActionPayload &payload, const QString &who, Instant now) const
{
    if (const auto *promise = std::get_if<Promise>(&payload)) {
        const QString giver = promise->giver ? text::isolated(m_roster.personName(*promise->giver)) : who;
        return Words::tr("%1 promised “%2”, due %3")
            .arg(giver, text::isolated(text::plainLine(promise->text, MostWords)),
                 dayTime(promise->due, now));
    }
    if (const auto *renewed = std::get_if<PromiseRenewed>(&payload))
        return Words::tr("%1 put a promise off until %2").arg(who, dayTime(renewed->due, now));
    if (std::holds_alternative<PromiseTakenOver>(payload))
        return Words::tr("%1 took a promise over").arg(who);
    if (std::holds_alternative<PromiseKept>(payload))
        return Words::tr("%1 kept a promise").arg(who);
    if (const auto *gesture = std::get_if<Gesture>(&payload)) {
        const QString reason = text::isolated(text::plainLine(gesture->reason, MostWords));
        return gesture->amount
                   ? Words::tr("%1 gave a daisy: %2, for %3").arg(who, moneyText(*gesture->amount), reason)
                   : Words::tr("%1 gave a daisy for %2").arg(who, reason);
    }
    if (std::holds_alternative<GestureReaction>(payload))
        return Words::tr("%1 noted how the daisy was taken").arg(who);
    if (std::holds_alternative<BeganInPublic>(payload))
        return Words::tr("goes on here in private");
    if (const auto *mistake = std::get_if<SaidByMistake>(&payload)) {
        const QString words = mistake->staysThere
                                  ? Words::tr("said by mistake as %1, where it stays; %2 went on as %3")
                                  : Words::tr("said by mistake as %1, taken back; %2 went on as %3");
        return words.arg(accountWords(mistake->account), who, accountWords(mistake->instead));
    }
    return {};
}

QString ThreadWords::accountWords(AccountId id) const
{
    const Account *account = m_roster.account(id);
    return text::isolated(account == nullptr ? Words::tr("an account of ours")
                                             : Roster::shortHandle(account->handle));
}

QString ThreadWords::keepOffWords(const KeepOff &off, const QString &who) const
{
    const Account *account = m_roster.account(off.account);
    const QString as = account == nullptr ? Words::tr("an account of ours") : shortAccountText(*account);
    const QString whom = handleText(off.handle);
    switch (off.kind) {
    case KeepOffKind::Mute:
        return Words::tr("%1 muted %2 as %3").arg(who, whom, as);
    case KeepOffKind::Unmute:
        return Words::tr("%1 unmuted %2 as %3").arg(who, whom, as);
    case KeepOffKind::Block:
        return Words::tr("%1 blocked %2 as %3").arg(who, whom, as);
    case KeepOffKind::Unblock:
        return Words::tr("%1 unblocked %2 as %3").arg(who, whom, as);
    case KeepOffKind::Report:
        return Words::tr("%1 reported %2 as %3: “%4”").arg(who, whom, as, text::isolated(off.reason));
    }
    return {};
}

QString ThreadWords::changeUnderWay(const ThreadItem &item, Instant now) const
{
    const bool isRemoval = std::holds_alternative<RemovePost>(item.entry.action.payload);
    const QString words = isRemoval ? Words::tr("a post of ours is to be deleted, by %1").arg(who(item.entry))
                                    : Words::tr("a post of ours is to be edited, by %1").arg(who(item.entry));
    return QStringList{words, dayTime(item.at, now), changeStanding(item.standing, now)}.join(
        QStringLiteral(" · "));
}

QString ThreadWords::changeStanding(const ReplyStanding &standing, Instant now)
{
    switch (standing.state) {
    case OutboxState::Held:
        return standing.notBefore && *standing.notBefore > now
                   ? Words::tr("in %1 s").arg((standing.notBefore->ms - now.ms + 999) / 1000)
                   : Words::tr("under way");
    case OutboxState::Ready:
        return Words::tr("waits for the network");
    case OutboxState::Refused:
        return standing.detail.isEmpty()
                   ? Words::tr("not done: the network refused it")
                   : Words::tr("not done: the network refused it: “%1”").arg(text::isolated(standing.detail));
    case OutboxState::Withdrawn:
        return Words::tr("taken back");
    case OutboxState::Sent:
        return Words::tr("done");
    default:
        return Words::tr("under way");
    }
}

QString ThreadWords::standing(const ReplyStanding &standing, Instant now)
{
    switch (standing.state) {
    case OutboxState::Held: {
        const qint64 left = standing.notBefore ? (standing.notBefore->ms - now.ms + 999) / 1000 : 0;
        if (left > LongestUndoWindowSec)
            return Words::tr("goes out %1, sent by this computer while Daisychain runs")
                .arg(dayTime(*standing.notBefore, now));
        return left > 0 ? Words::tr("sending in %1 s").arg(left) : Words::tr("going out now");
    }
    case OutboxState::Ready:
    case OutboxState::Taken:
        return Words::tr("waits to go out");
    case OutboxState::Sending:
        return Words::tr("on its way");
    case OutboxState::Unknown:
    case OutboxState::ReadingBack:
        return Words::tr("no answer from the server; looking whether it arrived");
    case OutboxState::Refused:
    case OutboxState::Stopped:
        return Words::tr("not sent: %1")
            .arg(stopWords(standing.reason.value_or(StopReason::NeedsPerson), standing.detail));
    case OutboxState::Sent:
        return Words::tr("sent");
    case OutboxState::Withdrawn:
        return Words::tr("taken back");
    }
    return {};
}

QString ThreadWords::gap(const CoverageSpan &gap, Instant now) const
{
    QString reason;
    switch (gap.gap.value_or(GapReason::NotRunning)) {
    case GapReason::NotRunning:
        reason = Words::tr("Daisychain was not running");
        break;
    case GapReason::NoNetwork:
        reason = Words::tr("no network");
        break;
    case GapReason::Refused:
        reason = Words::tr("the server refused to answer");
        break;
    case GapReason::Forgotten:
        reason = Words::tr("the server had forgotten it");
        break;
    case GapReason::Silent:
        reason = Words::tr("the connection was dead without saying so");
        break;
    }
    return Words::tr("nobody listened %1 – %2: %3").arg(dayTime(gap.from, now), dayTime(gap.to, now), reason);
}

QString ThreadWords::author(const ThreadPost &post) const
{
    if (post.ours) {
        const Account *account = m_roster.account(*post.ours);
        const QString as =
            account != nullptr ? shortAccountText(*account) : Roster::shortHandle(post.author.handle);
        if (!post.sentBy)
            return post.reply ? as : Words::tr("%1, outside Daisychain").arg(as);
        if (*post.sentBy == m_roster.me())
            return Words::tr("you as %1").arg(as);
        const QString name = m_roster.personName(*post.sentBy);
        return Words::tr("%1 as %2", "a colleague as an account")
            .arg(text::isolated(name.isEmpty() ? Words::tr("a colleague") : name), as);
    }
    const QString name = text::plainLine(post.author.displayName, 60);
    return text::isolated(name.isEmpty() ? Roster::shortHandle(text::visibleText(post.author.handle)) : name);
}

QString ThreadWords::authorOf(const HandOver &reply, PersonId actor) const
{
    const Account *account = m_roster.account(reply.account);
    const QString as = account != nullptr ? shortAccountText(*account) : QString();
    if (actor == m_roster.me())
        return Words::tr("you as %1").arg(as);
    return Words::tr("%1 as %2", "a colleague as an account")
        .arg(text::isolated(m_roster.personName(actor)), as);
}

QString ThreadWords::noteAuthor(const JournalEntry &entry) const
{
    return Words::tr("note by %1").arg(who(entry));
}

QString ThreadWords::mediaKind(MediaKind kind)
{
    switch (kind) {
    case MediaKind::Image:
        return Words::tr("picture");
    case MediaKind::Video:
        return Words::tr("video");
    case MediaKind::Gif:
        return Words::tr("moving picture");
    case MediaKind::Audio:
        return Words::tr("sound");
    case MediaKind::Unknown:
        return Words::tr("attachment");
    }
    return {};
}

bool isHostile(const ThreadPost &post)
{
    return !post.ours && !post.isDeleted && !post.isLetGo && text::isHarsh(spokenText(post.post));
}

/// A hostile text is long; what lies behind isn't shown (see shownText).
static constexpr qsizetype MostMasked = 20'000;

/// Only where everybody reads it.
static bool mayExpose(const ThreadPost &post)
{
    return !post.ours && !post.isDeleted && !post.isLetGo && post.post.visibility < Visibility::Followers;
}

QList<text::PrivateData> exposedData(const ThreadPost &post)
{
    if (!mayExpose(post))
        return {};
    QList<text::PrivateData> exposed = text::findPrivateData(QStringView(post.post.text).left(MostMasked));
    exposed.removeIf([](const text::PrivateData &one) { return one.kind == text::PrivateKind::Reference; });
    return exposed;
}

QString shownWords(const ThreadPost &post, const QString &text, bool isAskedFor)
{
    if (isAskedFor || !mayExpose(post))
        return text;
    text::MaskedText masked = text::maskPrivateData(QStringView(text).left(MostMasked));
    for (const text::PrivateData &place : std::as_const(masked.places)) {
        const qsizetype length = place.end - place.start;
        if (place.kind == text::PrivateKind::Reference)
            masked.text.replace(place.start, length, text.mid(place.start, length));
    }
    return masked.text + text.mid(MostMasked);
}

QString ThreadWords::sentence(const ThreadItem &item, Instant now, const Unfolded &unfolded) const
{
    switch (item.kind) {
    case ThreadItemKind::Older:
        return Words::tr("older posts above: %1").arg(item.count);
    case ThreadItemKind::Others:
        return item.count == 1 ? Words::tr("also here: 1 other")
                               : Words::tr("also here: %1 others").arg(item.count);
    case ThreadItemKind::Unanswered:
        return Words::tr("not answered yet");
    case ThreadItemKind::Gap:
        return gap(item.gap, now);
    case ThreadItemKind::Deed:
        return isUnderWay(item) ? changeUnderWay(item, now) : deed(item.entry, now);
    case ThreadItemKind::Note:
        return Words::tr("%1, %2: %3")
            .arg(noteAuthor(item.entry), dayTime(item.at, now),
                 std::get<Note>(item.entry.action.payload).text);
    case ThreadItemKind::Reply: {
        const auto &reply = std::get<HandOver>(item.entry.action.payload);
        return Words::tr("%1, %2: %3")
            .arg(authorOf(reply, item.entry.action.actor), standing(item.standing, now), reply.text);
    }
    case ThreadItemKind::Post:
        return postSentence(item, now, unfolded);
    }
    return {};
}

QString ThreadWords::postSentence(const ThreadItem &item, Instant now, const Unfolded &unfolded) const
{
    const ThreadPost &post = item.post;
    if (post.isDeleted)
        return (isErased(post.post.author) ? Words::tr("%1, %2: erased")
                                           : Words::tr("%1, %2: deleted by its author"))
            .arg(author(post), dayTime(item.at, now));
    QStringList parts{author(post), visibilityWords(post.post.visibility), dayTime(item.at, now)};
    if (!post.olderVersions.isEmpty())
        parts.append(Words::tr("edited"));
    if (post.post.quoted)
        parts.append(Words::tr("quotes a post"));
    const bool isAskedFor = unfolded.numbers.contains(item.id);
    QString said = text::plainLine(shownWords(post, post.post.text, isAskedFor), 2000);
    if (isHostile(post) && !unfolded.harsh.contains(item.id)) {
        said = harshText();
    } else if (!post.post.contentWarning.isEmpty() && !unfolded.warnings.contains(item.id)) {
        said = warnedText(post.post.contentWarning);
    } else {
        for (const PostMedia &media : post.post.media.first(std::min<qsizetype>(4, post.post.media.size())))
            parts.append(mediaKind(media.kind) + QStringLiteral(": ") +
                         (media.altText.isEmpty() ? Words::tr("no description")
                                                  : text::plainLine(media.altText, 300)));
    }
    return parts.join(QStringLiteral(", ")) + QStringLiteral(": ") + said;
}

}  // namespace daisychain::ui
