#pragma once

#include "app/engine_room/data_folder.h"
#include "core/secret/key_file.h"
#include "core/secret/system_key_store.h"

namespace daisychain::engine_room {

/// Where the tokens of a data folder lie: in the system's key store, or in the folder's key file once
/// somebody chose that. The choice is remembered by the file being there; tokens kept in the system before
/// are still found.
class DeskKeys final : public secret::KeyStore {
public:
    explicit DeskKeys(const DataFolder &folder);

    static bool hasKeyFile(const DataFolder &folder);
    /// From now on tokens go into the file. Errors: Storage.
    static Result<void> chooseKeyFile(const DataFolder &folder);

    QFuture<Result<Secret>> read(AccountId account) override;
    QFuture<Result<void>> write(AccountId account, Secret secret) override;
    QFuture<Result<void>> remove(AccountId account) override;

private:
    bool usesFile() const { return hasKeyFile(m_folder); }

    const DataFolder m_folder;
    secret::KeyFile m_file;
    secret::SystemKeyStore m_system;
};

}  // namespace daisychain::engine_room
