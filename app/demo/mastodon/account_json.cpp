#include "app/demo/mastodon/entity_writer.h"

#include "app/demo/world/visibility.h"

#include "core/base/instant.h"

namespace daisychain::demo {

using namespace Qt::StringLiterals;

QString apiTime(qint64 ms)
{
    return isoText({ms});
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QString EntityWriter::html(const QString &text) const
{
    return postHtml(text, u"https://%1/tags/"_s.arg(m_world.domain()),
                    [](const QString &, const QString &) { return std::optional<MentionTarget>(); })
        .html;
}

QJsonObject EntityWriter::customEmoji(const QString &shortcode) const
{
    const QString url = u"%1/emoji/%2.png"_s.arg(m_baseUrl, shortcode);
    return {{u"shortcode"_s, shortcode},
            {u"url"_s, url},
            {u"static_url"_s, url},
            {u"visible_in_picker"_s, true},
            {u"category"_s, u"Daisies"_s}};
}

QJsonArray EntityWriter::customEmojis() const
{
    QJsonArray emojis;
    for (const QString &shortcode : m_world.note(u"emojis"_s).toObject().keys())
        emojis << customEmoji(shortcode);
    return emojis;
}

QJsonArray EntityWriter::emojisIn(const QString &text) const
{
    QJsonArray emojis;
    const QJsonObject known = m_world.note(u"emojis"_s).toObject();
    for (auto it = known.begin(); it != known.end(); ++it) {
        if (text.contains(u':' + it.key() + u':'))
            emojis << customEmoji(it.key());
    }
    return emojis;
}

QJsonObject EntityWriter::account(const Account &account) const
{
    QJsonArray fields;
    for (const auto &[name, value] : account.fields)
        fields << QJsonObject{{u"name"_s, name}, {u"value"_s, html(value)}, {u"verified_at"_s, QJsonValue()}};
    const QString avatar = u"%1/avatars/%2.png"_s.arg(m_baseUrl, account.id);
    const QString header = u"%1/headers/%2.png"_s.arg(m_baseUrl, account.id);
    const Mark *count = m_world.marks().find(u"posted"_s, account.id, account.id);
    return {{u"id"_s, account.id},
            {u"username"_s, account.username},
            {u"acct"_s, account.acct()},
            {u"display_name"_s, account.displayName},
            {u"locked"_s, account.isLocked},
            {u"bot"_s, account.isBot},
            {u"group"_s, false},
            {u"discoverable"_s, true},
            {u"indexable"_s, true},
            {u"noindex"_s, false},
            {u"created_at"_s, apiTime(account.createdMs - account.createdMs % 86'400'000)},
            {u"note"_s, html(account.note)},
            {u"url"_s, m_world.accountUrl(account)},
            {u"uri"_s, m_world.accountUri(account)},
            {u"avatar"_s, avatar},
            {u"avatar_static"_s, avatar},
            {u"avatar_description"_s, QString()},
            {u"header"_s, header},
            {u"header_static"_s, header},
            {u"header_description"_s, QString()},
            {u"followers_count"_s,
             account.otherFollowers +
                 static_cast<int>(m_world.marks().accountsMarking(u"follow"_s, account.id).size())},
            {u"following_count"_s, static_cast<int>(m_world.marks().marksOf(u"follow"_s, account.id).size())},
            {u"statuses_count"_s, account.otherPosts + (count ? count->more["count"_L1].toInt() : 0)},
            {u"last_status_at"_s, count ? QJsonValue(apiTime(count->atMs).first(10)) : QJsonValue()},
            {u"hide_collections"_s, false},
            {u"roles"_s, QJsonArray()},
            {u"emojis"_s, emojisIn(account.displayName + account.note)},
            {u"fields"_s, fields}};
}

QJsonObject EntityWriter::credentialAccount(const Account &account) const
{
    QJsonObject json = this->account(account);
    QJsonArray fields;
    for (const auto &[name, value] : account.fields)
        fields << QJsonObject{{u"name"_s, name}, {u"value"_s, value}, {u"verified_at"_s, QJsonValue()}};
    json.insert(u"source"_s, QJsonObject{{u"privacy"_s, u"public"_s},
                                         {u"sensitive"_s, false},
                                         {u"language"_s, textOrNull(account.language)},
                                         {u"note"_s, account.note},
                                         {u"fields"_s, fields},
                                         {u"follow_requests_count"_s, 0},
                                         {u"hide_collections"_s, false},
                                         {u"discoverable"_s, true},
                                         {u"indexable"_s, true},
                                         {u"attribution_domains"_s, QJsonArray()},
                                         {u"quote_policy"_s, u"public"_s}});
    json.insert(u"role"_s, QJsonObject{{u"id"_s, u"-99"_s},
                                       {u"name"_s, QString()},
                                       {u"permissions"_s, u"65536"_s},
                                       {u"color"_s, QString()},
                                       {u"highlighted"_s, false}});
    return json;
}

QJsonObject EntityWriter::relationship(const QString &viewerId, const QString &accountId) const
{
    const auto has = [&](const QString &kind) { return holds(m_world, kind, viewerId, accountId); };
    const Mark *follow = m_world.marks().find(u"follow"_s, viewerId, accountId);
    const Mark *mute = m_world.marks().find(u"mute"_s, viewerId, accountId);
    const Mark *remark = m_world.marks().find(u"remark"_s, viewerId, accountId);
    return {{u"id"_s, accountId},
            {u"following"_s, follow != nullptr},
            {u"showing_reblogs"_s, follow && follow->more["reblogs"_L1].toBool(true)},
            {u"notifying"_s, follow && follow->more["notify"_L1].toBool()},
            {u"languages"_s, QJsonValue()},
            {u"followed_by"_s, holds(m_world, u"follow"_s, accountId, viewerId)},
            {u"blocking"_s, has(u"block"_s)},
            {u"blocked_by"_s, holds(m_world, u"block"_s, accountId, viewerId)},
            {u"muting"_s, mute != nullptr},
            {u"muting_notifications"_s, mute && mute->more["notifications"_L1].toBool(true)},
            {u"muting_expires_at"_s, QJsonValue()},
            {u"requested"_s, false},
            {u"requested_by"_s, false},
            {u"domain_blocking"_s, false},
            {u"endorsed"_s, false},
            {u"note"_s, remark ? remark->more["text"_L1].toString() : QString()}};
}

}  // namespace daisychain::demo
