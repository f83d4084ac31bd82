#pragma once

#include "core/text/find_entities.h"

#include <QString>

namespace daisychain::text {

/// A stretch of a Bluesky post that means more than its letters, as the client that writes the post has to
/// say it: the server finds none itself.
struct Facet {
    EntityKind kind = EntityKind::Link;
    qsizetype byteStart = 0;  ///< of the text in UTF-8
    qsizetype byteEnd = 0;    ///< exclusive
    /// Mention: the handle in lower case, without "@", whose DID is still to be found; where none is, the
    /// mention stays plain text. Link: the address, with its scheme. Tag: without "#". Cashtag, which is
    /// written as a tag: in capitals, with "$".
    QString value;

    bool operator==(const Facet &) const = default;
};

/// In order, without overlaps. A tag has at most 64 grapheme clusters and 640 bytes. The time is linear.
/// (The rules of Bluesky's own client, read August 2026.)
QList<Facet> findBlueskyFacets(QStringView text);

/// The same in UTF-16 units, as they are written.
QList<EntityRange> findBlueskyEntities(QStringView text);

/// How long a text is in UTF-8. A lone surrogate counts as what QString::toUtf8() makes of it.
qsizetype utf8Length(QStringView text);

}  // namespace daisychain::text
