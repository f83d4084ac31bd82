#pragma once

#include "core/desk/queue_reader.h"
#include "core/store/brief_reader.h"
#include "core/store/search_run.h"

#include <memory>
#include <vector>

namespace daisychain::store {

/// A view of one's own (SavedView), within one read transaction.
///
/// Where its conversations come from: when the text index knows that only few posts can be found, from those
/// posts; else from the base list in its order, conversation by conversation, a bounded number a page.
class ViewRun final {
public:
    ViewRun(ReadUnit &unit, const QueueQuery &query);

    /// As QueueReader::queuePage().
    QueuePage page(const std::optional<QueueCursor> &from, PageDirection direction, int limit);
    /// As QueueReader::listCount().
    ListCount count(int most);
    /// Whether the conversation there fits the conditions; its list is not looked at.
    bool fits(const Place &place);

private:
    /// Where a conversation stands in the base list.
    struct Stand {
        Place place;
        QueueCursor cursor;
    };

    std::optional<QList<Stand>> fewStands();
    std::optional<Stand> standAt(const Place &place);
    std::optional<Place> placeOf(qint64 conversation);
    QList<qint64> postsAt(const Place &place);
    bool looksFitting(const Place &place);
    QueuePage pageOf(const QList<Stand> &few, const std::optional<QueueCursor> &from, PageDirection direction,
                     int limit);
    QueuePage walk(const std::optional<QueueCursor> &from, PageDirection direction, int limit);

    ReadUnit &m_unit;
    const QueueQuery m_query;
    QueueQuery m_base;  ///< without the conditions
    SearchRun m_wanted;
    std::vector<std::unique_ptr<SearchRun>> m_excluded;
    QHash<Place, bool> m_known;
};

}  // namespace daisychain::store
