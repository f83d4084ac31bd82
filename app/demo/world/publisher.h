#pragma once

#include "app/demo/mastodon/entity_writer.h"
#include "app/demo/stream/stream_hub.h"
#include "app/demo/world/world.h"

namespace daisychain::demo {

/// What somebody wants to say.
struct Draft {
    QString accountId;
    Version content;
    QString visibility = QStringLiteral("public");
    QString language;
    QString inReplyTo;
    QString applicationName;
    QString idempotencyKey;
    std::optional<Poll> poll;
    qint64 scheduledMs = 0;
    qint64 createdMs = 0;  ///< 0: now
};

/// Does what accounts do, with all that follows from it: notifications, conversations, events on the streams.
///
/// Threads: one.
class Publisher final {
public:
    Publisher(World &world, StreamHub &hub, const EntityWriter &writer)
        : m_world(world)
        , m_hub(hub)
        , m_writer(writer)
    {
    }

    const Status &publish(const Draft &draft);
    /// The post as it is now; `atMs` 0: now.
    const Status &edit(const QString &statusId, Version content, qint64 atMs = 0);
    void remove(const QString &statusId);
    /// Returns the boost; the one there is when the account boosted it before.
    const Status &boost(const QString &accountId, const QString &statusId, qint64 atMs = 0);
    void unboost(const QString &accountId, const QString &statusId);
    void like(const QString &accountId, const QString &statusId, qint64 atMs = 0);
    void follow(const QString &accountId, const QString &otherId, const QJsonObject &more = {},
                qint64 atMs = 0);
    void vote(const QString &accountId, const QString &statusId, const QList<int> &choices);
    /// Publishes the scheduled posts whose time has come.
    void publishScheduled();
    /// Posts and notifications from before `ms` vanish without a word to anybody.
    void forgetBefore(qint64 ms);

private:
    void fanOut(const Status &status);
    void fanOutEdit(const Status &status);
    void notify(const QString &type, const QString &ownerId, const QString &fromId, const QString &statusId,
                qint64 atMs);
    void notifyAbout(const Status &status);
    void updateConversations(const Status &status);
    void updateConversation(const QString &ownerId, const Status &status);
    void countPost(const Status &status, int by);
    QStringList homesOf(const Status &status) const;
    void queueForLists(const Status &status, const QString &event);
    void queueStatus(const QString &channelKey, const QString &event, const Status &status,
                     const QString &viewerId);

    World &m_world;
    StreamHub &m_hub;
    const EntityWriter &m_writer;
};

}  // namespace daisychain::demo
