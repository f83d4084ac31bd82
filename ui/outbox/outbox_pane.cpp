#include "ui/outbox/outbox_pane.h"

#include "ui/outbox/outbox_words.h"
#include "ui/widget/plain_label.h"
#include "ui/widget/segmented_tabs.h"
#include "ui/widget/state_view.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>

#include <algorithm>

namespace daisychain::ui {

OutboxPane::OutboxPane(OutboxController &replies, const ItemLook &look, QWidget *parent)
    : Surface(look.theme, &Tokens::raised, parent)
    , m_replies(replies)
    , m_look(look)
{
    setObjectName(QStringLiteral("outbox"));
    replies.setSentence([&roster = look.roster, &clock = look.clock](const OutboxEntry &entry) {
        return outboxSentence(entry, roster, clock.now());
    });
    build();
    connect(&replies, &OutboxController::changed, this, &OutboxPane::refresh);
    connect(&replies, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_held = current() < 0 ? ReplyId{} : m_replies.at(current()).row.reply; });
    connect(&replies, &QAbstractItemModel::modelReset, this, [this] {
        for (int row = 0; row < m_replies.rowCount(); ++row) {
            if (m_replies.at(row).row.reply == m_held)
                m_list->setCurrentIndex(m_replies.index(row));
        }
        if (current() < 0 && m_replies.rowCount() > 0)
            m_list->setCurrentIndex(m_replies.index(0));
        refresh();
    });
    connect(&replies, &QAbstractItemModel::dataChanged, this, &OutboxPane::refresh);
    connect(&look.roster, &Roster::changed, m_list->viewport(), qOverload<>(&QWidget::update));
    connect(&look.theme, &Theme::changed, m_list, [this] { m_list->doItemsLayout(); });
    refresh();
}

void OutboxPane::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_tabs = new SegmentedTabs(m_look.theme, m_look.icons, this);
    m_tabs->setTabs({{int(OutboxController::List::Pending), tr("Not out yet"),
                      tr("leaves when it stands on the network")},
                     {int(OutboxController::List::Recent), tr("Newest"), tr("whatever became of them")}});
    column->addWidget(m_tabs);
    column->addWidget(new Hairline(m_look.theme, Qt::Horizontal, this));
    m_list = new QListView(this);
    m_list->setModel(&m_replies);
    m_list->setItemDelegate(new OutboxDelegate(m_look, m_replies, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setTabKeyNavigation(false);
    m_list->setAccessibleName(tr("Replies"));
    column->addWidget(m_list, 1);
    m_state = new StateView(m_look.theme, m_look.icons, this);
    column->addWidget(m_state, 1);
    m_foot = buildFoot();
    column->addWidget(new Hairline(m_look.theme, Qt::Horizontal, this));
    column->addWidget(m_foot);
    connect(m_tabs, &SegmentedTabs::chosen, this, [this](int id) {
        m_replies.show(OutboxController::List(id));
        refresh();
    });
    connect(m_state, &StateView::pressed, &m_replies, &OutboxController::retry);
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT openRequested(m_replies.at(index.row()).row.handle); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &OutboxPane::refresh);
}

QPushButton *OutboxPane::addButton(QWidget *row, const QString &words, std::function<void(int)> act)
{
    auto *button = new QPushButton(words, row);
    connect(button, &QPushButton::clicked, this, [this, act = std::move(act)] {
        if (current() >= 0)
            act(current());
    });
    row->layout()->addWidget(button);
    return button;
}

QWidget *OutboxPane::buildFoot()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(space::Large, space::Small, space::Large, space::Small);
    row->setSpacing(space::Small);
    m_open =
        addButton(foot, tr("open"), [this](int at) { Q_EMIT openRequested(m_replies.at(at).row.handle); });
    m_edit = addButton(foot, tr("edit"), [this](int at) { Q_EMIT editRequested(at); });
    row->addStretch(1);
    m_back =
        addButton(foot, tr("take back"), [this](int at) { m_replies.perform(OutboxDeed::TakeBack, at); });
    m_now = addButton(foot, tr("send now"), [this](int at) { m_replies.perform(OutboxDeed::SendNow, at); });
    m_asIs =
        addButton(foot, tr("send as it is"), [this](int at) { m_replies.perform(OutboxDeed::SendAsIs, at); });
    m_again =
        addButton(foot, tr("try again"), [this](int at) { m_replies.perform(OutboxDeed::TryAgain, at); });
    return foot;
}

void OutboxPane::focusList()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

int OutboxPane::current() const
{
    return m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
}

void OutboxPane::moveCurrent(int by)
{
    if (m_replies.rowCount() > 0)
        m_list->setCurrentIndex(m_replies.index(std::clamp(current() + by, 0, m_replies.rowCount() - 1)));
}

void OutboxPane::moveTab()
{
    const auto other = m_replies.list() == OutboxController::List::Pending ? OutboxController::List::Recent
                                                                           : OutboxController::List::Pending;
    m_tabs->setCurrent(int(other));
    m_replies.show(other);
    refresh();
}

void OutboxPane::refresh()
{
    const bool isFilled = m_replies.rowCount() > 0;
    m_list->setVisible(isFilled);
    m_foot->setVisible(isFilled);
    if (isFilled)
        m_state->show(ListState::Filled);
    else if (m_replies.error())
        m_state->show(ListState::Failed,
                      {tr("The outbox could not be read."),
                       tr("Nothing is lost, and nothing goes out twice."), tr("try again")});
    else if (!m_replies.isKnown())
        m_state->show(ListState::Loading, {tr("Reading the outbox …"), {}, {}});
    else if (m_replies.list() == OutboxController::List::Pending)
        m_state->show(ListState::Empty,
                      {tr("Everything is out."), tr("What is on its way, or was stopped, stands here."), {}});
    else
        m_state->show(ListState::Empty, {tr("Nothing was sent from here yet."), {}, {}});
    const bool isChosen = current() >= 0 && current() < m_replies.rowCount();
    const OutboxEntry entry = isChosen ? m_replies.at(current()) : OutboxEntry{};
    const auto can = [&](OutboxDeed deed) { return isChosen && OutboxController::can(deed, entry); };
    m_open->setEnabled(isChosen && !entry.row.handle.isEmpty());
    m_edit->setVisible(can(OutboxDeed::TakeBack) && !entry.row.handle.isEmpty() && !entry.change);
    m_back->setVisible(can(OutboxDeed::TakeBack));
    m_now->setVisible(can(OutboxDeed::SendNow));
    m_asIs->setVisible(can(OutboxDeed::SendAsIs));
    m_again->setVisible(can(OutboxDeed::TryAgain));
}

}  // namespace daisychain::ui
