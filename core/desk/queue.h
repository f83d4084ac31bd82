#pragma once

#include "core/desk/conversation.h"
#include "core/desk/page_direction.h"
#include "core/desk/store_version.h"

#include <optional>

namespace daisychain {

/// The lists of conversations. The first three hold what is due (isDue): open, or snoozed and woken.
enum class QueueView : quint8 {
    Mine = 0,       ///< due, and its owner is me
    Unclaimed = 1,  ///< due, and nobody has it
    AllOpen = 2,    ///< due, whoever has it
    Waiting = 3,    ///< the customer's turn
    Snoozed = 4,    ///< not woken yet
    Done = 5,
    Thanks = 6,  ///< waiting, done or promised something for later, and they said thanks since
};

/// The stable lower-case name used by daisychainctl: "mine", "unclaimed", "open", "waiting", "snoozed",
/// "done", "thanks".
QString queueViewName(QueueView view);
std::optional<QueueView> queueViewFromName(QStringView name);

/// Whether a conversation stands in a list at this moment.
bool belongsTo(QueueView list, const ConversationView &view, PersonId me, Instant now);

/// What comes first among the due, whatever the waiting time. Stored: a change needs a change of the schema.
enum class QueueRank : quint8 { Promised = 0, Stopped = 1, Up = 2, Ordinary = 3 };

/// Whom we promised something goes before a reply that was stopped, that before what was handed up, and that
/// before the rest.
QueueRank rankOf(const ConversationView &view);

/// Where a conversation stands in its list's order. The due: by rank, then the promised by their due, the
/// others the longest waiting first. Waiting and done: the newest first. Snoozed: what wakes next first.
/// `key` only tells equals apart, and is good for one data folder.
struct QueueCursor {
    QueueRank rank = QueueRank::Ordinary;  ///< Ordinary where it doesn't count: in lists of what isn't due
    Instant
        at;  ///< waiting since; a promise's due; for a snooze the wake; for waiting and done the newest post
    qint64 key = 0;

    auto operator<=>(const QueueCursor &) const = default;
};

/// The cursor of a conversation in a list that it belongs to.
QueueCursor cursorIn(QueueView list, const ConversationView &view, qint64 key);

/// Whether `a` stands above `b` in a list.
bool precedes(QueueView list, const QueueCursor &a, const QueueCursor &b);

/// One conversation as a list shows it.
struct QueueRow {
    QString handle;
    ConversationSubject subject;  ///< what an action about it names
    ConversationView view;
    Network network = Network::Mastodon;
    QString customerName;  ///< as their network shows it; may be empty
    QString customerHandle;
    QString customerAvatarUrl;
    QString lastText;  ///< one line, at most 200 characters: the newest post of theirs, or else our answer
    bool isWarned = false;  ///< that text is the content warning of its post, and not what it warns of
    QString lastLanguage;
    bool isLastOurs = false;
    bool hasMedia = false;  ///< that newest post has pictures or the like
    bool hasDraft = false;  ///< of anybody
    bool isUnread = false;  ///< the asking person hasn't seen the customer's newest post (ReadMarks)
    std::optional<Instant> readUntil;  ///< what was created later the asking person hasn't seen; nothing: all
    QueueCursor cursor;

    bool operator==(const QueueRow &) const = default;
};

/// What WindowedList asks of a row.
inline QString rowId(const QueueRow &row)
{
    return row.handle;
}
inline QueueCursor rowCursor(const QueueRow &row)
{
    return row.cursor;
}

struct QueuePage {
    QList<QueueRow> rows;  ///< in the list's order, also when read upwards
    bool hasMore = false;  ///< in the direction that was read
    /// Up to here was looked, when so few fitted the conditions that the page has fewer rows than asked for
    /// and yet more may come: the next page begins here.
    std::optional<QueueCursor> lookedTo = {};
    StoreVersion version;
};

/// One conversation, and whether it stands in a list.
struct QueueStanding {
    QueueRow row;
    bool isIn = false;
};

/// How many conversations each list holds; a woken snooze counts as due.
struct QueueCounts {
    int mine = 0;
    int unclaimed = 0;
    int allOpen = 0;
    int waiting = 0;
    int snoozed = 0;
    int done = 0;
    int thanks = 0;  ///< also counted as waiting, done or snoozed
    StoreVersion version;

    bool operator==(const QueueCounts &) const = default;
};

}  // namespace daisychain
