#pragma once

#include "core/text/find_entities.h"

#include <QString>

namespace daisychain::text {

/// Whose rule a text is counted by: it belongs to the server's software, not to the network. The numbers are
/// stored: they never change.
enum class MeasureRule { Mastodon = 0, GoToSocial = 1, Bluesky = 2, X = 3 };

/// What the server says about itself, or the network's own rule.
struct MeasureLimits {
    int maxCharacters = 500;
    int charactersReservedPerUrl = 23;
    int maxBytes = 0;  ///< of the body in UTF-8; 0 when there is no such limit
};

/// What holds where a server says nothing else.
MeasureLimits usualLimits(MeasureRule rule);

struct MeasuredEntity {
    EntityKind kind;
    qsizetype start = 0;  ///< in the rule's own unit, of the body
    qsizetype end = 0;    ///< exclusive
    QString text;         ///< as written, with "@" or "#"

    bool operator==(const MeasuredEntity &) const = default;
};

struct Measured {
    qsizetype length = 0;  ///< body and content warning together, in the rule's own unit
    int limit = 0;
    /// Not longer than the limits, not blank, and nothing in it that is refused. With pictures a blank text
    /// may still be sent: the caller knows.
    bool valid = false;
    QList<MeasuredEntity> entities;  ///< of the body, in order
};

/// How long the server takes a post to be (networks.md 1.4 and 0).
/// Mastodon: grapheme clusters; in the body each link with a scheme counts as `charactersReservedPerUrl` and
/// `@user@host` as `@user`. GoToSocial: code points, without discounts.
/// Bluesky: grapheme clusters, without discounts; places are bytes of UTF-8, as its facets have them.
/// X: by the weights of twitter-text 3, links as `charactersReservedPerUrl`; places are UTF-16 units, and a
/// character that X refuses makes the text invalid. Neither of the two has content warnings: none is counted.
/// The time is linear. Threads: call from any.
Measured measure(MeasureRule rule, QStringView body, QStringView contentWarning, const MeasureLimits &limits);

/// What the network finds in a text, in UTF-16 units.
QList<EntityRange> findEntities(MeasureRule rule, QStringView text);

/// The name of an entity's kind in the JSON of daisychainctl: mention, link, tag, cashtag.
QString entityKindName(EntityKind kind);

}  // namespace daisychain::text
