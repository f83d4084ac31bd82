#include "app/demo/world/publisher.h"

#include "app/demo/world/visibility.h"

#include <QJsonDocument>

#include <algorithm>

namespace daisychain::demo {

using namespace Qt::StringLiterals;

namespace {

QString compact(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

/// The name under which an author's own server knows a post; not the id that this server gave it.
QString originName(const QString &id)
{
    return QString::number(qHash(id, 0xda15) & 0x7fffffffffffffULL, 36);
}

}  // namespace

const Status &Publisher::publish(const Draft &draft)
{
    const Account &author = *m_world.accounts().find(draft.accountId);
    Status status;
    status.createdMs = draft.createdMs ? draft.createdMs : m_world.nowMs();
    status.id = m_world.newId(status.createdMs);
    status.accountId = author.id;
    const QString name = author.isLocal() ? status.id : originName(status.id);
    status.uri = m_world.accountUri(author) + u"/statuses/"_s + name;
    status.url = m_world.accountUrl(author) + u'/' + name;
    status.visibility = draft.visibility;
    status.language = draft.language;
    status.inReplyTo = draft.inReplyTo;
    status.applicationName = draft.applicationName;
    status.idempotencyKey = draft.idempotencyKey;
    status.poll = draft.poll;
    status.scheduledMs = draft.scheduledMs;
    status.versions = {draft.content};
    status.versions[0].atMs = status.createdMs;
    const Status &kept = m_world.put(status);
    for (const QString &id : draft.content.mediaIds) {
        if (const Media *media = m_world.media().find(id)) {
            Media attached = *media;
            attached.statusId = kept.id;
            m_world.put(attached);
        }
    }
    if (kept.scheduledMs == 0)
        fanOut(kept);
    return kept;
}

void Publisher::publishScheduled()
{
    QList<Status> due;
    for (const QString &id : m_world.scheduled()) {
        const Status &status = *m_world.statuses().find(id);
        if (status.scheduledMs <= m_world.nowMs())
            due << status;
    }
    for (const Status &scheduled : due) {
        m_world.dropStatus(scheduled.id);
        Draft draft;
        draft.accountId = scheduled.accountId;
        draft.content = scheduled.shown();
        draft.visibility = scheduled.visibility;
        draft.language = scheduled.language;
        draft.inReplyTo = scheduled.inReplyTo;
        draft.applicationName = scheduled.applicationName;
        draft.poll = scheduled.poll;
        publish(draft);
    }
}

void Publisher::countPost(const Status &status, int by)
{
    const Mark *count = m_world.marks().find(u"posted"_s, status.accountId, status.accountId);
    const int posts = (count ? count->more["count"_L1].toInt() : 0) + by;
    const qint64 lastMs = std::max(count ? count->atMs : 0, status.createdMs);
    m_world.mark({u"posted"_s, status.accountId, status.accountId, lastMs, {{u"count"_s, posts}}});
}

QStringList Publisher::homesOf(const Status &status) const
{
    QStringList homes;
    QStringList candidates = m_world.marks().accountsMarking(u"follow"_s, status.accountId);
    candidates << status.accountId;
    for (const QString &id : candidates) {
        const Account *account = m_world.accounts().find(id);
        if (account && account->isLocal() && isForHome(m_world, id, status))
            homes << id;
    }
    return homes;
}

void Publisher::queueStatus(const QString &channelKey, const QString &event, const Status &status,
                            const QString &viewerId)
{
    if (m_hub.isHeard(channelKey))
        m_hub.queue(channelKey, event, compact(m_writer.status(status, viewerId)));
}

void Publisher::queueForLists(const Status &status, const QString &event)
{
    for (const QString &list : m_world.marks().accountsMarking(u"listed"_s, status.accountId)) {
        for (const QString &owner : m_world.marks().accountsMarking(u"list"_s, list)) {
            if (isForList(m_world, owner, list, status))
                queueStatus(u"list/"_s + list, event, status, owner);
        }
    }
}

void Publisher::fanOut(const Status &status)
{
    countPost(status, 1);
    for (const QString &id : homesOf(status))
        queueStatus(ownChannel(u"user"_s, id), u"update"_s, status, id);
    queueForLists(status, u"update"_s);
    notifyAbout(status);
    if (status.visibility == u"direct")
        return updateConversations(status);
    if (status.visibility != u"public" || !status.boostOf.isEmpty())
        return;
    const bool isLocal = m_world.accounts().find(status.accountId)->isLocal();
    for (const QString &tag : status.tags) {
        queueStatus(u"hashtag/"_s + tag, u"update"_s, status, {});
        if (isLocal)
            queueStatus(u"hashtag:local/"_s + tag, u"update"_s, status, {});
    }
    const Status *parent = m_world.statuses().find(status.inReplyTo);
    if (parent && parent->accountId != status.accountId)
        return;
    queueStatus(u"public"_s, u"update"_s, status, {});
    queueStatus(isLocal ? u"public:local"_s : u"public:remote"_s, u"update"_s, status, {});
}

void Publisher::notifyAbout(const Status &status)
{
    for (const QString &id : status.mentionIds)
        notify(u"mention"_s, id, status.accountId, status.id, status.createdMs);
    if (!status.boostOf.isEmpty())
        return;
    for (const QString &id : m_world.marks().accountsMarking(u"follow"_s, status.accountId)) {
        const Mark *follow = m_world.marks().find(u"follow"_s, id, status.accountId);
        if (follow->more["notify"_L1].toBool() && !status.mentionIds.contains(id) &&
            isForHome(m_world, id, status))
            notify(u"status"_s, id, status.accountId, status.id, status.createdMs);
    }
}

void Publisher::notify(const QString &type, const QString &ownerId, const QString &fromId,
                       const QString &statusId, qint64 atMs)
{
    const Account *owner = m_world.accounts().find(ownerId);
    if (!owner || !owner->isLocal() || ownerId == fromId || holds(m_world, u"block"_s, ownerId, fromId))
        return;
    const Mark *mute = m_world.marks().find(u"mute"_s, ownerId, fromId);
    if (mute && mute->more["notifications"_L1].toBool(true))
        return;
    const Status *about = m_world.statuses().find(statusId);
    if (about && holds(m_world, u"mute_thread"_s, ownerId, rootOf(m_world, *about)))
        return;
    const Notification row{m_world.newSerial(atMs), type, ownerId, fromId, statusId, atMs};
    m_world.put(row);
    for (const QString &channel : {u"user"_s, u"user:notification"_s}) {
        const QString key = ownChannel(channel, ownerId);
        if (m_hub.isHeard(key))
            m_hub.queue(key, u"notification"_s, compact(m_writer.notification(row)));
    }
}

void Publisher::updateConversations(const Status &status)
{
    QStringList owners = status.mentionIds;
    if (!owners.contains(status.accountId))
        owners << status.accountId;
    for (const QString &ownerId : owners) {
        const Account *owner = m_world.accounts().find(ownerId);
        if (owner && owner->isLocal())
            updateConversation(ownerId, status);
    }
}

void Publisher::updateConversation(const QString &ownerId, const Status &status)
{
    QStringList others = status.mentionIds;
    if (!others.contains(status.accountId))
        others << status.accountId;
    others.removeAll(ownerId);
    std::sort(others.begin(), others.end());
    const QString root = rootOf(m_world, status);
    Conversation row;
    for (const auto &[id, known] : m_world.conversations().rows()) {
        if (known.ownerId == ownerId && known.rootId == root && known.participantIds == others)
            row = known;
    }
    if (row.id.isEmpty())
        row = {m_world.newSerial(status.createdMs), ownerId, root, others, {}, true};
    row.lastStatusId = status.id;
    row.isUnread = status.accountId != ownerId;
    m_world.put(row);
    const QString key = ownChannel(u"direct"_s, ownerId);
    if (m_hub.isHeard(key))
        m_hub.queue(key, u"conversation"_s, compact(m_writer.conversation(row)));
}

const Status &Publisher::edit(const QString &statusId, Version content, qint64 atMs)
{
    Status status = *m_world.statuses().find(statusId);
    const QStringList mentionedBefore = status.mentionIds;
    content.atMs = atMs ? atMs : m_world.nowMs();
    status.versions << content;
    const Status &kept = m_world.put(status);
    for (const QString &id : kept.mentionIds) {
        if (!mentionedBefore.contains(id))
            notify(u"mention"_s, id, kept.accountId, kept.id, content.atMs);
    }
    for (const QString &id : m_world.marks().accountsMarking(u"reblog"_s, statusId))
        notify(u"update"_s, id, kept.accountId, kept.id, content.atMs);
    fanOutEdit(kept);
    return kept;
}

void Publisher::fanOutEdit(const Status &status)
{
    for (const QString &id : homesOf(status))
        queueStatus(ownChannel(u"user"_s, id), u"status.update"_s, status, id);
    queueForLists(status, u"status.update"_s);
    if (status.visibility != u"public")
        return;
    for (const QString &tag : status.tags)
        queueStatus(u"hashtag/"_s + tag, u"status.update"_s, status, {});
    queueStatus(u"public"_s, u"status.update"_s, status, {});
}

void Publisher::remove(const QString &statusId)
{
    const Status *found = m_world.statuses().find(statusId);
    if (!found)
        return;
    const Status status = *found;
    for (const QString &boostId : m_world.boostsOf(statusId)) {
        const Status boost = *m_world.statuses().find(boostId);
        m_world.unmark(u"reblog"_s, boost.accountId, statusId);
        remove(boostId);
    }
    QStringList told = homesOf(status);
    for (const QString &id : status.mentionIds) {
        if (!told.contains(id))
            told << id;
    }
    QStringList gone;
    for (const auto &[id, notification] : m_world.notifications().rows()) {
        if (notification.statusId == statusId)
            gone << id;
    }
    for (const QString &id : gone)
        m_world.dropNotification(id);
    countPost(status, -1);
    m_world.dropStatus(statusId);
    for (const QString &id : told)
        m_hub.queue(ownChannel(u"user"_s, id), u"delete"_s, statusId);
    for (const QString &list : m_world.marks().accountsMarking(u"listed"_s, status.accountId))
        m_hub.queue(u"list/"_s + list, u"delete"_s, statusId);
    if (status.visibility != u"public")
        return;
    for (const QString &tag : status.tags)
        m_hub.queue(u"hashtag/"_s + tag, u"delete"_s, statusId);
    m_hub.queue(u"public"_s, u"delete"_s, statusId);
}

const Status &Publisher::boost(const QString &accountId, const QString &statusId, qint64 atMs)
{
    for (const QString &id : m_world.boostsOf(statusId)) {
        const Status &before = *m_world.statuses().find(id);
        if (before.accountId == accountId)
            return before;
    }
    const Status &original = *m_world.statuses().find(statusId);
    const qint64 now = atMs ? atMs : m_world.nowMs();
    const Account &account = *m_world.accounts().find(accountId);
    Status status;
    status.id = m_world.newId(now);
    status.createdMs = now;
    status.accountId = accountId;
    status.uri = u"%1/statuses/%2/activity"_s.arg(m_world.accountUri(account), status.id);
    status.visibility = original.visibility;
    status.boostOf = statusId;
    status.versions = {Version{{}, {}, false, {}, now}};
    m_world.mark({u"reblog"_s, accountId, statusId, now, {}});
    const Status &kept = m_world.put(status);
    notify(u"reblog"_s, original.accountId, accountId, statusId, now);
    fanOut(kept);
    return kept;
}

void Publisher::unboost(const QString &accountId, const QString &statusId)
{
    m_world.unmark(u"reblog"_s, accountId, statusId);
    for (const QString &id : m_world.boostsOf(statusId)) {
        if (m_world.statuses().find(id)->accountId == accountId)
            return remove(id);
    }
}

void Publisher::like(const QString &accountId, const QString &statusId, qint64 atMs)
{
    if (holds(m_world, u"favourite"_s, accountId, statusId))
        return;
    const qint64 now = atMs ? atMs : m_world.nowMs();
    m_world.mark({u"favourite"_s, accountId, statusId, now, {}});
    notify(u"favourite"_s, m_world.statuses().find(statusId)->accountId, accountId, statusId, now);
}

void Publisher::follow(const QString &accountId, const QString &otherId, const QJsonObject &more, qint64 atMs)
{
    const bool isNew = !holds(m_world, u"follow"_s, accountId, otherId);
    const qint64 now = atMs ? atMs : m_world.nowMs();
    m_world.mark({u"follow"_s, accountId, otherId, now, more});
    if (isNew)
        notify(u"follow"_s, otherId, accountId, {}, now);
}

void Publisher::vote(const QString &accountId, const QString &statusId, const QList<int> &choices)
{
    Status status = *m_world.statuses().find(statusId);
    status.poll->votes[accountId] += choices;
    m_world.put(status);
}

void Publisher::forgetBefore(qint64 ms)
{
    QStringList notifications;
    for (const auto &[id, notification] : m_world.notifications().rows()) {
        const Status *about = m_world.statuses().find(notification.statusId);
        if (notification.atMs < ms || (about && about->createdMs < ms))
            notifications << id;
    }
    for (const QString &id : notifications)
        m_world.dropNotification(id);
    QStringList statuses;
    for (const auto &[id, status] : m_world.statuses().rows()) {
        if (status.createdMs < ms)
            statuses << id;
    }
    for (const QString &id : statuses)
        m_world.dropStatus(id);
}

}  // namespace daisychain::demo
