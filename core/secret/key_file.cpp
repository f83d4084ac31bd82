#include "core/secret/key_file.h"

#include "core/base/when_ready.h"

#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QMap>
#include <QSaveFile>

namespace daisychain::secret {

namespace {

using Lines = QMap<QString, QByteArray>;  // account id to token, base64

constexpr QFile::Permissions OwnerOnly = QFile::ReadOwner | QFile::WriteOwner;

Error storageError(const QString &path, const QString &reason)
{
    return Error{ErrorCode::Storage, {path, reason}};
}

Result<Lines> readLines(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Lines{};
#ifndef Q_OS_WIN
    const QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    if (file.permissions() & others)
        return Failure(storageError(path, QStringLiteral("others can read it; run chmod 600 on it")));
#endif
    if (!file.open(QIODevice::ReadOnly))
        return Failure(storageError(path, file.errorString()));
    Lines lines;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        const qsizetype space = line.indexOf(' ');
        if (space > 0)
            lines.insert(QString::fromLatin1(line.left(space)), line.mid(space + 1));
    }
    return lines;
}

Result<void> writeLines(const QString &path, const Lines &lines)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(OwnerOnly))
        return Failure(storageError(path, file.errorString()));
    for (auto it = lines.begin(); it != lines.end(); ++it)
        file.write(it.key().toLatin1() + ' ' + *it + '\n');
    if (!file.commit())
        return Failure(storageError(path, file.errorString()));
    return {};
}

/// Changes the file as a whole while no other process does.
template <class Change>
Result<void> changeLines(const QString &path, Change change)
{
    QLockFile lock(path + QStringLiteral(".lock"));
    if (!lock.tryLock(5000))
        return Failure(storageError(path, QStringLiteral("another program holds it")));
    auto lines = readLines(path);
    if (!lines)
        return Failure(lines.error());
    change(*lines);
    return writeLines(path, *lines);
}

}  // namespace

KeyFile::KeyFile(QString path)
    : m_path(std::move(path))
{
}

QFuture<Result<Secret>> KeyFile::read(AccountId account)
{
    auto lines = readLines(m_path);
    if (!lines)
        return readyFuture<Secret>(Failure(lines.error()));
    const auto it = lines->find(account.text());
    if (it == lines->end())
        return readyFuture<Secret>(Failure(Error{ErrorCode::NotFound, {account.text()}}));
    return readyFuture(Result<Secret>(Secret(QByteArray::fromBase64(*it))));
}

QFuture<Result<void>> KeyFile::write(AccountId account, Secret secret)
{
    return readyFuture(
        changeLines(m_path, [&](Lines &lines) { lines.insert(account.text(), secret.reveal().toBase64()); }));
}

QFuture<Result<void>> KeyFile::remove(AccountId account)
{
    return readyFuture(changeLines(m_path, [&](Lines &lines) { lines.remove(account.text()); }));
}

}  // namespace daisychain::secret
