#include "app/engine_room/outgoing_files.h"

#include "core/media/picture_codec.h"

#include <QFile>
#include <QSize>
#include <QtConcurrentRun>

namespace daisychain::engine_room {

namespace {

constexpr QSize LookedAt(1024, 1024);  // PictureUse::Thread

}  // namespace

OutgoingFiles::OutgoingFiles(const QString &folder)
    : m_pictures(folder)
{
    m_thread.setMaxThreadCount(1);  // one large picture in memory at a time
}

OutgoingFiles::~OutgoingFiles()
{
    m_thread.clear();
    m_thread.waitForDone();
}

QFuture<Result<ReplyPicture>> OutgoingFiles::take(QByteArray bytes)
{
    return QtConcurrent::run(&m_thread, [this, bytes = std::move(bytes)]() -> Result<ReplyPicture> {
        const auto name = m_pictures.take(bytes);
        if (!name)
            return Failure(name.error());
        return ReplyPicture{*name, {}};
    });
}

QFuture<Result<ReplyPicture>> OutgoingFiles::takeFile(QString path)
{
    return QtConcurrent::run(&m_thread, [this, path = std::move(path)]() -> Result<ReplyPicture> {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return Failure(Error{ErrorCode::NotFound, {path}, file.errorString()});
        // One byte more than may be: what isn't a plain file doesn't say how large it is.
        const auto name = m_pictures.take(file.read(media::MostPictureBytes + 1));
        if (!name)
            return Failure(name.error());
        return ReplyPicture{*name, {}};
    });
}

QFuture<Result<Picture>> OutgoingFiles::look(QString file)
{
    return QtConcurrent::run(&m_thread, [this, file = std::move(file)]() -> Result<Picture> {
        const auto bytes = m_pictures.read(file, 0);
        if (!bytes)
            return Failure(bytes.error());
        const auto pixels = media::decodePicture(*bytes, LookedAt);
        if (!pixels)
            return Failure(pixels.error());
        return Picture{pixels->width, pixels->height, pixels->argb};
    });
}

QFuture<Result<OutgoingPicture>> OutgoingFiles::read(QString file, qint64 mostBytes)
{
    return QtConcurrent::run(&m_thread,
                             [this, file = std::move(file), mostBytes]() -> Result<OutgoingPicture> {
                                 const auto bytes = m_pictures.read(file, mostBytes);
                                 if (!bytes)
                                     return Failure(bytes.error());
                                 return OutgoingPicture{*bytes, media::pictureType(*bytes)};
                             });
}

QFuture<Result<int>> OutgoingFiles::sweep(QSet<QString> kept, Instant before)
{
    return QtConcurrent::run(&m_thread, [this, kept = std::move(kept), before]() -> Result<int> {
        return m_pictures.sweep(kept, before);
    });
}

}  // namespace daisychain::engine_room
