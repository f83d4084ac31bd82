#include "app/engine_room/desk_keys.h"

#include <QFile>

namespace daisychain::engine_room {

DeskKeys::DeskKeys(const DataFolder &folder)
    : m_folder(folder)
    , m_file(folder.keyFile())
{
}

bool DeskKeys::hasKeyFile(const DataFolder &folder)
{
    return QFile::exists(folder.keyFile());
}

Result<void> DeskKeys::chooseKeyFile(const DataFolder &folder)
{
    QFile file(folder.keyFile());
    if (file.exists())
        return {};
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return Failure(Error{ErrorCode::Storage, {file.fileName(), file.errorString()}});
    return {};
}

QFuture<Result<Secret>> DeskKeys::read(AccountId account)
{
    if (!usesFile())
        return m_system.read(account);
    const QFuture<Result<Secret>> kept = m_file.read(account);  // ready at once
    const Result<Secret> secret = kept.result();
    const bool isElsewhere = !secret && secret.error().code == ErrorCode::NotFound;
    return isElsewhere ? m_system.read(account) : kept;
}

QFuture<Result<void>> DeskKeys::write(AccountId account, Secret secret)
{
    return usesFile() ? m_file.write(account, std::move(secret)) : m_system.write(account, std::move(secret));
}

QFuture<Result<void>> DeskKeys::remove(AccountId account)
{
    return usesFile() ? m_file.remove(account) : m_system.remove(account);
}

}  // namespace daisychain::engine_room
