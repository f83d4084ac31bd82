#include "core/network/bluesky/profile_reader.h"

#include "core/network/bluesky/listed_post.h"

namespace daisychain::network::bluesky {

namespace {

constexpr std::string_view UnprovenHandle = "handle.invalid";

/// Members like `following` hold the record that says so.
bool readWhether(JsonReader &json, JsonValue value, bool &into)
{
    std::string_view record;
    const bool read = json.textIfOne(value, record);
    into = !record.empty();
    return read;
}

}  // namespace

ProfileReader::ProfileReader(JsonReader &json, const ParseContext &context, QList<ProfileFact> &profiles)
    : m_json(json)
    , m_context(context)
    , m_profiles(profiles)
{
}

bool ProfileReader::readProfile(JsonValue value, ProfileFound &found)
{
    Sketch sketch;
    const bool read =
        m_json.object(value, [&](quint64 name, JsonValue member) { return readField(name, member, sketch); });
    if (read)
        found = add(sketch);
    return read;
}

bool ProfileReader::readField(quint64 name, JsonValue value, Sketch &sketch)
{
    switch (name) {
    case jsonName("did"):
        return m_json.text(value, sketch.did);
    case jsonName("handle"):
        return m_json.text(value, sketch.handle);
    case jsonName("displayName"):
        return m_json.text(value, sketch.displayName);
    case jsonName("avatar"):
        return m_json.text(value, sketch.avatar);
    case jsonName("description"):
        return m_json.text(value, sketch.description.emplace());
    case jsonName("labels"):
        return readLabels(m_json, value, m_context.received, sketch.labels);
    case jsonName("viewer"):
        return readViewer(value, sketch);
    case jsonName("associated"):
        return readAssociated(value, sketch.takesMessages);
    default:
        return m_json.skip(value);
    }
}

ProfileFound ProfileReader::add(const Sketch &sketch)
{
    ProfileFound found;
    if (sketch.did.empty())
        return found;
    ProfileFact &fact = found.fact;
    fact.id = {Network::Bluesky, textOf(sketch.did)};
    found.isHandleTrusted = !sketch.handle.empty() && sketch.handle != UnprovenHandle;
    fact.handle = found.isHandleTrusted ? textOf(sketch.handle).toLower() : fact.id.globalId;
    fact.displayName = textOf(sketch.displayName);
    fact.avatarUrl = textOf(sketch.avatar);
    fact.url = profileAddress(fact.id.globalId);
    fact.bio = textOf(sketch.description.value_or(std::string_view()));
    fact.localId = fact.id.globalId;
    for (const Label &label : sketch.labels) {
        fact.isBot = fact.isBot || label.value == "bot";
        if (label.uri == sketch.did)
            found.accountLabels.count(label.value);
    }
    found.relation = sketch.relation;
    found.blockUri = sketch.blockUri;
    found.relation.isBlocked = !sketch.blockUri.isEmpty();
    found.relation.localId = fact.id.globalId;
    found.takesMessages = sketch.takesMessages;
    if (sketch.handle.empty())
        return found;
    const auto [at, isNew] = m_known.try_emplace(sketch.did, m_profiles.size());
    if (isNew)
        m_profiles.append(fact);
    else if (m_profiles[at->second].bio.isEmpty())
        m_profiles[at->second] = fact;
    return found;
}

QString ProfileReader::handleOf(const QString &did) const
{
    const QByteArray utf8 = did.toUtf8();
    const auto at = m_known.find(std::string_view(utf8.data(), size_t(utf8.size())));
    return at == m_known.end() ? QString() : m_profiles[at->second].handle;
}

bool ProfileReader::readViewer(JsonValue value, Sketch &sketch)
{
    Relationship &relation = sketch.relation;
    return m_json.objectIfOne(value, [&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("muted"):
            return m_json.flagIfOne(member, relation.isMuted);
        case jsonName("blockedBy"):
            return m_json.flagIfOne(member, relation.blocksUs);
        case jsonName("blocking"):
            return m_json.textIfOne(member, sketch.blockUri);
        case jsonName("following"):
            return readWhether(m_json, member, relation.isFollowed);
        case jsonName("followedBy"):
            return readWhether(m_json, member, relation.followsUs);
        default:
            return m_json.skip(member);
        }
    });
}

bool ProfileReader::readAssociated(JsonValue value, bool &takesMessages)
{
    return m_json.objectIfOne(value, [&](quint64 name, JsonValue member) {
        if (name != jsonName("chat"))
            return m_json.skip(member);
        return m_json.objectIfOne(member, [&](quint64 key, JsonValue allowed) {
            std::string_view who;
            const bool read =
                key == jsonName("allowIncoming") ? m_json.textIfOne(allowed, who) : m_json.skip(allowed);
            takesMessages = takesMessages || who == "all";
            return read;
        });
    });
}

}  // namespace daisychain::network::bluesky
