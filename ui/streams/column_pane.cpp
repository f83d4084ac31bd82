#include "ui/streams/column_pane.h"

#include "ui/picture/picture_book.h"
#include "ui/roster/desk_words.h"
#include "ui/streams/column_list_view.h"
#include "ui/streams/column_words.h"
#include "ui/widget/elided_label.h"
#include "ui/widget/icon_button.h"
#include "ui/widget/icon_picture.h"
#include "ui/widget/state_view.h"
#include "ui/widget/strip.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>

namespace daisychain::ui {

using namespace std::chrono_literals;

namespace {

constexpr int BarHeight = 30;
constexpr int AccountBar = 3;

QString iconOf(StreamKind kind)
{
    switch (kind) {
    case StreamKind::Mentions:
        return QStringLiteral("at");
    case StreamKind::Tag:
        return QStringLiteral("streams");
    case StreamKind::Search:
        return QStringLiteral("search");
    case StreamKind::Feed:
        return QStringLiteral("globe");
    case StreamKind::Account:
        return QStringLiteral("person");
    case StreamKind::List:
        return QStringLiteral("people");
    case StreamKind::Hand:
        return QStringLiteral("link");
    }
    return {};
}

}  // namespace

ColumnPane::ColumnPane(ColumnController &controller, const Stream &stream, const ItemLook &look,
                       QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_stream(stream)
    , m_look(look)
{
    setObjectName(QStringLiteral("column"));
    setAccessibleName(title());
    controller.model().setSentence([&roster = look.roster, &clock = look.clock](const StreamRow &row) {
        return columnRowSentence(row, roster, clock.now());
    });
    build();
    connectView();
    refresh();
    showState();
}

QString ColumnPane::title() const
{
    return streamTitle(m_stream);
}

QWidget *ColumnPane::buildHead()
{
    auto *head = new QWidget(this);
    head->setObjectName(QStringLiteral("head"));
    head->setCursor(Qt::OpenHandCursor);
    head->installEventFilter(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(space::Medium, space::Unit, space::Unit, 0);
    row->setSpacing(space::Small);
    row->addWidget(new IconPicture(m_look.theme, m_look.icons, iconOf(m_stream.kind), Icons::Small,
                                   &Tokens::textMuted, head));
    m_title = new ElidedLabel(m_look.theme, TypeSize::Strong, &Tokens::text, head);
    m_title->setText(title());
    row->addWidget(m_title, 1);
    m_filterButton = new IconButton(m_look.icons.icon(QStringLiteral("filter")), tr("Filter"), head);
    m_filterButton->setCheckable(true);
    auto *more =
        new IconButton(m_look.icons.icon(QStringLiteral("more")), tr("What to do with this column"), head);
    row->addWidget(m_filterButton);
    row->addWidget(more);
    connect(m_filterButton, &QToolButton::clicked, this, &ColumnPane::toggleFilter);
    connect(more, &QToolButton::clicked, this,
            [this, more] { Q_EMIT menuRequested(more->mapToGlobal(more->rect().bottomLeft())); });
    return head;
}

void ColumnPane::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, AccountBar, 0, 0);
    column->setSpacing(0);
    m_head = buildHead();
    column->addWidget(m_head);

    // One line of fixed height holds the account or the bar, so that news can't push the rows down.
    auto *line = new QWidget(this);
    line->setFixedHeight(BarHeight);
    auto *lineRow = new QVBoxLayout(line);
    lineRow->setContentsMargins(space::Medium, 0, space::Medium, 0);
    m_heard = new ElidedLabel(m_look.theme, TypeSize::Small, &Tokens::textMuted, line);
    m_bar = new QPushButton(line);
    m_bar->setObjectName(QStringLiteral("arrivals"));
    m_bar->setFocusPolicy(Qt::TabFocus);
    lineRow->addWidget(m_heard);
    lineRow->addWidget(m_bar);
    column->addWidget(line);

    m_filter = new QLineEdit(this);
    m_filter->setPlaceholderText(tr("only what fits: parcel lang:de -thanks"));
    m_filter->setAccessibleName(tr("Filter of this column"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaxLength(200);
    m_filter->setText(m_controller.filter());
    m_filter->setVisible(!m_controller.filter().isEmpty());
    m_filter->installEventFilter(this);
    auto *filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(space::Medium, 0, space::Medium, 0);
    filterRow->addWidget(m_filter);
    column->addLayout(filterRow);

    m_trouble = new Strip(m_look.theme, m_look.icons, this);
    m_trouble->hide();
    column->addWidget(m_trouble);
    m_delegate = new ColumnDelegate(m_look, m_controller.model(), this);
    m_list = new ColumnListView(m_controller.model(), *m_delegate, m_look.theme, this);
    m_list->setAccessibleName(title());
    column->addWidget(m_list, 1);
    m_state = new StateView(m_look.theme, m_look.icons, this);
    column->addWidget(m_state, 1);
    m_foot = new ElidedLabel(m_look.theme, TypeSize::Small, &Tokens::textMuted, this);
    m_foot->setContentsMargins(space::Medium, 0, space::Medium, 0);
    m_foot->hide();
    column->addWidget(m_foot);
}

void ColumnPane::connectView()
{
    m_list->tellAttention(m_controller.attention());
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    connect(m_bar, &QPushButton::clicked, &m_controller, &ColumnController::merge);
    connect(m_state, &StateView::pressed, &m_controller, &ColumnController::retry);
    connect(m_trouble, &Strip::pressed, &m_controller, &ColumnController::retry);
    connect(m_list, &ColumnListView::visibleRowsChanged, &m_controller.model(), &ColumnModel::noteVisible);
    connect(m_list, &ColumnListView::openRequested, this, &ColumnPane::openRequested);
    connect(m_list, &ColumnListView::fetchRequested, &m_controller, &ColumnController::fetchGap);
    connect(m_list, &ColumnListView::openUrlRequested, this, &ColumnPane::openUrlRequested);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (const QString id = m_list->currentId(); !id.isEmpty())
            m_controller.setCurrent(id);
    });
    connect(&m_controller, &ColumnController::currentChanged, m_list, &ColumnListView::showCurrent);
    connect(&m_controller, &ColumnController::changed, this, &ColumnPane::refresh);
    connect(&m_controller.model(), &WindowedListModelBase::stateChanged, this, &ColumnPane::showState);
    if (m_look.pictures != nullptr)
        connect(m_look.pictures, &PictureBook::arrived, m_list->viewport(), qOverload<>(&QWidget::update));
    connect(&m_look.roster, &Roster::changed, this, [this] {
        m_list->layOutAnew();
        refresh();
        update();
    });
    connect(&m_look.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    connect(&m_second, &QTimer::timeout, this, &ColumnPane::refresh);
    m_second.start(1s);
    m_typing.setSingleShot(true);
    m_typing.setInterval(200ms);
    connect(m_filter, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, [this] { Q_EMIT filterTyped(m_filter->text()); });
}

void ColumnPane::focusList()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

void ColumnPane::toggleFilter()
{
    const bool isShown = m_filter->isVisibleTo(this);
    m_filter->setVisible(!isShown || !m_filter->text().isEmpty());
    m_filterButton->setChecked(m_filter->isVisibleTo(this));
    if (m_filter->isVisibleTo(this))
        m_filter->setFocus(Qt::OtherFocusReason);
    else
        focusList();
}

void ColumnPane::setCurrent(bool isCurrent)
{
    m_isCurrent = isCurrent;
    update();
}

void ColumnPane::refresh()
{
    const Instant now = m_look.clock.now();
    const QString words = newWords(m_controller.arrivals());
    m_bar->setVisible(!words.isEmpty());
    m_bar->setText(
        tr("%1 — show (.)", "what waits outside the list, and the key that lets it in").arg(words));
    m_heard->setVisible(words.isEmpty());
    const Account *account = m_look.roster.account(m_stream.account);
    const QString heard = isHeard(m_stream) ? heardWords(m_controller.heardUntil(), now) : tr("kept");
    m_heard->setText(account == nullptr ? heard : accountText(*account) + QStringLiteral(" · ") + heard);
    if (!m_filter->hasFocus() && m_filter->text().simplified() != m_controller.filter()) {
        const QSignalBlocker quiet(m_filter);
        m_filter->setText(m_controller.filter());
        m_filter->setVisible(!m_controller.filter().isEmpty());
    }
    m_filterButton->setChecked(m_filter->isVisibleTo(this));
    const auto back = m_controller.lookedBackTo();
    m_foot->setVisible(back.has_value());
    if (back)
        m_foot->setText(tr("Looked back to %1; the search finds what is older.").arg(dayTime(*back, now)));
    const bool isFilled = m_controller.model().state() == ListState::Filled;
    m_trouble->setVisible(isFilled && m_controller.error().has_value());
    if (m_trouble->isVisible())
        m_trouble->say(tr("The column could not be read again; it may be old."), tr("try again"),
                       StripTone::Soon);
}

void ColumnPane::showState()
{
    const ListState state = m_controller.model().state();
    m_list->setVisible(state == ListState::Filled);
    StateWords words;
    switch (state) {
    case ListState::Filled:
        break;
    case ListState::Loading:
        words = {tr("Reading the column …"), {}, {}};
        break;
    case ListState::Empty:
        words =
            m_controller.filter().isEmpty()
                ? StateWords{tr("Nothing was heard here yet."), tr("What comes appears here by itself."), {}}
                : StateWords{tr("Nothing here fits the filter."), tr("Change it, or take it away."), {}};
        break;
    case ListState::Failed:
        words = {tr("The column could not be read."), tr("Nothing is lost: what was heard is kept."),
                 tr("try again")};
        break;
    case ListState::Offline:
        words = {tr("No network."), tr("What was heard before is kept."), tr("try again")};
        break;
    }
    m_state->show(state, words);
    refresh();
}

bool ColumnPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_head && headEvent(event))
        return true;
    const bool isInList = m_list != nullptr && (watched == m_list || watched == m_list->viewport());
    if (isInList && (event->type() == QEvent::FocusIn || event->type() == QEvent::MouseButtonPress))
        Q_EMIT chosen();
    if (watched == m_filter && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        m_filter->clear();
        toggleFilter();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

/// The head is what the column is pulled by.
bool ColumnPane::headEvent(QEvent *event)
{
    const auto *mouse = dynamic_cast<QMouseEvent *>(event);
    if (mouse == nullptr)
        return false;
    const QPoint at = mouse->globalPosition().toPoint();
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        if (mouse->button() != Qt::LeftButton)
            return false;
        m_pressedAt = at;
        m_isDragged = false;
        Q_EMIT chosen();
        return true;
    case QEvent::MouseMove:
        if (!(mouse->buttons() & Qt::LeftButton))
            return false;
        if ((at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance())
            m_isDragged = true;
        if (m_isDragged)
            Q_EMIT dragged(at, false);
        return true;
    case QEvent::MouseButtonRelease:
        if (std::exchange(m_isDragged, false))
            Q_EMIT dragged(at, true);
        return true;
    default:
        return false;
    }
}

void ColumnPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_look.theme;
    painter.fillRect(rect(), theme.color(&Tokens::raised));
    const Account *account = m_look.roster.account(m_stream.account);
    const QColor colour = account != nullptr ? QColor(account->colour) : theme.color(&Tokens::line);
    painter.fillRect(QRect(0, 0, width(), AccountBar), colour);
    const int foot = m_head->geometry().bottom() + BarHeight;
    painter.fillRect(QRect(0, foot, width(), 1), theme.color(m_isCurrent ? &Tokens::accent : &Tokens::line));
}

}  // namespace daisychain::ui
