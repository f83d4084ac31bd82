#include "ui/away/away_pane.h"

#include "ui/away/away_words.h"
#include "ui/widget/plain_label.h"
#include "ui/widget/state_view.h"
#include "ui/widget/surface.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace daisychain::ui {

static constexpr int PageWidth = 820;

AwayPane::AwayPane(AwayController &away, AwayDelegate::Look look, QWidget *parent)
    : QWidget(parent)
    , m_away(away)
    , m_look(look)
    , m_title(new PlainLabel(look.theme, TypeSize::Title))
    , m_watched(new PlainLabel(look.theme))
    , m_counts(new PlainLabel(look.theme, TypeSize::Small, &Tokens::textMuted))
    , m_list(new QListView)
    , m_state(new StateView(look.theme, look.icons))
    , m_leave(new QPushButton(tr("to work")))
{
    away.setSentence([&roster = look.roster, &clock = look.clock](const AwayItem &item) {
        return awaySentence(item, roster, clock.now());
    });
    build();
    connect(&away, &AwayController::changed, this, &AwayPane::refresh);
    connect(&away, &QAbstractItemModel::modelReset, this, [this] {
        if (m_away.rowCount() > 0)
            m_list->setCurrentIndex(m_away.index(0));
    });
    connect(&look.roster, &Roster::changed, this, &AwayPane::refresh);
    connect(&look.theme, &Theme::changed, m_list, [this] { m_list->doItemsLayout(); });
    refresh();
}

void AwayPane::build()
{
    m_title->setWordWrap(true);
    m_watched->setWordWrap(true);
    m_list->setModel(&m_away);
    m_list->setItemDelegate(new AwayDelegate(m_look, m_away, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setTabKeyNavigation(false);
    m_list->setAccessibleName(tr("What happened"));
    auto *page = new QWidget;
    page->setMaximumWidth(PageWidth);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::Large * 2, space::Large * 2, space::Large * 2, space::Large);
    column->setSpacing(space::Small);
    column->addWidget(m_title);
    column->addWidget(m_watched);
    column->addSpacing(space::Small);
    column->addWidget(m_counts);
    column->addWidget(new Hairline(m_look.theme));
    column->addWidget(m_list, 1);
    column->addWidget(m_state, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(
        new PlainLabel(m_look.theme, tr("Enter opens, Esc leaves."), TypeSize::Small, &Tokens::textMuted), 1);
    foot->addWidget(m_leave);
    column->addLayout(foot);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(page, 8);
    row->addStretch(1);
    connect(m_leave, &QPushButton::clicked, this, &AwayPane::leaveRequested);
    connect(m_state, &StateView::pressed, &m_away, &AwayController::retry);
    connect(m_list, &QListView::activated, this, [this] { openCurrent(); });
}

void AwayPane::focusList()
{
    if (m_list->isVisibleTo(this))
        m_list->setFocus(Qt::OtherFocusReason);
    else
        m_leave->setFocus(Qt::OtherFocusReason);
}

void AwayPane::moveCurrent(int by)
{
    if (m_away.rowCount() > 0)
        m_list->setCurrentIndex(
            m_away.index(std::clamp(m_list->currentIndex().row() + by, 0, m_away.rowCount() - 1)));
}

void AwayPane::openCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    const AwayItem &item = m_away.at(current.row());
    const QString handle = item.reply ? item.reply->handle : item.conversation.handle;
    if (!handle.isEmpty())
        Q_EMIT openRequested(handle);
}

void AwayPane::refresh()
{
    const auto &absence = m_away.absence();
    const Instant now = m_look.clock.now();
    m_title->setText(absence ? awayTitle(*absence, now) : tr("You were not away for long."));
    m_watched->setVisible(absence && (m_away.streams() || !m_away.error()));
    m_watched->setText(!m_away.streams() ? tr("Looking what was watched …")
                                         : awayWatched(*m_away.streams(), m_look.roster, now));
    int notSent = 0;
    for (int row = 0; row < m_away.rowCount(); ++row)
        notSent += m_away.at(row).reply ? 1 : 0;
    QStringList counts;
    if (notSent > 0)
        counts.append(tr("%n replies of yours are not out", nullptr, notSent));
    if (const int answered = m_away.rowCount() - notSent; answered > 0)
        counts.append(tr("%n customers wrote again after your answer", nullptr, answered));
    m_counts->setText(counts.join(QStringLiteral(" · ")));
    m_counts->setVisible(!counts.isEmpty());
    showState();
    m_list->viewport()->update();
}

void AwayPane::showState()
{
    const bool isFilled = m_away.rowCount() > 0;
    const bool hadFocus = m_leave->hasFocus();
    m_list->setVisible(isFilled);
    if (isFilled) {
        m_state->show(ListState::Filled);
        if (hadFocus)
            m_list->setFocus(Qt::OtherFocusReason);
    } else if (m_away.error()) {
        m_state->show(ListState::Failed,
                      {tr("What happened could not be read."), tr("Nothing is lost."), tr("try again")});
    } else if (m_away.absence() && !m_away.isKnown()) {
        m_state->show(ListState::Loading, {tr("Reading what happened …"), {}, {}});
    } else {
        m_state->show(ListState::Empty,
                      {tr("Nobody whom you answered wrote again, and all you wrote is out."),
                       tr("What is new stands in the queue."),
                       {}});
    }
}

void AwayPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT leaveRequested();
    QWidget::keyPressEvent(event);
}

void AwayPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_away.setWatched(true);
}

void AwayPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_away.setWatched(false);
}

void AwayPane::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_look.theme.color(&Tokens::raised));
}

}  // namespace daisychain::ui
