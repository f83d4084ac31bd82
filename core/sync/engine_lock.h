#pragma once

#include "core/base/result.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace daisychain::sync {

/// The right to be the engine of a data folder: to collect, to send, to refresh tokens and to migrate. Held
/// for the life of the object; the lock of a process that died is taken over.
class EngineLock final {
public:
    /// Errors: Conflict with the holder's program name and process id as arguments; Storage when the folder
    /// can't be used.
    static Result<std::unique_ptr<EngineLock>> take(const QString &dataFolder);

    ~EngineLock();

private:
    explicit EngineLock(const QString &path);

    QLockFile m_file;
};

}  // namespace daisychain::sync
