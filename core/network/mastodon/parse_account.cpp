#include "core/network/mastodon/parse_account.h"

#include "core/network/mastodon/account_reader.h"

namespace daisychain::network {

namespace {

bool readSource(JsonReader &json, JsonValue value, AccountFound &found)
{
    return json.object(value, [&](quint64 name, JsonValue member) {
        if (name == jsonName("privacy")) {
            QString privacy;
            const bool read = json.text(member, privacy);
            if (privacy == u"private")
                found.defaultVisibility = Visibility::Followers;
            else if (!privacy.isEmpty())
                found.defaultVisibility = visibilityFromName(privacy).value_or(Visibility::Followers);
            return read;
        }
        return name == jsonName("language") ? json.text(member, found.defaultLanguage) : json.skip(member);
    });
}

bool readRelation(JsonReader &json, quint64 name, JsonValue member, Relationship &relation)
{
    switch (name) {
    case jsonName("id"):
        return json.text(member, relation.localId);
    case jsonName("following"):
        return json.flag(member, relation.isFollowed);
    case jsonName("followed_by"):
        return json.flag(member, relation.followsUs);
    case jsonName("blocking"):
        return json.flag(member, relation.isBlocked);
    case jsonName("blocked_by"):
        return json.flag(member, relation.blocksUs);
    case jsonName("muting"):
        return json.flag(member, relation.isMuted);
    case jsonName("domain_blocking"):
        return json.flag(member, relation.isServerBlocked);
    default:
        return json.skip(member);
    }
}

}  // namespace

Result<AccountFound> parseAccount(QByteArrayView bytes, const ParseContext &context)
{
    JsonReader json(bytes);
    QList<ProfileFact> profiles;
    AccountReader accounts(json, context, profiles);
    AccountReader::Sketch sketch;
    AccountFound found;
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        if (name == jsonName("source"))
            return readSource(json, member, found);
        bool known = false;
        return accounts.readField(name, member, sketch, known) && (known || json.skip(member));
    });
    if (!read)
        return Failure(json.error());
    if (accounts.add(sketch).isNull())
        return Failure(lacking("no url"));
    found.profile = profiles.takeFirst();
    return found;
}

Result<QList<ProfileFact>> parseAccounts(QByteArrayView bytes, const ParseContext &context)
{
    JsonReader json(bytes);
    QList<ProfileFact> profiles;
    AccountReader accounts(json, context, profiles);
    const bool read = json.readArray([&](JsonValue item) {
        IdentityId ignored;
        return accounts.readAccount(item, ignored);
    });
    if (!read)
        return Failure(json.error());
    return profiles;
}

Result<QList<Relationship>> parseRelationships(QByteArrayView bytes)
{
    JsonReader json(bytes);
    QList<Relationship> relations;
    const bool read = json.readArray([&](JsonValue item) {
        Relationship &relation = relations.emplaceBack();
        return json.object(
            item, [&](quint64 name, JsonValue member) { return readRelation(json, name, member, relation); });
    });
    if (!read)
        return Failure(json.error());
    return relations;
}

Result<Relationship> parseRelationship(QByteArrayView bytes)
{
    JsonReader json(bytes);
    Relationship relation;
    const bool read = json.readObject(
        [&](quint64 name, JsonValue member) { return readRelation(json, name, member, relation); });
    if (!read)
        return Failure(json.error());
    return relation;
}

}  // namespace daisychain::network
