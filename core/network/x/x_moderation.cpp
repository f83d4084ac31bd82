#include "core/network/x/x_moderation.h"

#include "core/network/json_reader.h"

namespace daisychain::network {

namespace {

constexpr qsizetype MostPeople = 100;

bool readStatus(JsonReader &json, JsonValue value, Relationship &person)
{
    return json.array(value, [&](JsonValue item) {
        std::string_view word;
        if (!json.text(item, word))
            return false;
        person.isFollowed = person.isFollowed || word == "following";
        person.followsUs = person.followsUs || word == "followed_by";
        person.isBlocked = person.isBlocked || word == "blocking";
        person.isMuted = person.isMuted || word == "muting";
        return true;
    });
}

template <class T>
QFuture<Result<T>> refusal(const char *words)
{
    return readyFuture<T>(Failure(Error{ErrorCode::Refused, {QString::fromLatin1(words)}}));
}

}  // namespace

Result<QList<Relationship>> parseXRelationships(QByteArrayView bytes)
{
    JsonReader json(bytes);
    QList<Relationship> people;
    const auto readPerson = [&](JsonValue item) {
        Relationship person;
        const bool read = json.object(item, [&](quint64 name, JsonValue member) {
            if (name == jsonName("id"))
                return json.text(member, person.localId);
            if (name == jsonName("receives_your_dm"))
                return json.flagIfOne(member, person.takesMessages.emplace(true));
            return name == jsonName("connection_status") ? readStatus(json, member, person)
                                                         : json.skip(member);
        });
        if (!person.localId.isEmpty())
            people.append(person);
        return read;
    };
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        return name == jsonName("data") ? json.array(member, readPerson) : json.skip(member);
    });
    if (!read)
        return Failure(json.error());
    return people;
}

QStringList chargedIds(const QList<Relationship> &people)
{
    QStringList ids;
    for (const Relationship &person : people)
        ids.append(person.localId);
    return ids;
}

XModeration::XModeration(std::shared_ptr<XClient> client)
    : m_client(std::move(client))
{
}

XModeration::~XModeration() = default;

QFuture<Result<QList<Relationship>>> XModeration::relationships(QStringList localIds)
{
    if (localIds.isEmpty())
        return readyFuture<QList<Relationship>>(QList<Relationship>());
    const QStringList first = localIds.mid(0, MostPeople);
    http::FormBody query;
    query.add(u"ids", first.join(u',')).add(u"user.fields", u"connection_status,receives_your_dm");
    const XCall call{QStringLiteral("people"), UsageKind::PersonRead, int(first.size())};
    const auto page =
        m_client->read(m_client->get(QStringLiteral("/users"), query), call, parseXRelationships);
    const QStringList rest = localIds.mid(MostPeople);
    if (rest.isEmpty())
        return page;
    return chained(page, &m_life, [this, rest](const QList<Relationship> &people) {
        return mapped(relationships(rest), &m_life,
                      [people](const QList<Relationship> &more) -> Result<QList<Relationship>> {
                          return people + more;
                      });
    });
}

QFuture<Result<Relationship>> XModeration::change(const http::HttpRequest &request, const QString &localId)
{
    const auto changed = m_client->answer(request, {QStringLiteral("mute"), {}, 0});
    return chained(changed, &m_life, [this, localId](const http::HttpAnswer &) {
        m_client->countWrite(UsageKind::PersonWrite);
        return mapped(relationships({localId}), &m_life,
                      [](const QList<Relationship> &people) -> Result<Relationship> {
                          if (people.isEmpty())
                              return Failure(Error{ErrorCode::NotFound, {}});
                          return people.first();
                      });
    });
}

QFuture<Result<Relationship>> XModeration::mute(QString localId, std::chrono::seconds howLong)
{
    if (howLong.count() > 0)
        return refusal<Relationship>("X mutes until it is taken back");
    return change(m_client->json("POST", XClient::idPath(u"/users/", m_client->ownId(), u"/muting"),
                                 {{QStringLiteral("target_user_id"), localId}}),
                  localId);
}

QFuture<Result<Relationship>> XModeration::unmute(QString localId)
{
    const QString path = XClient::idPath(u"/users/", m_client->ownId(), u"/muting/");
    return change(m_client->json("DELETE", XClient::idPath(path, localId)), localId);
}

QFuture<Result<Relationship>> XModeration::block(QString, bool)
{
    return refusal<Relationship>("block in the browser");
}

QFuture<Result<void>> XModeration::report(AbuseReport)
{
    return refusal<void>("report in the browser");
}

}  // namespace daisychain::network
