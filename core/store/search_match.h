#pragma once

#include "core/desk/search_query.h"
#include "core/text/token_places.h"

namespace daisychain::store {

/// The words of a search as tokens: for the index, and to look into a text directly.
class SearchMatch final {
public:
    explicit SearchMatch(const QList<SearchWord> &words);

    bool hasWords() const { return !m_wanted.isEmpty(); }
    bool hasExcluded() const { return !m_excluded.isEmpty(); }
    /// What post_fts is asked. Each list of `marks` holds alternatives, one of which a post must have. Made
    /// of quoted tokens only, so nobody can write into it; empty when there is neither a word nor a mark.
    QString expression(const QList<QStringList> &marks) const;
    /// Whether the index would find a post with this text (indexedText).
    bool matches(const QString &text) const;
    /// How well a text fits, to compare what the index didn't rank: how often the words stand in it, against
    /// its length.
    double score(const QString &text) const;
    /// Where the words stand in a text as it is shown.
    QList<text::TextRange> ranges(const QString &text) const;

private:
    QList<text::QueryToken> m_wanted;
    QList<text::QueryToken> m_excluded;
};

}  // namespace daisychain::store
