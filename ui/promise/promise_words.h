#pragma once

#include "core/desk/promise.h"
#include "ui/roster/roster.h"

namespace daisychain::ui {

/// "Friday, 27 Nov, 18:00": a time that somebody is held to, in the reader's zone, never "tomorrow".
QString dueWords(Instant due, Instant now);
/// "late 2 h" or "in 2 h".
QString dueDistance(Instant due, Instant now);
/// "Sam", "you", "a colleague"; "a rule" for nobody.
QString personWords(PersonId person, const Roster &roster);

/// How an open promise stands: its words, when it is due, whose it is.
QString promiseSentence(const PromiseView &promise, const Roster &roster, Instant now);

}  // namespace daisychain::ui
