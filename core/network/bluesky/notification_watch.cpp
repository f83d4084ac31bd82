#include "core/network/bluesky/notification_watch.h"

#include "core/network/bluesky/parse_notification.h"
#include "core/network/bluesky/stream_items.h"

#include <QPointer>

namespace daisychain::network {

using namespace bluesky;

namespace {

constexpr double EnoughLeft = 0.5;
/// One answer that doesn't come is no absence.
constexpr int MostFailures = 2;

/// What tells the newest notification from the one before it; empty where there is none.
Result<QString> newestOf(QByteArrayView json, const ParseContext &context)
{
    const Result<NotificationList> list = parseNotifications(json, context);
    if (!list)
        return Failure(list.error());
    if (list->notifications.isEmpty())
        return QString();
    const NotificationKey key = keyOf(list->notifications.first());
    return key.uri + u' ' + QString::number(int(key.kind));
}

}  // namespace

NotificationWatch::NotificationWatch(std::shared_ptr<BlueskyClient> client, QList<Stream> streams, Pace pace)
    : m_client(std::move(client))
    , m_streams(std::move(streams))
    , m_pace(pace)
    , m_heardAt(m_client->clock().steady())
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &NotificationWatch::look);
    QMetaObject::invokeMethod(this, &NotificationWatch::start, Qt::QueuedConnection);
}

void NotificationWatch::start()
{
    if (keepTaken(m_streams, takes))
        look();
}

void NotificationWatch::look()
{
    const bool isReadDue = m_newest && m_client->clock().steady() - m_toldAt >= m_pace.read;
    if (isReadDue) {
        m_next.start(m_pace.look);
        return tellChanged();
    }
    if (m_newest && m_client->readingsLeft() < EnoughLeft) {
        m_heardAt = m_client->clock().steady();  // nobody was asked, so nobody is silent
        m_next.start(m_pace.look);
        return;
    }
    const auto parse = [context = m_client->context()](QByteArrayView json) {
        return newestOf(json, context);
    };
    whenReady(m_client->parsed(newestNotificationCall(), parse), this,
              [this](const Result<QString> &newest) { onLooked(newest); });
}

void NotificationWatch::onLooked(const Result<QString> &newest)
{
    if (!newest) {
        const ErrorCode code = newest.error().code;
        if (++m_failures >= MostFailures || code == ErrorCode::Unauthorized ||
            code == ErrorCode::RateLimited) {
            Q_EMIT ended(newest.error());
            return;
        }
        m_next.start(m_pace.look);
        return;
    }
    m_failures = 0;
    m_heardAt = m_client->clock().steady();
    m_next.start(m_pace.look);
    const std::optional<QString> before = std::exchange(m_newest, *newest);
    const QPointer<NotificationWatch> alive(this);
    Q_EMIT heard();
    if (!alive)
        return;
    if (!before) {
        m_toldAt = m_heardAt;  // whoever opened it reads then
        Q_EMIT opened();
    } else if (*before != *newest) {
        tellChanged();
    }
}

void NotificationWatch::tellChanged()
{
    m_toldAt = m_client->clock().steady();
    const QPointer<NotificationWatch> alive(this);
    for (const Stream &stream : QList<Stream>(m_streams)) {
        Q_EMIT listChanged(stream.id);
        if (!alive)
            return;
    }
}

}  // namespace daisychain::network
