#pragma once

#include "core/network/feed/feed.h"
#include "core/text/search_tokens.h"

#include <QStringView>

namespace daisychain::network {

/// The words that a stream looks for in the entries of a feed.
///
/// All of them must stand in title or text, each "quoted phrase" in one piece; case, accents and scripts
/// without spaces count as in our own search (text::searchTokens()). Without any word every entry is meant.
///
/// Threads: call from any.
class FeedSearch final {
public:
    explicit FeedSearch(QStringView words);

    bool isEverything() const { return m_tokens.isEmpty(); }
    bool finds(const FeedEntry &entry) const;

private:
    QList<text::QueryToken> m_tokens;
};

}  // namespace daisychain::network
