#include "core/network/bluesky/label_rule.h"

#include <array>

namespace daisychain::network::bluesky {

namespace {

constexpr std::array<std::string_view, 6> Counted{"!hide",  "!warn",  "porn",
                                                  "sexual", "nudity", "graphic-media"};

}  // namespace

void LabelRule::count(std::string_view value)
{
    for (size_t i = 0; i < Counted.size(); ++i) {
        if (Counted[i] == value)
            m_counted = quint8(m_counted | (1U << i));
    }
}

QString LabelRule::contentWarning() const
{
    QStringList names;
    for (size_t i = 0; i < Counted.size(); ++i) {
        if ((m_counted & (1U << i)) != 0)
            names.append(textOf(Counted[i].substr(Counted[i].front() == '!' ? 1 : 0)));
    }
    return names.join(QStringLiteral(", "));
}

bool readLabels(JsonReader &json, JsonValue value, Instant now, QList<Label> &standing)
{
    standing.clear();  // of a repeated member the last counts
    return json.arrayIfOne(value, [&](JsonValue item) {
        Label label;
        bool isTakenBack = false;
        std::optional<Instant> expires;
        const bool read = json.objectIfOne(item, [&](quint64 name, JsonValue member) {
            switch (name) {
            case jsonName("uri"):
                return json.textIfOne(member, label.uri);
            case jsonName("val"):
                return json.textIfOne(member, label.value);
            case jsonName("neg"):
                return json.flagIfOne(member, isTakenBack);
            case jsonName("exp"):
                return json.instantIfOne(member, expires);
            default:
                return json.skip(member);
            }
        });
        if (!isTakenBack && (!expires || *expires > now))
            standing.append(label);
        return read;
    });
}

bool readSelfLabels(JsonReader &json, JsonValue value, LabelRule &rule)
{
    return json.objectIfOne(value, [&](quint64 name, JsonValue member) {
        if (name != jsonName("values"))
            return json.skip(member);
        return json.arrayIfOne(member, [&](JsonValue item) {
            return json.objectIfOne(item, [&](quint64 key, JsonValue label) {
                std::string_view text;
                const bool read = key == jsonName("val") ? json.textIfOne(label, text) : json.skip(label);
                rule.count(text);
                return read;
            });
        });
    });
}

}  // namespace daisychain::network::bluesky
