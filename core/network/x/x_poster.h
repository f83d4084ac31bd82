#pragma once

#include "core/network/poster.h"
#include "core/network/x/x_client.h"

namespace daisychain::network {

/// Poster for X. It has no key to repeat a text safely by: what may have been sent is read back before
/// anything is sent again.
class XPoster final : public Poster {
public:
    /// How long a medium is waited for that X still works on.
    struct MediaPatience {
        int looks = 60;
        std::chrono::milliseconds unit = std::chrono::seconds(1);  ///< X's waits are multiples of it
    };

    explicit XPoster(std::shared_ptr<XClient> client);
    XPoster(std::shared_ptr<XClient> client, MediaPatience patience);
    ~XPoster() override;

    QFuture<Result<SentPost>> send(OutgoingPost post) override;
    QFuture<Result<SentPost>> edit(EditedPost post) override;
    QFuture<Result<FactBatch>> remove(QString localId) override;
    QFuture<Result<FactBatch>> like(QString localId, bool on) override;
    QFuture<Result<FactBatch>> boost(QString localId, bool on) override;
    QFuture<Result<FactBatch>> bookmark(QString localId, bool on) override;
    QFuture<Result<QString>> uploadMedia(MediaUpload upload) override;
    QFuture<Result<void>> setAltText(QString mediaId, QString altText) override;
    /// X has no such thing: nothing happens.
    QFuture<Result<void>> markRead(QString lastPostLocalId) override;

private:
    QFuture<Result<SentPost>> sendMessage(const OutgoingPost &post, const QString &conversation);
    QFuture<Result<SentPost>> sendPost(const OutgoingPost &post);
    template <class Read>
    QFuture<Result<SentPost>> sent(http::HttpRequest request, const QString &window, bool isRepeat,
                                   Read read);
    QFuture<Result<SentPost>> readEdited(const QString &localId);
    QFuture<Result<FactBatch>> mark(const QString &list, const QString &localId, bool on);
    FactBatch noFacts() const;

    std::shared_ptr<XClient> m_client;
    const MediaPatience m_patience;
    QObject m_life;  ///< receives what is under way; gone first
};

}  // namespace daisychain::network
