#pragma once

#include "ui/queue/bulk_work.h"
#include "ui/roster/roster.h"

#include <QString>
#include <QStringList>

namespace daisychain::ui {

// What is said about work on many conversations.

/// "Close 17 conversations?" Says so when none is left.
QString bulkQuestion(const BulkPlan &plan, Instant now);
/// The button below it: "close 17".
QString bulkButton(const BulkPlan &plan);
/// "8 yours · 9 nobody's"; empty when there are none.
QString bulkOwners(const BulkPlan &plan);
/// Who is left out and why, a line for each reason: "2 left out, claimed by Sam Okafor: Mara K., Jonas".
QStringList bulkOmissions(const BulkPlan &plan, const Roster &roster);
/// "12 of 17".
QString bulkProgress(int reached, int total);
/// What became of it, when not all went well: "15 done. 1 could not be: …".
QStringList bulkOutcomeWords(const BulkOutcome &outcome);

}  // namespace daisychain::ui
