#include "ui/queue_screen/place_keeper.h"

#include "ui/composer/composer_controller.h"
#include "ui/conversation/conversation_controller.h"
#include "ui/queue/queue_controller.h"
#include "ui/queue/saved_views.h"

#include <QFocusEvent>

#include <algorithm>
#include <utility>

namespace daisychain::ui {

using namespace std::chrono_literals;

namespace {

inline constexpr Setting<int> KeptView{"place/list", -1};
inline constexpr Setting<QString> KeptOwnView{"place/view"};  ///< its name; empty: the list itself
inline constexpr Setting<QString> KeptConversation{"place/conversation"};
inline constexpr Setting<int> KeptCursor{"place/cursor", 0};  ///< UTF-16 units from the draft's beginning
inline constexpr Setting<int> KeptAnchor{"place/anchor", 0};  ///< the other end of what is marked
inline constexpr Setting<bool> KeptWriting{"place/writing", false};

constexpr auto KeepAfter = 250ms;

}  // namespace

PlaceKeeper::PlaceKeeper(Parts parts, QPlainTextEdit *editor, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_editor(editor)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(KeepAfter);
    connect(&m_soon, &QTimer::timeout, this, &PlaceKeeper::keepCursor);
    connect(editor, &QPlainTextEdit::cursorPositionChanged, &m_soon, qOverload<>(&QTimer::start));
    editor->installEventFilter(this);
    connect(&m_parts.queue, &QueueController::changed, this, &PlaceKeeper::keepList);
    connect(&m_parts.views, &SavedViews::changed, this, &PlaceKeeper::showOwnView);
    connect(&m_parts.conversation, &ConversationController::changed, this, &PlaceKeeper::keepConversation);
    connect(&m_parts.composer, &ComposerController::changed, this, &PlaceKeeper::letGoOfNothing);
    connect(&m_parts.conversation, &ConversationController::changed, this, &PlaceKeeper::letGoOfNothing);
    connect(&m_parts.composer, &ComposerController::textReplaced, this,
            [this] { QTimer::singleShot(0, this, &PlaceKeeper::restoreCursor); });
}

void PlaceKeeper::keepList()
{
    const bool isSameList = get(m_parts.settings, KeptView) == int(m_parts.queue.view());
    if (!m_wantedView.isEmpty() && isSameList)
        return;
    m_wantedView.clear();
    const auto &own = m_parts.queue.ownView();
    const QString name = own ? own->name : QString();
    if (!isSameList)
        set(m_parts.settings, KeptView, int(m_parts.queue.view()));
    if (get(m_parts.settings, KeptOwnView) != name)
        set(m_parts.settings, KeptOwnView, name);
}

/// Once the views of one's own are there.
void PlaceKeeper::showOwnView()
{
    if (m_wantedView.isEmpty() || m_parts.views.all().isEmpty())
        return;
    const int place = m_parts.views.find(std::exchange(m_wantedView, {}));
    if (place < 0)
        return;
    m_parts.queue.show(m_parts.views.all()[place]);
    holdConversation();
}

void PlaceKeeper::keepConversation()
{
    const QString handle = m_parts.conversation.handle();
    if (handle.isEmpty() || get(m_parts.settings, KeptConversation) == handle)
        return;
    m_isCursorWanted = false;
    m_isEditorWanted = false;
    set(m_parts.settings, KeptConversation, handle);
}

void PlaceKeeper::keepCursor()
{
    if (m_isCursorWanted || !m_editor)
        return;
    set(m_parts.settings, KeptCursor, m_editor->textCursor().position());
    set(m_parts.settings, KeptAnchor, m_editor->textCursor().anchor());
}

void PlaceKeeper::restore()
{
    const QString handle = get(m_parts.settings, KeptConversation);
    const int view = get(m_parts.settings, KeptView);
    m_wantedView = get(m_parts.settings, KeptOwnView);
    if (view > int(QueueView::Mine) && view <= int(QueueView::Thanks))
        m_parts.queue.show(QueueView(view));
    if (!handle.isEmpty()) {
        m_isCursorWanted = true;
        m_isEditorWanted = get(m_parts.settings, KeptWriting);
        m_parts.open(handle);
        holdConversation();
    }
    showOwnView();
}

/// When the list has been read it opens its first row: not over what stands in it too, or was written to.
void PlaceKeeper::holdConversation()
{
    const QString handle = get(m_parts.settings, KeptConversation);
    if (handle.isEmpty())
        return;
    auto *once = new QObject(this);
    connect(&m_parts.queue, &QueueController::currentChanged, once, [this, once, handle] {
        once->deleteLater();
        const bool isListed = m_parts.queue.model().find(handle) >= 0;
        if (!isListed && get(m_parts.settings, KeptCursor) == 0)
            return;
        if (!isListed)
            m_held = handle;
        m_parts.stay();
        QTimer::singleShot(0, this, [this, handle, isListed] {
            if (!isListed && m_held != handle)
                return;  // it was let go of already
            m_parts.open(handle);
            letGoOfNothing();
        });
    });
}

/// What was finished and has no draft makes way for what waits.
void PlaceKeeper::letGoOfNothing()
{
    const bool isFailed = m_parts.conversation.state() == ConversationController::State::Failed;
    if (m_held.isEmpty() || (!isFailed && !m_parts.composer.isReady()))
        return;
    const bool isHere = m_parts.conversation.handle() == std::exchange(m_held, {});
    if (isHere && (isFailed || m_parts.composer.text().isEmpty()))
        m_parts.open(m_parts.queue.current());
}

bool PlaceKeeper::wantsEditor() const
{
    return m_isEditorWanted && !m_parts.composer.text().isEmpty();
}

void PlaceKeeper::restoreCursor()
{
    if (!m_isCursorWanted || !m_editor || !m_parts.composer.isReady() || m_editor->toPlainText().isEmpty())
        return;
    m_isCursorWanted = false;
    const int end = int(m_editor->toPlainText().size());
    QTextCursor cursor = m_editor->textCursor();
    cursor.setPosition(std::clamp(get(m_parts.settings, KeptAnchor), 0, end));
    cursor.setPosition(std::clamp(get(m_parts.settings, KeptCursor), 0, end), QTextCursor::KeepAnchor);
    m_editor->setTextCursor(cursor);
    if (m_isEditorWanted)
        m_editor->setFocus(Qt::OtherFocusReason);
}

bool PlaceKeeper::eventFilter(QObject *watched, QEvent *event)
{
    const bool isIn = event->type() == QEvent::FocusIn;
    // An editor that is being taken down isn't one any more, and where it was stays kept.
    const bool isEditor = qobject_cast<QPlainTextEdit *>(watched) != nullptr;
    if (isEditor && (isIn || event->type() == QEvent::FocusOut)) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (isIn)
            m_isEditorWanted = false;
        // Another window in front changes nothing about where one is.
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            set(m_parts.settings, KeptWriting, isIn);
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace daisychain::ui
