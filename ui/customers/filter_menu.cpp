#include "ui/customers/filter_menu.h"

#include "core/base/when_ready.h"
#include "core/text/visible_text.h"
#include "ui/customer/customer_words.h"
#include "ui/theme/mark.h"

#include <QPointer>

namespace daisychain::ui {

namespace {

constexpr int MostValues = 30;
constexpr qsizetype LongestValue = 50;

}  // namespace

QString filterWords(const CustomerFilter &filter)
{
    QStringList words;
    if (!filter.mark.isEmpty())
        words.append(markWords(filter.mark));
    if (!filter.plan.isEmpty())
        words.append(FilterMenu::tr("plan %1").arg(text::isolated(text::plainLine(filter.plan, 40))));
    if (!filter.organisation.isEmpty())
        words.append(text::isolated(text::plainLine(filter.organisation, 40)));
    if (filter.hasOpenPromise)
        words.append(FilterMenu::tr("with an open promise"));
    if (filter.hasMail)
        words.append(FilterMenu::tr("with an e-mail address"));
    if (filter.network)
        words.append(FilterMenu::tr("on %1").arg(networkTitle(*filter.network)));
    return words.join(QStringLiteral(" · "));
}

FilterMenu::FilterMenu(CustomersController &customers, CustomerReader &reader, QWidget *parent)
    : QMenu(parent)
    , m_customers(customers)
    , m_reader(reader)
{
    connect(this, &QMenu::aboutToShow, this, &FilterMenu::fill);
}

void FilterMenu::fill()
{
    clear();
    CustomerFilter filter = m_customers.query().filter;
    filter.hasOpenPromise = !filter.hasOpenPromise;
    addChoice(this, tr("with an open promise"), filter);
    actions().last()->setChecked(!filter.hasOpenPromise);
    filter = m_customers.query().filter;
    filter.hasMail = !filter.hasMail;
    addChoice(this, tr("with an e-mail address"), filter);
    actions().last()->setChecked(!filter.hasMail);
    addMarks();
    addNetworks();
    addValues(tr("plan"), DetailField::Plan, &CustomerFilter::plan);
    addValues(tr("organisation"), DetailField::Organisation, &CustomerFilter::organisation);
    addSeparator();
    QAction *none = addAction(tr("no filter"));
    none->setEnabled(!m_customers.query().filter.isEmpty());
    connect(none, &QAction::triggered, &m_customers, [this] { m_customers.setFilter({}); });
}

void FilterMenu::addChoice(QMenu *menu, const QString &text, const CustomerFilter &filter)
{
    QAction *action = menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(filter == m_customers.query().filter);
    connect(action, &QAction::triggered, &m_customers, [this, filter] { m_customers.setFilter(filter); });
}

void FilterMenu::addMarks()
{
    QMenu *menu = addMenu(tr("mark"));
    CustomerFilter filter = m_customers.query().filter;
    filter.mark.clear();
    addChoice(menu, tr("any, or none"), filter);
    for (const QString &mark : customerMarks()) {
        filter.mark = mark;
        addChoice(menu, markWords(mark), filter);
    }
}

void FilterMenu::addNetworks()
{
    QMenu *menu = addMenu(tr("network"));
    CustomerFilter filter = m_customers.query().filter;
    filter.network.reset();
    addChoice(menu, tr("any"), filter);
    for (const Network network : {Network::Mastodon, Network::Bluesky, Network::X, Network::Feed}) {
        filter.network = network;
        addChoice(menu, networkTitle(network), filter);
    }
}

void FilterMenu::addValues(const QString &title, DetailField field, QString CustomerFilter::*place)
{
    QMenu *menu = addMenu(title);
    CustomerFilter filter = m_customers.query().filter;
    filter.*place = QString();
    addChoice(menu, tr("any, or none"), filter);
    // Of many, those that begin as what is typed.
    whenReady(m_reader.detailValues(field, m_customers.query().text, MostValues), menu,
              [this, menu, filter, place](const Result<QStringList> &values) mutable {
                  for (const QString &value : values.value_or(QStringList())) {
                      filter.*place = value;
                      addChoice(menu, pressableText(value, LongestValue), filter);
                  }
              });
}

}  // namespace daisychain::ui
