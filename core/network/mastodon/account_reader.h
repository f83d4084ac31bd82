#pragma once

#include "core/network/json_reader.h"
#include "core/network/mastodon/parse_context.h"

#include <string_view>
#include <unordered_map>

namespace daisychain::network {

/// Reads account objects into profiles, each person once. Internal.
class AccountReader final {
public:
    /// Both must live longer.
    AccountReader(JsonReader &json, const ParseContext &context, QList<ProfileFact> &profiles);

    /// `id` stays null when the object doesn't say who it is.
    bool readAccount(JsonValue value, IdentityId &id);
    /// The same with the members handed in one by one: for objects that are an account and more.
    struct Sketch {
        std::string_view id, username, acct, displayName, url, uri, avatar, note;
        bool isBot = false;
    };
    /// Reads a member that is an account's; `known` says whether it was one.
    bool readField(quint64 name, JsonValue value, Sketch &sketch, bool &known);
    IdentityId add(const Sketch &sketch);

    /// A mention's short form of an account.
    bool readMention(JsonValue value, PostMention &mention);

private:
    QString handleOf(std::string_view acct, std::string_view username) const;

    JsonReader &m_json;
    const ParseContext &m_context;
    QList<ProfileFact> &m_profiles;
    std::unordered_map<std::string_view, IdentityId> m_known;
};

}  // namespace daisychain::network
