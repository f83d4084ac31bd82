#include "app/demo/world/journal.h"

#include <QDir>
#include <QJsonDocument>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace daisychain::demo {

namespace {

bool putOnDisk(QFile &file)
{
#ifdef Q_OS_WIN
    return file.flush() && ::_commit(file.handle()) == 0;
#else
    return file.flush() && ::fsync(file.handle()) == 0;
#endif
}

}  // namespace

Result<void> Journal::open(const QString &dir, const std::function<void(const QJsonObject &)> &replay)
{
    if (dir.isEmpty())
        return {};
    if (!QDir().mkpath(dir))
        return Failure(Error{ErrorCode::Storage, {dir}});
    m_file.setFileName(dir + QStringLiteral("/journal.jsonl"));
    if (!m_file.open(QIODevice::ReadWrite))
        return Failure(Error{ErrorCode::Storage, {m_file.fileName(), m_file.errorString()}});
    qint64 whole = 0;
    while (!m_file.atEnd()) {
        const QByteArray line = m_file.readLine();
        const QJsonDocument row = QJsonDocument::fromJson(line);
        if (!line.endsWith('\n') || !row.isObject())
            break;
        replay(row.object());
        whole += line.size();
    }
    if (!m_file.resize(whole) || !m_file.seek(whole))
        return Failure(Error{ErrorCode::Storage, {m_file.fileName(), m_file.errorString()}});
    return {};
}

void Journal::append(const QJsonObject &row)
{
    if (m_file.isOpen())
        m_pending += QJsonDocument(row).toJson(QJsonDocument::Compact) + '\n';
}

Result<void> Journal::flush()
{
    if (m_pending.isEmpty())
        return {};
    const bool written = m_file.write(m_pending) == m_pending.size() && putOnDisk(m_file);
    m_pending.clear();
    if (!written)
        return Failure(Error{ErrorCode::Storage, {m_file.fileName(), m_file.errorString()}});
    return {};
}

Result<void> Journal::clear()
{
    m_pending.clear();
    if (m_file.isOpen() && (!m_file.resize(0) || !m_file.seek(0)))
        return Failure(Error{ErrorCode::Storage, {m_file.fileName(), m_file.errorString()}});
    return {};
}

}  // namespace daisychain::demo
