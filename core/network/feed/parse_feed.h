#pragma once

#include "core/base/result.h"
#include "core/network/feed/feed.h"

#include <QByteArrayView>

namespace daisychain::network {

/// Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed 1 and 1.1, known by their content. Pure: nothing
/// is loaded, whatever the document asks for.
///
/// The encoding comes from the byte order mark, else the form of the first bytes, else the charset of
/// `contentType`, else the XML declaration, else UTF-8 (RFC 7303 §3); what turns out wrong is replaced and
/// warned of. Broken XML is read as far as it goes. Sizes and depths are bounded.
///
/// Errors: Invalid. The first argument says why: "empty", "binary", "too-large", "entity-bomb", "html" (a
/// page; discoverFeeds() knows the feeds it names), "text", "xml" (another kind of it), "json" (the same);
/// further ones what and where.
///
/// Threads: call from any.
Result<Feed> parseFeed(QByteArrayView bytes, const FeedHints &hints = {});

}  // namespace daisychain::network
