#include "core/network/bluesky/parse_profile.h"

#include "core/network/bluesky/profile_reader.h"

namespace daisychain::network::bluesky {

namespace {

Person personOf(const ProfileFound &found)
{
    return {found.fact, found.relation, found.blockUri, found.isHandleTrusted, found.takesMessages};
}

}  // namespace

Result<Person> parseProfile(QByteArrayView bytes, const ParseContext &context)
{
    JsonReader json(bytes);
    QList<ProfileFact> profiles;
    ProfileReader reader(json, context, profiles);
    ProfileReader::Sketch sketch;
    const bool read = json.readObject(
        [&](quint64 name, JsonValue member) { return reader.readField(name, member, sketch); });
    if (!read)
        return Failure(json.error());
    const ProfileFound found = reader.add(sketch);
    if (found.isNull() || sketch.handle.empty())
        return Failure(lacking("no did or no handle"));
    return personOf(found);
}

Result<QList<Person>> parseProfiles(QByteArrayView bytes, const ParseContext &context)
{
    JsonReader json(bytes);
    QList<ProfileFact> profiles;
    ProfileReader reader(json, context, profiles);
    QList<Person> people;
    bool isOne = false;
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        if (name != jsonName("profiles"))
            return json.skip(member);
        isOne = true;
        return json.array(member, [&](JsonValue item) {
            ProfileFound found;
            if (!reader.readProfile(item, found))
                return false;
            if (!found.isNull())
                people.append(personOf(found));
            return true;
        });
    });
    if (!read)
        return Failure(json.error());
    if (!isOne)
        return Failure(lacking("no profiles"));
    return people;
}

}  // namespace daisychain::network::bluesky
