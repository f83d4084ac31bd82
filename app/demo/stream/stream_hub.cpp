#include "app/demo/stream/stream_hub.h"

#include <algorithm>
#include <utility>

namespace daisychain::demo {

bool StreamHub::isHeard(const QString &channelKey) const
{
    return std::any_of(m_subscribers.begin(), m_subscribers.end(),
                       [&](const Subscriber &one) { return one.channels.contains(channelKey); });
}

int StreamHub::listenersTo(const QString &channelKey) const
{
    return static_cast<int>(
        std::count_if(m_subscribers.begin(), m_subscribers.end(),
                      [&](const Subscriber &one) { return one.channels.contains(channelKey); }));
}

void StreamHub::queue(const QString &channelKey, const QString &event, const QString &payload,
                      const QString &topic)
{
    m_queue << Queued{channelKey, {{}, event, payload, true, topic}};
}

void StreamHub::closeChannel(const QString &channelKey)
{
    deliver();
    QList<std::function<void()>> closing;
    for (const Subscriber &subscriber : m_subscribers) {
        if (subscriber.channels.contains(channelKey))
            closing << subscriber.close;
    }
    for (const auto &close : closing)
        close();
}

void StreamHub::queueForAll(const QString &event, const QString &payload, bool hasPayload)
{
    m_queue << Queued{{}, {{}, event, payload, hasPayload}};
}

void StreamHub::deliver()
{
    for (Queued &queued : std::exchange(m_queue, {})) {
        for (const Subscriber &subscriber : m_subscribers) {
            if (queued.channelKey.isEmpty()) {
                queued.message.stream =
                    subscriber.channels.isEmpty() ? QStringList() : *subscriber.channels.begin();
                subscriber.send(queued.message);
                continue;
            }
            const auto channel = subscriber.channels.find(queued.channelKey);
            if (channel == subscriber.channels.end() ||
                (subscriber.hears && !subscriber.hears(queued.message.topic)))
                continue;
            queued.message.stream = *channel;
            subscriber.send(queued.message);
        }
    }
}

void StreamHub::close(const QString &tokenId)
{
    QList<std::function<void()>> closing;
    for (const Subscriber &subscriber : m_subscribers) {
        if (tokenId.isEmpty() || subscriber.tokenId == tokenId)
            closing << subscriber.close;
    }
    for (const auto &close : closing)
        close();
}

}  // namespace daisychain::demo
