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

OutboxRow rowOf(const PostChange &change)
{
    OutboxRow row;
    row.reply = {change.action.id.value};
    row.handle = change.handle;
    row.subject = change.action.subject;
    row.author = change.action.actor;
    row.content.account = accountOf(change);
    if (const auto *edit = std::get_if<EditPost>(&change.action.payload))
        row.content.text = edit->text;
    row.terms.notBefore = notBeforeOf(change);
    row.state = change.state;
    row.attempts = change.attempts;
    row.nextTry = change.nextTry;
    row.lastError = change.lastError;
    row.created = change.action.at;
    row.changed = change.changed;
    return row;
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
        if (!rows)
            return end(reading, rows.error());
        if (m_services.changes != nullptr && m_list == List::Pending)
            return readChanges(*rows, reading);
        take(*rows);
        end(reading, {});
    });
}

void OutboxController::readChanges(const QList<OutboxRow> &rows, int reading)
{
    whenReady(m_services.changes->pendingChanges(m_version), this,
              [this, rows, reading](const Result<QList<PostChange>> &changes) {
                  if (reading != m_reading)
                      return;
                  if (!changes)
                      return end(reading, changes.error());
                  take(rows, *changes);
                  end(reading, {});
              });
}

void OutboxController::end(int reading, const std::optional<Error> &error)
{
    m_isKnown = true;
    m_error = error;
    if (!error)
        readReasons();
    if (reading == m_reading)
        Q_EMIT changed();
}

/// Rows that stay keep their place in the view, and what was found out about them.
void OutboxController::take(const QList<OutboxRow> &rows, const QList<PostChange> &changes)
{
    QList<OutboxEntry> entries;
    for (const OutboxRow &row : rows)
        entries.append({row, {}, {}});
    for (const PostChange &change : changes)
        entries.append({rowOf(change), {}, {}, change});
    for (OutboxEntry &entry : entries) {
        const auto known = std::find_if(m_entries.begin(), m_entries.end(), [&](const OutboxEntry &each) {
            return each.row.reply == entry.row.reply;
        });
        if (known != m_entries.end()) {
            entry.stopped = known->stopped;
            entry.customer = known->customer;
            if (entry.row.content.text.isEmpty())
                entry.row.content.text = known->row.content.text;
        }
    }
    std::stable_sort(entries.begin(), entries.end(), [this](const OutboxEntry &a, const OutboxEntry &b) {
        return m_list == List::Pending && a.row.created < b.row.created;
    });
    if (m_list == List::Pending)
        m_stopped = int(std::count_if(entries.begin(), entries.end(), [](const OutboxEntry &entry) {
            return isWithAuthor(entry.row.state);
        }));
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

/// What is to be taken down is said by the post alone.
void OutboxController::readRemoved(const OutboxEntry &entry)
{
    const PostId removed = postOf(*entry.change);
    whenReady(m_services.conversations.conversation(entry.row.handle, m_services.me, m_services.clock.now(),
                                                    m_version),
              this, [this, removed, reply = entry.row.reply](const Result<ConversationDetail> &detail) {
                  if (!detail)
                      return;
                  for (const ThreadPost &post : detail->posts) {
                      for (int row = 0; row < rowCount() && post.post.id == removed; ++row) {
                          if (m_entries[row].row.reply == reply)
                              m_entries[row].row.content.text = post.post.text;
                      }
                  }
                  if (rowCount() > 0)
                      Q_EMIT dataChanged(index(0), index(rowCount() - 1));
              });
}

/// Who is answered, and why a reply was stopped, stands with the conversation.
void OutboxController::readReasons()
{
    for (const OutboxEntry &entry : std::as_const(m_entries)) {
        if (entry.row.handle.isEmpty())
            continue;
        if (entry.change && std::holds_alternative<RemovePost>(entry.change->action.payload))
            readRemoved(entry);
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

bool OutboxController::can(OutboxDeed deed, const OutboxEntry &entry)
{
    const OutboxRow &row = entry.row;
    switch (deed) {
    case OutboxDeed::SendNow:
        return !entry.change &&
               (row.state == OutboxState::Held || (row.state == OutboxState::Ready && row.nextTry));
    case OutboxDeed::SendAsIs:
        return !entry.change && isWithAuthor(row.state);
    case OutboxDeed::TryAgain:
        return entry.change && isWithAuthor(row.state);
    case OutboxDeed::TakeBack:
        return row.state == OutboxState::Held || row.state == OutboxState::Ready || isWithAuthor(row.state);
    }
    return false;
}

void OutboxController::perform(OutboxDeed deed, int row)
{
    if (row < 0 || row >= rowCount() || !can(deed, m_entries[row]))
        return;
    if (const auto &change = m_entries[row].change)
        return performOn(*change, deed);
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

/// Once more is a decision of its own: the one that was refused is taken back with it.
void OutboxController::performOn(const PostChange &change, OutboxDeed deed)
{
    const Instant now = m_services.clock.now();
    Recording recording;
    recording.actions.append(newAction(m_services.me, now, change.action.subject, Undo{change.action.id}));
    if (deed == OutboxDeed::TryAgain)
        recording.actions.append(newAction(m_services.me, now, change.action.subject, change.action.payload));
    record(recording);
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
    record(recording);
}

void OutboxController::record(Recording recording)
{
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
