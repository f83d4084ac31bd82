#include "ui/streams/columns_area.h"

#include "ui/streams/column_list_view.h"
#include "ui/streams/edge_grip.h"
#include "ui/widget/icon_button.h"
#include "ui/widget/state_view.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>

namespace daisychain::ui {

ColumnsArea::ColumnsArea(StreamsController &streams, const ItemLook &look, QWidget *parent)
    : QWidget(parent)
    , m_streams(streams)
    , m_look(look)
    , m_scroll(new QScrollArea(this))
    , m_row(new QWidget)
    , m_layout(new QHBoxLayout(m_row))
    , m_state(new StateView(look.theme, look.icons, this))
    , m_mark(new QWidget(m_row))
{
    setObjectName(QStringLiteral("columns"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_state, 1);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_row);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addStretch(1);
    m_add = new IconButton(look.icons.icon(QStringLiteral("plus")), tr("New column"), m_row);
    connect(m_add, &QToolButton::clicked, this, &ColumnsArea::addRequested);
    m_mark->setAutoFillBackground(true);
    m_mark->hide();
    connect(&streams, &StreamsController::columnsReset, this, &ColumnsArea::reset);
    connect(&streams, &StreamsController::columnInserted, this, [this](int at) {
        insert(at);
        arrange();
    });
    connect(&streams, &StreamsController::columnRemoved, this, &ColumnsArea::remove);
    connect(&streams, &StreamsController::columnMoved, this, &ColumnsArea::move);
    connect(&streams, &StreamsController::columnChanged, this, &ColumnsArea::fit);
    connect(&streams, &StreamsController::currentChanged, this, &ColumnsArea::showCurrent);
    connect(&streams, &StreamsController::unreadable, this, &ColumnsArea::showState);
    connect(m_state, &StateView::pressed, this, [this] {
        if (m_streams.error())
            m_streams.retry();
        else
            Q_EMIT addRequested();
    });
    reset();
}

ColumnsArea::~ColumnsArea()
{
    // Panes in windows of their own have no parent.
    for (const Slot &slot : std::as_const(m_slots)) {
        if (slot.frame->isWindow())
            delete slot.frame;
    }
}

int ColumnsArea::placeOf(const ColumnPane *pane) const
{
    for (int at = 0; at < m_slots.size(); ++at) {
        if (m_slots[at].pane == pane)
            return at;
    }
    return -1;
}

ColumnPane *ColumnsArea::currentPane() const
{
    const int at = m_streams.current();
    return at < 0 || at >= m_slots.size() ? nullptr : m_slots[at].pane;
}

void ColumnsArea::focusCurrent()
{
    if (ColumnPane *pane = currentPane())
        pane->focusList();
    else
        m_state->setFocus(Qt::OtherFocusReason);
}

void ColumnsArea::reset()
{
    for (const Slot &slot : std::exchange(m_slots, {}))
        delete slot.frame;
    for (int at = 0; at < m_streams.columns().size(); ++at)
        insert(at);
    arrange();
    showCurrent();
}

void ColumnsArea::insert(int at)
{
    const Column &column = m_streams.columns()[at];
    Slot slot;
    slot.frame = new QWidget(m_row);
    auto *row = new QHBoxLayout(slot.frame);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    slot.pane =
        new ColumnPane(m_streams.column(at), m_streams.streams().value(column.stream), m_look, slot.frame);
    slot.grip = new EdgeGrip(m_look.theme, slot.frame);
    row->addWidget(slot.pane, 1);
    row->addWidget(slot.grip);
    slot.frame->installEventFilter(this);
    m_slots.insert(at, slot);
    ColumnPane *pane = slot.pane;
    connect(pane, &ColumnPane::chosen, this, [this, pane] { m_streams.setCurrent(placeOf(pane)); });
    connect(pane, &ColumnPane::openRequested, this, [this, pane] {
        m_streams.setCurrent(placeOf(pane));
        Q_EMIT openRequested();
    });
    connect(pane, &ColumnPane::openUrlRequested, this, &ColumnsArea::openUrlRequested);
    connect(pane, &ColumnPane::filterTyped, this,
            [this, pane](const QString &text) { m_streams.setFilter(placeOf(pane), text); });
    connect(pane, &ColumnPane::menuRequested, this, [this, pane](const QPoint &global) {
        m_streams.setCurrent(placeOf(pane));
        Q_EMIT menuRequested(placeOf(pane), global);
    });
    connect(pane, &ColumnPane::dragged, this,
            [this, pane](const QPoint &global, bool isEnded) { drag(placeOf(pane), global, isEnded); });
    connect(slot.grip, &EdgeGrip::pulled, this, [this, pane, from = 0](int by, bool isFirst) mutable {
        const int place = placeOf(pane);
        if (isFirst)
            from = m_streams.columns()[place].width;
        m_streams.setWidth(place, from + by);
    });
    connect(slot.grip, &EdgeGrip::reset, this,
            [this, pane] { m_streams.setWidth(placeOf(pane), Column::UsualWidth); });
    fit(at);
    slot.frame->show();
}

void ColumnsArea::remove(int at)
{
    const Slot slot = m_slots.takeAt(at);
    // Its controller goes at once, and the view must not outlive it.
    delete slot.frame;
    arrange();
}

void ColumnsArea::move(int from, int to)
{
    m_slots.move(from, to);
    arrange();
}

/// Width and place of one column, as the person made them.
void ColumnsArea::fit(int at)
{
    const Column &column = m_streams.columns()[at];
    const Slot &slot = m_slots[at];
    slot.grip->setVisible(!column.isWindow);
    if (column.isWindow == slot.frame->isWindow()) {
        if (!column.isWindow)
            slot.frame->setFixedWidth(column.width + EdgeGrip::Width);
        return;
    }
    if (column.isWindow) {
        slot.frame->setMinimumWidth(Column::LeastWidth);
        slot.frame->setMaximumWidth(QWIDGETSIZE_MAX);
        slot.frame->setParent(nullptr, Qt::Window);
        slot.frame->setWindowTitle(slot.pane->title() + QStringLiteral(" — Daisychain"));
        slot.frame->resize(column.width, std::max(400, height()));
        slot.frame->show();
    } else {
        slot.frame->setParent(m_row, Qt::Widget);
        slot.frame->setFixedWidth(column.width + EdgeGrip::Width);
        slot.frame->show();
    }
    arrange();
}

void ColumnsArea::arrange()
{
    while (m_layout->count() > 0)
        delete m_layout->takeAt(0);
    for (const Slot &slot : std::as_const(m_slots)) {
        if (!slot.frame->isWindow())
            m_layout->addWidget(slot.frame);
    }
    m_layout->addWidget(m_add, 0, Qt::AlignTop);
    m_layout->addStretch(1);
    QWidget *before = nullptr;
    for (const Slot &slot : std::as_const(m_slots)) {
        if (before != nullptr)
            setTabOrder(before, slot.pane);
        before = slot.pane->list();
    }
    if (before != nullptr)
        setTabOrder(before, m_add);
    showState();
}

void ColumnsArea::showCurrent()
{
    for (int at = 0; at < m_slots.size(); ++at)
        m_slots[at].pane->setCurrent(at == m_streams.current());
    ColumnPane *pane = currentPane();
    if (pane == nullptr)
        return;
    QWidget *frame = m_slots[m_streams.current()].frame;
    if (!frame->isWindow()) {
        m_layout->activate();
        m_scroll->ensureWidgetVisible(frame, 0, 0);
    }
    const QWidget *focus = QApplication::focusWidget();
    if (focus != nullptr && isAncestorOf(focus) && !pane->isAncestorOf(focus))
        pane->focusList();
}

void ColumnsArea::showState()
{
    const bool isEmpty = m_slots.isEmpty();
    m_scroll->setVisible(!isEmpty);
    if (!isEmpty)
        return m_state->show(ListState::Filled);
    if (m_streams.error())
        return m_state->show(ListState::Failed, {tr("The columns could not be read."), {}, tr("try again")});
    if (!m_streams.isKnown())
        return m_state->show(ListState::Loading, {tr("Reading the columns …"), {}, {}});
    m_state->show(ListState::Empty,
                  {tr("There is no column yet."), tr("Mentions, a hashtag or words, as they are said."),
                   tr("add a column")});
}

/// Before which column one that is let go here would stand.
int ColumnsArea::dropPlace(const QPoint &global) const
{
    const QPoint at = m_row->mapFromGlobal(global);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    int place = 0;
    for (int i = 0; i < m_slots.size(); ++i) {
        const QWidget *frame = m_slots[i].frame;
        const int middle = frame->geometry().center().x();
        if (!frame->isWindow() && (isMirrored ? at.x() < middle : at.x() > middle))
            place = i + 1;
    }
    return place;
}

void ColumnsArea::drag(int at, const QPoint &global, bool isEnded)
{
    const int place = dropPlace(global);
    m_mark->setVisible(!isEnded);
    if (isEnded)
        return m_streams.move(at, place > at ? place - 1 : place);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const QRect beside =
        place < m_slots.size() ? m_slots[place].frame->geometry() : m_slots.last().frame->geometry();
    const bool isBefore = (place < m_slots.size()) != isMirrored;
    QPalette palette = m_mark->palette();
    palette.setColor(QPalette::Window, m_look.theme.color(&Tokens::accent));
    m_mark->setPalette(palette);
    m_mark->setGeometry(isBefore ? beside.left() - 1 : beside.right() - 2, 0, 3, m_row->height());
    m_mark->raise();
    m_scroll->ensureVisible(m_row->mapFromGlobal(global).x(), 0, space::Large * 2, 0);
}

/// A window of its own that is closed brings its column back.
bool ColumnsArea::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Close)
        return QWidget::eventFilter(watched, event);
    for (int at = 0; at < m_slots.size(); ++at) {
        if (m_slots[at].frame != watched || !m_slots[at].frame->isWindow())
            continue;
        static_cast<QCloseEvent *>(event)->ignore();
        QMetaObject::invokeMethod(
            this,
            [this, frame = QPointer<QWidget>(m_slots[at].frame)] {
                for (int place = 0; place < m_slots.size(); ++place) {
                    if (m_slots[place].frame == frame)
                        m_streams.setWindow(place, false);
                }
            },
            Qt::QueuedConnection);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ColumnsArea::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_look.theme.color(&Tokens::ground));
}

}  // namespace daisychain::ui
