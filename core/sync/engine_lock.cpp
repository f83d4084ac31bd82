#include "core/sync/engine_lock.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <chrono>
#include <thread>

namespace daisychain::sync {

namespace {

constexpr int MostGlances = 50;
constexpr std::chrono::milliseconds BetweenGlances{10};
constexpr std::chrono::milliseconds WritingTakes{300};

/// Older than writing a name takes. Whether its maker lives says the system's own lock on it, which is taken
/// a moment after the file is made.
bool isOld(const QString &path)
{
    const QDateTime changed = QFileInfo(path).lastModified();
    const auto age = std::chrono::milliseconds(changed.msecsTo(QDateTime::currentDateTime()));
    return changed.isValid() && std::chrono::abs(age) > WritingTakes;
}

}  // namespace

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
    for (int glance = 1;; ++glance) {
        if (lock->m_file.tryLock())
            return lock;
        if (lock->m_file.error() != QLockFile::LockFailedError)
            return Failure(Error{ErrorCode::Storage, {path}});
        qint64 pid = 0;
        QString host;
        QString program;
        // A file without a name is being written, or let go of, in this moment; or whoever began it was
        // killed.
        const bool isNamed = lock->m_file.getLockInfo(&pid, &host, &program) && !program.isEmpty();
        if (!isNamed && isOld(path) && lock->m_file.removeStaleLockFile())
            continue;
        if (isNamed || glance >= MostGlances)
            return Failure(Error{ErrorCode::Conflict, {program, QString::number(pid)}});
        std::this_thread::sleep_for(BetweenGlances);
    }
}

}  // namespace daisychain::sync
