#pragma once

#include "core/desk/outbox.h"
#include "core/desk/stream.h"
#include "core/desk/thread_post.h"

#include <optional>

namespace daisychain::ui {

enum class ThreadItemKind : quint8 {
    Older,       ///< more of the thread lies above
    Others,      ///< other customers have conversations in this thread
    Post,        ///< said in public or private, by anybody
    Note,        ///< stays at the desk
    Deed,        ///< what somebody decided: a thin line
    Reply,       ///< handed over and not (yet) out
    Gap,         ///< a time in which nobody listened
    Unanswered,  ///< stands before the first post that nobody has dealt with
};

/// Where a reply is that did not go out yet.
struct ReplyStanding {
    OutboxState state = OutboxState::Ready;
    std::optional<Instant> notBefore;  ///< the end of its undo window
    std::optional<StopReason> reason;  ///< when it was stopped
    QString detail;                    ///< the network's own words, when refused

    bool operator==(const ReplyStanding &) const = default;
};

/// One thing in the thread of a conversation, top to bottom. Which members count depends on the kind.
struct ThreadItem {
    ThreadItemKind kind = ThreadItemKind::Post;
    QString id;  ///< of one item for as long as the conversation is shown
    Instant at;
    ThreadPost post;           ///< Post
    JournalEntry entry;        ///< Note, Deed, Reply
    ReplyStanding standing;    ///< Reply; Deed: Sent, or how far the change of a post is
    CoverageSpan gap;          ///< Gap
    int count = 0;             ///< Older: posts above; Others: conversations
    bool isCustomers = false;  ///< Post: by the customer of this conversation
    bool isUnseen = false;     ///< Post: its author of a stopped reply has not had it on screen

    bool operator==(const ThreadItem &) const = default;
};

/// ThreadItem::id of a post.
inline QString postItemId(const PostId &post)
{
    return QStringLiteral("post ") + post.globalId;
}

}  // namespace daisychain::ui
