#include "ui/queue_screen/sending_commands.h"

#include "ui/composer/composer_pane.h"
#include "ui/composer/later_field.h"
#include "ui/conversation/conversation_pane.h"
#include "ui/conversation/thread_view.h"
#include "ui/own_post/edit_field.h"
#include "ui/own_post/removal_field.h"
#include "ui/roster/desk_words.h"
#include "ui/shell/commands.h"
#include "ui/widget/icon_button.h"

#include <QApplication>
#include <QVBoxLayout>

namespace daisychain::ui {

SendingCommands::SendingCommands(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_ownPosts(std::make_unique<OwnPostController>(
          OwnPostController::Services{m_parts.journal, m_parts.clock, m_parts.roster, m_parts.conversation,
                                      m_parts.composer, m_parts.state}))
{
    QWidget *foot = m_parts.composerPane.parentWidget();
    m_later = new LaterField(m_parts.composer, m_parts.clock, m_parts.theme, foot);
    m_edit = new EditField(*m_ownPosts, m_parts.theme, foot);
    m_removal = new RemovalField(*m_ownPosts, m_parts.theme, foot);
    joinFields();
    addSending();
    addOwnPosts();
}

SendingCommands::~SendingCommands() = default;

void SendingCommands::putAboveComposer(QWidget *field)
{
    auto *column = qobject_cast<QVBoxLayout *>(m_parts.composerPane.parentWidget()->layout());
    if (column != nullptr)
        column->insertWidget(column->indexOf(&m_parts.composerPane), field);
}

void SendingCommands::joinFields()
{
    for (AskField *field : {static_cast<AskField *>(m_later), static_cast<AskField *>(m_edit),
                            static_cast<AskField *>(m_removal)}) {
        putAboveComposer(field);
        connect(field, &AskField::left, this, &SendingCommands::focusThread);
    }
    connect(&m_parts.conversation, &ConversationController::opened, m_later, &AskField::leave);
    connect(&m_parts.conversation, &ConversationController::opened, m_removal, &AskField::leave);
    connect(&m_parts.conversation, &ConversationController::opened, m_edit, &EditField::putAway);
    connect(m_ownPosts.get(), &OwnPostController::decided, this, &SendingCommands::decided);
    connect(m_ownPosts.get(), &OwnPostController::said, this, &SendingCommands::said);
    connect(m_ownPosts.get(), &OwnPostController::failed, this,
            [this](const Error &error) { Q_EMIT said(failureWords(error)); });
    connect(m_parts.pane.thread(), &ThreadView::editRequested, this, &SendingCommands::askEdit);
    connect(m_parts.pane.thread(), &ThreadView::removalRequested, this, &SendingCommands::askRemoval);
}

QAction *SendingCommands::add(const char *id, const QString &text, const char *key, const QString &words,
                              std::function<void()> run, const QString &group, const char *icon)
{
    Command command;
    command.id = QString::fromLatin1(id);
    command.text = text;
    command.key = QKeySequence(QString::fromLatin1(key));
    command.words = words;
    command.screen = m_parts.screen;
    command.group = group;
    command.icon = QString::fromLatin1(icon);
    return m_parts.commands.add(command, this, std::move(run));
}

void SendingCommands::addSending()
{
    const QString group = tr("Writing");
    QAction *later = add(
        "composer.sendLater", tr("Send later …"), "Ctrl+Shift+L",
        tr("schedule tomorrow morning monday at a time delay wait postpone answer"), [this] { sendLater(); },
        group, "clock");
    add(
        "composer.sendAndSnooze", tr("Send and snooze …"), "Ctrl+Shift+S",
        tr("submit answer later remind come back follow up until"), [this] { sendAndSnooze(); }, group,
        "snooze");
    add(
        "composer.sendNow", tr("Send the reply that waits now"), "", tr("at once hurry held undo window"),
        [this] { sendNow(); }, group, "send");
    auto *button = new IconButton(later, &m_parts.composerPane);
    button->setObjectName(QStringLiteral("sendLater"));
    m_parts.composerPane.addToFoot(button);
}

void SendingCommands::addOwnPosts()
{
    const QString group = tr("Post");
    add(
        "post.edit", tr("Edit what we said …"), "Ctrl+E",
        tr("change correct typo mistake sent post put right"), [this] { askEdit(); }, group, "pencil");
    add(
        "post.remove", tr("Delete what we said …"), "Del",
        tr("take back remove withdraw sent post mistake wrong unsend recall"), [this] { askRemoval(); },
        group, "trash");
}

void SendingCommands::sendLater()
{
    Q_EMIT shown();
    m_later->askSendLater();
    if (!m_later->isAsking())
        Q_EMIT said(tr("There is nothing that could go out: write a reply first."));
}

void SendingCommands::sendAndSnooze()
{
    Q_EMIT shown();
    m_later->askSnooze();
    if (!m_later->isAsking())
        Q_EMIT said(tr("There is nothing that could go out: write a reply first."));
}

void SendingCommands::sendNow()
{
    const auto held = m_parts.composer.held();
    if (!held)
        return Q_EMIT said(tr("No reply of yours waits here."));
    m_parts.composer.sendHeldAt({}, held->content.evenIfTheyWrite);
}

void SendingCommands::askEdit()
{
    Q_EMIT shown();
    const ThreadPost *post = m_parts.pane.thread()->focusedPost();
    if (post == nullptr)
        return;
    if (const QString why = m_ownPosts->whyNotEdited(*post); !why.isEmpty())
        return Q_EMIT said(why);
    m_removal->leave();
    m_edit->askAbout(*post);
}

void SendingCommands::askRemoval()
{
    Q_EMIT shown();
    const ThreadPost *post = m_parts.pane.thread()->focusedPost();
    if (post == nullptr)
        return;
    if (const QString why = m_ownPosts->whyNotRemoved(*post); !why.isEmpty())
        return Q_EMIT said(why);
    m_edit->leave();
    m_removal->askAbout(*post);
}

/// Where the focus came from may be gone, as the palette is.
void SendingCommands::focusThread()
{
    const QWidget *focus = QApplication::focusWidget();
    if (focus == nullptr || !focus->isVisible())
        m_parts.pane.thread()->setFocus(Qt::OtherFocusReason);
}

}  // namespace daisychain::ui
