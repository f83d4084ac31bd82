#include "ui/queue/queue_pane.h"

#include "core/text/visible_text.h"
#include "ui/picture/picture_book.h"
#include "ui/queue/bulk_sheet.h"
#include "ui/queue/queue_list_view.h"
#include "ui/queue/queue_tabs.h"
#include "ui/queue/queue_words.h"
#include "ui/queue/view_counts.h"
#include "ui/queue/view_editor.h"
#include "ui/queue/view_words.h"
#include "ui/widget/elided_label.h"
#include "ui/widget/icon_button.h"
#include "ui/widget/marks_bar.h"
#include "ui/widget/strip.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QVBoxLayout>

namespace daisychain::ui {

namespace {

constexpr int BarHeight = 30;

}  // namespace

QueuePane::QueuePane(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_controller(parts.controller)
    , m_views(parts.views)
    , m_theme(parts.theme)
    , m_icons(parts.icons)
    , m_roster(parts.roster)
    , m_clock(parts.clock)
    , m_counts(new ViewCounts(
          parts.views, parts.queue, parts.notices,
          [&controller = parts.controller](const SavedView &view) { return controller.queryOf(view); }, this))
{
    setObjectName(QStringLiteral("queue"));
    m_controller.model().setSentence([&roster = parts.roster, &clock = parts.clock](
                                         const QueueRow &row, const FinishedRow *done, bool marked) {
        return rowSentence(row, done, marked, roster, clock.now());
    });
    build(*new QueueDelegate({m_theme, m_icons, m_roster, m_clock, parts.pictures}, m_controller.model(),
                             this));
    if (parts.pictures != nullptr)
        connect(parts.pictures, &PictureBook::arrived, m_view->viewport(), qOverload<>(&QWidget::update));
    m_sheet = new BulkSheet(m_controller.bulk(), m_theme, m_roster, m_clock, this);
    m_editor = new ViewEditor({m_controller, m_views, parts.queue}, m_theme, this);
    connectView();
    connectParts();
    refresh();
}

void QueuePane::build(const QueueDelegate &delegate)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    layout->addWidget(buildLine());
    m_trouble = new Strip(m_theme, m_icons, this);
    m_trouble->hide();
    layout->addWidget(m_trouble);
    m_view = new QueueListView(m_controller.model(), delegate, this);
    m_view->setItemDelegate(const_cast<QueueDelegate *>(&delegate));
    m_view->setAccessibleName(tr("Conversations"));
    layout->addWidget(m_view, 1);
    m_state = new StateView(m_theme, m_icons, this);
    layout->addWidget(m_state, 1);
}

QWidget *QueuePane::buildHead()
{
    auto *head = new QWidget(this);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, space::Unit, 0);
    layout->setSpacing(0);
    m_tabs = new QueueTabs(m_controller, m_views, *m_counts, m_theme, m_icons, head);
    layout->addWidget(m_tabs, 1);
    auto *add = new IconButton(m_icons.icon(QStringLiteral("plus")), tr("New view"), head);
    add->setObjectName(QStringLiteral("newView"));
    connect(add, &QToolButton::clicked, this, [this] { askNewView(); });
    layout->addWidget(add);
    return head;
}

/// One line of fixed height holds the rule, the bar or the marks, so that news can't push the rows down.
QWidget *QueuePane::buildLine()
{
    auto *line = new QWidget(this);
    line->setFixedHeight(BarHeight);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(space::Medium, 0, space::Unit, 0);
    m_rule = new ElidedLabel(m_theme, TypeSize::Small, &Tokens::textMuted, line);
    m_change = new IconButton(m_icons.icon(QStringLiteral("pencil")), tr("Change this view"), line);
    m_change->setObjectName(QStringLiteral("changeView"));
    m_likeAll = new QPushButton(line);
    m_likeAll->setObjectName(QStringLiteral("likeAll"));
    m_likeAll->setFocusPolicy(Qt::TabFocus);
    m_marks = new MarksBar(m_theme, line);
    m_bar = new QPushButton(line);
    m_bar->setObjectName(QStringLiteral("arrivals"));
    m_bar->setFocusPolicy(Qt::TabFocus);
    layout->addWidget(m_rule, 1);
    layout->addWidget(m_change);
    layout->addWidget(m_likeAll);
    layout->addWidget(m_marks, 1);
    layout->addWidget(m_bar, 1);
    return line;
}

void QueuePane::connectView()
{
    m_view->tellAttention(m_controller.attention());
    connect(m_view, &QueueListView::visibleRowsChanged, &m_controller, &QueueController::setVisibleRows);
    connect(m_view, &QueueListView::openRequested, this,
            [this] { Q_EMIT m_controller.openRequested(m_controller.current()); });
    connect(m_view, &QueueListView::undoRequested, &m_controller, &QueueController::undoFinished);
    connect(m_view, &QueueListView::pressed, this,
            [this](const QString &handle, Qt::KeyboardModifiers modifiers) {
                if (modifiers & Qt::ShiftModifier)
                    return m_controller.markTo(handle);
                if (modifiers & Qt::ControlModifier)
                    m_controller.toggleMark(handle);
                m_controller.setCurrent(handle);
            });
    connect(m_view, &QueueListView::menuRequested, this, &QueuePane::showMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (const QString handle = m_view->currentId(); !handle.isEmpty())
            m_controller.setCurrent(handle);
    });
    connect(&m_controller, &QueueController::currentChanged, m_view, &QueueListView::showCurrent);
    connect(&m_controller, &QueueController::changed, this, &QueuePane::refresh);
    connect(&m_controller.model(), &WindowedListModelBase::stateChanged, this, &QueuePane::showState);
    connect(&m_roster, &Roster::changed, m_view->viewport(), qOverload<>(&QWidget::update));
    connect(&m_theme, &Theme::changed, m_view, &QueueListView::measureAnew);
    connect(&m_minute, &QTimer::timeout, m_view->viewport(), qOverload<>(&QWidget::update));
    m_minute.start(std::chrono::seconds(30));
}

void QueuePane::connectParts()
{
    connect(m_tabs, &SegmentedTabs::chosen, this, &QueuePane::refresh);
    connect(m_bar, &QPushButton::clicked, &m_controller, &QueueController::merge);
    connect(m_likeAll, &QPushButton::clicked, this,
            [this] { m_controller.performOnAll(QueueDeed::LikeAndDone); });
    connect(m_change, &QToolButton::clicked, this, &QueuePane::askViewChange);
    connect(m_editor, &ViewEditor::deleteRequested, this, &QueuePane::viewDeleteRequested);
    connect(m_state, &StateView::pressed, &m_controller, &QueueController::retry);
    connect(m_trouble, &Strip::pressed, &m_controller, &QueueController::retry);
}

QListView *QueuePane::list() const
{
    return m_view;
}

void QueuePane::focusList()
{
    m_isFocusWanted = !m_view->isVisibleTo(this);
    m_view->setFocus(Qt::OtherFocusReason);
}

/// The focus was meant for the list while it was still being read, or empty.
void QueuePane::takeWantedFocus()
{
    const QWidget *focus = QApplication::focusWidget();
    const bool isWriting = focus != nullptr && focus->testAttribute(Qt::WA_InputMethodEnabled);
    if (m_isFocusWanted && m_view->isVisible() && window()->isActiveWindow()) {
        m_isFocusWanted = false;
        if (!isWriting)
            m_view->setFocus(Qt::OtherFocusReason);
    }
}

void QueuePane::moveTab(int by)
{
    m_tabs->step(by);
    refresh();
}

void QueuePane::askNewView(const QString &conditions)
{
    const QueueView base = conditions.isEmpty() ? m_controller.view() : QueueView::AllOpen;
    m_editor->openNew({{}, base, conditions});
}

void QueuePane::askViewChange()
{
    m_editor->openFor(shownView());
}

int QueuePane::shownView() const
{
    const auto &own = m_controller.ownView();
    return own ? m_views.find(own->name) : -1;
}

void QueuePane::askSnooze(const std::function<void(Instant)> &chosen)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    int number = 0;
    for (const SnoozeChoice &choice : snoozeChoices(m_clock.now())) {
        QAction *action =
            menu->addAction(QStringLiteral("&%1  %2").arg(QString::number(++number), choice.text));
        connect(action, &QAction::triggered, this, [chosen, until = choice.until] { chosen(until); });
    }
    menu->setActiveAction(menu->actions().first());
    const int row = m_controller.model().find(m_controller.current());
    const QRect at = row < 0 ? QRect() : m_view->visualRect(m_controller.model().index(row));
    menu->popup(m_view->viewport()->mapToGlobal(at.bottomLeft() + QPoint(space::Large, 0)));
}

/// What the menu does is done to the row it was asked for, or to all that are marked when that is one of
/// them.
void QueuePane::showMenu(const QString &handle, const QPoint &global)
{
    if (!m_controller.model().isMarked(handle))
        m_controller.clearMarks();
    m_controller.setCurrent(handle);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_rowActions);
    menu->popup(global);
}

void QueuePane::setMarkActions(const QList<QAction *> &actions)
{
    m_marks->setActions(actions);
}

/// The sheets lie below the tabs.
void QueuePane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_sheet->setTop(m_tabs->height());
    m_editor->setTop(m_tabs->height());
}

void QueuePane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_controller.model().markedCount() > 0)
        return m_controller.clearMarks();
    QWidget::keyPressEvent(event);
}

void QueuePane::setOfflineSince(std::optional<Instant> since)
{
    m_offlineSince = since;
    showState();
}

void QueuePane::refresh()
{
    m_tabs->refresh();
    const auto &own = m_controller.ownView();
    const auto arrivals = m_controller.arrivals();
    const int marked = m_controller.model().markedCount();
    const QString words = arrivalWords(arrivals.count, arrivals.notSent, arrivals.handedUp);
    m_marks->setCount(marked);
    m_marks->setVisible(marked > 0);
    m_bar->setVisible(!words.isEmpty() && marked == 0);
    m_bar->setText(
        tr("%1 — show (.)", "what waits outside the list, and the key that lets it in").arg(words));
    m_rule->setVisible(words.isEmpty() && marked == 0);
    const int thanked = m_controller.counts().thanks;
    m_likeAll->setVisible(!own && m_controller.view() == QueueView::Thanks && m_rule->isVisibleTo(this) &&
                          thanked > 1);
    m_likeAll->setText(tr("like and close all %n", nullptr, thanked));
    m_rule->setText(own ? queueTitle(own->base) + QStringLiteral(" · ") +
                              text::isolated(text::visibleText(own->conditions))
                        : queueLeavingRule(m_controller.view()));
    m_change->setVisible(own && m_rule->isVisibleTo(this));
    showState();
}

void QueuePane::showState()
{
    const ListState state = m_controller.model().state();
    m_view->setVisible(state == ListState::Filled);
    takeWantedFocus();
    m_trouble->setVisible(state == ListState::Filled && m_controller.error().has_value());
    if (m_trouble->isVisible())
        m_trouble->say(tr("The list could not be read again; it may be old."), tr("try again"),
                       StripTone::Soon);
    StateWords words;
    switch (state) {
    case ListState::Filled:
        break;
    case ListState::Loading:
        words = {tr("Reading the list …"), {}, {}};
        break;
    case ListState::Empty:
        words = {m_controller.ownView() ? viewEmptyWords(*m_controller.ownView())
                                        : queueEmptyWords(m_controller.view()),
                 m_controller.ownView() ? tr("What fits appears here by itself.")
                                        : queueEmptyNext(m_controller.view()),
                 {}};
        break;
    case ListState::Failed:
        words = {tr("The list could not be read."), tr("Nothing is lost: what you did is kept."),
                 tr("try again")};
        break;
    case ListState::Offline:
        words = {tr("No network."), tr("What is on this computer can be worked on."), tr("try again")};
        break;
    }
    if (state == ListState::Empty && m_offlineSince) {
        m_state->show(ListState::Offline,
                      {words.what,
                       tr("No network since %1: what was said since then is not here yet.")
                           .arg(clockTime(*m_offlineSince, TimeStyle{})),
                       {}});
        return;
    }
    m_state->show(state, words);
}

}  // namespace daisychain::ui
