#pragma once

#include "core/store/search_match.h"
#include "core/store/search_scope.h"

namespace daisychain::store {

/// One page of a search, within one read transaction.
///
/// Where the results come from: from the few posts that a narrow filter leaves (a conversation, a rare tag),
/// whose texts are compared here; else from the text index, newest first; else, without words, from all posts
/// by their keys.
class SearchRun final {
public:
    SearchRun(ReadUnit &unit, const SearchQuery &query, const SearchContext &context);

    SearchPage page(SearchOrder order, const std::optional<SearchCursor> &from, int limit);
    /// Whether a post would be found.
    bool finds(qint64 key);
    /// The keys of at most `most` posts, or a few thousand, among which are all that would be found; nothing
    /// when there are more.
    std::optional<QList<qint64>> fewCandidates(int most);

private:
    /// A post with everything a row shows of it.
    struct Found {
        SearchCandidate candidate;
        Instant created;
        PostId id;
        QString text;
        QString contentWarning;
        IdentityId author;
        QString authorHandle;
        QString authorName;
        std::optional<qint64> conversation;  ///< the author's own in public
    };
    struct Scored {
        qint64 key = 0;
        double score = 0;  ///< lower is better
    };

    struct Ranking {
        QList<qint64> keys;      ///< best first
        qint64 before = 0;       ///< posts before this key were not looked at; 0: all were
        bool isChecked = false;  ///< all of them fit the words
    };

    void takeRanked(SearchPage &page, const Ranking &ranking, int limit);
    void takeNewest(SearchPage &page, qint64 before, int limit);
    void take(SearchPage &page, Query &posts, bool areChecked, int limit);
    Ranking rankedByIndex();
    Ranking rankedHere(const QList<qint64> &keys);
    static QList<qint64> sorted(QList<Scored> scored);

    static Found read(const Query &query);
    /// The post when it fits the filters, and the words too.
    std::optional<Found> fitting(qint64 key);
    bool fitsWords(const Found &found) const;
    SearchRow row(const Found &found);

    ReadUnit &m_unit;
    SearchMatch m_match;
    SearchScope m_scope;
};

}  // namespace daisychain::store
