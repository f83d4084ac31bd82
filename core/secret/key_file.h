#pragma once

#include "core/secret/key_store.h"

#include <QString>

namespace daisychain::secret {

/// Keeps tokens in one file that only its owner can read (0600): for the headless collector and for the demo.
/// Never chosen silently in the place of the system's key store.
///
/// A file that others can read is refused (Storage, with the way to mend it) rather than used.
class KeyFile final : public KeyStore {
public:
    explicit KeyFile(QString path);

    QFuture<Result<Secret>> read(AccountId account) override;
    QFuture<Result<void>> write(AccountId account, Secret secret) override;
    QFuture<Result<void>> remove(AccountId account) override;

private:
    QString m_path;
};

}  // namespace daisychain::secret
