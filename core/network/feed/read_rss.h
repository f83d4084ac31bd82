#pragma once

#include "core/network/feed/feed_draft.h"
#include "core/network/feed/xml_document.h"

namespace daisychain::network {

/// Reads RSS 0.9x and 2.0 (`rss`) and 0.90 and 1.0 (`rdf:RDF`), with Dublin Core,
/// content, iTunes and Media RSS where they say what RSS itself doesn't.
void readRss(const XmlElement &root, FeedDraft &draft);

}  // namespace daisychain::network
