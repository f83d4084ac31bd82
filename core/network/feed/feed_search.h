#pragma once

#include "core/network/feed/feed.h"
#include "core/text/search_tokens.h"

#include <QStringView>

namespace daisychain::network {

/// The words that a stream looks for in the entries of a feed.
///
/// All of them must stand in title or text, each "quoted phrase" in one piece; OR in capitals separates one
/// set of words from another, of which one is enough. Case, accents and scripts without spaces count as in
/// our own search (text::searchTokens()). Without any word every entry is meant.
///
/// Threads: call from any.
class FeedSearch final {
public:
    explicit FeedSearch(QStringView words);

    bool isEverything() const { return m_choices.isEmpty(); }
    bool finds(const FeedEntry &entry) const;

private:
    void takeWords(QStringView words);
    void take(const QList<text::QueryToken> &tokens);

    QList<QList<text::QueryToken>> m_choices;  ///< none of them empty
    bool m_isNext = true;                      ///< what comes next begins a choice
};

}  // namespace daisychain::network
