#include "ui/customers/customers_screen.h"

#include "core/desk/reference_address.h"
#include "ui/customer/customer_pane.h"
#include "ui/customers/customers_list_view.h"
#include "ui/customers/customers_pane.h"
#include "ui/customers/join_sheet.h"
#include "ui/customers/join_work.h"
#include "ui/roster/desk_words.h"
#include "ui/shell/commands.h"
#include "ui/shell/undo_stack.h"

#include <QListView>

namespace daisychain::ui {

CustomersScreen::CustomersScreen(const Services &services, Surroundings surroundings, QObject *parent)
    : Screen(parent)
    , m_services(services)
    , m_surroundings(std::move(surroundings))
    , m_roster(std::make_unique<Roster>(services.directory, services.notices, services.me))
    , m_customers(std::make_unique<CustomersController>(
          CustomersController::Services{services.customers, services.notices}))
    , m_card(std::make_unique<CustomerController>(
          CustomerController::Services{services.customers, services.journal, services.notices, services.clock,
                                       services.me, services.likeness}))
    , m_join(std::make_unique<JoinWork>(
          JoinWork::Services{services.customers, services.journal, services.clock, services.me}))
{
    connect(&m_opening, &StayTimer::stayed, this, &CustomersScreen::showCurrent);
    connect(m_card.get(), &CustomerController::failed, this,
            [this](const Error &error) { Q_EMIT said(failureWords(error)); });
    connect(m_card.get(), &CustomerController::decided, this,
            [this](const QList<Action> &actions) { m_surroundings.undo.push(stepWords(actions), actions); });
}

CustomersScreen::~CustomersScreen() = default;

QString CustomersScreen::id() const
{
    return QStringLiteral("customers");
}

QString CustomersScreen::title() const
{
    return tr("Customers");
}

QString CustomersScreen::icon() const
{
    return QStringLiteral("customers");
}

QString CustomersScreen::words() const
{
    return tr("people who card contacts find organisation plan");
}

ScreenPanes CustomersScreen::panes()
{
    if (m_list != nullptr)
        return {.list = m_list, .main = m_pane};
    const CardLook look{m_surroundings.theme, m_surroundings.icons,   *m_roster,
                        m_services.clock,     m_surroundings.openUrl, m_surroundings.pictures};
    m_list = new CustomersPane(*m_customers, m_services.customers, look);
    m_pane = new CustomerPane(*m_card, look);
    m_pane->setAddresses([&settings = m_surroundings.settings] { return get(settings, ReferenceAddresses); });
    joinParts();
    new JoinSheet(*m_join, m_surroundings.theme, m_pane);
    addCommands();
    addCardCommands();
    addMarkCommands();
    return {.list = m_list, .main = m_pane};
}

void CustomersScreen::joinParts()
{
    connect(m_list, &CustomersPane::currentChanged, &m_opening, &StayTimer::move);
    connect(m_list, &CustomersPane::importWanted, this, &CustomersScreen::importWanted);
    connect(m_list, &CustomersPane::openRequested, this, [this] {
        showCurrent();
        Q_EMIT mainPaneWanted();
        m_pane->focusCard();
    });
    connect(m_pane, &CustomerPane::openRequested, this, &CustomersScreen::conversationChosen);
    connect(m_join.get(), &JoinWork::joined, this, &CustomersScreen::takeJoined);
    connect(m_join.get(), &JoinWork::changed, this, [this] {
        if (m_join->state() == JoinWork::State::Reading)
            Q_EMIT mainPaneWanted();
    });
    connect(m_customers.get(), &CustomersController::updated, this, &CustomersScreen::showMarks);
}

void CustomersScreen::showCurrent()
{
    m_opening.drop();
    if (const CustomerLine *line = m_list->current(); line != nullptr)
        m_card->show(line->profile.id);
}

void CustomersScreen::open(const IdentityId &customer)
{
    (void)panes();
    m_opening.drop();
    m_card->show(customer);
    Q_EMIT mainPaneWanted();
    m_pane->focusCard();
}

void CustomersScreen::takeJoined(const QList<Action> &actions)
{
    m_surroundings.undo.push(stepWords(actions), actions);
    const IdentityId first = customerOf(actions.first().subject);
    m_customers->clearMarks();
    m_customers->refresh();
    if (m_card->customer() == first)
        m_card->retry();
    else
        m_card->show(first);
}

/// What can be done to several is there once they are marked.
void CustomersScreen::showMarks()
{
    const qsizetype marked = m_customers->marked().size();
    m_surroundings.commands.action(QStringLiteral("customers.same"))->setEnabled(marked > 1);
    m_surroundings.commands.action(QStringLiteral("customers.clearMarks"))->setEnabled(marked > 0);
}

void CustomersScreen::activate()
{
    if (m_list == nullptr)
        return;
    m_customers->refresh();
    if (m_customers->query().text.isEmpty() && m_customers->rowCount() == 0)
        m_list->focusField();
    else
        m_list->list()->setFocus(Qt::OtherFocusReason);
}

bool CustomersScreen::focusSearch()
{
    if (m_list == nullptr)
        return false;
    Q_EMIT listPaneWanted();
    m_list->focusField();
    return true;
}

void CustomersScreen::addCommands()
{
    const auto add = [this](const char *id, const QString &text, const char *key, std::function<void()> run,
                            const QString &words = {}) {
        Command command;
        command.id = QString::fromLatin1(id);
        command.text = text;
        command.key = QKeySequence(QString::fromLatin1(key));
        command.screen = this->id();
        command.words = words;
        command.group = tr("Customers");
        m_surroundings.commands.add(command, this, std::move(run));
    };
    add("customers.next", tr("Next customer"), "J", [this] { m_list->moveCurrent(1); });
    add("customers.previous", tr("Previous customer"), "K", [this] { m_list->moveCurrent(-1); });
    add(
        "customers.filter", tr("Filter the customers"), "F", [this] { m_list->openFilter(); },
        tr("press plan organisation mark network promise"));
    add(
        "customers.jump", tr("Jump to a day of this customer"), "D", [this] { m_pane->startJump(); },
        tr("date history month"));
}

void CustomersScreen::addCardCommands()
{
    const auto add = [this](const char *id, const QString &text, const char *key, std::function<void()> run,
                            const QString &words) {
        Command command;
        command.id = QString::fromLatin1(id);
        command.text = text;
        command.key = QKeySequence(QString::fromLatin1(key));
        command.screen = this->id();
        command.words = words;
        command.group = tr("Customers");
        m_surroundings.commands.add(command, this, std::move(run));
    };
    add(
        "customers.note", tr("Note about this customer"), "N", [this] { m_pane->startNote(); },
        tr("remark write down"));
    add(
        "customers.detail", tr("Say something of this customer"), "A", [this] { m_pane->startDetail(); },
        tr("plan organisation number e-mail phone birthday field add"));
    add(
        "customers.link", tr("Another identity of this customer"), "I", [this] { m_pane->startLink(); },
        tr("same person merge join link"));
    const auto hear = [this](TimelineVoice voice) {
        m_card->setFilter({m_card->filter().conversations, voice});
    };
    add(
        "customers.theirs", tr("Only what this customer said"), "", [hear] { hear(TimelineVoice::Theirs); },
        tr("history filter their posts wrote"));
    add(
        "customers.ours", tr("Only what we said to this customer"), "", [hear] { hear(TimelineVoice::Ours); },
        tr("history filter our posts answers replies"));
    add(
        "customers.everything", tr("All of the history with this customer"), "",
        [this] { m_card->setFilter({}); }, tr("filter off everything timeline"));
}

void CustomersScreen::addMarkCommands()
{
    const auto add = [this](const char *id, const QString &text, const char *key, const char *icon,
                            std::function<void()> run, const QString &words) {
        Command command;
        command.id = QString::fromLatin1(id);
        command.text = text;
        command.key = QKeySequence(QString::fromLatin1(key));
        command.icon = QString::fromLatin1(icon);
        command.screen = this->id();
        command.words = words;
        command.group = tr("Customers");
        return m_surroundings.commands.add(command, this, std::move(run));
    };
    add(
        "customers.mark", tr("Mark this customer for several at once"), "X", "check",
        [this] { m_list->toggleMark(); }, tr("choose select tick"));
    QAction *same = add(
        "customers.same", tr("The marked are the same person …"), "S", "link",
        [this] {
            QList<IdentityId> customers;
            for (const CustomerLine &line : m_customers->marked())
                customers.append(line.profile.id);
            if (customers.size() > JoinWork::MostJoined)
                return Q_EMIT said(
                    tr("At most %n at once: take some marks away.", nullptr, int(JoinWork::MostJoined)));
            m_join->plan(customers);
        },
        tr("merge duplicates double join link one customer many"));
    QAction *clear = add(
        "customers.clearMarks", tr("Take all marks away"), "Shift+X", "close",
        [this] { m_customers->clearMarks(); }, tr("none unmark"));
    m_list->setMarkActions({same, clear});
    showMarks();
}

}  // namespace daisychain::ui
