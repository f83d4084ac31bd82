#pragma once

#include "core/text/time_phrases.h"

namespace daisychain::text {

struct DueTime {
    QDateTime at;
    bool isVague = false;  ///< "in a few hours"
};

/// When something said in a sentence is due: the first deadline in it ("by", "within") behind the word at
/// `from`, else the first time behind it, else one right before it. Nothing when it names none.
///
/// What names a stretch of time is due at its end: the morning at 12:00, the afternoon and a whole day at
/// 18:00, the evening at 21:00, a week on Friday at 18:00, a month on its last day; minutes and hours are
/// exact. "Before Friday" ends with Thursday. A named day is the next such day, never today; a day and month
/// that are over are next year's; a time of day that is over is tomorrow's; "today" said after 18:00 ends at
/// midnight. "At 5" is seventeen o'clock unless the morning is named.
///
/// `now` has the zone in which it is said; so has the answer, which lies after it.
std::optional<DueTime> dueTime(const TimeSentence &sentence, int from, const QDateTime &now, DateOrder order);

/// What is offered when nothing is said: the end of the next working day.
QDateTime usualDueTime(const QDateTime &now);

}  // namespace daisychain::text
