#include "ui/customers/customers_controller.h"

#include "core/base/when_ready.h"

#include <algorithm>

namespace daisychain::ui {

namespace {

constexpr int FirstRows = 30;  // a screen and more, so that each letter is answered at once
constexpr int TakenInAtOnce = 1'000;
constexpr std::chrono::seconds RereadAfter{2};

}  // namespace

CustomersController::CustomersController(Services services, QObject *parent)
    : WindowedListModel(parent)
    , m_services(services)
{
    m_reread.setSingleShot(true);
    m_reread.setInterval(RereadAfter);
    connect(&m_reread, &QTimer::timeout, this, &CustomersController::readShown);
    connect(&m_services.notices, &Notices::changed, this, [this](const Notice &notice) {
        m_query.atLeast = std::max(m_query.atLeast, notice.version);
        const bool isAboutCustomers = notice.isEverything || !notice.conversations.isEmpty();
        if (isAboutCustomers && !list().isUnknown() && !m_reread.isActive())
            m_reread.start();
    });
}

QVariant CustomersController::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const CustomerLine &line = at(index.row());
    if (role == Qt::DisplayRole)
        return customerName(line.profile, line.details);
    if (role == Qt::AccessibleTextRole && m_sentence)
        return m_sentence(line);
    return {};
}

void CustomersController::setText(const QString &text)
{
    if (text == m_query.text)
        return;
    m_query.text = text;
    refresh();
}

void CustomersController::setFilter(const CustomerFilter &filter)
{
    if (filter == m_query.filter)
        return;
    m_query.filter = filter;
    refresh();
}

void CustomersController::setOrder(CustomerOrder order)
{
    if (order == m_query.order)
        return;
    m_query.order = order;
    refresh();
}

bool CustomersController::isMarked(const CustomerLine &line) const
{
    return std::ranges::any_of(m_marked, [&](const CustomerLine &one) { return rowId(one) == rowId(line); });
}

void CustomersController::toggleMark(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    const CustomerLine &line = at(row);
    if (m_marked.removeIf([&](const CustomerLine &one) { return rowId(one) == rowId(line); }) == 0)
        m_marked.append(line);
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT updated();
}

void CustomersController::clearMarks()
{
    if (m_marked.isEmpty())
        return;
    m_marked.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    Q_EMIT updated();
}

void CustomersController::refresh()
{
    if (m_isAsking)
        m_isStale = true;  // one at a time: readers must not queue for what nobody waits for
    else
        ask();
    Q_EMIT updated();
}

void CustomersController::ask()
{
    m_isAsking = true;
    m_isStale = false;
    whenReady(m_services.customers.customers(m_query, std::nullopt, PageDirection::After, FirstRows), this,
              [this](const Result<CustomerPage> &page) {
                  m_isAsking = false;
                  if (m_isStale)
                      return ask();
                  if (page) {
                      take(*page);
                  } else {
                      arrangeRows({}, true);
                      setState(ListState::Failed, page.error());
                  }
                  Q_EMIT updated();
              });
}

/// Who was found before and is found still stays in place: no flicker between two letters.
void CustomersController::take(const CustomerPage &page)
{
    arrangeRows(page.rows, !page.hasMore);
    if (page.isIncomplete && !m_isTakingIn)
        takeIn();
}

void CustomersController::takeIn()
{
    m_isTakingIn = true;
    whenReady(m_services.customers.takeIn(TakenInAtOnce), this, [this](const Result<qint64> &left) {
        m_isTakingIn = false;
        if (!left)
            return;  // the next question comes back to it
        const bool isFirst = m_left == 0;
        m_left = *left;
        if (m_left > 0)
            takeIn();
        if (m_left == 0 || isFirst)
            refresh();
        else
            Q_EMIT updated();
    });
}

void CustomersController::fetch(const Request &request)
{
    whenReady(m_services.customers.customers(m_query, request.cursor, request.direction, request.limit), this,
              [this, request](const Result<CustomerPage> &page) {
                  if (page)
                      answered(request, page->rows);
                  else
                      answered(request, Failure(page.error()));
              });
}

/// What changed in the first rows is shown where they stand.
void CustomersController::readShown()
{
    if (m_isAsking || rowCount() == 0)
        return;
    whenReady(m_services.customers.customers(m_query, std::nullopt, PageDirection::After, FirstRows), this,
              [this, query = m_query](const Result<CustomerPage> &page) {
                  if (page && query.text == m_query.text && query.filter == m_query.filter &&
                      query.order == m_query.order)
                      updateRows(page->rows);
              });
}

}  // namespace daisychain::ui
