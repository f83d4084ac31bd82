// The commands of the queue's screen.
#include "core/text/visible_text.h"
#include "ui/composer/composer_controller.h"
#include "ui/composer/composer_pane.h"
#include "ui/composer/growing_editor.h"
#include "ui/composer/note_field.h"
#include "ui/conversation/conversation_controller.h"
#include "ui/conversation/conversation_pane.h"
#include "ui/conversation/thread_view.h"
#include "ui/queue/queue_controller.h"
#include "ui/queue/queue_pane.h"
#include "ui/queue/saved_views.h"
#include "ui/queue_screen/place_keeper.h"
#include "ui/queue_screen/queue_screen.h"
#include "ui/shell/commands.h"
#include "ui/shell/undo_stack.h"

#include <QApplication>

namespace daisychain::ui {

namespace {

struct DeedCommand {
    const char *id;
    const char *text;
    const char *words;  ///< that the palette finds it by too
    const char *icon;
    const char *key;
    QueueDeed deed;
};

/// What a letter does to the marked conversations, or to the current one.
constexpr DeedCommand Deeds[] = {
    {"queue.claim", QT_TRANSLATE_NOOP("QueueCommands", "Claim, or give back"),
     QT_TRANSLATE_NOOP("QueueCommands", "take grab own assign mine release i do this give back not mine"),
     "claim", "C", QueueDeed::Claim},
    {"queue.release", QT_TRANSLATE_NOOP("QueueCommands", "Give back"),
     QT_TRANSLATE_NOOP("QueueCommands", "release unclaim nobody not mine unassign"), "back", "Shift+C",
     QueueDeed::Release},
    {"queue.done", QT_TRANSLATE_NOOP("QueueCommands", "Done"),
     QT_TRANSLATE_NOOP("QueueCommands",
                       "close finish resolve solve archive handled settled answered over complete"),
     "done", "E", QueueDeed::Done},
    {"queue.wait", QT_TRANSLATE_NOOP("QueueCommands", "Wait for the customer"),
     QT_TRANSLATE_NOOP("QueueCommands", "pending hold their turn await reply"), "waiting", "Shift+E",
     QueueDeed::Wait},
    {"queue.reopen", QT_TRANSLATE_NOOP("QueueCommands", "Open again"),
     QT_TRANSLATE_NOOP("QueueCommands", "reopen restore not done again bring back"), "refresh", "Shift+R",
     QueueDeed::Reopen},
    {"queue.praise", QT_TRANSLATE_NOOP("QueueCommands", "That was praise"),
     QT_TRANSLATE_NOOP("QueueCommands", "thanks thank her him them kudos win compliment nice words"), "wins",
     "W", QueueDeed::Praise},
    {"queue.like", QT_TRANSLATE_NOOP("QueueCommands", "Like"),
     QT_TRANSLATE_NOOP("QueueCommands", "favourite star heart thank her him them appreciate"), "heart", "L",
     QueueDeed::Like},
    {"queue.likeAndDone", QT_TRANSLATE_NOOP("QueueCommands", "Like and done"),
     QT_TRANSLATE_NOOP("QueueCommands", "favourite thank her him them close like and close finish"), "heart",
     "Shift+L", QueueDeed::LikeAndDone},
};

/// What the bar of marks offers.
constexpr const char *BulkCommands[] = {"queue.done",      "queue.likeAndDone", "queue.claim",
                                        "queue.release",   "queue.snooze",      "queue.wait",
                                        "queue.clearMarks"};

/// What the menu of a row offers.
constexpr const char *RowCommands[] = {"composer.reply", "queue.claim",       "queue.done",
                                       "queue.like",     "queue.likeAndDone", "queue.snooze",
                                       "queue.wait",     "queue.reopen",      "queue.mark"};

struct OtherWords {
    const char *id;
    const char *words;
};

/// What the palette finds the other commands by too.
constexpr OtherWords Others[] = {
    {"queue.next", QT_TRANSLATE_NOOP("QueueCommands", "down following")},
    {"queue.previous", QT_TRANSLATE_NOOP("QueueCommands", "up before")},
    {"queue.merge", QT_TRANSLATE_NOOP("QueueCommands", "refresh arrivals load admit update")},
    {"queue.mark", QT_TRANSLATE_NOOP("QueueCommands", "select bulk many check")},
    {"queue.clearMarks", QT_TRANSLATE_NOOP("QueueCommands", "unselect none")},
    {"queue.nextList", QT_TRANSLATE_NOOP("QueueCommands", "tab mine unclaimed waiting view")},
    {"queue.previousList", QT_TRANSLATE_NOOP("QueueCommands", "tab mine unclaimed waiting view")},
    {"queue.snooze",
     QT_TRANSLATE_NOOP("QueueCommands", "later tomorrow not now postpone remind sleep wake until monday")},
    {"queue.unanswered", QT_TRANSLATE_NOOP("QueueCommands", "jump open question unread")},
    {"queue.media", QT_TRANSLATE_NOOP("QueueCommands", "image photo attachment")},
    {"composer.reply", QT_TRANSLATE_NOOP("QueueCommands", "answer write respond message help")},
    {"composer.note", QT_TRANSLATE_NOOP("QueueCommands", "internal remark comment memo colleague")},
    {"composer.send", QT_TRANSLATE_NOOP("QueueCommands", "submit post publish answer")},
    {"composer.sendAndDone", QT_TRANSLATE_NOOP("QueueCommands", "submit answer close finish handled")},
};

QString otherWords(const char *id)
{
    for (const OtherWords &other : Others) {
        if (qstrcmp(other.id, id) == 0)
            return QCoreApplication::translate("QueueCommands", other.words);
    }
    return {};
}

}  // namespace

void QueueScreen::addCommands()
{
    addQueueCommands();
    addViewCommands();
    addWritingCommands();
    for (const DeedCommand &deed : Deeds) {
        Command command;
        command.id = QString::fromLatin1(deed.id);
        command.text = QCoreApplication::translate("QueueCommands", deed.text);
        command.words = QCoreApplication::translate("QueueCommands", deed.words);
        command.icon = QString::fromLatin1(deed.icon);
        command.key = QKeySequence(QString::fromLatin1(deed.key));
        command.effect = CommandEffect::Changes;
        command.screen = id();
        command.group = tr("Conversation");
        m_surroundings.commands.add(command, this, [this, what = deed.deed] { perform(what); });
    }
    QList<QAction *> bulk;
    for (const char *id : BulkCommands)
        bulk.append(m_surroundings.commands.action(QString::fromLatin1(id)));
    m_queuePane->setMarkActions(bulk);
    QList<QAction *> row;
    for (const char *id : RowCommands)
        row.append(m_surroundings.commands.action(QString::fromLatin1(id)));
    m_queuePane->setRowActions(row);
}

void QueueScreen::addQueueCommands()
{
    const auto add = [this](const char *id, const QString &text, const char *key, auto run,
                            CommandEffect effect = CommandEffect::Shows, const char *icon = "") {
        Command command;
        command.id = QString::fromLatin1(id);
        command.text = text;
        command.key = QKeySequence(QString::fromLatin1(key));
        command.icon = QString::fromLatin1(icon);
        command.effect = effect;
        command.screen = this->id();
        command.words = otherWords(id);
        command.group = tr("List");
        m_surroundings.commands.add(command, this, run);
    };
    add("queue.next", tr("Next conversation"), "J", [this] { m_queue->moveCurrent(1); });
    add("queue.previous", tr("Previous conversation"), "K", [this] { m_queue->moveCurrent(-1); });
    add("queue.merge", tr("Show what is new"), ".", [this] { m_queue->merge(); });
    add("queue.mark", tr("Mark for several at once"), "X", [this] {
        m_queue->toggleMark(m_queue->current());
        m_queue->moveCurrent(1);
    });
    add("queue.markNext", tr("Mark and go on to the next"), "Shift+J", [this] { m_queue->extendMarks(1); });
    add("queue.markPrevious", tr("Mark and go back to the previous"), "Shift+K",
        [this] { m_queue->extendMarks(-1); });
    add("queue.markAll", tr("Mark all of this list"), "Ctrl+A", [this] { m_queue->markAll(); });
    add(
        "queue.clearMarks", tr("Take all marks away"), "Shift+X", [this] { m_queue->clearMarks(); },
        CommandEffect::Shows, "close");
    add("queue.opensNext", tr("After finishing: open the next, or stay"), "", [this] {
        const bool opens = !get(m_surroundings.settings, OpensNext);
        set(m_surroundings.settings, OpensNext, opens);
        Q_EMIT said(opens ? tr("When one is finished, the next opens.")
                          : tr("When one is finished, it stays open."));
    });
    add("queue.nextList", tr("Next list"), "]", [this] { m_queuePane->moveTab(1); });
    add("queue.previousList", tr("Previous list"), "[", [this] { m_queuePane->moveTab(-1); });
    add("queue.snooze", tr("Snooze"), "Z", [this] { askSnooze(); }, CommandEffect::Changes, "snooze");
    add("queue.unanswered", tr("First post without an answer"), "G",
        [this] { m_conversationPane->thread()->showUnanswered(); });
}

void QueueScreen::addViewCommands()
{
    const auto add = [this](const char *id, const QString &text, const char *key, const QString &words,
                            auto run) {
        Command command;
        command.id = QString::fromLatin1(id);
        command.text = text;
        command.key = QKeySequence(QString::fromLatin1(key));
        command.screen = this->id();
        command.words = words;
        command.group = tr("Views");
        m_surroundings.commands.add(command, this, run);
    };
    add("queue.newView", tr("New view"), "Shift+V", tr("list filter saved search conditions"),
        [this] { makeView({}); });
    add("queue.changeView", tr("Change this view"), "", tr("rename edit conditions"),
        [this] { m_queuePane->askViewChange(); });
    add("queue.deleteView", tr("Delete this view"), "", tr("remove"),
        [this] { deleteView(m_queuePane->shownView()); });
    add("queue.viewBefore", tr("Move this view one place forward"), "", tr("order left reorder"),
        [this] { moveView(-1); });
    add("queue.viewAfter", tr("Move this view one place back"), "", tr("order right reorder"),
        [this] { moveView(1); });
}

void QueueScreen::deleteView(int place)
{
    if (place < 0 || place >= m_views->all().size())
        return;
    const SavedView view = m_views->all()[place];
    m_views->remove(place);
    m_surroundings.undo.push(tr("view “%1” deleted").arg(text::isolated(text::visibleText(view.name))),
                             [this, view, place] {
                                 m_views->add(view, place);
                                 m_queue->show(view);
                             });
}

void QueueScreen::moveView(int by)
{
    m_views->move(m_queuePane->shownView(), by);
}

void QueueScreen::addWritingCommands()
{
    const auto add = [this](const char *id, const QString &text, const char *key, auto run) {
        Command command;
        command.id = QString::fromLatin1(id);
        command.text = text;
        command.key = QKeySequence(QString::fromLatin1(key));
        command.screen = this->id();
        command.words = otherWords(id);
        command.group = tr("Writing");
        m_surroundings.commands.add(command, this, run);
    };
    add("composer.reply", tr("Reply"), "R", [this] { startReply(); });
    add("composer.note", tr("Write a note"), "N", [this] {
        Q_EMIT mainPaneWanted();
        openCurrentNow();
        m_noteField->focusField();
    });
    add("composer.send", tr("Send"), "Ctrl+Return", [this] { send(false); });
    add("composer.sendAndDone", tr("Send and done"), "Ctrl+Shift+Return", [this] { send(true); });
}

void QueueScreen::startReply()
{
    Q_EMIT mainPaneWanted();
    openCurrentNow();
    m_composerPane->focusEditor();
}

void QueueScreen::openCurrentNow()
{
    if (!m_opening.isAwaited())
        return;
    m_opening.drop();
    m_conversation->open(m_queue->current());
}

/// What is open was not opened from the list: keys mean what one sees.
bool QueueScreen::isElsewhereOpen() const
{
    return m_queue->model().markedCount() == 0 && m_conversation->detail() && !m_place->isDeciding() &&
           m_conversation->handle() != m_queue->current();
}

void QueueScreen::perform(QueueDeed deed)
{
    openCurrentNow();
    if (isElsewhereOpen())
        performOnOpen(deed);
    else
        m_queue->perform(deed);
}

void QueueScreen::performOnOpen(QueueDeed deed)
{
    const PostId last = m_conversation->detail()->head.view.lastCustomerPost;
    switch (deed) {
    case QueueDeed::Claim:
        return m_conversation->claimOrRelease();
    case QueueDeed::Release:
        if (m_conversation->detail()->head.view.owner == m_services.me)
            m_conversation->claimOrRelease();
        return;
    case QueueDeed::Done:
        return m_conversation->done();
    case QueueDeed::Wait:
        return m_conversation->waitForCustomer();
    case QueueDeed::Reopen:
        return m_conversation->reopen();
    case QueueDeed::Praise:
        return m_conversation->praise(last);
    case QueueDeed::LikeAndDone:
        m_conversation->like(last);
        return m_conversation->done();
    case QueueDeed::Like:
        return m_conversation->like(last);
    case QueueDeed::Snooze:
        break;  // asks for a time first: askSnooze
    }
}

void QueueScreen::askSnooze()
{
    openCurrentNow();
    m_queuePane->askSnooze([this](Instant until) {
        if (isElsewhereOpen())
            m_conversation->snooze(until);
        else
            m_queue->perform(QueueDeed::Snooze, until);
    });
}

/// The keys mean the place that has the focus: a note is kept, never sent. The description of a picture
/// belongs to the reply.
void QueueScreen::send(bool thenDone)
{
    if (m_noteField->editor()->hasFocus())
        Q_EMIT m_noteField->editor()->sendPressed(false);
    else if (m_composerPane->isAncestorOf(QApplication::focusWidget()))
        m_composer->send(thenDone);
}

}  // namespace daisychain::ui
