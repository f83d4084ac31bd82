#pragma once

#include "ui/composer/composer_controller.h"
#include "ui/roster/desk_words.h"

namespace daisychain::ui {

/// "sending in 8 s"; further off, the time.
QString heldWords(qint64 leftMs, Instant now, Instant goesOut);
/// "Sam has a draft here, 3 min ago: Hi Mara …"
QString othersDraftWords(const Draft &draft, const Roster &roster, Instant now);
/// "You have another draft here, 3 min ago: Hi Mara …"; `count` of them.
QString ownDraftWords(const Draft &draft, int count, Instant now);
/// Who can read a private text: the addressee, the account, and whom else it names.
QString readersWords(const QString &to, const QString &as, const QStringList &others);
/// That a text could not be written, and why; `isHere`: the one on screen.
QString unkeptWords(const Error &error, bool isHere);

}  // namespace daisychain::ui
