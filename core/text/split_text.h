#pragma once

#include "core/text/measure.h"

#include <QStringList>

#include <optional>

namespace daisychain::text {

enum class PartNumbers { None, Shown };

/// Cuts a text that is too long for one post into parts that each are valid on the network: at ends of
/// sentences where that can be, else between words, else between visible characters. Never inside a link, a
/// mention, a tag or a visible character, nor so that a part mentions or links something the whole doesn't.
/// Space at a cut is dropped. `Shown` ends each part with " 1/3", counted in; a text that fits into one part
/// has none.
/// Nothing comes back when there is no such cut, because the text is blank, holds what the network refuses,
/// or a single link is too long. The time is linear but for the length of a part.
std::optional<QStringList> splitText(MeasureRule rule, QStringView text, const MeasureLimits &limits,
                                     PartNumbers numbers);

}  // namespace daisychain::text
