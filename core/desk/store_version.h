#pragma once

#include <QMetaType>

#include <compare>

namespace daisychain {

/// How far the store has come. Every committed write makes it greater; a write's result carries the one it
/// made. A reader asked with `atLeast` never answers from an older state. Survives restarts; shared by all
/// processes on one data folder.
struct StoreVersion {
    qint64 number = 0;

    auto operator<=>(const StoreVersion &) const = default;
};

}  // namespace daisychain

Q_DECLARE_METATYPE(daisychain::StoreVersion)
