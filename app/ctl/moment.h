#pragma once

#include "core/base/instant.h"

#include <QString>

#include <optional>

namespace daisychain::ctl {

/// "2026-03-04T09:15:00Z", with any offset, or without one in the zone of whoever types: "2026-03-04 09:15".
std::optional<Instant> parseMoment(const QString &text);

}  // namespace daisychain::ctl
