#pragma once

#include "core/network/feed/feed.h"

#include <QByteArrayView>

namespace daisychain::network {

/// A feed that a page names.
struct FoundFeed {
    QString address;  ///< http or https, absolute
    QString title;    ///< plain, one line; may be empty
    FeedFormat format = FeedFormat::Rss;

    bool operator==(const FoundFeed &) const = default;
};

inline constexpr qsizetype MaxFoundFeeds = 50;

/// The feeds that an HTML page names by `<link rel="alternate" type="application/rss+xml" href="…">` and its
/// like, or by rel="feed", in the page's order, each address once; the page's `base` counts. Empty when it
/// names none, also when it isn't a page. Takes any bytes, looks at the first MaxFeedBytes, loads nothing.
///
/// Threads: call from any.
QList<FoundFeed> discoverFeeds(QByteArrayView page, const FeedHints &hints = {});

}  // namespace daisychain::network
