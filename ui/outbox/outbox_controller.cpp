#include "ui/outbox/outbox_controller.h"

#include "core/base/when_ready.h"

#include <algorithm>

namespace daisychain::ui {

using namespace std::chrono_literals;

namespace {

constexpr int MostRecent = 200;

bool isWithAuthor(OutboxState state)
{
    return state == OutboxState::Stopped || state == OutboxState::Refused;
}

}  // namespace

OutboxController::OutboxController(const Services &services, QObject *parent)
    : QAbstractListModel(parent)
    , m_services(services)
{
    connect(&services.notices, &Notices::changed, this, [this](const Notice &notice) {
        m_version = std::max(m_version, notice.version);
        if (notice.isOutboxChanged || notice.isEverything)
            read();
    });
    connect(&m_second, &QTimer::timeout, this, [this] {
        const bool isCounting = std::any_of(m_entries.begin(), m_entries.end(), [](const OutboxEntry &entry) {
            return entry.row.state == OutboxState::Held || entry.row.nextTry;
        });
        if (isCounting)
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    });
    m_second.start(1s);
    read();
}

int OutboxController::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant OutboxController::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const OutboxEntry &entry = m_entries[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return entry.row.content.text;
    case Qt::AccessibleTextRole:
        return m_sentence ? m_sentence(entry) : QString();
    default:
        return {};
    }
}

void OutboxController::show(List list)
{
    if (list == m_list)
        return;
    m_list = list;
    m_isKnown = false;
    take({});
    read();
}

void OutboxController::read()
{
    const auto asked = m_list == List::Pending ? m_services.outbox.pendingReplies(m_version)
                                               : m_services.outbox.recentReplies(MostRecent, m_version);
    whenReady(asked, this, [this, reading = ++m_reading](const Result<QList<OutboxRow>> &rows) {
        if (reading != m_reading)
            return;
        m_isKnown = true;
        if (rows) {
            m_error.reset();
            take(*rows);
            readReasons();
        } else {
            m_error = rows.error();
        }
        Q_EMIT changed();
    });
}

/// Rows that stay keep their place in the view, and what was found out about them.
void OutboxController::take(const QList<OutboxRow> &rows)
{
    QList<OutboxEntry> entries;
    for (const OutboxRow &row : rows) {
        OutboxEntry entry{row, {}, {}};
        const auto known = std::find_if(m_entries.begin(), m_entries.end(),
                                        [&](const OutboxEntry &each) { return each.row.reply == row.reply; });
        if (known != m_entries.end())
            entry = {row, known->stopped, known->customer};
        entries.append(entry);
    }
    if (m_list == List::Pending)
        m_stopped = int(std::count_if(rows.begin(), rows.end(),
                                      [](const OutboxRow &row) { return isWithAuthor(row.state); }));
    const auto isSame = [](const OutboxEntry &a, const OutboxEntry &b) { return a.row.reply == b.row.reply; };
    if (entries.size() == m_entries.size() &&
        std::equal(entries.begin(), entries.end(), m_entries.begin(), isSame)) {
        m_entries = entries;
        if (!entries.isEmpty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_entries = entries;
    endResetModel();
}

/// Who is answered, and why a reply was stopped, stands with the conversation.
void OutboxController::readReasons()
{
    for (const OutboxEntry &entry : std::as_const(m_entries)) {
        if (entry.row.handle.isEmpty())
            continue;
        whenReady(
            m_services.queue.queueRow(entry.row.handle, m_services.me, m_services.clock.now(), m_version),
            this, [this, reply = entry.row.reply](const Result<std::optional<QueueRow>> &found) {
                if (!found || !*found)
                    return;
                for (int row = 0; row < rowCount(); ++row) {
                    OutboxEntry &each = m_entries[row];
                    if (each.row.reply != reply)
                        continue;
                    const QueueRow &conversation = **found;
                    each.customer = conversation.customerName.isEmpty() ? u'@' + conversation.customerHandle
                                                                        : conversation.customerName;
                    each.stopped = conversation.view.stoppedReply == reply
                                       ? std::optional(conversation.view.stopReason)
                                       : std::nullopt;
                    Q_EMIT dataChanged(index(row), index(row));
                }
            });
    }
}

bool OutboxController::can(OutboxDeed deed, const OutboxRow &row)
{
    switch (deed) {
    case OutboxDeed::SendNow:
        return row.state == OutboxState::Held || (row.state == OutboxState::Ready && row.nextTry);
    case OutboxDeed::SendAsIs:
        return isWithAuthor(row.state);
    case OutboxDeed::TakeBack:
        return row.state == OutboxState::Held || row.state == OutboxState::Ready || isWithAuthor(row.state);
    }
    return false;
}

void OutboxController::perform(OutboxDeed deed, int row)
{
    if (row < 0 || row >= rowCount() || !can(deed, m_entries[row].row))
        return;
    const OutboxRow &reply = m_entries[row].row;
    if (deed == OutboxDeed::TakeBack)
        return record(reply, Withdraw{reply.reply});
    if (deed == OutboxDeed::SendNow || reply.handle.isEmpty())
        return record(reply, reply.content);
    whenReady(
        m_services.conversations.conversation(reply.handle, m_services.me, m_services.clock.now(), m_version),
        this, [this, reply](const Result<ConversationDetail> &detail) {
            if (!detail)
                return Q_EMIT failed(detail.error());
            HandOver content = reply.content;
            content.seen = detail->newest;
            record(reply, content);
        });
}

void OutboxController::record(const OutboxRow &row, const ActionPayload &payload)
{
    Recording recording;
    recording.actions.append(newAction(m_services.me, m_services.clock.now(), row.subject, payload));
    if (std::holds_alternative<HandOver>(payload)) {
        SendTerms terms = row.terms;
        terms.notBefore.reset();
        recording.terms.insert(row.reply, terms);
    }
    whenReady(m_services.journal.record(recording), this,
              [this, actions = recording.actions](const Result<StoreVersion> &version) {
                  if (!version)
                      return Q_EMIT failed(version.error());
                  m_version = std::max(m_version, *version);
                  Q_EMIT decided(actions);
                  read();
              });
}

}  // namespace daisychain::ui
