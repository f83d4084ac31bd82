#pragma once

#include "core/text/token_places.h"

namespace daisychain::text {

/// The sentences of a text, in order, without blanks around them; what stands between them is blank.
///
/// One ends at a line's end, behind '.', '!', '?', '…' and what closes them when a blank follows, and behind
/// their wide forms. The point of a short form ("Dr.", "approx.", "z. B.") or of a day ("3. Dezember") ends
/// none; that of "p.m." or "etc." does when a capital follows. ICU's rules know no short forms and change
/// with its version, and these sentences are numbered in tests. Linear time. Threads: call from any.
QList<TextRange> sentences(QStringView text);

}  // namespace daisychain::text
