#pragma once

#include "core/desk/queue.h"
#include "ui/queue/queue_deed.h"

#include <QList>

#include <optional>

namespace daisychain::ui {

/// A conversation that was marked, and what of it was on screen then.
struct MarkedConversation {
    QString handle;
    Instant shownUntil;  ///< the customer's newest post in the row

    bool operator==(const MarkedConversation &) const = default;
};

/// Why a marked conversation is left out of what is done to many. In the order in which it is told.
enum class LeftOut : quint8 {
    ClaimedByOther,
    UnsentReply,  ///< on its way, or stopped
    Draft,        ///< of anybody
    NewerPost,    ///< that was not on screen when it was marked
    AlreadySo,    ///< or nothing to do: giving back what nobody has
    Gone,         ///< part of another conversation now
};

/// Why not, for one conversation as it stands now; nothing: it may be done.
std::optional<LeftOut> leftOut(QueueDeed deed, const QueueRow &row, Instant shownUntil, PersonId me,
                               Instant now);

/// What would be done to many conversations, before it is.
struct BulkPlan {
    struct Omission {
        QueueRow row;  ///< of one that is gone, only the handle
        LeftOut why = LeftOut::Gone;
    };
    QueueOrder order;
    QList<QueueRow> rows;  ///< to which it will be done, in the order of the list
    QList<Omission> omitted;
    int mine = 0;       ///< of `rows`
    int unclaimed = 0;  ///< of `rows`
};

}  // namespace daisychain::ui
