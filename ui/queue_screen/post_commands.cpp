#include "ui/queue_screen/post_commands.h"

#include "ui/composer/composer_controller.h"
#include "ui/conversation/conversation_controller.h"
#include "ui/conversation/conversation_pane.h"
#include "ui/conversation/moderation_pane.h"
#include "ui/conversation/thread_view.h"
#include "ui/queue_screen/picture_sheet.h"
#include "ui/shell/commands.h"

namespace daisychain::ui {

PostCommands::PostCommands(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
    connect(&m_parts.pane, &ConversationPane::said, this, &PostCommands::said);
    addReading();
    joinPictures();
    if (m_parts.moderation == nullptr || m_parts.moderationPane == nullptr)
        return;
    addKeepingOff();
    joinModeration();
}

PostCommands::~PostCommands() = default;

void PostCommands::add(const char *id, const QString &text, const char *key, const QString &words,
                       std::function<void()> run)
{
    Command command;
    command.id = QString::fromLatin1(id);
    command.text = text;
    command.key = QKeySequence(QString::fromLatin1(key));
    command.words = words;
    command.screen = m_parts.screen;
    command.group = tr("Post");
    m_parts.commands.add(command, this, std::move(run));
}

void PostCommands::addReading()
{
    ThreadView *thread = m_parts.pane.thread();
    add("queue.unread", tr("First post not read yet"), "Shift+G", tr("unread new jump"),
        [this] { m_parts.pane.showFirstUnread(); });
    add("post.answered", tr("Show the post it answers"), "Shift+A", tr("parent in reply to jump above"),
        [thread] { thread->showAnswered(); });
    add("queue.media", tr("Show the picture"), "I", tr("image photo load large"), [this] { showMedia(); });
    add("post.changes", tr("Show what was changed"), "Shift+D", tr("edit edited versions difference"),
        [thread] { thread->toggleChanges(); });
    add("post.copy", tr("Copy the post's text"), "", tr("clipboard words"), [thread] { thread->copyText(); });
    add("post.copyAddress", tr("Copy the post's address"), "Shift+O", tr("clipboard link url"),
        [thread] { thread->copyAddress(); });
    add("post.browser", tr("Open the post in the browser"), "O", tr("web network original"),
        [thread] { thread->openInBrowser(); });
}

void PostCommands::addKeepingOff()
{
    const auto with = [this](KeepOffKind kind) {
        return [this, kind] { keepOff(m_parts.pane.thread()->focusedPost(), kind); };
    };
    add("post.mute", tr("Mute the author …"), "", tr("silence quiet"), with(KeepOffKind::Mute));
    add("post.unmute", tr("Unmute the author …"), "", tr("hear again"), with(KeepOffKind::Unmute));
    add("post.block", tr("Block the author …"), "", tr("keep off ban"), with(KeepOffKind::Block));
    add("post.unblock", tr("Unblock the author …"), "", tr("let in again"), with(KeepOffKind::Unblock));
    add("post.report", tr("Report the post to the network …"), "", tr("abuse moderators spam"),
        with(KeepOffKind::Report));
}

void PostCommands::joinPictures()
{
    if (m_parts.pictures == nullptr)
        return;
    connect(&m_parts.pane, &ConversationPane::pictureRequested, this, &PostCommands::showPicture);
    connect(&m_parts.conversation, &ConversationController::opened, this, [this] {
        if (m_sheet != nullptr)
            m_sheet->dismiss();
    });
}

void PostCommands::showMedia()
{
    if (m_sheet != nullptr && m_sheet->isOpen())
        m_sheet->fetchOriginal();
    else
        m_parts.pane.showMedia();
}

void PostCommands::showPicture(const ThreadPost &post, int number)
{
    if (m_sheet == nullptr) {
        m_sheet = new PictureSheet(m_parts.theme, *m_parts.pictures, m_parts.pane.window());
        connect(m_sheet, &PictureSheet::openUrlRequested, this, m_parts.openUrl);
    }
    m_sheet->show(post, number);
}

void PostCommands::joinModeration()
{
    ModerationPane *pane = m_parts.moderationPane;
    connect(m_parts.pane.thread(), &ThreadView::keepOffRequested, this,
            [this](const ThreadPost &post, KeepOffKind kind) { keepOff(&post, kind); });
    connect(pane, &ModerationPane::said, this, &PostCommands::said);
    connect(pane, &ModerationPane::left, this,
            [this] { m_parts.pane.thread()->setFocus(Qt::OtherFocusReason); });
    connect(&m_parts.conversation, &ConversationController::opened, pane, &ModerationPane::leave);
    connect(&m_parts.conversation, &ConversationController::changed, this, &PostCommands::meetCustomer);
    connect(&m_parts.composer, &ComposerController::changed, this, &PostCommands::meetCustomer);
    meetCustomer();
}

void PostCommands::keepOff(const ThreadPost *post, KeepOffKind kind)
{
    const auto &detail = m_parts.conversation.detail();
    const Account *account = m_parts.composer.account();
    if (!detail || post == nullptr || account == nullptr)
        return;
    if (post->ours)
        return Q_EMIT said(tr("That is a post of ours."));
    m_parts.moderationPane->ask({account->id, post->post.author, post->author.handle}, kind, post->post.id,
                                detail->head.subject);
}

/// Before one writes: does the customer read what this account says?
void PostCommands::meetCustomer()
{
    const auto &detail = m_parts.conversation.detail();
    const Account *account = m_parts.composer.account();
    if (!detail || account == nullptr)
        return m_parts.moderation->meet(std::nullopt);
    m_parts.moderationPane->setWhere(detail->head.subject);
    m_parts.moderation->meet(Encounter{account->id, detail->head.view.customer, detail->head.customerHandle});
}

}  // namespace daisychain::ui
