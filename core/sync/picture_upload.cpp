#include "core/sync/picture_upload.h"

#include "core/base/content_name.h"
#include "core/base/when_ready.h"
#include "core/desk/own_words.h"

namespace daisychain::sync {

PictureUpload::PictureUpload(ConnectionPtr connection, HandOver content, OutgoingMedia *media,
                             QObject *parent)
    : QObject(parent)
    , m_connection(std::move(connection))
    , m_content(std::move(content))
    , m_media(media)
{
}

void PictureUpload::start()
{
    if (m_content.pictures.size() > mostPictures(m_connection->account.limits, m_content.visibility))
        return end(Error{ErrorCode::Refused, {own_words::TooManyPictures.toString()}}, false);
    next();
}

void PictureUpload::next()
{
    if (m_mediaIds.size() == m_content.pictures.size())
        return Q_EMIT finished({m_mediaIds, {}, false});
    const ReplyPicture &picture = m_content.pictures[m_mediaIds.size()];
    if (m_media == nullptr)
        return lose(picture, QStringLiteral("no folder"));
    whenReady(m_media->read(picture.file, m_connection->account.limits.maxImageBytes), this,
              [this, picture](const Result<OutgoingPicture> &found) {
                  if (!found)
                      return lose(picture, errorCodeName(found.error().code));
                  upload(picture, *found);
              });
}

void PictureUpload::upload(const ReplyPicture &picture, const OutgoingPicture &found)
{
    network::MediaUpload upload;
    upload.bytes = found.bytes;
    upload.type = found.type;
    upload.fileName = QStringLiteral("picture.") + extensionOf(picture.file);
    upload.altText = picture.altText;
    upload.isPrivate = m_content.visibility == Visibility::Direct;
    whenReady(m_connection->poster->uploadMedia(upload), this, [this](const Result<QString> &mediaId) {
        if (!mediaId) {
            Error error = mediaId.error();
            if (error.code == ErrorCode::NotFound)  // else it would read as a parent that is gone
                error.code = ErrorCode::Refused;
            return end(error, false);
        }
        m_mediaIds.append(*mediaId);
        next();
    });
}

/// Its author knows it by what they wrote of it.
void PictureUpload::lose(const ReplyPicture &picture, const QString &detail)
{
    end(Error{ErrorCode::NotFound, {picture.altText, picture.file}, detail}, true);
}

void PictureUpload::end(const Error &error, bool isLost)
{
    Q_EMIT finished({{}, error, isLost});
}

}  // namespace daisychain::sync
