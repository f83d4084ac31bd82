#pragma once

#include "ui/composer/composer_controller.h"
#include "ui/roster/desk_words.h"

namespace daisychain::ui {

/// "Sending in 8 s"; beyond every undo window the time, and what would keep it.
QString heldWords(const OutboxRow &reply, Instant now);
/// "today, 15:00", "tomorrow, 9:00", "Friday, 27 Nov, 18:00": a time to come, in the reader's zone.
QString timeToCome(Instant at, Instant now);
/// "Sam has a draft here, 3 min ago: Hi Mara …"
QString othersDraftWords(const Draft &draft, const Roster &roster, Instant now);
/// "You have another draft here, 3 min ago: Hi Mara …"; `count` of them.
QString ownDraftWords(const Draft &draft, int count, Instant now);
/// Who can read a private text: the addressee, the account, and whom else it names.
QString readersWords(const QString &to, const QString &as, const QStringList &others);
/// That a text could not be written, and why; `isHere`: the one on screen.
QString unkeptWords(const Error &error, bool isHere);

}  // namespace daisychain::ui
