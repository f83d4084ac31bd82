#pragma once

#include "core/network/bluesky/label_rule.h"
#include "core/network/moderation.h"
#include "core/network/parse_context.h"

#include "core/desk/post.h"

#include <unordered_map>

namespace daisychain::network::bluesky {

/// What a profile object says.
struct ProfileFound {
    ProfileFact fact;
    Relationship relation;         ///< to our account
    QString blockUri;              ///< our block of them, to take it back; empty: none
    bool takesMessages = false;    ///< from everybody; else from whom they follow, or nobody
    bool isHandleTrusted = false;  ///< the server found handle and DID to name each other
    LabelRule accountLabels;       ///< on all that they post

    bool isNull() const { return fact.id.isNull(); }
};

/// Reads profile views, basic and detailed, into profiles, each person once. Internal.
class ProfileReader final {
public:
    /// All must live longer.
    ProfileReader(JsonReader &json, const ParseContext &context, QList<ProfileFact> &profiles);

    /// A profile within another answer; `found` stays null when it doesn't say who it is. The fact is added
    /// when there is a handle: a blocked post's author has none.
    bool readProfile(JsonValue value, ProfileFound &found);

    /// The same with the members handed in one by one.
    struct Sketch {
        std::string_view did, handle, displayName, avatar;
        std::optional<std::string_view> description;  ///< short forms of a profile lack it
        QList<Label> labels;
        Relationship relation;
        QString blockUri;
        bool takesMessages = false;
    };
    bool readField(quint64 name, JsonValue value, Sketch &sketch);
    ProfileFound add(const Sketch &sketch);

    /// The handle of somebody in this answer, or an empty text.
    QString handleOf(const QString &did) const;

private:
    bool readViewer(JsonValue value, Sketch &sketch);
    bool readAssociated(JsonValue value, bool &takesMessages);

    JsonReader &m_json;
    const ParseContext &m_context;
    QList<ProfileFact> &m_profiles;
    std::unordered_map<std::string_view, qsizetype> m_known;  ///< DID to place in m_profiles
};

}  // namespace daisychain::network::bluesky
