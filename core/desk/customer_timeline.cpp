#include "core/desk/customer_timeline.h"

namespace daisychain {

TimelineCursor postCursor(qint64 postKey)
{
    return {Instant{postKey / PostKeysPerMs}, postKey % PostKeysPerMs};
}

TimelineCursor decisionCursor(Instant at, qint64 position)
{
    return {at, PostKeysPerMs + position};
}

QString rowId(const TimelineRow &row)
{
    return row.entry ? QStringLiteral("decision %1").arg(row.entry->position)
                     : QStringLiteral("post %1").arg(row.post.key);
}

QString conversationOf(const TimelineRow &row)
{
    return row.conversation ? row.conversation->handle : QString();
}

}  // namespace daisychain
