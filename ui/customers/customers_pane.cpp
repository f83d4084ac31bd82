#include "ui/customers/customers_pane.h"

#include "core/text/visible_text.h"
#include "ui/customer/customer_words.h"
#include "ui/customers/customers_delegate.h"
#include "ui/customers/customers_list_view.h"
#include "ui/customers/filter_menu.h"
#include "ui/picture/picture_book.h"
#include "ui/roster/desk_words.h"
#include "ui/widget/chip.h"
#include "ui/widget/elided_label.h"
#include "ui/widget/marks_bar.h"
#include "ui/widget/segmented_tabs.h"
#include "ui/widget/state_view.h"
#include "ui/widget/tab_order.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace daisychain::ui {

CustomersPane::CustomersPane(CustomersController &customers, CustomerReader &reader, const CardLook &look,
                             QWidget *parent)
    : Surface(look.theme, &Tokens::raised, parent)
    , m_customers(customers)
    , m_look(look)
    , m_field(new QLineEdit(this))
    , m_filter(new QPushButton(look.icons.icon(QStringLiteral("filter")), tr("filter"), this))
    , m_order(new SegmentedTabs(look.theme, look.icons, this))
    , m_words(new ElidedLabel(look.theme, TypeSize::Small, &Tokens::textMuted, this))
    , m_marks(new MarksBar(look.theme, this))
    , m_list(new CustomersListView(customers, this))
    , m_state(new StateView(look.theme, look.icons, this))
{
    setObjectName(QStringLiteral("customers"));
    setMinimumWidth(240);
    m_filter->setMenu(new FilterMenu(customers, reader, m_filter));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHead(column);
    m_list->setItemDelegate(new CustomersDelegate(look, customers, m_list));
    m_list->setAccessibleName(tr("Customers"));
    m_list->installEventFilter(this);
    column->addWidget(m_list, 1);
    column->addWidget(m_state, 1);
    tabThrough({m_field, m_filter, m_order, m_marks, m_list, m_state});
    connectParts();
    refresh();
}

void CustomersPane::buildHead(QVBoxLayout *column)
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::Medium, space::Medium, space::Medium, space::Small);
    head->setSpacing(space::Small);
    m_field->setClearButtonEnabled(true);
    m_field->setMaxLength(int(MostCustomerSearch));
    m_field->setPlaceholderText(tr("find a customer"));
    m_field->setAccessibleName(tr("Search customers"));
    m_field->installEventFilter(this);
    head->addWidget(m_field, 1);
    m_filter->setFlat(true);
    m_filter->setAccessibleName(tr("Filter the customers"));
    head->addWidget(m_filter);
    column->addLayout(head);
    m_order->setTabs({{int(CustomerOrder::LastContact), tr("Latest"), tr("who was heard of last first")},
                      {int(CustomerOrder::Name), tr("Name"), tr("by name")},
                      {int(CustomerOrder::Since), tr("Longest"), tr("who is a customer for longest first")}});
    column->addWidget(m_order);
    auto *words = new QHBoxLayout;
    words->setContentsMargins(space::Medium, space::Unit, space::Medium, space::Unit);
    words->addWidget(m_words);
    words->addWidget(m_marks);
    column->addLayout(words);
    column->addWidget(new Hairline(m_look.theme, Qt::Horizontal, this));
}

void CustomersPane::connectParts()
{
    m_customers.setSentence([this](const CustomerLine &line) {
        const Instant now = m_look.clock.now();
        QStringList words{shownName(line), shownFacts(line), marksSentence(line.details)};
        if (const auto promise = promiseChip(line, now))
            words.append(promise->text);
        if (line.lastContact)
            words.append(tr("last contact %1").arg(dayTime(*line.lastContact, now)));
        if (m_customers.isMarked(line))
            words.append(tr("marked"));
        words.removeAll(QString());
        return words.join(QStringLiteral(", "));
    });
    connect(m_field, &QLineEdit::textChanged, &m_customers, &CustomersController::setText);
    connect(m_order, &SegmentedTabs::chosen, this,
            [this](int order) { m_customers.setOrder(CustomerOrder(order)); });
    connect(&m_customers, &CustomersController::updated, this, &CustomersPane::refresh);
    connect(&m_customers, &WindowedListModelBase::stateChanged, this, &CustomersPane::showState);
    connect(m_list, &SteadyListView::visibleRowsChanged, &m_customers, &CustomersController::noteVisible);
    connect(m_list, &SteadyListView::openRequested, this, &CustomersPane::openRequested);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CustomersPane::currentChanged);
    connect(m_state, &StateView::pressed, this, [this] {
        if (m_customers.state() == ListState::Failed)
            return m_customers.refresh();
        if (isNobodyHere())
            return Q_EMIT importWanted();
        m_field->clear();
        m_customers.setFilter({});
        focusField();
    });
    connect(&m_look.theme, &Theme::changed, m_list, [this] { m_list->measureAnew(); });
    if (m_look.pictures != nullptr)
        connect(m_look.pictures, &PictureBook::arrived, m_list->viewport(), qOverload<>(&QWidget::update));
}

const CustomerLine *CustomersPane::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() && index.row() < m_customers.rowCount() ? &m_customers.at(index.row()) : nullptr;
}

void CustomersPane::focusField()
{
    m_field->setFocus(Qt::OtherFocusReason);
    m_field->selectAll();
}

void CustomersPane::focusList()
{
    m_list->setFocus(Qt::OtherFocusReason);
    if (!m_list->currentIndex().isValid())
        moveCurrent(1);
}

void CustomersPane::moveCurrent(int by)
{
    if (m_customers.rowCount() == 0)
        return;
    const int from = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : by > 0 ? -1 : 0;
    m_list->setCurrentIndex(m_customers.index(std::clamp(from + by, 0, m_customers.rowCount() - 1)));
}

void CustomersPane::toggleMark()
{
    m_customers.toggleMark(m_list->currentIndex().row());
    moveCurrent(1);
}

void CustomersPane::setMarkActions(const QList<QAction *> &actions)
{
    m_marks->setActions(actions);
}

void CustomersPane::openFilter()
{
    m_filter->showMenu();
}

void CustomersPane::refresh()
{
    m_order->setCurrent(int(m_customers.query().order));
    QString words = filterWords(m_customers.query().filter);
    if (!words.isEmpty())
        words = tr("only %1").arg(words);
    if (m_customers.left() > 0)
        words = tr("%n more are being taken in …", nullptr, int(m_customers.left()));
    m_words->setText(words);
    const int marked = int(m_customers.marked().size());
    m_marks->setCount(marked);
    m_marks->setVisible(marked > 0);
    m_words->setVisible(!words.isEmpty() && marked == 0);
    showState();
}

void CustomersPane::showState()
{
    const ListState state = m_customers.state();
    m_list->setVisible(state == ListState::Filled);
    switch (state) {
    case ListState::Filled:
        return m_state->show(state);
    case ListState::Loading:
        return m_state->show(state, {tr("Reading the customers …"), {}, {}});
    case ListState::Failed:
    case ListState::Offline:
        return m_state->show(ListState::Failed,
                             {tr("The customers could not be read."),
                              tr("Nothing is lost: what is known of them is kept."), tr("try again")});
    case ListState::Empty:
        break;
    }
    if (isNobodyHere())
        return m_state->show(state, {tr("Nobody has written yet."),
                                     tr("Whoever writes to you appears here, and whom you import."),
                                     tr("import a file …")});
    m_state->show(state,
                  {tr("Nobody like that."), tr("Fewer words and filters find more."), tr("show everybody")});
}

/// No customers at all, rather than none of those looked for.
bool CustomersPane::isNobodyHere() const
{
    const CustomerQuery &query = m_customers.query();
    return query.text.trimmed().isEmpty() && query.filter.isEmpty();
}

bool CustomersPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Surface::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == m_field && (key == Qt::Key_Down || key == Qt::Key_Escape || isEnter)) {
        if (isEnter && m_customers.isSettled() && m_customers.rowCount() > 0) {
            focusList();
            Q_EMIT openRequested();
        } else {
            focusList();
        }
        return true;
    }
    if (watched == m_list && key == Qt::Key_Up && m_list->currentIndex().row() <= 0) {
        focusField();
        return true;
    }
    return Surface::eventFilter(watched, event);
}

}  // namespace daisychain::ui
