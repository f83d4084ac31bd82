#include "ui/conversation/stream_words.h"

#include "core/text/visible_text.h"

#include <QCoreApplication>

namespace daisychain::ui {

namespace {

/// Where translators find these sentences.
QString tr(const char *text, const char *comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("StreamWords", text, comment, n);
}

QString upWords(UpKind kind)
{
    switch (kind) {
    case UpKind::HelpMe:
        return tr("asked the lead for help");
    case UpKind::TakeIt:
        return tr("asked the lead to take this");
    case UpKind::NotWithThisPerson:
        return tr("asked not to work with this person");
    case UpKind::NeedsDecision:
        return tr("asked the lead for a decision");
    }
    return {};
}

}  // namespace

QString StreamWords::who(const JournalEntry &entry) const
{
    if (entry.action.actor.isNull())
        return tr("a rule", "who did it: not a person");
    if (entry.action.actor == m_roster.me())
        return tr("you");
    return text::isolated(entry.actorName.isEmpty() ? tr("a colleague") : entry.actorName);
}

QString StreamWords::deed(const JournalEntry &entry, Instant now) const
{
    QString words = deedWords(entry.action, who(entry), now);
    words += QStringLiteral(" · ") + dayTime(entry.action.at, now);
    return entry.isActive ? words : words + QStringLiteral(" · ") + tr("undone");
}

QString StreamWords::deedWords(const Action &action, const QString &who, Instant now) const
{
    const ActionPayload &payload = action.payload;
    if (std::holds_alternative<Claim>(payload))
        return tr("%1 claimed this").arg(who);
    if (std::holds_alternative<Release>(payload))
        return tr("%1 gave this back").arg(who);
    if (const auto *assign = std::get_if<Assign>(&payload))
        return tr("%1 gave this to %2").arg(who, text::isolated(m_roster.personName(assign->to)));
    if (const auto *done = std::get_if<Done>(&payload)) {
        if (done->reason == DoneReason::BeforeDaisychain)
            return tr("done before Daisychain");
        return done->reason == DoneReason::Thanks ? tr("%1 liked it and marked this done").arg(who)
                                                  : tr("%1 marked this done").arg(who);
    }
    if (std::holds_alternative<Wait>(payload))
        return tr("%1 set this to waiting for the customer").arg(who);
    if (const auto *snooze = std::get_if<Snooze>(&payload))
        return tr("%1 snoozed this until %2").arg(who, dayTime(snooze->until, now));
    if (std::holds_alternative<Reopen>(payload))
        return tr("%1 opened this again").arg(who);
    if (std::holds_alternative<HandOver>(payload))
        return tr("%1 marked this done with that answer").arg(who);
    if (std::holds_alternative<Withdraw>(payload))
        return tr("%1 took a reply back before it went out").arg(who);
    if (std::holds_alternative<Like>(payload))
        return tr("%1 liked a post").arg(who);
    if (std::holds_alternative<Praise>(payload))
        return tr("%1 marked a post as praise").arg(who);
    if (const auto *link = std::get_if<LinkIdentity>(&payload))
        return tr("%1 found another identity of this customer: %2").arg(who, text::isolated(link->evidence));
    if (std::holds_alternative<Split>(payload))
        return tr("%1 split this off").arg(who);
    if (std::holds_alternative<Merge>(payload))
        return tr("%1 joined two conversations").arg(who);
    if (const auto *up = std::get_if<Up>(&payload))
        return who + u' ' + upWords(up->kind) +
               (up->text.isEmpty() ? QString() : QStringLiteral(": ") + up->text);
    return {};
}

QString StreamWords::standing(const ReplyStanding &standing, Instant now) const
{
    switch (standing.state) {
    case OutboxState::Held: {
        const qint64 left = standing.notBefore ? (standing.notBefore->ms - now.ms + 999) / 1000 : 0;
        if (left > 3600)
            return tr("goes out %1").arg(dayTime(*standing.notBefore, now));
        return left > 0 ? tr("sending in %1 s").arg(left) : tr("going out now");
    }
    case OutboxState::Ready:
    case OutboxState::Taken:
        return tr("waits to go out");
    case OutboxState::Sending:
        return tr("on its way");
    case OutboxState::Unknown:
    case OutboxState::ReadingBack:
        return tr("no answer from the server; looking whether it arrived");
    case OutboxState::Refused:
    case OutboxState::Stopped:
        return tr("not sent: %1")
            .arg(stopWords(standing.reason.value_or(StopReason::NeedsPerson), standing.detail));
    case OutboxState::Sent:
        return tr("sent");
    case OutboxState::Withdrawn:
        return tr("taken back");
    }
    return {};
}

QString StreamWords::gap(const CoverageSpan &gap, Instant now) const
{
    QString reason;
    switch (gap.gap.value_or(GapReason::NotRunning)) {
    case GapReason::NotRunning:
        reason = tr("Daisychain was not running");
        break;
    case GapReason::NoNetwork:
        reason = tr("no network");
        break;
    case GapReason::Refused:
        reason = tr("the server refused to answer");
        break;
    case GapReason::Forgotten:
        reason = tr("the server had forgotten it");
        break;
    case GapReason::Silent:
        reason = tr("the connection was dead without saying so");
        break;
    }
    return tr("nobody listened %1 – %2: %3").arg(dayTime(gap.from, now), dayTime(gap.to, now), reason);
}

QString StreamWords::author(const ThreadPost &post) const
{
    if (post.ours) {
        const Account *account = m_roster.account(*post.ours);
        const QString as = account != nullptr ? Roster::shortHandle(account->handle)
                                              : Roster::shortHandle(post.author.handle);
        if (!post.sentBy)
            return post.reply ? as : tr("%1, outside Daisychain").arg(as);
        if (*post.sentBy == m_roster.me())
            return tr("you as %1").arg(as);
        const QString name = m_roster.personName(*post.sentBy);
        return tr("%1 as %2", "a colleague as an account")
            .arg(text::isolated(name.isEmpty() ? tr("a colleague") : name), as);
    }
    const QString name = text::plainLine(post.author.displayName, 60);
    return text::isolated(name.isEmpty() ? Roster::shortHandle(text::visibleText(post.author.handle)) : name);
}

QString StreamWords::authorOf(const HandOver &reply, PersonId actor) const
{
    const Account *account = m_roster.account(reply.account);
    const QString as = account != nullptr ? Roster::shortHandle(account->handle) : QString();
    if (actor == m_roster.me())
        return tr("you as %1").arg(as);
    return tr("%1 as %2", "a colleague as an account").arg(text::isolated(m_roster.personName(actor)), as);
}

QString StreamWords::noteAuthor(const JournalEntry &entry) const
{
    return tr("note by %1").arg(who(entry));
}

QString StreamWords::mediaKind(MediaKind kind)
{
    switch (kind) {
    case MediaKind::Image:
        return tr("picture");
    case MediaKind::Video:
        return tr("video");
    case MediaKind::Gif:
        return tr("moving picture");
    case MediaKind::Audio:
        return tr("sound");
    case MediaKind::Unknown:
        return tr("attachment");
    }
    return {};
}

QString StreamWords::sentence(const StreamItem &item, Instant now) const
{
    switch (item.kind) {
    case StreamItemKind::Older:
        return tr("older posts above: %1").arg(item.count);
    case StreamItemKind::Others:
        return item.count == 1 ? tr("also here: 1 other") : tr("also here: %1 others").arg(item.count);
    case StreamItemKind::Unanswered:
        return tr("not answered yet");
    case StreamItemKind::Gap:
        return gap(item.gap, now);
    case StreamItemKind::Deed:
        return deed(item.entry, now);
    case StreamItemKind::Note:
        return tr("%1, %2: %3")
            .arg(noteAuthor(item.entry), dayTime(item.at, now),
                 std::get<Note>(item.entry.action.payload).text);
    case StreamItemKind::Reply: {
        const auto &reply = std::get<HandOver>(item.entry.action.payload);
        return tr("%1, %2: %3")
            .arg(authorOf(reply, item.entry.action.actor), standing(item.standing, now), reply.text);
    }
    case StreamItemKind::Post:
        break;
    }
    const ThreadPost &post = item.post;
    if (post.isDeleted)
        return tr("%1, %2: deleted by its author").arg(author(post), dayTime(item.at, now));
    QStringList parts{author(post), visibilityWords(post.post.visibility), dayTime(item.at, now)};
    if (!post.olderVersions.isEmpty())
        parts.append(tr("edited"));
    if (!post.post.media.isEmpty())
        parts.append(tr("attachments: %1").arg(post.post.media.size()));
    const QString said = post.post.contentWarning.isEmpty()
                             ? post.post.text
                             : tr("content warning: %1").arg(post.post.contentWarning);
    return parts.join(QStringLiteral(", ")) + QStringLiteral(": ") + text::plainLine(said, 2000);
}

}  // namespace daisychain::ui
