#pragma once

#include <QList>
#include <QStringView>

namespace daisychain::text {

enum class EntityKind { Mention, Link, Tag, Cashtag };

/// A stretch of text that a network turns into a link, in UTF-16 units: [start, end).
struct EntityRange {
    EntityKind kind;
    qsizetype start = 0;
    qsizetype end = 0;

    bool operator==(const EntityRange &) const = default;
};

/// What Mastodon finds in a text that is being written: mentions (`@user`, `@user@host`), links with a
/// scheme, tags. In order, without overlaps; where two overlap, the one that begins first stays. Links beyond
/// 4096 units are none. The time is linear.
///
/// A link needs a host with a dot and an ending of two letters or more; which endings exist is left to the
/// server, so a made-up one may be counted short here. (Mastodon's behaviour as documented, read August
/// 2026.)
QList<EntityRange> findMastodonEntities(QStringView text);

}  // namespace daisychain::text
