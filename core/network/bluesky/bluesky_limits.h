#pragma once

#include "core/desk/account.h"

namespace daisychain::network::bluesky {

/// What every server of this network takes (networks.md 2.4, 2.5).
NetworkLimits networkLimits();

/// A post is safe by its record key; a private message has none.
inline constexpr RetrySafety PostSafety{RetryKind::OwnRecordKey, std::chrono::minutes(0)};
inline constexpr RetrySafety MessageSafety{};

}  // namespace daisychain::network::bluesky
