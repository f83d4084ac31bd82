#pragma once

#include "core/network/mastodon/mastodon_client.h"
#include "core/network/mastodon/parse_media.h"
#include "core/network/poster.h"

namespace daisychain::network {

/// Poster for Mastodon and the servers that speak its API.
class MastodonPoster final : public Poster {
public:
    /// How often and how many times an upload that the server still works on is asked for.
    struct MediaPatience {
        std::chrono::milliseconds every = std::chrono::seconds(1);
        int looks = 120;
    };

    explicit MastodonPoster(std::shared_ptr<MastodonClient> client);
    MastodonPoster(std::shared_ptr<MastodonClient> client, MediaPatience patience);
    ~MastodonPoster() override;

    QFuture<Result<SentPost>> send(OutgoingPost post) override;
    QFuture<Result<SentPost>> edit(EditedPost post) override;
    QFuture<Result<FactBatch>> remove(QString localId) override;
    QFuture<Result<FactBatch>> like(QString localId, bool on) override;
    QFuture<Result<FactBatch>> boost(QString localId, bool on) override;
    QFuture<Result<FactBatch>> bookmark(QString localId, bool on) override;
    QFuture<Result<QString>> uploadMedia(MediaUpload upload) override;
    QFuture<Result<void>> setAltText(QString mediaId, QString altText) override;
    QFuture<Result<void>> markRead(QString lastPostLocalId) override;

private:
    QFuture<Result<SentPost>> sent(const OutgoingPost &post, Result<http::HttpAnswer> answer);
    QFuture<Result<SentPost>> editWithMedia(EditedPost post);
    QFuture<Result<SentPost>> putEdit(const EditedPost &post);
    QFuture<Result<SentPost>> refusedOrNotReady(QStringList mediaIds, const Error &refusal);
    QFuture<Result<FactBatch>> mark(const QString &localId, QStringView verb,
                                    CallGroup group = CallGroup::Read);
    void lookAtMedia(const QString &mediaId, int looksLeft, const Promise<QString> &promise);
    FactBatch removal(const QString &localId) const;

    std::shared_ptr<MastodonClient> m_client;
    const MediaPatience m_patience;
    QObject m_life;  ///< receives what is under way; gone first
};

}  // namespace daisychain::network
