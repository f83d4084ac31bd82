#include "ui/customer/history_part.h"

#include "core/desk/search_date.h"
#include "ui/customer/history_view.h"
#include "ui/customer/history_words.h"
#include "ui/picture/picture_book.h"
#include "ui/roster/desk_words.h"
#include "ui/theme/mark.h"
#include "ui/widget/icon_button.h"
#include "ui/widget/plain_label.h"
#include "ui/widget/state_view.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QTimeZone>
#include <QVBoxLayout>

namespace daisychain::ui {

namespace {

using Kind = HistoryFilter::Kind;

QString kindWords(Kind kind)
{
    switch (kind) {
    case Kind::Any:
        return HistoryPart::tr("all conversations");
    case Kind::NotDone:
        return HistoryPart::tr("not done");
    case Kind::Praise:
        return HistoryPart::tr("praise");
    case Kind::Promised:
        return HistoryPart::tr("with a promise");
    case Kind::Given:
        return HistoryPart::tr("with a daisy");
    case Kind::Noted:
        return HistoryPart::tr("with a note");
    case Kind::Private:
        return HistoryPart::tr("in private");
    }
    return {};
}

QString voiceWords(TimelineVoice voice)
{
    switch (voice) {
    case TimelineVoice::Both:
        return HistoryPart::tr("theirs and ours");
    case TimelineVoice::Theirs:
        return HistoryPart::tr("what they said");
    case TimelineVoice::Ours:
        return HistoryPart::tr("what we said");
    }
    return {};
}

QString partWords(const TimelineFilter &filter)
{
    QStringList words;
    if (filter.voice != TimelineVoice::Both)
        words.append(voiceWords(filter.voice));
    if (filter.conversations.kind != Kind::Any)
        words.append(kindWords(filter.conversations.kind));
    if (filter.conversations.network)
        words.append(networkTitle(*filter.conversations.network));
    return words.join(QStringLiteral(", "));
}

/// Those on which the customer is known, each once.
QList<Network> networksOf(const std::optional<CustomerCard> &card)
{
    QList<Network> networks;
    for (const ProfileFact &identity : card ? card->identities : QList<ProfileFact>()) {
        if (!networks.contains(identity.id.network) && identity.id.network != Network::Address)
            networks.append(identity.id.network);
    }
    return networks;
}

}  // namespace

HistoryPart::HistoryPart(const CardLook &look, CustomerController &controller, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_controller(controller)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHead(column);
    buildList(column);
    connect(&m_controller.history(), &HistoryModel::stateChanged, this, &HistoryPart::showState);
}

void HistoryPart::buildHead(QVBoxLayout *column)
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::Large, space::Small, space::Small, space::Unit);
    m_title = new PlainLabel(m_look.theme, TypeSize::Small, &Tokens::textMuted, this);
    head->addWidget(m_title, 1);
    auto *day = new IconButton(m_look.icons.icon(QStringLiteral("clock")), tr("Jump to a day"), this);
    connect(day, &IconButton::clicked, this, &HistoryPart::askDay);
    auto *filter =
        new IconButton(m_look.icons.icon(QStringLiteral("filter")), tr("Show a part of the history"), this);
    m_filterMenu = new QMenu(filter);
    filter->setMenu(m_filterMenu);
    filter->setPopupMode(QToolButton::InstantPopup);
    connect(m_filterMenu, &QMenu::aboutToShow, this, [this] { fillFilter(m_filterMenu); });
    head->addWidget(day);
    head->addWidget(filter);
    column->addLayout(head);
    m_day = new QLineEdit(this);
    m_day->setPlaceholderText(tr("2025-03, 2025-03-04, 2w …"));
    m_day->setAccessibleName(tr("The day to jump to"));
    m_day->setMaxLength(20);
    m_day->installEventFilter(this);
    m_day->hide();
    auto *row = new QHBoxLayout;
    row->setContentsMargins(space::Large, 0, space::Medium, space::Unit);
    row->addWidget(m_day);
    column->addLayout(row);
}

void HistoryPart::buildList(QVBoxLayout *column)
{
    m_delegate =
        new HistoryDelegate({m_look.theme, m_look.icons, m_look.roster, m_look.clock, m_look.pictures},
                            m_controller.history(), this);
    m_list = new HistoryView(m_controller.history(), *m_delegate, m_look.theme, this);
    m_list->setAccessibleName(tr("The history with this customer"));
    column->addWidget(m_list, 1);
    m_state = new StateView(m_look.theme, m_look.icons, this);
    column->addWidget(m_state, 1);
    HistoryModel &history = m_controller.history();
    history.setSentence([this, &history](int row) {
        return timelineSentence(history.at(row), history.above(row), m_look.roster, m_look.clock.now(),
                                m_delegate->unfolded);
    });
    connect(m_list, &HistoryView::openRequested, this, &HistoryPart::openCurrent);
    connect(m_list, &HistoryView::openUrlRequested, this, [this](const QUrl &url) {
        if (m_look.openUrl && url.isValid())
            m_look.openUrl(url);
    });
    connect(m_list, &HistoryView::visibleRowsChanged, &history,
            [&history](int first, int last) { history.noteVisible(first, last); });
    if (m_look.pictures != nullptr)
        connect(m_look.pictures, &PictureBook::arrived, m_list->viewport(), qOverload<>(&QWidget::update));
    connect(m_state, &StateView::pressed, this, [this] {
        if (m_controller.history().state() == ListState::Failed)
            m_controller.retry();
        else
            m_controller.setFilter({});
    });
}

void HistoryPart::refresh()
{
    const auto &card = m_controller.card();
    if (!card)
        return;
    QStringList words{tr("history %1").arg(card->conversationCount)};
    if (card->dueCount > 0)
        words.append(tr("%n open", nullptr, card->dueCount));
    if (const QString part = partWords(m_controller.filter()); !part.isEmpty())
        words.append(tr("only %1").arg(part));
    m_title->setText(words.join(QStringLiteral(" · ")));
    showState();
}

void HistoryPart::showState()
{
    const ListState state = m_controller.history().state();
    m_list->setVisible(state == ListState::Filled);
    if (state == ListState::Empty && m_controller.filter() != TimelineFilter())
        return m_state->show(state, {tr("Nothing like that."), {}, tr("show everything")});
    if (state == ListState::Empty)
        return m_state->show(state, {tr("They have not written yet."), {}, {}});
    if (state == ListState::Failed)
        return m_state->show(state, {tr("The history could not be read."), {}, tr("try again")});
    m_state->show(state, {tr("Reading the history …"), {}, {}});
}

void HistoryPart::fillFilter(QMenu *menu)
{
    menu->clear();
    const TimelineFilter now = m_controller.filter();
    const auto add = [&](QActionGroup *group, const QString &text, const TimelineFilter &filter) {
        QAction *action = group->addAction(text);
        action->setCheckable(true);
        action->setChecked(filter == now);
        menu->addAction(action);
        connect(action, &QAction::triggered, this, [this, filter] { m_controller.setFilter(filter); });
    };
    auto *voices = new QActionGroup(menu);
    for (const TimelineVoice voice : {TimelineVoice::Both, TimelineVoice::Theirs, TimelineVoice::Ours})
        add(voices, voiceWords(voice), {now.conversations, voice});
    menu->addSection(tr("conversations"));
    auto *kinds = new QActionGroup(menu);
    for (const Kind kind :
         {Kind::Any, Kind::NotDone, Kind::Praise, Kind::Promised, Kind::Given, Kind::Noted, Kind::Private})
        add(kinds, kindWords(kind), {{kind, now.conversations.network}, now.voice});
    menu->addSeparator();
    auto *networks = new QActionGroup(menu);
    add(networks, tr("on every network"), {{now.conversations.kind, std::nullopt}, now.voice});
    for (const Network network : networksOf(m_controller.card()))
        add(networks, networkTitle(network), {{now.conversations.kind, network}, now.voice});
}

void HistoryPart::askDay()
{
    m_day->clear();
    m_day->show();
    m_day->setFocus(Qt::OtherFocusReason);
}

void HistoryPart::jump()
{
    const auto end = searchDateEnd(m_day->text().trimmed(), QTimeZone::systemTimeZone(), m_look.clock.now());
    if (!end)
        return m_day->selectAll();
    m_day->hide();
    m_controller.jumpTo(*end);
    m_list->setFocus(Qt::OtherFocusReason);
}

bool HistoryPart::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_day && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape) {
            m_day->hide();
            m_list->setFocus(Qt::OtherFocusReason);
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            jump();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void HistoryPart::openCurrent()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    if (const QString handle = conversationOf(m_controller.history().at(index.row())); !handle.isEmpty())
        Q_EMIT openRequested(handle);
}

}  // namespace daisychain::ui
