#pragma once

#include "core/text/find_entities.h"

#include <QString>

namespace daisychain::text {

/// Whose rule a text is counted by: it belongs to the server's software, not to the network.
enum class MeasureRule { Mastodon, GoToSocial };

/// What the server says about itself.
struct MeasureLimits {
    int maxCharacters = 500;
    int charactersReservedPerUrl = 23;
};

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
    /// Not longer than the limit and not blank. With pictures a blank text may still be sent: the caller
    /// knows.
    bool valid = false;
    QList<MeasuredEntity> entities;  ///< of the body, in order
};

/// How long the server takes a post to be (networks.md 1.4 and 0).
/// Mastodon: grapheme clusters; in the body each link with a scheme counts as `charactersReservedPerUrl` and
/// `@user@host` as `@user`. GoToSocial: code points, without discounts.
/// The time is linear. Threads: call from any.
Measured measure(MeasureRule rule, QStringView body, QStringView contentWarning, const MeasureLimits &limits);

/// The name of an entity's kind in the JSON of daisychainctl: mention, link, tag, cashtag.
QString entityKindName(EntityKind kind);

}  // namespace daisychain::text
