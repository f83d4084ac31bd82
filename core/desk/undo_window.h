#pragma once

#include "core/desk/network.h"
#include "core/desk/settings.h"

#include <chrono>

namespace daisychain {

/// How long a reply may be taken back before it goes out, where its network has no window of its own.
inline constexpr Setting<int> UndoWindowSec{"composer/undoWindowSec", 10};
/// The windows of single networks; below 0: as everywhere.
inline constexpr Setting<int> MastodonUndoSec{"composer/undoWindowSec/mastodon", -1};
inline constexpr Setting<int> BlueskyUndoSec{"composer/undoWindowSec/bluesky", -1};
inline constexpr Setting<int> XUndoSec{"composer/undoWindowSec/x", -1};

inline constexpr int LongestUndoWindowSec = 600;

/// What holds for replies to this network.
std::chrono::seconds undoWindow(const Settings &settings, Network network);

}  // namespace daisychain
