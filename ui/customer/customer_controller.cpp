#include "ui/customer/customer_controller.h"

#include "core/base/when_ready.h"

#include <algorithm>

namespace daisychain::ui {

namespace {

constexpr int HistoryPage = 24;
/// A history up to here is read anew as a whole when something changed.
constexpr int LongestReread = 120;

}  // namespace

CustomerController::CustomerController(Services services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    m_history.setFetcher([this](const auto &request) { fetch(request); });
    connect(&m_services.notices, &Notices::changed, this, [this](const Notice &notice) {
        m_version = std::max(m_version, notice.version);
        if (!m_customer || (!notice.isEverything && notice.conversations.isEmpty()))
            return;
        if (m_isReading)
            m_isStale = true;
        else
            read();
    });
}

void CustomerController::show(const std::optional<IdentityId> &customer)
{
    if (customer == m_customer)
        return;
    m_customer = customer;
    m_card.reset();
    m_error.reset();
    m_alike.clear();
    m_preview.reset();
    m_filter = {};
    m_isReading = false;
    m_isStale = false;
    Q_EMIT shown();
    Q_EMIT changed();
    if (!customer)
        return;
    read();
    m_history.reload();
}

void CustomerController::retry()
{
    m_error.reset();
    Q_EMIT changed();
    if (!m_customer)
        return;
    read();
    m_history.reload();
}

void CustomerController::read()
{
    m_isReading = true;
    m_isStale = false;
    whenReady(m_services.customers.customer(*m_customer, m_services.clock.now(), m_version), this,
              [this, customer = m_customer](const Result<CustomerCard> &card) {
                  if (customer != m_customer)
                      return;
                  m_isReading = false;
                  if (card) {
                      m_error.reset();
                      m_card = *card;
                      refreshHistory();
                      readAlike();
                  } else {
                      m_error = card.error();
                  }
                  Q_EMIT changed();
                  if (m_isStale)
                      read();
              });
}

void CustomerController::readAlike()
{
    if (m_services.likeness == nullptr)
        return;
    constexpr int MostShown = 3;
    whenReady(m_services.likeness->alike(*m_customer, MostShown), this,
              [this, customer = m_customer](const Result<QList<Likeness>> &alike) {
                  if (!alike || customer != m_customer || *alike == m_alike)
                      return;
                  m_alike = *alike;
                  Q_EMIT changed();
              });
}

/// What stands in the history changes in place: of a short one all of it, of a long one what is newest.
void CustomerController::refreshHistory()
{
    if (m_history.list().isUnknown() || !m_history.list().isAtTop())
        return;
    const bool isShort = m_history.rowCount() <= LongestReread;
    const int limit = isShort ? std::max(HistoryPage, m_history.rowCount()) : HistoryPage;
    whenReady(m_services.customers.customerTimeline(*m_customer, m_filter, std::nullopt, PageDirection::After,
                                                    limit, m_version),
              this,
              [this, isShort, customer = m_customer, filter = m_filter](const Result<TimelinePage> &page) {
                  if (!page || customer != m_customer || filter != m_filter || !m_history.list().isAtTop())
                      return;
                  if (isShort)
                      m_history.arrangeRows(page->rows, !page->hasMore);
                  else
                      takeNewest(*page);
              });
}

void CustomerController::takeNewest(const TimelinePage &page)
{
    QList<TimelineRow> fresh = page.rows;
    fresh.removeIf([this](const TimelineRow &row) { return m_history.find(rowId(row)) >= 0; });
    if (fresh.size() == page.rows.size() && page.hasMore)
        return m_history.openTop();  // more came than one page holds
    const TimelineCursor first = m_history.at(0).cursor;
    fresh.removeIf([first](const TimelineRow &row) { return row.cursor < first; });
    m_history.admitAtTop(fresh);
    m_history.updateRows(page.rows);
}

/// Small pages: each row is laid out before it is painted, and a frame has to hold a page.
void CustomerController::fetch(HistoryModel::Request request)
{
    if (!m_customer)
        return;
    request.limit = std::min(request.limit, HistoryPage);
    whenReady(m_services.customers.customerTimeline(*m_customer, m_filter, request.cursor, request.direction,
                                                    request.limit, m_version),
              this, [this, request, customer = m_customer](const Result<TimelinePage> &page) {
                  if (customer != m_customer)
                      return;
                  if (page)
                      m_history.answered(request, page->rows);
                  else
                      m_history.answered(request, Failure(page.error()));
              });
}

void CustomerController::setFilter(const TimelineFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    Q_EMIT changed();
    if (m_customer)
        m_history.reload();
}

void CustomerController::jumpTo(Instant at)
{
    if (!m_customer)
        return;
    m_history.reload(cursorBefore(at));
}

void CustomerController::keepNote(const QString &text)
{
    if (!m_customer || text.trimmed().isEmpty())
        return;
    record({Note{text.trimmed()}});
}

void CustomerController::say(const QList<CustomerDetail> &details)
{
    if (m_customer && !details.isEmpty())
        record({CustomerDetails{details}});
}

void CustomerController::previewLink(const ProfileFact &other, const QString &evidence)
{
    if (!m_card || other.id == m_customer)
        return;
    whenReady(m_services.customers.customer(other.id, m_services.clock.now(), m_version), this,
              [this, customer = m_customer, other, evidence](const Result<CustomerCard> &card) {
                  if (customer != m_customer || !m_card)
                      return;
                  if (!card && card.error().code != ErrorCode::NotFound)
                      return Q_EMIT failed(card.error());
                  m_preview = LinkPreview{other, evidence, {}, {}, 0};
                  if (card) {
                      m_preview->theirs = card->details;
                      m_preview->conflicts = detailConflicts(m_card->details, card->details);
                      m_preview->conversations = card->conversationCount;
                  }
                  Q_EMIT changed();
              });
}

void CustomerController::dropPreview()
{
    m_preview.reset();
    Q_EMIT changed();
}

void CustomerController::link(const QList<CustomerDetail> &surviving)
{
    if (!m_customer || !m_preview)
        return;
    QList<ActionPayload> payloads{LinkIdentity{m_preview->other.id, m_preview->evidence}};
    if (!surviving.isEmpty())
        payloads.append(CustomerDetails{surviving});
    m_preview.reset();
    record(payloads);
}

void CustomerController::findOthers(const QString &text)
{
    constexpr int MostFound = 6;
    const int search = ++m_search;
    if (text.trimmed().isEmpty())
        return Q_EMIT found({});
    whenReady(m_services.customers.findIdentities(text.trimmed(), MostFound), this,
              [this, search](const Result<QList<ProfileFact>> &others) {
                  if (search != m_search)
                      return;
                  QList<ProfileFact> strangers = others.value_or(QList<ProfileFact>());
                  strangers.removeIf([this](const ProfileFact &other) {
                      return m_card && m_card->identities.contains(other);
                  });
                  Q_EMIT found(strangers);
              });
}

void CustomerController::unlink(const IdentityLink &link)
{
    if (m_customer)
        record({Undo{link.action}});
}

void CustomerController::decline(const Likeness &likeness)
{
    if (!m_customer || m_services.likeness == nullptr)
        return;
    whenReady(m_services.likeness->decline(*m_customer, likeness.other.id), this,
              [this](const Result<StoreVersion> &declined) {
                  if (!declined)
                      return Q_EMIT failed(declined.error());
                  if (m_customer)
                      readAlike();
              });
}

void CustomerController::record(const QList<ActionPayload> &payloads)
{
    Recording recording;
    for (const ActionPayload &payload : payloads)
        recording.actions.append(
            newAction(m_services.me, m_services.clock.now(), CustomerSubject{*m_customer}, payload));
    whenReady(m_services.journal.record(recording), this,
              [this, actions = recording.actions](const Result<StoreVersion> &version) {
                  if (!version)
                      return Q_EMIT failed(version.error());
                  m_version = std::max(m_version, *version);
                  if (const auto *note = std::get_if<Note>(&actions.first().payload))
                      Q_EMIT noteKept(note->text);
                  Q_EMIT decided(actions);
                  if (m_customer)
                      read();
              });
}

}  // namespace daisychain::ui
