#pragma once

#include "core/network/json_reader.h"

#include <QStringList>

namespace daisychain::network::bluesky {

/// What the labels on a post and on its author's account come to. The rule:
///
/// - Counted are the network's own values: `!hide` and `!warn` of its moderators, and `porn`, `sexual`,
///   `nudity` and `graphic-media`, be they given by moderators or by the author (networks.md 2.8). What other
///   labelers call things means nothing without their own table, and `!no-unauthenticated` is not for us.
/// - Taken back (`neg`) or expired ones don't count, nor do those on an author's profile: they speak of the
///   picture and words there, only those on the account as a whole speak of all its posts.
/// - Each makes the post sensitive, and all of them together, without '!', are its content warning, in the
///   order above: "warn, nudity".
class LabelRule final {
public:
    /// `val`, for a post or its author's account.
    void count(std::string_view value);
    void count(const LabelRule &more) { m_counted |= more.m_counted; }

    bool isSensitive() const { return m_counted != 0; }
    QString contentWarning() const;

private:
    quint8 m_counted = 0;
};

/// One label, as far as we use it.
struct Label {
    std::string_view uri;  ///< what it is on
    std::string_view value;
};

/// An array of labels: those that stand at `now`.
bool readLabels(JsonReader &json, JsonValue value, Instant now, QList<Label> &standing);

/// An author's own labels, as a record has them.
bool readSelfLabels(JsonReader &json, JsonValue value, LabelRule &rule);

}  // namespace daisychain::network::bluesky
