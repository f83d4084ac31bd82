#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <functional>
#include <list>

namespace daisychain::demo {

/// One event as a stream carries it.
struct StreamMessage {
    QStringList stream;  ///< the channel as a WebSocket names it: {"user"}, {"hashtag", "daisy"}
    QString event;
    QString payload;
    bool hasPayload = true;
    QString topic = {};  ///< what Subscriber::hears is asked about
};

/// A client that listens. The two functions are called on the network's one thread.
struct Subscriber {
    QString accountId;
    QString tokenId;
    QHash<QString, QStringList> channels;  ///< channel key → its name in StreamMessage::stream
    std::function<void(const StreamMessage &)> send;
    std::function<void()> close;
    std::function<bool(const QString &topic)> hears = {};  ///< unset: every topic
};

/// Carries events to those who listen. What is queued goes out with deliver(), after the journal is on the
/// disk.
///
/// Threads: one.
class StreamHub final {
public:
    using Handle = std::list<Subscriber>::iterator;

    Handle subscribe(Subscriber subscriber)
    {
        return m_subscribers.insert(m_subscribers.end(), std::move(subscriber));
    }
    void unsubscribe(Handle handle) { m_subscribers.erase(handle); }
    qsizetype subscriberCount() const { return static_cast<qsizetype>(m_subscribers.size()); }
    bool isHeard(const QString &channelKey) const;

    void queue(const QString &channelKey, const QString &event, const QString &payload,
               const QString &topic = {});
    /// To every listener on every channel, whoever it is.
    void queueForAll(const QString &event, const QString &payload, bool hasPayload);
    void deliver();

    int listenersTo(const QString &channelKey) const;
    /// Ends the streams of a channel, after what is queued for them.
    void closeChannel(const QString &channelKey);
    /// Ends the streams of a token, or all when `tokenId` is empty, without a word to them.
    void close(const QString &tokenId = {});

private:
    struct Queued {
        QString channelKey;  ///< empty: all
        StreamMessage message;
    };
    std::list<Subscriber> m_subscribers;
    QList<Queued> m_queue;
};

/// Where the events of one account's own stream go: "user", "user:notification" or "direct".
inline QString ownChannel(const QString &channel, const QString &accountId)
{
    return channel + u'/' + accountId;
}

}  // namespace daisychain::demo
