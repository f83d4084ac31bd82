#include "ui/desktop/notification_watch.h"

#include "core/base/when_ready.h"
#include "core/desk/notification_settings.h"
#include "core/text/private_data.h"
#include "core/text/visible_text.h"

#include <algorithm>

namespace daisychain::ui {

using namespace std::chrono_literals;

namespace {

constexpr auto Soon = 700ms;
constexpr auto LateLook = 30s;
constexpr int RowsLookedAt = 100;
/// Older posts are history that a new stream brought along.
constexpr auto FreshFor = 12h;
constexpr qsizetype MostTroubles = 10'000;
constexpr int NameLength = 60;
constexpr int TextLength = 140;
constexpr qsizetype MostMasked = 2000;  ///< of a text of which far less is shown

QString customerOf(const QString &name, const QString &handle)
{
    const QString line = text::plainLine(name, NameLength).trimmed();
    return line.isEmpty() ? u'@' + text::plainLine(text::visibleText(handle), NameLength) : line;
}

}  // namespace

NotificationWatch::NotificationWatch(Services services, std::function<OnScreen()> seen, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
    , m_seen(std::move(seen))
{
    connect(&m_services.notices, &Notices::changed, this, &NotificationWatch::follow);
    m_soon.setSingleShot(true);
    m_soon.setInterval(Soon);
    connect(&m_soon, &QTimer::timeout, this, &NotificationWatch::look);
    m_wake.setSingleShot(true);
    connect(&m_wake, &QTimer::timeout, this, &NotificationWatch::weigh);
    m_minute.setInterval(LateLook);
    connect(&m_minute, &QTimer::timeout, this, &NotificationWatch::readQueue);
    m_minute.start();
    readStreams();
    readQueue();
}

void NotificationWatch::follow(const Notice &notice)
{
    m_version = std::max(m_version, notice.version);
    if (notice.areStreamsChanged || notice.isEverything)
        readStreams();
    for (const StreamId &stream : notice.streams)
        m_due.insert(stream);
    if (notice.isEverything) {
        for (auto stream = m_caught.cbegin(); stream != m_caught.cend(); ++stream)
            m_due.insert(stream.key());
    }
    m_isQueueDue = m_isQueueDue || notice.isOutboxChanged || notice.isEverything;
    if ((!m_due.isEmpty() || m_isQueueDue) && !m_soon.isActive())
        m_soon.start();
}

void NotificationWatch::look()
{
    m_soon.stop();
    const QSet<StreamId> due = std::exchange(m_due, {});
    for (const StreamId &stream : due)
        readStream(stream);
    if (std::exchange(m_isQueueDue, false))
        readQueue();
}

void NotificationWatch::readStreams()
{
    whenReady(m_services.directory.streams(), this, [this](const Result<QList<Stream>> &streams) {
        if (!streams)
            return;  // the screens say what failed
        QHash<StreamId, Caught> caught;
        for (const Stream &stream : *streams)
            caught.insert(stream.id, m_caught.value(stream.id));
        m_caught = caught;
        for (const Stream &stream : *streams) {
            if (!m_caught.value(stream.id).isKnown)
                readStream(stream.id);
        }
    });
}

void NotificationWatch::readStream(StreamId stream)
{
    const StreamQuery query{stream, {}, m_services.me, m_services.clock.now(), m_version};
    whenReady(m_services.streams.streamPage(query, std::nullopt, PageDirection::After, RowsLookedAt), this,
              [this, stream](const Result<StreamPage> &page) {
                  if (page && m_caught.contains(stream))
                      take(stream, *page);
              });
}

void NotificationWatch::take(StreamId stream, const StreamPage &page)
{
    Caught &before = m_caught[stream];
    const Instant oldest = m_services.clock.now() - FreshFor;
    Caught now{.keys = {}, .lowest = 0, .isKnown = true, .isFull = page.hasMore};
    QList<Happening> came;
    for (auto row = page.rows.crbegin(); row != page.rows.crend(); ++row) {
        if (row->gap)
            continue;
        now.keys.insert(row->key);
        now.lowest = now.lowest == 0 ? row->key : std::min(now.lowest, row->key);
        const bool isNew =
            before.isKnown && !before.keys.contains(row->key) && (!before.isFull || row->key > before.lowest);
        if (isNew && !row->post.ours && !row->post.isDeleted && row->post.post.created >= oldest)
            came.append(happeningOf(stream, *row));
    }
    before = now;
    if (!came.isEmpty())
        decide(came);
}

Happening NotificationWatch::happeningOf(StreamId stream, const StreamRow &row) const
{
    const ThreadPost &post = row.post;
    Happening happening;
    happening.id = QStringLiteral("post:") + post.post.id.globalId;
    happening.stream = stream;
    happening.customer = customerOf(post.author.displayName, post.author.handle);
    happening.isPrivate = post.post.visibility >= Visibility::Followers;
    if (row.conversation) {
        happening.handle = row.conversation->handle;
        happening.isMine = row.conversation->view.owner == m_services.me;
        happening.isPrivate = happening.isPrivate || row.conversation->view.privateAccount.has_value();
    }
    if (!happening.isPrivate)
        happening.text = text::plainLine(post.post.contentWarning.isEmpty()
                                             ? text::maskPrivateData(post.post.text.left(MostMasked)).text
                                             : post.post.contentWarning,
                                         TextLength);
    return happening;
}

void NotificationWatch::readQueue()
{
    const QueueQuery query{QueueView::AllOpen, m_services.me, m_services.clock.now(), m_version};
    whenReady(m_services.queue.queuePage(query, std::nullopt, PageDirection::After, RowsLookedAt), this,
              [this](const Result<QueuePage> &page) {
                  if (page)
                      takeQueue(*page);
              });
}

std::optional<Happening> NotificationWatch::troubleOf(const QueueRow &row, Instant now) const
{
    const ConversationView &view = row.view;
    const bool isMine = view.owner == m_services.me;
    if (!isMine && !view.owner.isNull())
        return std::nullopt;
    const bool isLate = view.waitingSince && now - *view.waitingSince >=
                                                 std::chrono::minutes(get(m_services.settings, LateMinutes));
    Happening happening;
    happening.handle = row.handle;
    happening.customer = customerOf(row.customerName, row.customerHandle);
    happening.isPrivate = view.privateAccount.has_value();
    if (view.stoppedReply) {
        happening.kind = HappeningKind::NotSent;
        happening.isMine = true;
        happening.id = QStringLiteral("stopped:") + view.stoppedReply->text();
        return happening;
    }
    if (!isLate)
        return std::nullopt;
    happening.kind = HappeningKind::Late;
    happening.isMine = isMine;
    happening.id = QStringLiteral("late:%1:%2").arg(row.handle).arg(view.waitingSince->ms);
    return happening;
}

/// Before it is due, in time for "still on it".
std::optional<Happening> NotificationWatch::promiseOf(const QueueRow &row, Instant now) const
{
    const PromiseView *promise = nextPromise(row.view.promises);
    if (promise == nullptr || promise->owner != m_services.me || promise->nudge > now)
        return std::nullopt;
    Happening happening;
    happening.kind = HappeningKind::Promised;
    happening.id = QStringLiteral("promise:%1:%2").arg(promise->id.text()).arg(promise->due.ms);
    happening.handle = row.handle;
    happening.customer = customerOf(row.customerName, row.customerHandle);
    happening.isPrivate = row.view.privateAccount.has_value();
    happening.isMine = true;
    return happening;
}

void NotificationWatch::takeQueue(const QueuePage &page)
{
    const Instant now = m_services.clock.now();
    QList<Happening> came;
    QSet<QString> there;
    for (const QueueRow &row : page.rows) {
        for (const auto &trouble : {promiseOf(row, now), troubleOf(row, now)}) {
            if (!trouble)
                continue;
            there.insert(trouble->id);
            if (m_areTroublesKnown && !m_troubles.contains(trouble->id))
                came.append(*trouble);
        }
    }
    m_troubles = m_troubles.size() > MostTroubles ? there : m_troubles + there;
    m_areTroublesKnown = true;
    decide(came);
}

void NotificationWatch::decide(const QList<Happening> &came)
{
    const Instant now = m_services.clock.now();
    NotificationStep step =
        nextNotification(std::move(m_state), came, m_seen(),
                         notificationRules(m_services.settings, m_caught.keys()), now, m_services.zone);
    m_state = std::move(step.state);
    if (step.wake) {
        // Looked at again within the hour: the clock may be set, the machine may sleep.
        const auto wait = std::clamp<std::chrono::milliseconds>(*step.wake - now, 1ms, 1h);
        m_wake.start(wait);
    }
    if (step.told)
        Q_EMIT told(*step.told);
}

}  // namespace daisychain::ui
