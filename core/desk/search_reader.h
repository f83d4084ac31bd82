#pragma once

#include "core/base/result.h"
#include "core/desk/post.h"
#include "core/desk/search_query.h"
#include "core/desk/store_version.h"

#include <QFuture>
#include <QStringList>

#include <optional>

namespace daisychain {

/// BestMatch ranks the newest 2,000 posts that were found; older ones follow, newest first. A search without
/// words is always newest first.
enum class SearchOrder : quint8 { Newest = 0, BestMatch = 1 };

/// A stretch of a text to be marked, in UTF-16 units.
struct SearchMark {
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const SearchMark &) const = default;
};

/// One post that was found.
struct SearchRow {
    qint64 key = 0;  ///< as ThreadPost::key
    PostId post;
    Network network = Network::Mastodon;
    IdentityId author;
    QString authorName;  ///< as their network shows it; may be empty
    QString authorHandle;
    Instant created;
    Visibility visibility = Visibility::Public;
    bool isOurs = false;
    bool isDeleted = false;  ///< at its source: then there is no text
    QString contentWarning;
    QList<SearchMark> warningMarks;
    QString text;
    QList<SearchMark> textMarks;  ///< in order, without overlaps
    /// The picture descriptions and poll answers that hold what was searched.
    QStringList elsewhere;
    QString conversation;  ///< its handle; empty when the post belongs to none

    bool operator==(const SearchRow &) const = default;
};

/// What WindowedList asks of a row.
inline QString rowId(const SearchRow &row)
{
    return QString::number(row.key);
}

/// Where the next page begins. Made by a reader for one search; means nothing for another.
struct SearchCursor {
    qint64 key = 0;        ///< what comes before this key was not looked at; 0: everything was
    QList<qint64> ranked;  ///< what was looked at and is still to come, best first

    bool operator==(const SearchCursor &) const = default;
};

struct SearchPage {
    QList<SearchRow> rows;
    /// Where to go on; nothing at the end. A page may have fewer rows than asked for, even none, and yet not
    /// be the last: after so many posts that didn't fit the reader comes back, so as to answer in time.
    std::optional<SearchCursor> next;
    QList<SearchFilter> unknown;  ///< from:, to:, in: and tag: that name nobody and nothing here
    StoreVersion version;

    bool hasMore() const { return next.has_value(); }
};

/// Who asks, and when.
struct SearchContext {
    PersonId me;  ///< whose is:mine
    Instant now;  ///< decides which snoozes have woken
    StoreVersion atLeast;
};

/// Finds posts.
///
/// Threads: call from any; futures end on a store thread, see whenReady(). Errors: Storage.
class SearchReader {
public:
    virtual ~SearchReader();

    /// At most `limit` posts; `from` as the page before gave it. A post that arrives while somebody pages
    /// makes neither doubles nor gaps.
    virtual QFuture<Result<SearchPage>> search(SearchQuery query, SearchOrder order,
                                               std::optional<SearchCursor> from, int limit,
                                               SearchContext context) = 0;
    /// Values of from:, to: and tag: that begin like this, in order; nothing for other operators.
    virtual QFuture<Result<QStringList>> completions(SearchOperator op, QString beginning, int limit) = 0;
};

}  // namespace daisychain
