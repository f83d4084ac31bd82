#pragma once

#include "core/network/feed/feed_draft.h"
#include "core/network/feed/xml_document.h"

namespace daisychain::network {

/// Reads Atom 1.0 (RFC 4287) and 0.3: a `feed`, or an `entry` that stands alone.
void readAtom(const XmlElement &root, FeedDraft &draft);

/// An Atom element somewhere else: which address a `link` of it gives, if it leads to the page itself.
/// Empty otherwise.
QString alternateLink(const XmlElement &link, FeedDraft &draft);

}  // namespace daisychain::network
