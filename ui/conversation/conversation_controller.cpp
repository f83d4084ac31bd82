#include "ui/conversation/conversation_controller.h"

#include "core/base/when_ready.h"
#include "ui/conversation/arrange_thread.h"

#include <algorithm>
#include <utility>

namespace daisychain::ui {

ConversationController::ConversationController(Services services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    connect(&m_services.notices, &Notices::changed, this, &ConversationController::onNotice);
    readOutbox();
    readChanges();
}

ConversationController::State ConversationController::state() const
{
    if (m_handle.isEmpty())
        return State::Nothing;
    if (m_detail)
        return State::Shown;
    return m_error ? State::Failed : State::Loading;
}

std::optional<Seen> ConversationController::seenOf(const QString &handle) const
{
    if (!m_detail || handle.isEmpty() || (handle != m_handle && handle != m_detail->head.handle))
        return std::nullopt;
    return m_detail->newest;
}

std::optional<PostId> ConversationController::firstUnread() const
{
    if (!m_detail)
        return std::nullopt;
    const auto unread = [this](const ThreadPost &post) {
        return !post.ours && (!m_readBefore || *m_readBefore < post.post.created);
    };
    const auto first = std::find_if(m_detail->posts.begin(), m_detail->posts.end(), unread);
    return first == m_detail->posts.end() ? std::nullopt : std::optional(first->post.id);
}

void ConversationController::open(const QString &handle)
{
    if (handle == m_handle && !m_error)
        return;
    m_handle = handle;
    m_isFirstReading = true;
    m_detail.reset();
    m_older.clear();
    m_error.reset();
    m_isReading = false;
    m_isStale = false;
    m_thread.clear();
    Q_EMIT opened(handle);
    Q_EMIT changed();
    if (!handle.isEmpty())
        read();
}

void ConversationController::retry()
{
    m_error.reset();
    Q_EMIT changed();
    if (!m_handle.isEmpty() && !m_isReading)
        read();
}

void ConversationController::onNotice(const Notice &notice)
{
    m_version = std::max(m_version, notice.version);
    if (notice.isOutboxChanged || notice.isEverything) {
        readOutbox();
        readChanges();
    }
    QStringList handles{m_handle};
    if (m_detail)
        handles.append(m_detail->head.handle);
    for (const QueueRow &side : m_detail ? m_detail->otherSides : QList<QueueRow>())
        handles.append(side.handle);
    const bool isOurs = notice.isEverything || notice.areStreamsChanged ||
                        std::any_of(handles.begin(), handles.end(), [&notice](const QString &handle) {
                            return notice.conversations.contains(handle);
                        });
    if (m_handle.isEmpty() || !isOurs)
        return;
    if (m_isReading)
        m_isStale = true;
    else
        read();
}

void ConversationController::read()
{
    m_isReading = true;
    m_isStale = false;
    whenReady(
        m_services.conversations.conversation(m_handle, m_services.me, m_services.clock.now(), m_version),
        this, [this, handle = m_handle](const Result<ConversationDetail> &detail) {
            if (handle != m_handle)
                return;
            m_isReading = false;
            if (detail) {
                take(*detail);
            } else {
                m_error = detail.error();
                Q_EMIT changed();
            }
            if (m_isStale)
                read();
        });
}

void ConversationController::readOutbox()
{
    whenReady(m_services.outbox.pendingReplies(m_version), this,
              [this](const Result<QList<OutboxRow>> &rows) {
                  if (!rows || *rows == m_outbox)
                      return;
                  m_outbox = *rows;
                  if (m_detail)
                      rearrange();
                  Q_EMIT changed();
              });
}

void ConversationController::readChanges()
{
    if (m_services.changes == nullptr)
        return;
    whenReady(m_services.changes->pendingChanges(m_version), this,
              [this](const Result<QList<PostChange>> &changes) {
                  if (!changes || *changes == m_changes)
                      return;
                  m_changes = *changes;
                  if (m_detail)
                      rearrange();
                  Q_EMIT changed();
              });
}

void ConversationController::take(const ConversationDetail &detail)
{
    m_error.reset();
    m_detail = detail;
    if (std::exchange(m_isFirstReading, false))
        m_readBefore = detail.head.readUntil;
    m_version = std::max(m_version, detail.version);
    rearrange();
    markRead();
    Q_EMIT changed();
}

void ConversationController::rearrange()
{
    ConversationDetail whole = *m_detail;
    QSet<PostId> here;
    for (const ThreadPost &post : whole.posts)
        here.insert(post.post.id);
    QList<ThreadPost> older;
    for (const ThreadPost &post : m_older) {
        if (!here.contains(post.post.id))
            older.append(post);
    }
    whole.posts = older + whole.posts;
    m_thread.arrange(arrangeThread(whole, m_outbox, m_changes));
}

void ConversationController::markRead()
{
    if (!m_detail->head.isUnread)
        return;
    whenReady(m_services.readMarks.markRead(m_services.me, m_handle, m_detail->head.view.lastCustomerAt),
              this, [this](const Result<StoreVersion> &version) {
                  if (!version)
                      Q_EMIT failed(version.error());
              });
}

void ConversationController::record(ActionPayload payload, bool isFinish)
{
    if (!m_detail)
        return;
    Recording recording;
    recording.actions.append(
        newAction(m_services.me, m_services.clock.now(), m_detail->head.subject, std::move(payload)));
    whenReady(m_services.journal.record(recording), this,
              [this, isFinish, handle = m_handle,
               actions = recording.actions](const Result<StoreVersion> &version) {
                  if (!version) {
                      Q_EMIT failed(version.error());
                      return;
                  }
                  m_version = std::max(m_version, *version);
                  Q_EMIT decided(actions);
                  if (isFinish)
                      Q_EMIT finished(handle, actions);
              });
}

void ConversationController::claimOrRelease()
{
    if (!m_detail)
        return;
    if (m_detail->head.view.owner == m_services.me)
        record(Release{});
    else
        record(Claim{});
}

void ConversationController::assign(PersonId to)
{
    record(Assign{to});
}

void ConversationController::done()
{
    if (m_detail)
        record(Done{m_detail->newest, DoneReason::Settled}, true);
}

void ConversationController::waitForCustomer()
{
    if (m_detail)
        record(Wait{m_detail->newest}, true);
}

void ConversationController::snooze(Instant until)
{
    if (m_detail)
        record(Snooze{until, m_detail->newest}, true);
}

void ConversationController::reopen()
{
    record(Reopen{});
}

void ConversationController::praise(const PostId &post)
{
    record(Praise{post});
}

void ConversationController::like(const PostId &post)
{
    if (!m_detail)
        return;
    const ConversationView &view = m_detail->head.view;
    const AccountId account =
        view.accounts.isEmpty() ? view.privateAccount.value_or(AccountId{}) : view.accounts.first();
    record(Like{post, account});
}

void ConversationController::keepNote(const QString &text)
{
    if (!text.trimmed().isEmpty())
        record(Note{text.trimmed()});
}

void ConversationController::showOlder()
{
    if (!m_detail)
        return;
    const QList<ThreadPost> &shown = m_older.isEmpty() ? m_detail->posts : m_older;
    const std::optional<qint64> from = shown.isEmpty() ? std::nullopt : std::optional(shown.first().key);
    whenReady(m_services.conversations.threadPage(m_handle, from, PageDirection::Before, 200), this,
              [this, handle = m_handle](const Result<ThreadPage> &page) {
                  if (handle != m_handle || !m_detail)
                      return;
                  if (!page) {
                      Q_EMIT failed(page.error());
                      return;
                  }
                  m_older = page->posts + m_older;
                  rearrange();
                  Q_EMIT changed();
              });
}

}  // namespace daisychain::ui
