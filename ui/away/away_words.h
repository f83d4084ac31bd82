#pragma once

#include "ui/away/away_controller.h"
#include "ui/roster/roster.h"

namespace daisychain::ui {

/// "You were away for 15 h, since Tue 18:02."
QString awayTitle(const Absence &absence, Instant now);
/// The one sentence of what was watched and what was missed.
QString awayWatched(const QList<AwayStream> &streams, const Roster &roster, Instant now);
/// Who, of an item.
QString awayName(const AwayItem &item);
/// What happened, and why.
QString awayReason(const AwayItem &item, const Roster &roster, Instant now);
/// What was said last, or the text that did not go out.
QString awayText(const AwayItem &item);
/// One sentence for screen readers.
QString awaySentence(const AwayItem &item, const Roster &roster, Instant now);

}  // namespace daisychain::ui
