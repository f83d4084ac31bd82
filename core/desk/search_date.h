#pragma once

#include "core/base/instant.h"

#include <QStringView>

#include <optional>

class QTimeZone;

namespace daisychain {

/// The instant a date of a search begins: "2026-03-04", "2026-03", "2026", "today", "yesterday", "3d", "2w"
/// (the beginning of the day so many days or weeks ago), "12h" (so many hours ago). Days are those of `zone`.
/// Nothing for anything else, and for days that don't exist.
std::optional<Instant> searchDate(QStringView text, const QTimeZone &zone, Instant now);
/// The instant after it: that of "2026-03" is the beginning of April, that of "12h" is its beginning.
std::optional<Instant> searchDateEnd(QStringView text, const QTimeZone &zone, Instant now);

}  // namespace daisychain
