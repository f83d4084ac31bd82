#include "core/media/picture_shelf.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QSaveFile>

#include <algorithm>

namespace daisychain::media {

namespace {

/// Says whose folder it is.
constexpr auto OwnerFile = "owner";
/// After making room so much of it is taken, so that not every picture makes room again.
constexpr double FilledAfterwards = 0.9;

QString nameOf(const QString &text)
{
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.first(16).toHex());
}

Failure storageFailure(const QString &what)
{
    return Failure(Error{ErrorCode::Storage, {what}});
}

Result<void> write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return storageFailure(path);
    return {};
}

QFileInfoList pictures(const QString &folder)
{
    QFileInfoList found;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        if (files.fileName() != QLatin1String(OwnerFile))
            found.append(files.fileInfo());
    }
    return found;
}

}  // namespace

PictureShelf::PictureShelf(QString folder, qint64 mostBytes)
    : m_folder(std::move(folder))
    , m_mostBytes(mostBytes)
{
}

QString PictureShelf::folderOf(const QString &owner) const
{
    return m_folder + u'/' + nameOf(owner);
}

std::optional<QByteArray> PictureShelf::find(const QString &owner, const QString &address)
{
    QFile file(folderOf(owner) + u'/' + nameOf(address));
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return std::nullopt;
    QByteArray bytes = file.readAll();
    (void)file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
    return bytes;
}

Result<void> PictureShelf::makeFolder(const QString &owner) const
{
    const QString folder = folderOf(owner);
    if (QFile::exists(folder + u'/' + QLatin1String(OwnerFile)))
        return {};
    if (!QDir().mkpath(folder))
        return storageFailure(folder);
    for (const QString &made : {m_folder, folder})
        (void)QFile::setPermissions(made, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return write(folder + u'/' + QLatin1String(OwnerFile), owner.toUtf8());
}

Result<void> PictureShelf::put(const QString &owner, const QString &address, const QByteArray &bytes)
{
    if (auto made = makeFolder(owner); !made)
        return made;
    const qint64 before = this->bytes();
    const QString path = folderOf(owner) + u'/' + nameOf(address);
    const qint64 replaced = QFileInfo(path).size();
    if (auto written = write(path, bytes); !written)
        return written;
    m_bytes = before - replaced + bytes.size();
    if (m_bytes > m_mostBytes)
        makeRoom();
    return {};
}

qint64 PictureShelf::bytes() const
{
    if (m_bytes >= 0)
        return m_bytes;
    qint64 sum = 0;
    const QFileInfoList all = pictures(m_folder);
    for (const QFileInfo &one : all)
        sum += one.size();
    return sum;
}

void PictureShelf::makeRoom()
{
    QFileInfoList all = pictures(m_folder);
    std::sort(all.begin(), all.end(),
              [](const QFileInfo &a, const QFileInfo &b) { return a.lastModified() < b.lastModified(); });
    for (const QFileInfo &oldest : all) {
        if (double(m_bytes) <= double(m_mostBytes) * FilledAfterwards)
            return;
        if (!QFile::remove(oldest.filePath()))
            continue;
        m_bytes -= oldest.size();
        const QDir folder = oldest.dir();
        if (folder.entryList(QDir::Files) == QStringList{QLatin1String(OwnerFile)})
            (void)QDir(folder).removeRecursively();
    }
}

QStringList PictureShelf::owners() const
{
    QStringList all;
    const QStringList folders = QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &folder : folders) {
        QFile file(m_folder + u'/' + folder + u'/' + QLatin1String(OwnerFile));
        if (file.open(QIODevice::ReadOnly))
            all.append(QString::fromUtf8(file.readAll()));
    }
    return all;
}

Result<void> PictureShelf::remove(const QString &owner)
{
    QDir folder(folderOf(owner));
    if (folder.exists() && !folder.removeRecursively())
        return storageFailure(folder.path());
    m_bytes = -1;
    return {};
}

}  // namespace daisychain::media
