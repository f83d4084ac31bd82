#include "core/network/mastodon/account_reader.h"

#include "core/text/html_to_text.h"

namespace daisychain::network {

AccountReader::AccountReader(JsonReader &json, const ParseContext &context, QList<ProfileFact> &profiles)
    : m_json(json)
    , m_context(context)
    , m_profiles(profiles)
{
}

bool AccountReader::readAccount(JsonValue value, IdentityId &id)
{
    Sketch sketch;
    const bool read = m_json.object(value, [&](quint64 name, JsonValue member) {
        bool known = false;
        return readField(name, member, sketch, known) && (known || m_json.skip(member));
    });
    if (!read)
        return false;
    id = add(sketch);
    return true;
}

bool AccountReader::readField(quint64 name, JsonValue value, Sketch &sketch, bool &known)
{
    known = true;
    switch (name) {
    case jsonName("id"):
        return m_json.text(value, sketch.id);
    case jsonName("username"):
        return m_json.text(value, sketch.username);
    case jsonName("acct"):
        return m_json.text(value, sketch.acct);
    case jsonName("display_name"):
        return m_json.text(value, sketch.displayName);
    case jsonName("url"):
        return m_json.text(value, sketch.url);
    case jsonName("uri"):
        return m_json.text(value, sketch.uri);
    case jsonName("avatar"):
        return m_json.text(value, sketch.avatar);
    case jsonName("note"):
        return m_json.text(value, sketch.note);
    case jsonName("bot"):
        return m_json.flag(value, sketch.isBot);
    default:
        known = false;
        return true;
    }
}

IdentityId AccountReader::add(const Sketch &sketch)
{
    const std::string_view name = sketch.url.empty() ? sketch.uri : sketch.url;
    if (name.empty())
        return {};
    const auto [at, isNew] = m_known.try_emplace(name);
    if (!isNew)
        return at->second;
    ProfileFact profile;
    profile.id = {Network::Mastodon, textOf(name)};
    profile.handle = handleOf(sketch.acct, sketch.username);
    profile.displayName = textOf(sketch.displayName);
    profile.avatarUrl = textOf(sketch.avatar);
    profile.url = profile.id.globalId;
    profile.bio = text::htmlToText({sketch.note.data(), qsizetype(sketch.note.size())}).text;
    profile.localId = textOf(sketch.id);
    profile.isBot = sketch.isBot;
    at->second = profile.id;
    m_profiles.append(std::move(profile));
    return at->second;
}

bool AccountReader::readMention(JsonValue value, PostMention &mention)
{
    Sketch sketch;
    const bool read = m_json.object(value, [&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("id"):
            return m_json.text(member, sketch.id);
        case jsonName("username"):
            return m_json.text(member, sketch.username);
        case jsonName("acct"):
            return m_json.text(member, sketch.acct);
        case jsonName("url"):
            return m_json.text(member, sketch.url);
        default:
            return m_json.skip(member);
        }
    });
    mention = {
        {Network::Mastodon, textOf(sketch.url)}, handleOf(sketch.acct, sketch.username), textOf(sketch.id)};
    return read;
}

QString AccountReader::handleOf(std::string_view acct, std::string_view username) const
{
    const std::string_view name = acct.empty() ? username : acct;
    if (name.empty())
        return {};
    QString handle = textOf(name);
    if (name.find('@') == std::string_view::npos && !m_context.domain.isEmpty())
        handle += u'@' + m_context.domain;
    return handle;
}

}  // namespace daisychain::network
