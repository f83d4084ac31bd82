#pragma once

#include "core/base/when_ready.h"
#include "core/desk/desk_state.h"

#include <QHash>

namespace daisychain::test {

/// Desk state in memory.
class KeptState final : public DeskState {
public:
    QFuture<Result<std::optional<QByteArray>>> value(QString name) override
    {
        const auto it = values.constFind(name);
        return readyFuture<std::optional<QByteArray>>(it == values.cend() ? std::nullopt
                                                                          : std::optional(*it));
    }
    QFuture<Result<StoreVersion>> setValue(QString name, QByteArray value) override
    {
        ++writes;
        values.insert(name, value);
        return readyFuture<StoreVersion>(StoreVersion{1});
    }

    QHash<QString, QByteArray> values;
    int writes = 0;
};

}  // namespace daisychain::test
