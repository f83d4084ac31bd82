#pragma once

#include "core/desk/outgoing_media.h"
#include "core/media/outgoing_pictures.h"

#include <QThreadPool>

namespace daisychain::engine_room {

/// The pictures that wait to go out, in a folder of the desk's; decoded and shrunk on a thread of their own.
///
/// Threads: as OutgoingMedia; ended on the thread it was made on.
class OutgoingFiles final : public OutgoingMedia {
public:
    /// `folder` is made when the first picture comes.
    explicit OutgoingFiles(const QString &folder);
    /// Jobs that have not begun end as Cancelled.
    ~OutgoingFiles() override;

    QFuture<Result<ReplyPicture>> take(QByteArray bytes) override;
    QFuture<Result<ReplyPicture>> takeFile(QString path) override;
    QFuture<Result<Picture>> look(QString file) override;
    QFuture<Result<OutgoingPicture>> read(QString file, qint64 mostBytes) override;

    /// See media::OutgoingPictures::sweep().
    QFuture<Result<int>> sweep(QSet<QString> kept, Instant before);

private:
    const media::OutgoingPictures m_pictures;
    QThreadPool m_thread;
};

}  // namespace daisychain::engine_room
