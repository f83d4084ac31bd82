#pragma once

#include "core/text/token_places.h"

#include <optional>

namespace daisychain::text {

/// The word of regret in an answer that says sorry and leaves the customer with nothing: it doesn't ask, tell
/// what to do or where to go on, say what is, was or will be done, or agree with them. Nothing when there is
/// a next step, however small ("DM us your order number"), or no regret.
///
/// What isn't allowed or isn't to be had, and why, is no step; nor are hope, thanks and "please note". A part
/// of a longer answer ("1/2", ">>") has its step elsewhere. In doubt there is one: English, German, French
/// and Spanish. Takes any text; the time is linear. Threads: call from any.
std::optional<TextRange> emptyApology(QStringView text);

}  // namespace daisychain::text
