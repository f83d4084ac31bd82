#include "ui/queue_screen/queue_screen.h"

#include "core/desk/reference_address.h"
#include "core/desk/undo_window.h"
#include "ui/composer/composer_controller.h"
#include "ui/composer/composer_pane.h"
#include "ui/composer/growing_editor.h"
#include "ui/composer/note_field.h"
#include "ui/conversation/conversation_controller.h"
#include "ui/conversation/conversation_pane.h"
#include "ui/conversation/moderation_pane.h"
#include "ui/conversation/thread_view.h"
#include "ui/customer/customer_controller.h"
#include "ui/customer/customer_pane.h"
#include "ui/customer/marks_line.h"
#include "ui/queue/queue_controller.h"
#include "ui/queue/queue_pane.h"
#include "ui/queue/queue_words.h"
#include "ui/queue/saved_views.h"
#include "ui/queue_screen/list_finder.h"
#include "ui/queue_screen/place_keeper.h"
#include "ui/queue_screen/post_commands.h"
#include "ui/queue_screen/private_means.h"
#include "ui/queue_screen/reply_aids.h"
#include "ui/queue_screen/reply_words.h"
#include "ui/queue_screen/say_as.h"
#include "ui/queue_screen/sending_commands.h"
#include "ui/queue_screen/writing_means.h"
#include "ui/roster/desk_words.h"
#include "ui/shell/undo_stack.h"

#include <QApplication>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace daisychain::ui {

QueueScreen::QueueScreen(Services services, Surroundings surroundings, QObject *parent)
    : Screen(parent)
    , m_services(services)
    , m_surroundings(std::move(surroundings))
{
    m_roster = std::make_unique<Roster>(services.directory, services.notices, services.me);
    m_views = std::make_unique<SavedViews>(services.state);
    m_queue = std::make_unique<QueueController>(
        QueueController::Services{services.queue, services.conversations, services.journal, services.notices,
                                  services.clock, services.me});
    m_finder = std::make_unique<ListFinder>(*m_queue, *m_views);
    m_conversation = std::make_unique<ConversationController>(ConversationController::Services{
        services.conversations, services.outbox, services.journal, services.readMarks, services.notices,
        services.clock, services.me, services.changes});
    m_composer = std::make_unique<ComposerController>(ComposerController::Services{
        services.journal, services.drafts, services.notices, services.clock, *m_roster,
        [&settings = m_surroundings.settings](Network network) { return undoWindow(settings, network); },
        services.snippets});
    m_customer = std::make_unique<CustomerController>(
        CustomerController::Services{services.customers, services.journal, services.notices, services.clock,
                                     services.me, services.likeness});
    m_means = std::make_unique<WritingMeans>(WritingMeans::Parts{
        *m_conversation, *m_composer, services.journal, services.clock, *m_roster, m_surroundings.settings,
        m_surroundings.theme, m_surroundings.icons, m_surroundings.commands, services.gestures,
        services.suggestions, services.promises, id()});
    joinControllers();
}

QueueScreen::~QueueScreen() = default;

QString QueueScreen::id() const
{
    return QStringLiteral("queue");
}

QString QueueScreen::title() const
{
    return tr("Queue");
}

QString QueueScreen::icon() const
{
    return QStringLiteral("queue");
}

QString QueueScreen::words() const
{
    return tr("inbox conversations list mine unclaimed work home");
}

MeansFinder &QueueScreen::meansFinder()
{
    return m_means->finder();
}

int QueueScreen::count() const
{
    return m_queue->counts().mine + m_queue->counts().unclaimed;
}

void QueueScreen::activate()
{
    if (m_queuePane == nullptr)
        return;
    if (m_place->wantsEditor())
        m_composerPane->editor()->setFocus(Qt::OtherFocusReason);  // the cursor stays where it was
    else
        m_queuePane->focusList();
}

void QueueScreen::restorePlace()
{
    (void)panes();
    m_place->restore();
}

void QueueScreen::startWhereWorkIs()
{
    auto *once = new QObject(this);
    connect(m_queue.get(), &QueueController::changed, once, [this, once] {
        const QueueCounts &counts = m_queue->counts();
        if (m_queue->view() != QueueView::Mine || counts.mine > 0)
            return once->deleteLater();
        if (counts.unclaimed == 0)
            return;
        once->deleteLater();
        m_queue->show(QueueView::Unclaimed);
    });
}

void QueueScreen::joinControllers()
{
    m_queue->setSeenSource([this](const QString &handle) { return m_conversation->seenOf(handle); });
    m_queue->setOpensNext([&settings = m_surroundings.settings] { return get(settings, OpensNext); });
    connect(&m_opening, &StayTimer::stayed, this, [this] { m_conversation->open(m_queue->current()); });
    connect(m_queue.get(), &QueueController::currentChanged, &m_opening, &StayTimer::move);
    connect(m_queue.get(), &QueueController::changed, this, &Screen::countChanged);
    connect(m_conversation.get(), &ConversationController::changed, this, [this] {
        const auto &detail = m_conversation->detail();
        if (!detail && m_conversation->state() == ConversationController::State::Loading)
            m_composer->expectConversation(m_conversation->handle());
        else
            m_composer->setConversation(detail, m_conversation->outbox());
        if (detail)
            m_customer->show(detail->head.view.customer);
        else if (m_conversation->state() == ConversationController::State::Nothing)
            m_customer->show(std::nullopt);
    });
    connect(m_conversation.get(), &ConversationController::finished, m_queue.get(),
            &QueueController::finishedElsewhere);
    connect(m_queue.get(), &QueueController::replyUndoRequested, this, &QueueScreen::takeBack);
    const auto push = [this](const QList<Action> &actions) {
        m_surroundings.undo.push(stepWords(actions, customerOf(actions)), actions);
    };
    connect(m_queue.get(), &QueueController::decided, this, push);
    connect(m_conversation.get(), &ConversationController::decided, this, push);
    connect(m_customer.get(), &CustomerController::decided, this, push);
    connect(m_means.get(), &WritingMeans::decided, this, push);
    connect(m_composer.get(), &ComposerController::handedOver, this,
            [this](const QString &handle, const QList<Action> &, bool isFinish) {
                m_surroundings.undo.push(
                    tr("sending to %1").arg(Roster::shortHandle(m_composer->addressee())),
                    [this, handle] { takeBack(handle); });
                if (isFinish) {
                    leaveWriting();
                    m_queue->finishedElsewhere(handle, {});
                }
            });
    const auto say = [this](const Error &error) { Q_EMIT said(failureWords(error)); };
    connect(m_queue.get(), &QueueController::failed, this, say);
    connect(m_conversation.get(), &ConversationController::failed, this, say);
    connect(m_customer.get(), &CustomerController::failed, this, say);
    connect(m_views.get(), &SavedViews::failed, this, say);
    connect(m_means.get(), &WritingMeans::failed, this, say);
    connect(m_means.get(), &WritingMeans::said, this, &Screen::said);
    connect(m_means.get(), &WritingMeans::choiceWanted, this, &Screen::choiceWanted);
    connect(m_means.get(), &WritingMeans::conversationChosen, this, &QueueScreen::open);
    connect(m_means.get(), &WritingMeans::shown, this, [this] {
        Q_EMIT mainPaneWanted();
        openCurrentNow();
    });
}

/// Whom a step is about; empty when it is about several, or nobody knows.
QString QueueScreen::customerOf(const QList<Action> &actions) const
{
    const auto *first =
        actions.isEmpty() ? nullptr : std::get_if<ConversationSubject>(&actions.first().subject);
    const bool isOne =
        first != nullptr && std::all_of(actions.begin(), actions.end(), [&](const Action &action) {
            const auto *subject = std::get_if<ConversationSubject>(&action.subject);
            return subject != nullptr && subject->customer == first->customer;
        });
    if (!isOne)
        return {};
    const auto nameOf = [](const QueueRow &row) {
        return row.customerName.isEmpty() ? Roster::shortHandle(row.customerHandle) : row.customerName;
    };
    if (const auto &detail = m_conversation->detail();
        detail && detail->head.view.customer == first->customer)
        return nameOf(detail->head);
    for (const QueueRow &row : m_queue->model().list().rows()) {
        if (row.view.customer == first->customer)
            return nameOf(row);
    }
    return {};
}

ScreenPanes QueueScreen::panes()
{
    if (m_queuePane != nullptr)
        return {m_queuePane, m_conversationPane, m_customerPane};
    const auto &[theme, icons, commands, undo, settings, openUrl, pictures, moderator] = m_surroundings;
    const ItemLook look{theme, icons, *m_roster, m_services.clock, pictures};
    m_queuePane = new QueuePane({*m_queue, *m_views, m_services.queue, m_services.notices, theme, icons,
                                 *m_roster, m_services.clock, pictures});
    m_conversationPane = new ConversationPane(*m_conversation, look, openUrl);
    m_conversationPane->setFoot(buildFoot());
    m_customerPane =
        new CustomerPane(*m_customer, {theme, icons, *m_roster, m_services.clock, openUrl, pictures});
    m_customerPane->setAddresses(
        [&settings = m_surroundings.settings] { return get(settings, ReferenceAddresses); });
    m_place = new PlaceKeeper({*m_queue, *m_views, *m_conversation, *m_composer, m_surroundings.settings,
                               [this](const QString &handle) { open(handle); }, [this] { m_opening.drop(); }},
                              m_composerPane->editor(), m_composerPane);
    m_means->join(*m_conversationPane, *m_composerPane);
    joinPanes();
    addCommands();
    m_means->addCommands();
    auto *posts = new PostCommands({*m_conversation, *m_conversationPane, *m_composer, commands, theme,
                                    pictures, m_moderation.get(), m_moderationPane, openUrl, id()},
                                   this);
    connect(posts, &PostCommands::said, this, &Screen::said);
    auto *inPrivate =
        new PrivateMeans({*m_conversation, *m_conversationPane, *m_composer, *m_composerPane, commands,
                          settings, *m_roster, m_services.clock, theme, icons, m_moderation.get(), id()},
                         this);
    connect(inPrivate, &PrivateMeans::said, this, &Screen::said);
    connect(inPrivate, &PrivateMeans::conversationChosen, this, &QueueScreen::open);
    connect(inPrivate, &PrivateMeans::shown, this, [this] {
        Q_EMIT mainPaneWanted();
        openCurrentNow();
    });
    auto *sayAs = new SayAs({*m_conversation, *m_conversationPane, *m_composer, m_services.journal, *m_roster,
                             m_services.clock, commands, id()},
                            this);
    connect(sayAs, &SayAs::said, this, &Screen::said);
    connect(sayAs, &SayAs::failed, this, [this](const Error &error) { Q_EMIT said(failureWords(error)); });
    connect(sayAs, &SayAs::choiceWanted, this, &Screen::choiceWanted);
    connect(sayAs, &SayAs::replyWanted, m_composerPane, &ComposerPane::focusEditor);
    connect(sayAs, &SayAs::decided, this,
            [&undo](const QList<Action> &actions) { undo.push(stepWords(actions), actions); });
    auto *sending = new SendingCommands({*m_conversation, *m_conversationPane, *m_composer, *m_composerPane,
                                         m_services.journal, m_services.clock, *m_roster, theme, commands,
                                         m_services.state, id()},
                                        this);
    connect(sending, &SendingCommands::said, this, &Screen::said);
    connect(sending, &SendingCommands::shown, this, [this] {
        Q_EMIT mainPaneWanted();
        openCurrentNow();
    });
    connect(sending, &SendingCommands::decided, this, [this](const QList<Action> &actions) {
        m_surroundings.undo.push(stepWords(actions, customerOf(actions)), actions);
    });
    m_aids = new ReplyAids({*m_composer, *m_composerPane, m_services.snippets, m_services.media,
                            m_services.speller, theme, m_surroundings.icons, m_services.clock, commands,
                            m_conversationPane, id()},
                           this);
    connect(m_aids, &ReplyAids::said, this, &Screen::said);
    addWords();
    return {m_queuePane, m_conversationPane, m_customerPane};
}

void QueueScreen::addWords()
{
    const Surroundings &around = m_surroundings;
    auto *words = new ReplyWords({*m_conversation, *m_composer, *m_composerPane, *m_roster, around.settings,
                                  around.theme, around.icons, around.commands, m_conversationPane, id()},
                                 this);
    connect(words, &ReplyWords::said, this, &Screen::said);
    connect(words, &ReplyWords::choiceWanted, this, &Screen::choiceWanted);
    connect(words, &ReplyWords::shown, this, [this] {
        Q_EMIT mainPaneWanted();
        openCurrentNow();
    });
}

/// What stands below the thread: who can't be reached, the note, the reply.
QWidget *QueueScreen::buildFoot()
{
    const Theme &theme = m_surroundings.theme;
    auto *foot = new QWidget(m_conversationPane);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (m_surroundings.moderator != nullptr) {
        m_moderation = std::make_unique<ModerationController>(ModerationController::Services{
            *m_surroundings.moderator, m_services.journal, m_services.clock, m_services.me});
        m_moderationPane = new ModerationPane(*m_moderation, theme, m_surroundings.icons, *m_roster, foot);
        column->addWidget(m_moderationPane);
    }
    m_means->buildFields(column, foot);
    m_noteField = new NoteField(theme, foot);
    m_noteField->hide();
    m_composerPane = new ComposerPane(*m_composer, theme, m_surroundings.icons, m_services.clock, foot);
    column->addWidget(m_noteField);
    column->addWidget(new MarksLine(*m_customer, theme, m_services.clock, foot));
    column->addWidget(m_composerPane);
    const auto showFoot = [this, foot] {
        const auto state = m_conversation->state();
        foot->setVisible(state == ConversationController::State::Shown ||
                         state == ConversationController::State::Loading);
    };
    connect(m_conversation.get(), &ConversationController::changed, foot, showFoot);
    showFoot();
    return foot;
}

void QueueScreen::joinPanes()
{
    connect(m_queue.get(), &QueueController::openRequested, this, [this](const QString &handle) {
        open(handle);
        Q_EMIT mainPaneWanted();
        m_conversationPane->thread()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_conversation.get(), &ConversationController::opened, m_noteField, &NoteField::setSubject);
    connect(m_noteField, &NoteField::keepRequested, m_conversation.get(), &ConversationController::keepNote);
    connect(m_noteField, &NoteField::left, this, &QueueScreen::leaveText);
    connect(m_conversation.get(), &ConversationController::decided, this,
            [this](const QList<Action> &actions) {
                for (const Action &action : actions) {
                    if (const auto *note = std::get_if<Note>(&action.payload))
                        m_noteField->clearKept(m_conversation->handle(), note->text);
                }
            });
    connect(m_composerPane, &ComposerPane::left, this, &QueueScreen::leaveText);
    connect(m_conversationPane, &ConversationPane::snoozeRequested, this, &QueueScreen::askSnooze);
    connect(m_conversationPane, &ConversationPane::thanksRequested, this, [this] {
        if (m_queue->model().markedCount() > 0)
            performOnOpen(QueueDeed::LikeAndDone);
        else
            perform(QueueDeed::LikeAndDone);
    });
    connect(m_customerPane, &CustomerPane::openRequested, this, &QueueScreen::open);
    connect(m_queuePane, &QueuePane::viewDeleteRequested, this, &QueueScreen::deleteView);
    connect(m_conversationPane, &ConversationPane::othersRequested, this, [this] {
        m_queue->show(QueueView::AllOpen);
        m_queue->clearMarks();
        m_queue->markThread(m_conversation->handle());
        Q_EMIT listPaneWanted();
        m_queuePane->focusList();
    });
}

void QueueScreen::open(const QString &handle)
{
    if (handle.isEmpty())
        return;
    if (m_queue->model().find(handle) >= 0)
        m_queue->setCurrent(handle);
    m_opening.drop();
    m_conversation->open(handle);
}

void QueueScreen::openAt(const QString &handle, const PostId &post)
{
    open(handle);
    m_conversationPane->thread()->showItem(postItemId(post));
    Q_EMIT mainPaneWanted();
}

void QueueScreen::takeBack(const QString &handle)
{
    open(handle);
    m_composer->undoHeld();
}

void QueueScreen::typeIntoReply(const QString &text)
{
    openCurrentNow();
    if (!m_composer->canWrite() || m_composerPane == nullptr)
        return;
    m_composerPane->focusEditor();
    m_composerPane->editor()->insertPlainText(text);
}

void QueueScreen::takeSnippet(SnippetId snippet)
{
    startReply();
    if (m_composer->canWrite())
        m_aids->insert(snippet);
}

void QueueScreen::readWordsAgain()
{
    if (m_aids != nullptr)
        m_aids->readWordsAgain();
}

void QueueScreen::setOfflineSince(std::optional<Instant> since)
{
    if (m_queuePane != nullptr)
        m_queuePane->setOfflineSince(since);
}

void QueueScreen::makeView(const QString &conditions)
{
    if (m_queuePane == nullptr)
        return;
    Q_EMIT listPaneWanted();
    m_queuePane->askNewView(conditions);
}

/// The next conversation opens by itself: keys mean it, not the text of its reply.
void QueueScreen::leaveWriting()
{
    if (m_composerPane == nullptr || !m_composerPane->isAncestorOf(QApplication::focusWidget()))
        return;
    if (m_queuePane->isVisible())
        m_queuePane->focusList();
    else
        m_conversationPane->thread()->setFocus(Qt::OtherFocusReason);
}

void QueueScreen::leaveText()
{
    Q_EMIT listPaneWanted();
    m_queuePane->focusList();
}

}  // namespace daisychain::ui
