#include "core/network/mastodon/mastodon_moderation.h"

#include "core/network/mastodon/parse_account.h"

namespace daisychain::network {

using http::FormBody;

MastodonModeration::MastodonModeration(std::shared_ptr<MastodonClient> client)
    : m_client(std::move(client))
{
}

MastodonModeration::~MastodonModeration() = default;

QFuture<Result<QList<Relationship>>> MastodonModeration::relationships(QStringList localIds)
{
    if (localIds.isEmpty())
        return readyFuture<QList<Relationship>>(QList<Relationship>());
    FormBody query;
    for (const QString &id : std::as_const(localIds))
        query.add(u"id[]", id);
    return m_client->parsed(m_client->get(QStringLiteral("/api/v1/accounts/relationships"), query),
                            parseRelationships);
}

QFuture<Result<Relationship>> MastodonModeration::mute(QString localId, std::chrono::seconds howLong)
{
    FormBody body;
    if (howLong.count() > 0)
        body.add(u"duration", QString::number(howLong.count()));
    return change(localId, u"/mute", body);
}

QFuture<Result<Relationship>> MastodonModeration::unmute(QString localId)
{
    return change(localId, u"/unmute");
}

QFuture<Result<Relationship>> MastodonModeration::block(QString localId, bool on)
{
    return change(localId, on ? u"/block" : u"/unblock");
}

QFuture<Result<void>> MastodonModeration::report(AbuseReport report)
{
    FormBody body;
    body.add(u"account_id", report.localId).add(u"comment", report.comment);
    body.add(u"forward", report.toTheirServerToo ? u"true" : u"false");
    for (const QString &id : std::as_const(report.postLocalIds))
        body.add(u"status_ids[]", id);
    return m_client->parsed(m_client->form("POST", QStringLiteral("/api/v1/reports"), body),
                            [](QByteArrayView) -> Result<void> { return {}; });
}

QFuture<Result<Relationship>> MastodonModeration::change(const QString &localId, QStringView verb,
                                                         const FormBody &body)
{
    return m_client->parsed(
        m_client->form("POST", MastodonClient::idPath(u"/api/v1/accounts/", localId, verb), body),
        parseRelationship);
}

}  // namespace daisychain::network
