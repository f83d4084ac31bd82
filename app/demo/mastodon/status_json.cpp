#include "app/demo/mastodon/entity_writer.h"

#include "app/demo/world/visibility.h"

namespace daisychain::demo {

using namespace Qt::StringLiterals;

QJsonObject EntityWriter::media(const Media &media) const
{
    const bool isReady = media.readyMs <= m_world.nowMs();
    const QString url = u"%1/media/%2/original"_s.arg(m_baseUrl, media.id);
    const int width = std::max(media.width, 1);
    const int height = std::max(media.height, 1);
    const QJsonObject size{{u"width"_s, width},
                           {u"height"_s, height},
                           {u"size"_s, u"%1x%2"_s.arg(width).arg(height)},
                           {u"aspect"_s, double(width) / height}};
    const QStringList focus = media.focus.split(u',');
    QJsonObject meta{{u"original"_s, size}, {u"small"_s, size}};
    if (focus.size() == 2)
        meta.insert(u"focus"_s, QJsonObject{{u"x"_s, focus[0].toDouble()}, {u"y"_s, focus[1].toDouble()}});
    const QString kind = media.mime.section(u'/', 0, 0);
    return {{u"id"_s, media.id},
            {u"type"_s, kind == u"video" || kind == u"audio" ? kind : u"image"_s},
            {u"url"_s, isReady ? QJsonValue(url) : QJsonValue()},
            {u"preview_url"_s,
             isReady ? QJsonValue(u"%1/media/%2/small"_s.arg(m_baseUrl, media.id)) : QJsonValue()},
            {u"remote_url"_s, QJsonValue()},
            {u"preview_remote_url"_s, QJsonValue()},
            {u"text_url"_s, QJsonValue()},
            {u"meta"_s, meta},
            {u"description"_s, textOrNull(media.description)},
            {u"blurhash"_s, u"UBL_:rOpGG-oBUNG,qRj2so|=eE1w^n4S5NH"_s}};
}

QJsonArray EntityWriter::mediaOf(const Version &version) const
{
    QJsonArray list;
    for (const QString &id : version.mediaIds) {
        if (const Media *one = m_world.media().find(id))
            list << media(*one);
    }
    return list;
}

QJsonArray EntityWriter::mentionsOf(const Status &status) const
{
    QJsonArray list;
    for (const QString &id : status.mentionIds) {
        if (const Account *account = m_world.accounts().find(id))
            list << QJsonObject{{u"id"_s, id},
                                {u"username"_s, account->username},
                                {u"acct"_s, account->acct()},
                                {u"url"_s, m_world.accountUrl(*account)}};
    }
    return list;
}

QJsonArray EntityWriter::tagsOf(const Status &status) const
{
    QJsonArray list;
    for (const QString &tag : status.tags)
        list << QJsonObject{{u"name"_s, tag}, {u"url"_s, u"https://%1/tags/%2"_s.arg(m_world.domain(), tag)}};
    return list;
}

QJsonObject EntityWriter::tag(const QString &name, const QString &viewerId) const
{
    int uses = 0;
    for (const auto &[id, status] : m_world.statuses().rows())
        uses += status.tags.contains(name) ? 1 : 0;
    const qint64 day = m_world.nowMs() / 86'400'000 * 86'400;
    return {{u"id"_s, name},
            {u"name"_s, name},
            {u"url"_s, u"https://%1/tags/%2"_s.arg(m_world.domain(), name)},
            {u"history"_s, QJsonArray{QJsonObject{{u"day"_s, QString::number(day)},
                                                  {u"uses"_s, QString::number(uses)},
                                                  {u"accounts"_s, QString::number(uses)}}}},
            {u"following"_s, holds(m_world, u"tag"_s, viewerId, name)},
            {u"featuring"_s, false}};
}

QJsonObject EntityWriter::poll(const Status &status, const QString &viewerId) const
{
    const Poll &poll = *status.poll;
    QJsonArray options;
    int sum = 0;
    for (int i = 0; i < poll.options.size(); ++i) {
        sum += poll.votesFor(i);
        options << QJsonObject{{u"title"_s, poll.options[i].title}, {u"votes_count"_s, poll.votesFor(i)}};
    }
    QJsonObject json{{u"id"_s, status.id},
                     {u"expires_at"_s, apiTime(poll.expiresMs)},
                     {u"expired"_s, poll.expiresMs <= m_world.nowMs()},
                     {u"multiple"_s, poll.isMultiple},
                     {u"votes_count"_s, sum},
                     {u"voters_count"_s, poll.isMultiple ? QJsonValue(sum) : QJsonValue()},
                     {u"options"_s, options},
                     {u"emojis"_s, QJsonArray()}};
    if (!viewerId.isEmpty()) {
        QJsonArray own;
        for (const int choice : poll.votes.value(viewerId))
            own << choice;
        json.insert(u"voted"_s, !own.isEmpty() || status.accountId == viewerId);
        json.insert(u"own_votes"_s, own);
    }
    return json;
}

void EntityWriter::addViewerMarks(QJsonObject &json, const Status &status, const QString &viewerId) const
{
    if (viewerId.isEmpty())
        return;
    const auto has = [&](const QString &kind) { return holds(m_world, kind, viewerId, status.id); };
    json.insert(u"favourited"_s, has(u"favourite"_s));
    json.insert(u"reblogged"_s, has(u"reblog"_s));
    json.insert(u"bookmarked"_s, has(u"bookmark"_s));
    json.insert(u"muted"_s, holds(m_world, u"mute_thread"_s, viewerId, rootOf(m_world, status)));
    if (status.accountId == viewerId)
        json.insert(u"pinned"_s, has(u"pin"_s));
    json.insert(u"filtered"_s, QJsonArray());
}

QJsonObject EntityWriter::status(const Status &status, const QString &viewerId) const
{
    const Account *author = m_world.accounts().find(status.accountId);
    const Version &shown = status.shown();
    const Status *parent = m_world.statuses().find(status.inReplyTo);
    const Status *boosted = m_world.statuses().find(status.boostOf);
    const auto count = [&](const QString &kind) {
        return static_cast<int>(m_world.marks().accountsMarking(kind, status.id).size());
    };
    QJsonObject json{{u"id"_s, status.id},
                     {u"created_at"_s, apiTime(status.createdMs)},
                     {u"edited_at"_s, status.isEdited() ? QJsonValue(apiTime(shown.atMs)) : QJsonValue()},
                     {u"in_reply_to_id"_s, parent ? QJsonValue(parent->id) : QJsonValue()},
                     {u"in_reply_to_account_id"_s, parent ? QJsonValue(parent->accountId) : QJsonValue()},
                     {u"sensitive"_s, shown.isSensitive},
                     {u"spoiler_text"_s, shown.spoiler},
                     {u"visibility"_s, status.visibility},
                     {u"language"_s, textOrNull(status.language)},
                     {u"uri"_s, status.uri},
                     {u"url"_s, textOrNull(status.url)},
                     {u"replies_count"_s, static_cast<int>(m_world.repliesTo(status.id).size())},
                     {u"reblogs_count"_s, count(u"reblog"_s)},
                     {u"favourites_count"_s, count(u"favourite"_s)},
                     {u"quotes_count"_s, 0},
                     {u"content"_s, status.html},
                     {u"account"_s, author ? account(*author) : QJsonObject()},
                     {u"reblog"_s, boosted ? QJsonValue(this->status(*boosted, viewerId)) : QJsonValue()},
                     {u"media_attachments"_s, mediaOf(shown)},
                     {u"mentions"_s, mentionsOf(status)},
                     {u"tags"_s, tagsOf(status)},
                     {u"emojis"_s, emojisIn(shown.text + shown.spoiler)},
                     {u"card"_s, QJsonValue()},
                     {u"poll"_s, status.poll ? QJsonValue(poll(status, viewerId)) : QJsonValue()},
                     {u"quote"_s, QJsonValue()},
                     {u"quote_approval"_s, QJsonObject{{u"automatic"_s, QJsonArray()},
                                                       {u"manual"_s, QJsonArray()},
                                                       {u"current_user"_s, u"denied"_s}}}};
    if (author && author->isLocal())
        json.insert(u"application"_s,
                    status.applicationName.isEmpty()
                        ? QJsonValue()
                        : QJsonObject{{u"name"_s, status.applicationName}, {u"website"_s, QJsonValue()}});
    addViewerMarks(json, status, viewerId);
    return json;
}

QJsonArray EntityWriter::history(const Status &status) const
{
    QJsonArray list;
    for (const Version &version : status.versions) {
        Status then = status;
        then.versions = {version};
        const QJsonObject rendered = this->status(then, {});
        list << QJsonObject{
            {u"content"_s, version.atMs == status.shown().atMs ? status.html : html(version.text)},
            {u"spoiler_text"_s, version.spoiler},
            {u"sensitive"_s, version.isSensitive},
            {u"created_at"_s, apiTime(version.atMs)},
            {u"account"_s, rendered["account"_L1]},
            {u"media_attachments"_s, rendered["media_attachments"_L1]},
            {u"emojis"_s, rendered["emojis"_L1]},
            {u"quote"_s, QJsonValue()}};
    }
    return list;
}

QJsonObject EntityWriter::scheduledStatus(const Status &status) const
{
    const Version &shown = status.shown();
    return {{u"id"_s, status.id},
            {u"scheduled_at"_s, apiTime(status.scheduledMs)},
            {u"params"_s, QJsonObject{{u"text"_s, shown.text},
                                      {u"visibility"_s, status.visibility},
                                      {u"spoiler_text"_s, textOrNull(shown.spoiler)},
                                      {u"sensitive"_s, shown.isSensitive},
                                      {u"language"_s, textOrNull(status.language)},
                                      {u"media_ids"_s, QJsonArray::fromStringList(shown.mediaIds)},
                                      {u"in_reply_to_id"_s, textOrNull(status.inReplyTo)},
                                      {u"poll"_s, QJsonValue()},
                                      {u"idempotency"_s, QJsonValue()},
                                      {u"application_id"_s, 1},
                                      {u"scheduled_at"_s, QJsonValue()},
                                      {u"with_rate_limit"_s, false}}},
            {u"media_attachments"_s, mediaOf(shown)}};
}

QJsonObject EntityWriter::notification(const Notification &notification) const
{
    const Account *from = m_world.accounts().find(notification.fromId);
    QJsonObject json{{u"id"_s, notification.id},
                     {u"type"_s, notification.type},
                     {u"group_key"_s, u"ungrouped-"_s + notification.id},
                     {u"created_at"_s, apiTime(notification.atMs)},
                     {u"account"_s, from ? account(*from) : QJsonObject()}};
    if (const Status *about = m_world.statuses().find(notification.statusId))
        json.insert(u"status"_s, status(*about, notification.ownerId));
    return json;
}

QJsonObject EntityWriter::conversation(const Conversation &conversation) const
{
    QJsonArray accounts;
    for (const QString &id : conversation.participantIds) {
        if (const Account *one = m_world.accounts().find(id))
            accounts << account(*one);
    }
    const Status *last = m_world.statuses().find(conversation.lastStatusId);
    return {{u"id"_s, conversation.id},
            {u"unread"_s, conversation.isUnread},
            {u"accounts"_s, accounts},
            {u"last_status"_s, last ? QJsonValue(status(*last, conversation.ownerId)) : QJsonValue()}};
}

}  // namespace daisychain::demo
