#pragma once

#include "core/base/instant.h"

namespace daisychain {

/// Posts of a data folder are ordered by a number: so many of them for each millisecond in which one may have
/// been written.
inline constexpr qint64 PostKeysPerMs = 4096;

/// Posts from this instant on have this key or a greater one, those from before a smaller one.
constexpr qint64 firstPostKey(Instant at)
{
    return at.ms * PostKeysPerMs;
}

}  // namespace daisychain
