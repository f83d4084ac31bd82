#include "ui/search/search_controller.h"

#include "core/base/when_ready.h"

#include <QTimeZone>

namespace daisychain::ui {

namespace {

constexpr int PageRows = 50;
constexpr int MostChoices = 8;

}  // namespace

SearchController::SearchController(const Services &services, QObject *parent)
    : QAbstractListModel(parent)
    , m_services(services)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &SearchController::searchNow);
}

int SearchController::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant SearchController::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const SearchRow &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::AccessibleTextRole:
        return m_sentence ? m_sentence(row) : QString();
    default:
        return {};
    }
}

bool SearchController::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_next.has_value() && !m_isAsking;
}

void SearchController::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(m_next);
}

void SearchController::type(const QString &text)
{
    if (text == m_typed)
        return;
    m_typed = text;
    if (m_isAsking)
        m_isStale = true;  // one search at a time: readers must not queue for what nobody waits for
    else
        m_pause.start(0);
}

void SearchController::setOrder(SearchOrder order)
{
    if (order == m_order)
        return;
    m_order = order;
    searchNow();
}

void SearchController::searchNow()
{
    m_pause.stop();
    ++m_search;
    m_isAsking = false;
    m_isStale = false;
    m_next.reset();
    m_error.reset();
    m_unknown.clear();
    m_query =
        parseSearch(m_typed, QTimeZone::systemTimeZone(), m_services.clock.now(), SearchTyping::InProgress);
    if (m_query.isEmpty()) {
        m_state = State::Nothing;
        take({}, true);
        Q_EMIT changed();
        return;
    }
    // What was found stays until there is something else: no flicker between two letters.
    if (m_state != State::Found)
        m_state = State::Searching;
    Q_EMIT changed();
    ask(std::nullopt);
}

void SearchController::ask(const std::optional<SearchCursor> &from)
{
    m_isAsking = true;
    const SearchContext context{m_services.me, m_services.clock.now(), {}};
    whenReady(m_services.search.search(m_query, m_order, from, PageRows, context), this,
              [this, search = m_search, isFirst = !from.has_value()](const Result<SearchPage> &page) {
                  if (search != m_search)
                      return;
                  m_isAsking = false;
                  if (page) {
                      take(*page, isFirst);
                  } else {
                      m_error = page.error();
                      m_state = State::Failed;
                  }
                  Q_EMIT changed();
                  if (m_isStale)
                      return searchNow();
                  // A page may be short, or empty, and yet not the last.
                  if (page && m_next && rowCount() < PageRows)
                      ask(m_next);
              });
}

void SearchController::take(const SearchPage &page, bool isFirst)
{
    m_next = page.next;
    if (isFirst) {
        beginResetModel();
        m_rows = page.rows;
        endResetModel();
        for (const SearchFilter &filter : page.unknown)
            m_unknown.append(searchOperatorName(filter.op) + u':' + filter.value);
        for (const SearchWarning &warning : std::as_const(m_query.warnings))
            m_unknown.append(warning.text);
    } else if (!page.rows.isEmpty()) {
        beginInsertRows({}, rowCount(), rowCount() + int(page.rows.size()) - 1);
        m_rows += page.rows;
        endInsertRows();
    }
    if (!m_query.isEmpty())
        m_state = !m_rows.isEmpty() ? State::Found : m_next ? State::Searching : State::None;
}

void SearchController::complete(const QString &typed, qsizetype cursor)
{
    const SearchCompletion at = completionAt(typed, cursor);
    const int asked = ++m_completion;
    if (!at.op)
        return Q_EMIT completed(at);
    whenReady(m_services.search.completions(*at.op, at.beginning, MostChoices), this,
              [this, at, asked](const Result<QStringList> &found) {
                  if (asked != m_completion)
                      return;
                  SearchCompletion answered = at;
                  if (found)
                      answered.choices = *found;
                  Q_EMIT completed(answered);
              });
}

}  // namespace daisychain::ui
