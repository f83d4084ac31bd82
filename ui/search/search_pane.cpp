#include "ui/search/search_pane.h"

#include "ui/widget/elided_label.h"
#include "ui/widget/icon_button.h"
#include "ui/widget/segmented_tabs.h"
#include "ui/widget/state_view.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>

#include <algorithm>

namespace daisychain::ui {

namespace {

constexpr int FieldHeight = 36;
constexpr int MostChoicesShown = 8;

}  // namespace

SearchPane::SearchPane(SearchController &found, SearchDelegate::Look look, QWidget *parent)
    : Surface(look.theme, &Tokens::raised, parent)
    , m_found(found)
    , m_look(look)
{
    setObjectName(QStringLiteral("search"));
    build();
    connectParts();
    refresh();
}

void SearchPane::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = m_head = new QHBoxLayout;
    head->setContentsMargins(space::Large, space::Medium, space::Large, space::Small);
    head->setSpacing(space::Medium);
    m_field = new QLineEdit(this);
    m_field->setMinimumHeight(FieldHeight);
    m_field->setClearButtonEnabled(true);
    m_field->setMaxLength(int(MaxSearchText));
    m_field->setPlaceholderText(tr("Words, \"phrases\", from:, tag:, is:open … F1 explains them"));
    m_field->setAccessibleName(tr("Search what was said"));
    m_field->installEventFilter(this);
    head->addWidget(m_field, 1);
    m_order = new SegmentedTabs(m_look.theme, m_look.icons, this);
    m_order->setTabs({{int(SearchOrder::Newest), tr("Newest first"), {}},
                      {int(SearchOrder::BestMatch), tr("Best match"), {}}});
    m_order->setMaximumWidth(260);
    head->addWidget(m_order);
    column->addLayout(head);
    m_unknown = new ElidedLabel(m_look.theme, TypeSize::Small, &Tokens::soon, this);
    auto *unknownRow = new QHBoxLayout;
    unknownRow->setContentsMargins(space::Large, 0, space::Large, space::Small);
    unknownRow->addWidget(m_unknown);
    column->addLayout(unknownRow);
    column->addWidget(new Hairline(m_look.theme, Qt::Horizontal, this));
    m_list = new QListView(this);
    m_list->setModel(&m_found);
    m_list->setItemDelegate(new SearchDelegate(m_look, m_found, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setTabKeyNavigation(false);
    m_list->setAccessibleName(tr("Found posts"));
    m_list->installEventFilter(this);
    column->addWidget(m_list, 1);
    m_state = new StateView(m_look.theme, m_look.icons, this);
    column->addWidget(m_state, 1);

    m_completer = new QCompleter(&m_choices, this);
    m_completer->setWidget(m_field);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(MostChoicesShown);
    m_completer->popup()->installEventFilter(this);
}

void SearchPane::connectParts()
{
    connect(m_field, &QLineEdit::textEdited, this, [this](const QString &typed) {
        m_found.type(typed);
        m_found.complete(typed, m_field->cursorPosition());
    });
    connect(m_field, &QLineEdit::textChanged, &m_found, &SearchController::type);
    connect(&m_found, &SearchController::completed, this, &SearchPane::offer);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &SearchPane::put);
    connect(m_order, &SegmentedTabs::chosen, this,
            [this](int order) { m_found.setOrder(SearchOrder(order)); });
    connect(&m_found, &SearchController::changed, this, &SearchPane::refresh);
    connect(m_state, &StateView::pressed, &m_found, &SearchController::searchNow);
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT openRequested(index.row()); });
    connect(&m_look.theme, &Theme::changed, m_list, [this] { m_list->doItemsLayout(); });
}

void SearchPane::setKeepAction(QAction *action)
{
    m_head->addWidget(new IconButton(action, this));
}

void SearchPane::focusField()
{
    m_field->setFocus(Qt::OtherFocusReason);
    m_field->selectAll();
}

void SearchPane::moveCurrent(int by)
{
    if (m_found.rowCount() == 0)
        return;
    const int from = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : by > 0 ? -1 : 0;
    m_list->setCurrentIndex(m_found.index(std::clamp(from + by, 0, m_found.rowCount() - 1)));
}

/// Below the field, while something is still to be chosen.
void SearchPane::offer(const SearchCompletion &at)
{
    m_at = at;
    const QString word = m_field->text().mid(at.start, at.length);
    const bool isDone = at.choices.isEmpty() || (at.choices.size() == 1 && at.choices.first() == word);
    if (isDone || !m_field->hasFocus())
        return m_completer->popup()->hide();
    m_choices.setStringList(at.choices);
    m_completer->complete();
    m_completer->popup()->setCurrentIndex({});  // Enter searches what stands in the field
}

void SearchPane::put(const QString &choice)
{
    QString text = m_field->text();
    const bool isOperator = choice.endsWith(u':');
    const QString word = isOperator ? choice : choice + u' ';
    text.replace(m_at.start, m_at.length, word);
    m_field->setText(text);
    m_field->setCursorPosition(int(m_at.start + word.size()));
    m_found.type(text);
    if (isOperator)
        m_found.complete(text, m_field->cursorPosition());
}

bool SearchPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Surface::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    QAbstractItemView *offered = m_completer->popup();
    if (watched == offered && key->key() == Qt::Key_Tab) {
        const QModelIndex chosen = offered->currentIndex();
        offered->hide();
        put(m_choices.data(m_choices.index(std::max(0, chosen.row()))).toString());
        return true;
    }
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == m_field && key->key() == Qt::Key_Down && m_found.rowCount() > 0) {
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_found.index(0));
        m_list->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (watched == m_field && isEnter) {
        if (m_found.isSettled() && m_found.rowCount() > 0)
            Q_EMIT openRequested(std::max(0, m_list->currentIndex().row()));
        else
            m_found.searchNow();
        return true;
    }
    if (watched == m_list && key->key() == Qt::Key_Up && m_list->currentIndex().row() <= 0) {
        focusField();
        return true;
    }
    if (watched == m_list && isEnter && m_list->currentIndex().isValid()) {
        Q_EMIT openRequested(m_list->currentIndex().row());
        return true;
    }
    return Surface::eventFilter(watched, event);
}

void SearchPane::refresh()
{
    using State = SearchController::State;
    const State state = m_found.state();
    m_list->setVisible(state == State::Found);
    m_order->setCurrent(int(m_found.order()));
    m_unknown->setVisible(!m_found.unknown().isEmpty());
    m_unknown->setText(
        tr("Nobody and nothing here is called: %1").arg(m_found.unknown().join(QStringLiteral(", "))));
    switch (state) {
    case State::Found:
        return m_state->show(ListState::Filled);
    case State::Nothing:
        return m_state->show(ListState::Empty, {tr("What was said, by whom, when."),
                                                tr("from:mara lang:de \"is it down\" after:3d -thanks"),
                                                {}});
    case State::Searching:
        return m_state->show(ListState::Loading, {tr("Searching …"), {}, {}});
    case State::None:
        return m_state->show(ListState::Empty, {tr("Nobody said that."), tr("Fewer words find more."), {}});
    case State::Failed:
        return m_state->show(ListState::Failed,
                             {tr("The search could not be made."),
                              tr("Nothing is lost: what was heard is kept."), tr("try again")});
    }
}

}  // namespace daisychain::ui
