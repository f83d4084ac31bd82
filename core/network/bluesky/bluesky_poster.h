#pragma once

#include "core/network/bluesky/chat_source.h"
#include "core/network/bluesky/listed_post.h"
#include "core/network/bluesky/post_draft.h"
#include "core/network/poster.h"

#include <functional>

namespace daisychain::network {

/// Poster for Bluesky and other servers of the AT Protocol.
///
/// A post's record has a key and a time that come from OutgoingPost::key and firstSent: every attempt writes
/// the same record under the same key, which the server does once. A private message has nothing of that
/// kind, so a doubt about it stays a doubt.
class BlueskyPoster final : public Poster {
public:
    explicit BlueskyPoster(std::shared_ptr<BlueskyClient> client);
    ~BlueskyPoster() override;

    /// Refused with "replyDisabled": an answer would be taken and never shown.
    QFuture<Result<SentPost>> send(OutgoingPost post) override;
    /// Refused: the network has no edits.
    QFuture<Result<SentPost>> edit(EditedPost post) override;
    QFuture<Result<FactBatch>> remove(QString localId) override;
    QFuture<Result<FactBatch>> like(QString localId, bool on) override;
    QFuture<Result<FactBatch>> boost(QString localId, bool on) override;
    QFuture<Result<FactBatch>> bookmark(QString localId, bool on) override;
    QFuture<Result<QString>> uploadMedia(MediaUpload upload) override;
    /// Kept here for the next post with this id: the network is told with the post.
    QFuture<Result<void>> setAltText(QString mediaId, QString altText) override;
    QFuture<Result<void>> markRead(QString lastPostLocalId) override;

private:
    using Sent = Promise<SentPost>;

    void lookForParent(const OutgoingPost &post, const Sent &sent);
    void write(const OutgoingPost &post, bluesky::RecordParts parts, const Sent &sent);
    void onWritten(const OutgoingPost &post, const QByteArray &record, const bluesky::RecordParts &parts,
                   Result<http::HttpAnswer> answer, const Sent &sent);
    /// Whether our text stands under the post's key: `otherwise` when it doesn't, or nobody can tell.
    void lookUnderKey(const OutgoingPost &post, const Sent &sent,
                      std::function<void(const Error &)> otherwise);
    void say(const OutgoingPost &post, const Sent &sent);
    QFuture<Result<bluesky::ChatRoom>> openRoom(const QString &parentLocalId);
    void sayIn(const bluesky::ChatRoom &room, const OutgoingPost &post, const Sent &sent);
    bluesky::RecordPlace placeOf(const OutgoingPost &post) const;

    QFuture<Result<FactBatch>> mark(const QString &localId, QStringView collection, bool on);
    QFuture<Result<http::HttpAnswer>> putMark(const bluesky::RecordPlace &place,
                                              const bluesky::ListedPost &subject);

    std::shared_ptr<BlueskyClient> m_client;
    bluesky::ChatSource m_chat;
    bluesky::FacetFinder m_facets;
    QHash<QString, QString> m_altTexts;  ///< by media id
    QObject m_life;                      ///< receives what is under way; gone first
};

}  // namespace daisychain::network
