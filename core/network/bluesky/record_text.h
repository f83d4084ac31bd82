#pragma once

#include "core/desk/post.h"

#include <string_view>

namespace daisychain::network::bluesky {

/// A stretch of a record's text that its author says means something. The range counts UTF-8 bytes, its end
/// exclusive; -1: not said.
struct RecordFacet {
    qint64 byteStart = -1;
    qint64 byteEnd = -1;
    EntityKind kind = EntityKind::Link;
    QString target;  ///< an address, a DID, a tag; empty: nothing we know

    bool operator==(const RecordFacet &) const = default;
};

/// A record's text with what its stretches mean.
struct RecordText {
    QString text;
    QList<PostEntity> entities;   ///< in order, none over another
    QList<PostMention> mentions;  ///< each person once, without handle
    QStringList tags;             ///< lower case
};

/// Facets that are empty, out of range, cut a character, or lie over one that begins before are dropped, as
/// the network's own readers do; so are links that aren't http or https, and stretches of white space alone.
/// A handle in the text proves nothing about who a facet names. Pure; takes any bytes.
RecordText readRecordText(std::string_view utf8, QList<RecordFacet> facets);

/// Puts the address of a link card, which many write instead of a text, below the text; where a link of the
/// text leads there anyway, nothing happens.
void addCard(RecordText &text, const QString &address);

}  // namespace daisychain::network::bluesky
