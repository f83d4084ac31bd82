#pragma once

#include "core/desk/account.h"
#include "core/desk/gesture.h"
#include "core/desk/promise.h"

#include <QHash>

#include <optional>

namespace daisychain {

enum class Status : quint8 { Open = 0, Waiting = 1, Snoozed = 2, Done = 3 };

QString statusName(Status status);
std::optional<Status> statusFromName(QStringView name);

/// Which identities are the company's own, and the account that is each.
using OwnIdentities = QHash<IdentityId, AccountId>;

/// What the fold needs of a post: its shown version, with every fact that came about it.
struct PostBrief {
    PostId id;
    PostVersion version;
    IdentityId author;
    std::optional<PostId> parent;
    std::optional<IdentityId> parentAuthor;  ///< once the parent is known
    Instant created;
    Visibility visibility = Visibility::Public;
    QList<IdentityId> mentions;
    QList<AccountId> caughtBy;         ///< the accounts whose streams caught it, sorted
    std::optional<Instant> clockFrom;  ///< set when caught: the earliest
    bool isDeleted = false;

    bool operator==(const PostBrief &) const = default;
};

/// Which conversation: one customer identity in one thread, in public or in private with one of our accounts.
struct ConversationKey {
    PostId thread;  ///< the smallest id of the thread's posts
    IdentityId customer;
    std::optional<AccountId> privateAccount;

    friend bool operator==(const ConversationKey &, const ConversationKey &) = default;
    friend size_t qHash(const ConversationKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.thread, key.customer, key.privateAccount.value_or(AccountId{}));
    }
};

/// How one conversation stands. A fold of facts and actions; holds instants and never asks a clock, so a
/// snooze that is over is still Snoozed here: readers compare wake with their `now` (see isDue).
struct ConversationView {
    IdentityId customer;
    std::optional<AccountId> privateAccount;
    PostId anchor;  ///< the customer's first post that concerns us; names the conversation
    Instant anchorAt;

    Status status = Status::Open;
    DoneReason doneReason = DoneReason::Settled;  ///< when Done
    std::optional<Instant> wake;                  ///< when Snoozed: by somebody, or for a promise
    PersonId owner;                               ///< null: unclaimed
    QList<AccountId> accounts;                    ///< of ours that are spoken to, sorted

    int openCount = 0;                    ///< posts of theirs that nobody answered or dealt with
    std::optional<Instant> waitingSince;  ///< of the oldest of those
    PostId lastPost;                      ///< of theirs, or an answer of ours
    Instant lastAt;
    PostId lastCustomerPost;
    Instant lastCustomerAt;
    int postCount = 0;  ///< theirs and our answers, without the deleted

    int actionCount = 0;  ///< also of those undone
    int noteCount = 0;
    int pendingReplies = 0;               ///< handed over and neither sent, stopped nor withdrawn
    std::optional<ReplyId> stoppedReply;  ///< the newest that lies with its author again
    StopReason stopReason = StopReason::NeedsPerson;
    bool isAnsweredOutside = false;  ///< by one of our accounts, but not through Daisychain
    bool isPraise = false;
    bool isThanked = false;  ///< waiting or done, and since then they said thanks, which nobody dealt with
    std::optional<UpKind> up;
    bool hasOtherSide = false;  ///< in public: we went on in private; in private: it began in public

    /// In the order they were made. While one is open, the conversation doesn't rest but snoozes, at most
    /// until the promise's nudge.
    QList<PromiseView> promises;
    QList<GestureView> gestures;

    bool operator==(const ConversationView &) const = default;
};

/// Whether a conversation belongs in front of people at this moment: open, or snoozed and woken.
inline bool isDue(const ConversationView &view, Instant now)
{
    return view.status == Status::Open || (view.status == Status::Snoozed && view.wake && *view.wake <= now);
}

/// The short name of a conversation in daisychainctl, in links and on the screen: ten letters and digits,
/// derived from anchor, customer and privacy. A conversation whose anchor changes gets a new one; the old one
/// goes on resolving.
QString conversationHandle(const PostId &anchor, const IdentityId &customer, bool isPrivate);

}  // namespace daisychain
