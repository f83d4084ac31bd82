#include "core/media/outgoing_pictures.h"

#include "core/base/content_name.h"
#include "core/media/picture_codec.h"

#include <QDateTime>
#include <QDir>
#include <QSaveFile>

namespace daisychain::media {

namespace {

/// Fewer pixels than the strictest servers take (16,777,216), and as many as a screen shows.
constexpr QSize LargestKept(3840, 3840);

Failure storageFailure(const QString &what)
{
    return Failure(Error{ErrorCode::Storage, {what}});
}

}  // namespace

OutgoingPictures::OutgoingPictures(QString folder)
    : m_folder(std::move(folder))
{
}

QString OutgoingPictures::pathOf(const QString &name) const
{
    return m_folder + u'/' + name;
}

Result<QString> OutgoingPictures::take(const QByteArray &chosen) const
{
    auto kept = strippedPicture(chosen, LargestKept);
    if (kept && kept->size() > MostPictureBytes)
        kept = fittedPicture(*kept, MostPictureBytes);
    if (!kept)
        return Failure(kept.error());
    const QString name = contentName(*kept, pictureType(*kept) == "image/png" ? u"png" : u"jpg");
    if (auto written = write(name, *kept); !written)
        return Failure(written.error());
    return name;
}

/// Written anew also when it is there: what was taken again is as young as if it hadn't been.
Result<void> OutgoingPictures::write(const QString &name, const QByteArray &bytes) const
{
    if (!QDir().mkpath(m_folder))
        return storageFailure(m_folder);
    (void)QFile::setPermissions(m_folder,
                                QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);  // not on FAT
    QSaveFile file(pathOf(name));
    if (!file.open(QIODevice::WriteOnly))
        return storageFailure(file.fileName());
    (void)file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (file.write(bytes) != bytes.size() || !file.commit())
        return storageFailure(file.fileName());
    return {};
}

Result<QByteArray> OutgoingPictures::read(const QString &name, qint64 mostBytes) const
{
    const Failure gone(Error{ErrorCode::NotFound, {name}});
    if (!isContentName(name))
        return gone;
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return gone;
    const QByteArray bytes = file.size() <= MostPictureBytes ? file.readAll() : QByteArray();
    if (contentName(bytes, extensionOf(name)) != name)
        return gone;
    return mostBytes <= 0 || bytes.size() <= mostBytes ? Result<QByteArray>(bytes)
                                                       : fittedPicture(bytes, mostBytes);
}

int OutgoingPictures::sweep(const QSet<QString> &kept, Instant before) const
{
    int gone = 0;
    const QFileInfoList all = QDir(m_folder).entryInfoList(QDir::Files);
    for (const QFileInfo &file : all) {
        const bool isOld = file.lastModified().toMSecsSinceEpoch() < before.ms;
        if (isOld && !kept.contains(file.fileName()) && QFile::remove(file.filePath()))
            ++gone;
    }
    return gone;
}

}  // namespace daisychain::media
