#pragma once

#include "core/desk/post.h"

namespace daisychain::network::bluesky {

/// A record in one state of it: what replies, likes and quotes point at.
struct RecordRef {
    QString uri;  ///< "at://did:plc:…/app.bsky.feed.post/3mgabcdd7xk2b"
    QString cid;

    bool isNull() const { return uri.isEmpty(); }
    bool operator==(const RecordRef &) const = default;
};

/// What an answer shows of a post.
enum class Presence : quint8 {
    Here,      ///< its fact is in the batch
    Bare,      ///< only its record came, whose pictures have no address: ask for the view (getPosts)
    NotFound,  ///< the server has it not, be it gone or not there yet: getPosts tells, later
    Blocked,   ///< its author and our account see nothing of each other
    Other,     ///< no post, or it doesn't say which or whose
};

/// How our account stands to a post, as the server sees it.
struct PostViewer {
    QString likeUri;               ///< our like, to take it back; empty: none
    QString repostUri;             ///< our repost
    bool isReplyDisabled = false;  ///< an answer would be taken and never shown (networks.md 2.4)
    bool isQuoteDisabled = false;
    bool isThreadMuted = false;

    bool operator==(const PostViewer &) const = default;
};

/// One post as it stood in an answer, beside the facts that it brought.
struct ListedPost {
    RecordRef ref;
    IdentityId author;
    Instant created;
    Presence presence = Presence::Other;
    std::optional<RecordRef> root;    ///< of the thread it answers in; with `parent` or not at all
    std::optional<RecordRef> parent;  ///< what it answers
    PostViewer viewer;
    bool isBoost = false;   ///< a feed shows it because somebody reposted it
    bool isPinned = false;  ///< a feed shows it out of its time

    PostId post() const { return {Network::Bluesky, ref.uri}; }
    bool operator==(const ListedPost &) const = default;
};

/// Posts in the answer's order, and all facts in them.
struct PostList {
    FactBatch facts;
    QList<ListedPost> posts;
    QString cursor;  ///< where the answer goes on; empty: it is the end

    bool operator==(const PostList &) const = default;
};

/// Whether `uri` names a record of the collection: "at://…/app.bsky.feed.post/…".
bool isInCollection(QStringView uri, QStringView collection);

/// Where a browser shows the post, or the person; empty when `uri` is no post's.
QString postAddress(const QString &uri);
QString profileAddress(const QString &did);

inline constexpr QStringView PostCollection = u"app.bsky.feed.post";

}  // namespace daisychain::network::bluesky
