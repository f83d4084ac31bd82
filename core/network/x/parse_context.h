#pragma once

#include "core/desk/post.h"

#include <optional>

namespace daisychain::network::x {

/// What a parser must know besides the JSON: who asked, and when the answer came.
struct ParseContext {
    AccountId account;
    IdentityId own;  ///< the account's own identity: the other side of a private message that names one only
    Instant received;
};

/// Whom the author lets reply.
enum class ReplySetting : quint8 { Everyone, MentionedUsers, Following, Subscribers, Verified, Unknown };

/// One post as it stood in an answer, beside the facts that it brought.
///
/// Every edit of a post has an id of its own. All of them are one post to us: its global id is the first of
/// the edit history, its version the place in it, its local id the edit's own.
struct ListedPost {
    QString localId;   ///< what paging knows it by; a repost has an id of its own
    PostId post;       ///< for a repost the original; null when the answer didn't tell whose it is
    IdentityId actor;  ///< who wrote it, or reposted it
    Instant created;   ///< of this edit, or of the repost
    bool isRepost = false;
    QString conversationId;  ///< the id of the thread's first post; empty: not said
    ReplySetting replySetting = ReplySetting::Everyone;
    std::optional<Instant> editableUntil;

    bool operator==(const ListedPost &) const = default;
};

/// What a problem that X names is about (networks.md 3.8).
enum class ProblemKind : quint8 {
    Other,
    InvalidRequest,
    NotFound,       ///< gone, or never there
    NotAuthorized,  ///< hidden from us
    Forbidden,      ///< the developer app may not do this
    UsageCapped,    ///< no credits left: no time brings them back
    RateLimited,
    TooManyConnections,
    RuleCap,
    InvalidRules,
    DuplicateRules,
    Disconnected,  ///< the stream was ended by X
    Unavailable,
};

/// One entry of `errors`, or a whole answer that is a problem. Texts are X's own words.
struct Problem {
    ProblemKind kind = ProblemKind::Other;
    QString title;
    QString detail;
    QString resourceType;  ///< "tweet", "post", "user"
    QString resourceId;
    int status = 0;  ///< of HTTP, where the problem says it
    int code = 0;    ///< of the older API

    bool operator==(const Problem &) const = default;
};

/// How an answer hangs together with the next.
struct PageMeta {
    QString newestId;
    QString oldestId;
    QString nextToken;  ///< empty: the end
    int resultCount = 0;

    bool operator==(const PageMeta &) const = default;
};

/// Posts in the answer's order, all facts in it, and what X would not give.
struct PostList {
    FactBatch facts;
    QList<ListedPost> posts;
    QList<Problem> problems;
    PageMeta page;
};

}  // namespace daisychain::network::x
