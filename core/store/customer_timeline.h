#pragma once

#include "core/desk/customer_timeline.h"
#include "core/desk/page_direction.h"
#include "core/store/write_unit.h"

#include <QMap>

namespace daisychain::store {

// Whether a conversation `c` is of a HistoryFilter::Kind, which is bound as `kind`.
#define IS_OF_KIND(kind)                                                                                     \
    "CASE " kind " WHEN 1 THEN c.status <> 3 WHEN 2 THEN c.is_praise WHEN 3 THEN c.promise_count > 0 WHEN "  \
    "4 THEN c.gesture_count > 0 WHEN 5 THEN c.note_count > 0 WHEN 6 THEN c.private_account_key <> 0 ELSE 1 " \
    "END"

/// One page of what was said with a customer, within one read transaction.
///
/// Conversations are gone through from where the page begins, in the order of their last posts, until none
/// can have anything nearer than what was found.
class CustomerTimeline final {
public:
    CustomerTimeline(ReadUnit &unit, QList<qint64> identities, const TimelineFilter &filter)
        : m_unit(unit)
        , m_identities(std::move(identities))
        , m_filter(filter)
    {
    }

    TimelinePage page(const std::optional<TimelineCursor> &from, PageDirection direction, int limit);

private:
    /// A conversation in keys, with when it ended.
    struct Scene {
        qint64 key = 0;
        Place place;
        Instant lastAt;
    };

    bool isMeant(qint64 conversation);
    bool wants(const TimelineCursor &cursor) const;
    void take(const TimelineCursor &cursor, qint64 conversation);
    void findPosts(qint64 identity);
    void findPosts(const Scene &scene);
    void findPosts(const Scene &scene, qint64 author);
    bool belongs(qint64 post, const Place &place);
    void findNotes(qint64 identity);
    void findPromises(qint64 identity);
    void findGestures(qint64 identity);
    void findDecisions(Query &query, qint64 identity);
    qint64 conversationOf(const StoredAction &action);
    TimelineRow row(const TimelineCursor &cursor, qint64 conversation);
    const std::optional<QueueRow> &head(qint64 conversation);

    bool isDown() const { return m_direction == PageDirection::After; }

    ReadUnit &m_unit;
    const QList<qint64> m_identities;
    const TimelineFilter m_filter;
    TimelineCursor m_from;
    PageDirection m_direction = PageDirection::After;
    int m_limit = 0;
    QMap<TimelineCursor, qint64> m_found;  ///< the nearest, with their conversations' keys
    QHash<qint64, bool> m_meant;
    QHash<qint64, std::optional<QueueRow>> m_heads;
    std::optional<QHash<PersonId, QString>> m_names;
};

}  // namespace daisychain::store
