#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/desk/post.h"

#include <QFuture>
#include <QStringList>

#include <optional>

namespace daisychain::network {

/// A text on its way out.
struct OutgoingPost {
    QString key;            ///< the same for every attempt of the same text (OutboxRow::idempotencyKey)
    bool isRepeat = false;  ///< an attempt under this key was made before
    Instant firstSent;      ///< when the first attempt under this key began; the same for every attempt
    QString text;           ///< as the network shall have it: names everybody who is to be told
    QString contentWarning;
    QString language;  ///< ISO 639-1, or empty
    Visibility visibility = Visibility::Public;
    QString parentLocalId;  ///< empty: an announcement
    QStringList mediaIds;
    bool isSensitive = false;
    /// Local ids of the people whom the text may name, for direct posts: anybody else makes the network
    /// refuse. Nothing: anybody.
    std::optional<QStringList> allowedMentionIds;
};

struct SentPost {
    PostFact post;
    FactBatch facts;  ///< the post among them
};

/// The complete new state of a post of ours.
struct EditedPost {
    QString localId;
    QString text;
    QString contentWarning;
    QString language;
    bool isSensitive = false;
    QStringList mediaIds;     ///< media left out are removed
    bool keepsMedia = false;  ///< those it has stay, where the network can tell which they are
};

struct MediaUpload {
    QByteArray bytes;
    QString fileName;
    QByteArray type;  ///< "image/jpeg"
    QString altText;
    bool isPrivate = false;  ///< for a message, not a post
};

/// Speaks and acts as one account. Threads, life and errors as Connector says.
class Poster {
public:
    virtual ~Poster();

    /// Errors are sorted for the outbox, see classifySend(): Offline, RateLimited, Unavailable: it is not
    /// there, send it again later. Unanswered: it may be there. Unauthorized: sign in, then again. NotFound:
    /// the parent is gone. All others: the author must look; arguments hold the network's words, its status,
    /// then handles that the text names and that were not expected.
    virtual QFuture<Result<SentPost>> send(OutgoingPost post) = 0;
    /// Errors as send(); doing it twice does no harm.
    virtual QFuture<Result<SentPost>> edit(EditedPost post) = 0;
    /// Done also when the post was gone before. The deletion is in the facts.
    virtual QFuture<Result<FactBatch>> remove(QString localId) = 0;

    // On or off; both may be repeated.
    virtual QFuture<Result<FactBatch>> like(QString localId, bool on) = 0;
    virtual QFuture<Result<FactBatch>> boost(QString localId, bool on) = 0;
    virtual QFuture<Result<FactBatch>> bookmark(QString localId, bool on) = 0;

    /// The id for OutgoingPost::mediaIds, once the network has finished with it. Errors besides: Refused,
    /// also when it couldn't read the file; Unavailable when it takes too long.
    virtual QFuture<Result<QString>> uploadMedia(MediaUpload upload) = 0;
    /// Before the post goes out.
    virtual QFuture<Result<void>> setAltText(QString mediaId, QString altText) = 0;

    /// Marks the private thread whose newest post this is as read. Errors besides: NotFound.
    virtual QFuture<Result<void>> markRead(QString lastPostLocalId) = 0;
};

}  // namespace daisychain::network
