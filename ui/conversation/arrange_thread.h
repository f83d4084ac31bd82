#pragma once

#include "core/desk/conversation_reader.h"
#include "core/desk/post_change.h"
#include "ui/thread/thread_item.h"

namespace daisychain::ui {

/// Everything of a conversation in the order it is read: posts, notes and replies at their place in time,
/// decisions as thin lines, gaps where they were. `outbox` says where the replies are, `changes` which
/// changes of our posts are not done. Pure.
QList<ThreadItem> arrangeThread(const ConversationDetail &detail, const QList<OutboxRow> &outbox,
                                const QList<PostChange> &changes = {});

/// The customer's posts that nobody has dealt with: no action that still counts had their shown version on
/// screen, and nothing of ours hangs below them. Oldest first.
QList<PostId> unansweredPosts(const ConversationDetail &detail);

/// The posts, in their shown versions, that the author of a handed-over reply has not had on screen.
QList<PostId> unseenBy(const HandOver &reply, const ConversationDetail &detail);

/// The handed-over reply that lies with its author again; nothing when there is none.
std::optional<JournalEntry> stoppedReply(const ConversationDetail &detail);

}  // namespace daisychain::ui
