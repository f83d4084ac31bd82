#pragma once

#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/desk/network.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace daisychain {

/// Who may read a post, widest first. Unknown values of a network count as Followers.
enum class Visibility : quint8 { Public = 0, Unlisted = 1, Followers = 2, Direct = 3 };

QString visibilityName(Visibility visibility);
std::optional<Visibility> visibilityFromName(QStringView name);

/// Which state of a post this is. The higher `order` is shown (the edit's time in ms, or an edit number; 0
/// for a post never edited); `label` tells states of the same order apart (a CID, a content hash; usually
/// empty).
struct PostVersion {
    qint64 order = 0;
    QString label;

    friend auto operator<=>(const PostVersion &a, const PostVersion &b)
    {
        if (a.order != b.order)
            return a.order <=> b.order;
        const int byLabel = a.label.compare(b.label);
        return byLabel <=> 0;
    }
    friend bool operator==(const PostVersion &, const PostVersion &) = default;
};

/// A post in the state somebody saw it in.
struct PostVersionRef {
    PostId post;
    PostVersion version;

    bool operator==(const PostVersionRef &) const = default;
};

enum class EntityKind : quint8 { Link = 0, Mention = 1, Tag = 2 };

/// A stretch of a post's plain text that means something. start and length count UTF-16 units of
/// PostFact::text.
struct PostEntity {
    EntityKind kind = EntityKind::Link;
    int start = 0;
    int length = 0;
    QString target;  ///< the true address of a link or profile, or the tag without '#'

    bool operator==(const PostEntity &) const = default;
};

/// Somebody named in a post, whether or not the text shows it.
struct PostMention {
    IdentityId identity;
    QString handle;   ///< with host, without '@'
    QString localId;  ///< what the account's server calls this person; empty when it said nothing

    bool operator==(const PostMention &) const = default;
};

enum class MediaKind : quint8 { Image = 0, Video = 1, Gif = 2, Audio = 3, Unknown = 4 };

struct PostMedia {
    MediaKind kind = MediaKind::Unknown;
    QString url;
    QString previewUrl;
    QString altText;
    int width = 0;  ///< pixels; 0 when unknown
    int height = 0;

    bool operator==(const PostMedia &) const = default;
};

struct PollOption {
    QString title;
    std::optional<int> votes;  ///< nothing while the network hides it

    bool operator==(const PollOption &) const = default;
};

struct Poll {
    QList<PollOption> options;
    std::optional<Instant> expires;
    bool isMultiple = false;

    bool operator==(const Poll &) const = default;
};

/// What the network says a post is, in one version. A fact: it is kept as it came.
struct PostFact {
    PostId id;
    PostVersion version;
    IdentityId author;
    std::optional<PostId> replyTo;  ///< the parent, when its global id is known
    QString replyToLocalId;         ///< else what the account's server calls it; the store looks it up
    QString localId;                ///< what the account's server calls this post
    Instant created;                ///< clamped (clampedPostTime)
    Visibility visibility = Visibility::Public;
    QString text;            ///< plain
    QString contentWarning;  ///< plain; empty: none
    QString language;        ///< ISO 639-1 as the author's client claims it; often wrong
    QString url;             ///< where a browser shows it
    QList<PostEntity> entities;
    QList<PostMention> mentions;
    QStringList tags;  ///< without '#', lower case
    QList<PostMedia> media;
    std::optional<Poll> poll;
    std::optional<PostId> quoted;
    bool isSensitive = false;

    bool operator==(const PostFact &) const = default;
};

/// What a post says, without the names and addresses in it.
QString spokenText(const PostFact &post);

/// Somebody as their network shows them. Not versioned: the last one seen is kept.
struct ProfileFact {
    IdentityId id;
    QString handle;  ///< "mara@blumen.example", always with host
    QString displayName;
    QString avatarUrl;
    QString url;
    QString bio;  ///< plain; empty: not said
    QString localId;
    bool isBot = false;

    bool operator==(const ProfileFact &) const = default;
};

/// A stream of ours caught a post. That makes the post a mention: something that concerns us.
struct CaughtFact {
    PostId post;
    StreamId stream;
    Instant clockFrom;  ///< waiting is counted from here: created, or for history the moment it arrived
    bool operator==(const CaughtFact &) const = default;
};

/// Everything one answer or one event of one account brought. Nothing in it needs an order; any of it may
/// come twice.
struct FactBatch {
    AccountId account;  ///< whose server spoke: local ids are meant there
    Instant received;
    QList<ProfileFact> profiles;
    QList<PostFact> posts;
    QList<CaughtFact> caught;
    QList<PostId> deleted;
    QStringList deletedLocalIds;

    bool isEmpty() const
    {
        return profiles.isEmpty() && posts.isEmpty() && caught.isEmpty() && deleted.isEmpty() &&
               deletedLocalIds.isEmpty();
    }
    bool operator==(const FactBatch &) const = default;
};

}  // namespace daisychain
