#pragma once

#include "core/base/clock.h"
#include "core/desk/account_directory.h"
#include "core/desk/notices.h"
#include "core/desk/notification.h"
#include "core/desk/queue_reader.h"
#include "core/desk/settings.h"
#include "core/desk/stream_reader.h"

#include <QObject>
#include <QTimeZone>
#include <QTimer>

#include <functional>

namespace daisychain::ui {

/// Looks what streams caught, what became late and what was not sent, and says what the person is to be told
/// of it. Decides nothing itself: nextNotification() does.
///
/// Threads: the GUI thread.
class NotificationWatch final : public QObject {
    Q_OBJECT

public:
    struct Services {
        StreamReader &streams;
        QueueReader &queue;
        AccountDirectory &directory;
        Notices &notices;
        const Settings &settings;
        const Clock &clock;
        PersonId me;
        QTimeZone zone;
    };

    /// `seen` is asked whenever something happened. What is there when it begins is not news.
    NotificationWatch(Services services, std::function<OnScreen()> seen, QObject *parent = nullptr);

    /// Reads what changed since, at once.
    void look();
    /// The person's wishes changed, or what is on screen.
    void weigh() { decide({}); }

Q_SIGNALS:
    void told(const daisychain::Notification &notification);

private:
    /// The newest rows of one stream, as they were read last.
    struct Caught {
        QSet<qint64> keys;
        qint64 lowest = 0;
        bool isKnown = false;
        bool isFull = false;  ///< the stream has more than was read
    };
    void follow(const Notice &notice);
    void readStreams();
    void readStream(StreamId stream);
    void take(StreamId stream, const StreamPage &page);
    Happening happeningOf(StreamId stream, const StreamRow &row) const;
    void readQueue();
    void takeQueue(const QueuePage &page);
    std::optional<Happening> troubleOf(const QueueRow &row, Instant now) const;
    std::optional<Happening> promiseOf(const QueueRow &row, Instant now) const;
    void decide(const QList<Happening> &came);

    Services m_services;
    std::function<OnScreen()> m_seen;
    NotificationState m_state;
    QHash<StreamId, Caught> m_caught;
    QSet<StreamId> m_due;  ///< streams that have to be read again
    QSet<QString> m_troubles;
    StoreVersion m_version;
    bool m_areTroublesKnown = false;
    bool m_isQueueDue = false;
    QTimer m_soon;  ///< gathers what comes fast
    QTimer m_wake;
    QTimer m_minute;  ///< becoming late is no event
};

}  // namespace daisychain::ui
