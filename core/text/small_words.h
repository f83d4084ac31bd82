#pragma once

#include "core/text/token_places.h"

namespace daisychain::text {

/// Where an answer makes a fault small for somebody who has it: only few have it ("only a few customers", "an
/// isolated case"), it isn't there ("works for us", "not down", "no known issues"), or it is theirs alone
/// ("you're the only one"). In order, without overlaps.
///
/// A sentence that asks, wishes or is glad doesn't: "we want it to be working fine", "is everything
/// working?". English, German, French and Spanish. Takes any text; the time is linear. Threads: call from
/// any.
QList<TextRange> smallWords(QStringView text);

}  // namespace daisychain::text
