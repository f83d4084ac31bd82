#include "core/sync/engine_lock.h"

#include <QDir>

namespace daisychain::sync {

EngineLock::EngineLock(const QString &path)
    : m_file(path)
{
    m_file.setStaleLockTime(0);  // only a dead process makes a lock stale, however long a live one holds it
}

EngineLock::~EngineLock() = default;

Result<std::unique_ptr<EngineLock>> EngineLock::take(const QString &dataFolder)
{
    const QString path = QDir(dataFolder).filePath(QStringLiteral("engine.lock"));
    std::unique_ptr<EngineLock> lock(new EngineLock(path));
    if (lock->m_file.tryLock())
        return lock;
    if (lock->m_file.error() != QLockFile::LockFailedError)
        return Failure(Error{ErrorCode::Storage, {path}});
    qint64 pid = 0;
    QString host;
    QString program;
    (void)lock->m_file.getLockInfo(&pid, &host, &program);  // gone meanwhile: then without a name
    return Failure(Error{ErrorCode::Conflict, {program, QString::number(pid)}});
}

}  // namespace daisychain::sync
