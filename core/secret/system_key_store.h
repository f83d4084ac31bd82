#pragma once

#include "core/secret/key_store.h"

#include <QObject>

namespace daisychain::secret {

/// The system's own key store through QtKeychain: Secret Service or KWallet, macOS Keychain, Windows
/// Credential Manager.
class SystemKeyStore final : public QObject, public KeyStore {
    Q_OBJECT

public:
    explicit SystemKeyStore(QObject *parent = nullptr);

    QFuture<Result<Secret>> read(AccountId account) override;
    QFuture<Result<void>> write(AccountId account, Secret secret) override;
    QFuture<Result<void>> remove(AccountId account) override;
};

}  // namespace daisychain::secret
