#include "core/network/x/user_reader.h"

#include "core/network/x/entity_reader.h"

namespace daisychain::network::x {

UserReader::UserReader(JsonReader &json)
    : m_json(json)
{
}

bool UserReader::readUser(JsonValue value, QString &id)
{
    Sketch sketch;
    const bool read =
        m_json.object(value, [&](quint64 name, JsonValue member) { return readField(name, member, sketch); });
    if (read)
        id = add(sketch);
    return read;
}

bool UserReader::readUsers(JsonValue value, QStringList &ids)
{
    return m_json.array(value, [&](JsonValue item) { return readUser(item, ids.emplaceBack()); });
}

bool UserReader::readUserTable(JsonValue value)
{
    return m_json.object(value, [&](quint64, JsonValue member) {
        QString ignored;
        return readUser(member, ignored);
    });
}

bool UserReader::readField(quint64 name, JsonValue value, Sketch &sketch)
{
    switch (name) {
    case jsonName("id"):
        return m_json.text(value, sketch.id);
    case jsonName("username"):
    case jsonName("screen_name"):
        return m_json.text(value, sketch.username);
    case jsonName("name"):
        return m_json.text(value, sketch.name);
    case jsonName("profile_image_url"):
    case jsonName("profile_image_url_https"):
        return m_json.text(value, sketch.avatar);
    case jsonName("description"):
        return m_json.text(value, sketch.bio);
    case jsonName("protected"):
        return m_json.flag(value, sketch.isProtected);
    case jsonName("entities"):
        return readBioEntities(value, sketch);
    case jsonName("data"):  // private messages of the activity stream wrap each person once more
        return m_json.object(
            value, [&](quint64 inner, JsonValue member) { return readField(inner, member, sketch); });
    default:
        return m_json.skip(value);
    }
}

bool UserReader::readBioEntities(JsonValue value, Sketch &sketch)
{
    if (!m_json.isObject(value))
        return m_json.skip(value);
    return m_json.object(value, [&](quint64 name, JsonValue member) {
        return name == jsonName("description") ? readEntities(m_json, member, sketch.bioEntities)
                                               : m_json.skip(member);
    });
}

QString UserReader::add(const Sketch &sketch)
{
    if (sketch.id.isEmpty() || m_users.contains(sketch.id))
        return sketch.id;
    User user;
    user.profile.id = {Network::X, sketch.id};
    user.profile.handle = sketch.username;
    user.profile.displayName = sketch.name;
    user.profile.avatarUrl = sketch.avatar;
    if (!sketch.username.isEmpty())
        user.profile.url = profileUrl(sketch.username);
    user.profile.bio = readPostText(sketch.bio, sketch.bioEntities).text;
    user.profile.localId = sketch.id;
    user.isProtected = sketch.isProtected;
    m_users.insert(sketch.id, user);
    if (!sketch.username.isEmpty())
        m_idByName.insert(sketch.username.toLower(), sketch.id);
    m_order.append(sketch.id);
    return sketch.id;
}

const UserReader::User *UserReader::find(const QString &id) const
{
    const auto at = m_users.constFind(id);
    return at == m_users.constEnd() ? nullptr : &*at;
}

const UserReader::User *UserReader::findByName(const QString &username) const
{
    return find(m_idByName.value(username.toLower()));
}

QList<ProfileFact> UserReader::profiles() const
{
    QList<ProfileFact> profiles;
    profiles.reserve(m_order.size());
    for (const QString &id : m_order)
        profiles.append(m_users[id].profile);
    return profiles;
}

}  // namespace daisychain::network::x
