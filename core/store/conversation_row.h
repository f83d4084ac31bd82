#pragma once

#include "core/desk/queue.h"
#include "core/store/brief_reader.h"

namespace daisychain::store {

class Query;

/// A row of the table conversation: the view, and the keys and sort values that belong to it.
struct ConversationRow {
    qint64 key = 0;  ///< 0: not in the table
    Place place;
    qint64 anchor = 0;
    qint64 lastPost = 0;
    qint64 lastCustomerPost = 0;
    ConversationView view;

    bool operator==(const ConversationRow &) const = default;
};

/// Rank and time as the table has them: of what is open those among the due, of the rest those of its list.
QueueCursor storedCursor(const ConversationRow &row);

/// The ten letters of a handle as a number, the first letter highest: so that a range of numbers has a common
/// beginning.
std::optional<qint64> handleNumber(QStringView handle);
QString handleText(qint64 number);
QString handleOf(const ConversationRow &row);

// The columns of a whole row, in the order readConversation takes them.
#define CONVERSATION_COLUMNS                                                                                 \
    "c.key, c.thread_key, c.customer_key, c.private_account_key, c.anchor_key, c.anchor_ms, c.status, "      \
    "c.done_reason, "                                                                                        \
    "c.wake_ms, c.owner, c.accounts, c.open_count, c.waiting_since_ms, c.last_post_key, c.last_ms, "         \
    "c.last_customer_post_key, c.last_customer_ms, c.post_count, c.action_count, c.note_count, "             \
    "c.pending_replies, "                                                                                    \
    "c.stopped_reply, c.stop_reason, c.is_answered_outside, c.is_praise, c.up, c.is_thanked, "               \
    "c.promise_count, c.gesture_count, c.has_other_side"
inline constexpr int ConversationColumnCount = 30;

ConversationRow readConversation(const Query &query, KeyTable &keys, BriefReader &posts);
/// The same without the ids of the three posts, which cost a look each.
ConversationRow readConversationKeys(const Query &query, KeyTable &keys, BriefReader &posts);

/// Inserts the row, or updates it when it has a key. `handle` is the number of its handle. Returns its key.
/// What was promised and given is written apart: see promise_rows.h.
qint64 writeConversation(Database &database, KeyTable &keys, const ConversationRow &row, qint64 handle);

}  // namespace daisychain::store
