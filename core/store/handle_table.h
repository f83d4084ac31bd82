#pragma once

#include "core/store/write_unit.h"

namespace daisychain::store {

/// Which conversation a handle means today: its own, or one that it had before. Nothing when none.
std::optional<Place> placeOfHandle(ReadUnit &unit, const QString &handle);

/// The handles of today for what begins like this; at most `limit`.
QStringList handlesFrom(ReadUnit &unit, const QString &beginning, int limit);

/// The handle that a subject's conversation has today; the keys are those of its anchor and customer.
QString handleOfSubject(Database &database, BriefReader &briefs, const ConversationSubject &subject,
                        qint64 anchor, qint64 customer);

std::optional<ConversationRow> conversationAt(ReadUnit &unit, const Place &place);

}  // namespace daisychain::store
