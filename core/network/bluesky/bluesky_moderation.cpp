#include "core/network/bluesky/bluesky_moderation.h"

#include "core/network/bluesky/at_address.h"
#include "core/network/bluesky/build_record.h"
#include "core/network/bluesky/post_views.h"
#include "core/network/bluesky/record_key.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace daisychain::network {

using namespace bluesky;
using http::HttpAnswer;

namespace {

constexpr qsizetype MaxActors = 25;
constexpr QStringView BlockCollection = u"app.bsky.graph.block";

QByteArray bytesOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QByteArray reportBody(const QString &comment, const QJsonObject &subject)
{
    return bytesOf({{QStringLiteral("reasonType"), QStringLiteral("com.atproto.moderation.defs#reasonOther")},
                    {QStringLiteral("reason"), comment},
                    {QStringLiteral("subject"), subject}});
}

QJsonObject personSubject(const QString &did)
{
    return {{QStringLiteral("$type"), QStringLiteral("com.atproto.admin.defs#repoRef")},
            {QStringLiteral("did"), did}};
}

QJsonObject postSubject(const RecordRef &post)
{
    return {{QStringLiteral("$type"), QStringLiteral("com.atproto.repo.strongRef")},
            {QStringLiteral("uri"), post.uri},
            {QStringLiteral("cid"), post.cid}};
}

/// Whom they don't say "all" to may yet be somebody they follow.
std::optional<bool> takesMessagesFromUs(const Person &person)
{
    if (person.relation.blocksUs || person.relation.isBlocked)
        return false;
    if (person.takesMessages)
        return true;
    return person.relation.followsUs ? std::nullopt : std::optional(false);
}

}  // namespace

BlueskyModeration::BlueskyModeration(std::shared_ptr<BlueskyClient> client)
    : m_client(std::move(client))
{
}

BlueskyModeration::~BlueskyModeration() = default;

QFuture<Result<QList<Person>>> BlueskyModeration::people(const QStringList &dids)
{
    http::FormBody parameters;
    for (const QString &did : dids.first(std::min(dids.size(), MaxActors)))
        parameters.add(u"actors", did);
    const auto parse = [context = m_client->context()](QByteArrayView json) {
        return parseProfiles(json, context);
    };
    const auto first = m_client->parsed(query(u"app.bsky.actor.getProfiles", parameters), parse);
    const QStringList rest = dids.mid(MaxActors);
    if (rest.isEmpty())
        return first;
    return chained(first, &m_life, [this, rest](const QList<Person> &found) {
        return mapped(people(rest), &m_life,
                      [found](const QList<Person> &more) -> Result<QList<Person>> { return found + more; });
    });
}

QFuture<Result<Person>> BlueskyModeration::person(const QString &did)
{
    return mapped(people({did}), &m_life, [did](const QList<Person> &found) -> Result<Person> {
        for (const Person &person : found) {
            if (person.profile.id.globalId == did)
                return person;
        }
        return Failure(Error{ErrorCode::NotFound, {}});
    });
}

QFuture<Result<QList<Relationship>>> BlueskyModeration::relationships(QStringList localIds)
{
    if (localIds.isEmpty())
        return readyFuture<QList<Relationship>>(QList<Relationship>());
    return mapped(people(localIds), &m_life, [](const QList<Person> &found) -> Result<QList<Relationship>> {
        QList<Relationship> relations;
        for (const Person &person : found) {
            relations.append(person.relation);
            relations.last().takesMessages = takesMessagesFromUs(person);
        }
        return relations;
    });
}

QFuture<Result<Relationship>> BlueskyModeration::mute(QString localId, std::chrono::seconds howLong)
{
    if (howLong.count() > 0)
        return readyFuture<Relationship>(Failure(Error{ErrorCode::Refused, {}}));
    return setMuted(localId, true);
}

QFuture<Result<Relationship>> BlueskyModeration::unmute(QString localId)
{
    return setMuted(localId, false);
}

QFuture<Result<Relationship>> BlueskyModeration::setMuted(const QString &did, bool on)
{
    const QStringView method = on ? u"app.bsky.graph.muteActor" : u"app.bsky.graph.unmuteActor";
    const QByteArray body = bytesOf({{QStringLiteral("actor"), did}});
    return chained(m_client->answer(procedure(method, body)), &m_life, [this, did, on](const HttpAnswer &) {
        return mapped(person(did), &m_life, [on](Person person) -> Result<Relationship> {
            person.relation.isMuted = on;
            return person.relation;
        });
    });
}

QFuture<Result<Relationship>> BlueskyModeration::block(QString localId, bool on)
{
    return chained(person(localId), &m_life, [this, on](const Person &person) {
        if (on == person.relation.isBlocked && on)
            return readyFuture<Relationship>(person.relation);
        return on ? putBlock(person) : deleteBlock(person);
    });
}

QFuture<Result<Relationship>> BlueskyModeration::putBlock(const Person &person)
{
    const Instant now = m_client->clock().now();
    const QString did = person.profile.id.globalId;
    const RecordPlace place{m_client->did(), BlockCollection.toString(), recordKey(did, now)};
    const QByteArray record = bytesOf({{QStringLiteral("$type"), place.collection},
                                       {QStringLiteral("subject"), did},
                                       {QStringLiteral("createdAt"), isoText(now)}});
    return mapped(m_client->answer(procedure(u"com.atproto.repo.putRecord", putRequest(place, record))),
                  &m_life, [relation = person.relation](const HttpAnswer &) mutable -> Result<Relationship> {
                      relation.isBlocked = true;
                      return relation;
                  });
}

QFuture<Result<Relationship>> BlueskyModeration::deleteBlock(const Person &person)
{
    const std::optional<AtAddress> at = atAddressOf(person.blockUri);
    if (!at || at->authority != m_client->did())
        return readyFuture<Relationship>(person.relation);
    const RecordPlace place{at->authority, at->collection, at->key};
    return mapped(m_client->answer(procedure(u"com.atproto.repo.deleteRecord", deleteRequest(place))),
                  &m_life, [relation = person.relation](const HttpAnswer &) mutable -> Result<Relationship> {
                      relation.isBlocked = false;
                      return relation;
                  });
}

QFuture<Result<void>> BlueskyModeration::report(AbuseReport report)
{
    if (report.postLocalIds.isEmpty())
        return reportAll({reportBody(report.comment, personSubject(report.localId))});
    return chained(postViews(*m_client, report.postLocalIds), &m_life, [this, report](const PostList &list) {
        QList<QByteArray> bodies;
        for (const ListedPost &post : list.posts) {
            if (!post.ref.isNull() && !post.ref.cid.isEmpty())
                bodies.append(reportBody(report.comment, postSubject(post.ref)));
        }
        if (bodies.isEmpty())  // what was reported is gone; who wrote it is not
            bodies.append(reportBody(report.comment, personSubject(report.localId)));
        return reportAll(bodies);
    });
}

QFuture<Result<void>> BlueskyModeration::reportAll(QList<QByteArray> bodies)
{
    if (bodies.isEmpty())
        return readyFuture<void>(Result<void>());
    const XrpcCall call = procedure(u"com.atproto.moderation.createReport", bodies.takeFirst());
    return chained(m_client->answer(call), &m_life,
                   [this, bodies](const HttpAnswer &) { return reportAll(bodies); });
}

}  // namespace daisychain::network
