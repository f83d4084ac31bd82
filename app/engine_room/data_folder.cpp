#include "app/engine_room/data_folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace daisychain::engine_room {

DataFolder::DataFolder(QString path)
    : m_path(std::move(path))
{
}

QString DataFolder::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

Result<DataFolder> DataFolder::open(const QString &path)
{
    const QString whole = QDir(path).absolutePath();
    const bool isNew = !QDir(whole).exists();
    if (!QDir().mkpath(whole))
        return Failure(Error{ErrorCode::Storage, {whole}});
    if (isNew)
        (void)QFile::setPermissions(whole,
                                    QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);  // not on FAT
    return DataFolder(whole);
}

bool DataFolder::isWritable() const
{
    return QFileInfo(m_path).isWritable();
}

QString DataFolder::deskFile() const
{
    return m_path + QStringLiteral("/desk.sqlite");
}

QString DataFolder::keyFile() const
{
    return m_path + QStringLiteral("/keys");
}

QString DataFolder::logFolder() const
{
    return m_path + QStringLiteral("/log");
}

QString DataFolder::outgoingFolder() const
{
    return m_path + QStringLiteral("/outgoing");
}

QString DataFolder::dictionaryFolder() const
{
    return m_path + QStringLiteral("/dictionaries");
}

QString DataFolder::pictureFolder() const
{
    return m_path + QStringLiteral("/pictures");
}

}  // namespace daisychain::engine_room
