#pragma once

#include "core/desk/outgoing_media.h"
#include "core/sync/connections.h"

#include <QObject>

#include <optional>

namespace daisychain::sync {

/// What came of bringing a reply's pictures to its network.
struct UploadedPictures {
    QStringList mediaIds;        ///< for OutgoingPost::mediaIds, in the order of the pictures
    std::optional<Error> error;  ///< there is no post yet: whatever it says, nothing went out
    bool isLost = false;         ///< the error is ours: a picture can't be read; arguments say which
};

/// Brings the pictures of a reply to its network, one after the other, each as small as the network wants it
/// and with its text for those who can't see it. Nothing of it is remembered: what was brought before an
/// interruption is brought again. That does no harm, for nobody sees what no post names:
/// - Mastodon gives each upload an id of its own, and forgets within a day what wasn't used (30 uploads in
///   30 minutes are let through; more are told to wait);
/// - Bluesky names a file by its content, so the same is there once, and lets go of it within hours;
/// - X gives each upload an id of its own that ends by itself after a day; describing it may cost again.
///
/// Threads: the network thread. One run; delete after finished().
class PictureUpload final : public QObject {
    Q_OBJECT

public:
    /// `media` may be null: then every picture is lost.
    PictureUpload(ConnectionPtr connection, HandOver content, OutgoingMedia *media, QObject *parent);

    void start();

Q_SIGNALS:
    void finished(const daisychain::sync::UploadedPictures &outcome);

private:
    void next();
    void upload(const ReplyPicture &picture, const OutgoingPicture &found);
    void lose(const ReplyPicture &picture, const QString &detail);
    void end(const Error &error, bool isLost);

    ConnectionPtr m_connection;
    const HandOver m_content;
    OutgoingMedia *m_media;
    QStringList m_mediaIds;
};

}  // namespace daisychain::sync
