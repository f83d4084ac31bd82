#pragma once

#include "core/base/result.h"
#include "core/desk/store_version.h"

#include <QFuture>

#include <optional>

namespace daisychain {

/// Small values of this desk that must survive a restart: window layout, settings, the engine's marks. Names
/// are dotted or slashed paths: "retention/days".
///
/// Threads: call from any; futures end on a store thread, those of writes after COMMIT. Errors: Storage.
class DeskState {
public:
    virtual ~DeskState();

    virtual QFuture<Result<std::optional<QByteArray>>> value(QString name) = 0;
    virtual QFuture<Result<StoreVersion>> setValue(QString name, QByteArray value) = 0;
};

/// For how many days texts of finished matters are kept; 0 or absent: for ever.
inline constexpr QStringView RetentionDays = u"retention/days";

}  // namespace daisychain
