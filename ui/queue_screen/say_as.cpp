#include "ui/queue_screen/say_as.h"

#include "core/base/when_ready.h"
#include "core/desk/post_change.h"
#include "core/text/fuzzy.h"
#include "core/text/visible_text.h"
#include "ui/composer/composer_controller.h"
#include "ui/conversation/conversation_controller.h"
#include "ui/conversation/conversation_pane.h"
#include "ui/conversation/thread_view.h"
#include "ui/shell/commands.h"

namespace daisychain::ui {

SayAs::SayAs(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
    Command command;
    command.id = QStringLiteral("post.sayAs");
    command.text = tr("Take back and say it as …");
    command.words = tr("wrong account mistake other account delete remove oops switch instead");
    command.screen = m_parts.screen;
    command.group = tr("Post");
    m_parts.commands.add(command, this, [this] { ask(); });
}

/// The post that the person is at, if it is ours; a reply that waits; our newest answer.
std::optional<SayAs::Mistake> SayAs::mistake() const
{
    const auto &detail = m_parts.conversation.detail();
    if (!detail || !m_parts.composer.isReady())
        return std::nullopt;
    const auto ofPost = [&](const ThreadPost &post) {
        return Mistake{detail->head.handle, post, post.ours.value_or(AccountId{})};
    };
    const bool isChosen = !m_parts.pane.thread()->currentId().isEmpty();
    const ThreadPost *focused = isChosen ? m_parts.pane.thread()->focusedPost() : nullptr;
    if (focused != nullptr && focused->ours && !focused->isDeleted)
        return ofPost(*focused);
    if (const auto held = m_parts.composer.held())
        return Mistake{detail->head.handle, std::nullopt, held->content.account};
    for (auto post = detail->posts.crbegin(); post != detail->posts.crend(); ++post) {
        if (post->ours && !post->isDeleted)
            return ofPost(*post);
    }
    return std::nullopt;
}

/// Who else of us can answer here.
QList<Account> SayAs::others(const Mistake &mistake) const
{
    QList<Account> others = m_parts.composer.accountChoices();
    others.removeIf(
        [&](const Account &account) { return account.id == mistake.account || account.limits.isReadOnly; });
    return others;
}

void SayAs::ask()
{
    m_asked = mistake();
    if (!m_asked)
        return Q_EMIT said(tr("Nothing of ours stands here that could be taken back."));
    const QList<Account> choices = others(*m_asked);
    if (choices.isEmpty())
        return Q_EMIT said(tr("No other account of ours can say it here."));
    Q_EMIT choiceWanted(this,
                        {tr("Which account is to say it?"), {}, tr("No account of ours is called so.")});
}

QFuture<Result<QList<PaletteEntry>>> SayAs::find(QString query, int limit)
{
    QList<PaletteEntry> entries;
    const QList<Account> choices = m_asked ? others(*m_asked) : QList<Account>();
    for (const Account &account : choices) {
        const auto score = text::plainScore(query, account.handle, account.displayName);
        if (!query.trimmed().isEmpty() && !score)
            continue;
        PaletteEntry entry;
        entry.title =
            tr("Say it as %1").arg(text::isolated(Roster::shortHandle(text::visibleText(account.handle))));
        entry.detail = m_asked->post ? tr("the post is taken down, its text comes into the reply")
                                     : tr("it doesn't go out, its text comes into the reply");
        entry.icon = QStringLiteral("account");
        entry.score = score.value_or(0);
        entry.run = [this, id = account.id] { sayAs(id); };
        entries.append(entry);
    }
    return readyFuture<QList<PaletteEntry>>(entries.mid(0, limit));
}

void SayAs::sayAs(AccountId instead)
{
    const auto asked = std::exchange(m_asked, std::nullopt);
    const auto &detail = m_parts.conversation.detail();
    if (!asked || !detail || detail->head.handle != asked->handle || !m_parts.composer.isReady())
        return;
    if (asked->post) {
        takeDown(*asked, instead);
    } else if (const auto held = m_parts.composer.held()) {
        m_parts.composer.undoHeldAs(instead);
        record({newAction(m_parts.roster.me(), m_parts.clock.now(), detail->head.subject,
                          SaidByMistake{held->reply, {}, asked->account, instead})});
    } else {
        return Q_EMIT said(tr("It is out already: choose the post, and take it back there."));
    }
    Q_EMIT replyWanted();
}

/// The text lies in the draft before anybody is told to remove the post.
void SayAs::takeDown(const Mistake &mistake, AccountId instead)
{
    const ThreadPost &post = *mistake.post;
    const Account *account = m_parts.roster.account(mistake.account);
    const bool isRemoved = account != nullptr && isRemovable(post, *account);
    const ConversationSubject subject = m_parts.conversation.detail()->head.subject;
    const Instant now = m_parts.clock.now();
    m_parts.composer.sayAgain(contentOf(post), instead);
    QList<Action> actions;
    if (isRemoved)
        actions.append(newAction(m_parts.roster.me(), now, subject,
                                 RemovePost{post.post.id, mistake.account, now + PostChangeHold}));
    actions.append(newAction(m_parts.roster.me(), now, subject,
                             SaidByMistake{post.reply, post.post.id, mistake.account, instead, !isRemoved}));
    record(actions);
    if (!isRemoved)
        Q_EMIT said(tr("This network takes nothing back: it still stands there."));
    else if (!post.post.media.isEmpty())
        Q_EMIT said(tr("Its pictures have to be added again."));
}

/// As it was handed over, if that was here; else as it stands.
HandOver SayAs::contentOf(const ThreadPost &post) const
{
    for (const JournalEntry &entry : m_parts.conversation.detail()->journal) {
        const auto *handOver = std::get_if<HandOver>(&entry.action.payload);
        if (handOver != nullptr && post.reply && handOver->reply == *post.reply)
            return *handOver;
    }
    HandOver content;
    content.account = post.ours.value_or(AccountId{});
    content.parent = post.post.replyTo;
    content.text = post.post.text;
    content.contentWarning = post.post.contentWarning;
    content.language = post.post.language;
    content.visibility = post.post.visibility;
    return content;
}

void SayAs::record(const QList<Action> &actions)
{
    whenReady(m_parts.journal.record({actions, {}, {}}), this,
              [this, actions](const Result<StoreVersion> &recorded) {
                  if (!recorded)
                      return Q_EMIT failed(recorded.error());
                  if (actions.size() > 1)
                      Q_EMIT decided(actions);
              });
}

}  // namespace daisychain::ui
