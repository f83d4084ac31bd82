#include "ui/composer/reply_pictures.h"

#include "core/base/when_ready.h"
#include "ui/composer/composer_controller.h"
#include "ui/picture/picture_book.h"

#include <QFileInfo>

#include <algorithm>

namespace daisychain::ui {

ReplyPictures::ReplyPictures(ComposerController &controller, OutgoingMedia &media, QObject *parent)
    : QObject(parent)
    , m_controller(controller)
    , m_media(media)
{
}

void ReplyPictures::addFiles(const QStringList &paths)
{
    for (const QString &path : paths)
        take(m_media.takeFile(path), QFileInfo(path).fileName());
}

void ReplyPictures::addBytes(const QByteArray &bytes)
{
    take(m_media.take(bytes), {});
}

void ReplyPictures::take(const QFuture<Result<ReplyPicture>> &taken, const QString &name)
{
    ++m_taking;
    Q_EMIT takingChanged();
    whenReady(taken, this, [this, name, handle = m_controller.handle()](const Result<ReplyPicture> &picture) {
        --m_taking;
        if (!picture)
            Q_EMIT refused(picture.error(), name);
        else if (handle != m_controller.handle())
            Q_EMIT refused(Error{ErrorCode::Conflict}, name);  // another conversation is open
        else
            add(*picture);
        Q_EMIT takingChanged();
    });
}

void ReplyPictures::add(const ReplyPicture &picture)
{
    QList<ReplyPicture> pictures = m_controller.pictures();
    const bool isThere =
        std::ranges::any_of(pictures, [&](const ReplyPicture &each) { return each.file == picture.file; });
    if (isThere)
        return;
    if (pictures.size() == MostReplyPictures)
        return Q_EMIT refused(Error{ErrorCode::Invalid, {QStringLiteral("many")}}, {});
    pictures.append(picture);
    m_controller.setPictures(pictures);
}

void ReplyPictures::remove(const QString &file)
{
    QList<ReplyPicture> pictures = m_controller.pictures();
    pictures.removeIf([&](const ReplyPicture &each) { return each.file == file; });
    m_controller.setPictures(pictures);
}

void ReplyPictures::describe(const QString &file, const QString &altText)
{
    QList<ReplyPicture> pictures = m_controller.pictures();
    for (ReplyPicture &picture : pictures) {
        if (picture.file == file)
            picture.altText = altText;
    }
    m_controller.setPictures(pictures);
}

void ReplyPictures::setDecoration(const QString &file, bool isDecoration)
{
    m_controller.setDecoration(file, isDecoration);
}

QPixmap ReplyPictures::look(const QString &file)
{
    if (!m_asked.contains(file)) {
        m_asked.insert(file);
        whenReady(m_media.look(file), this, [this, file](const Result<Picture> &picture) {
            if (picture)
                m_looks.insert(file, pixmapOf(*picture));
            Q_EMIT lookArrived(file);
        });
    }
    return m_looks.value(file);
}

}  // namespace daisychain::ui
