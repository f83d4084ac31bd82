#pragma once

#include "core/store/write_unit.h"

namespace daisychain::store {

/// Which conversation a handle means today: its own, or one that it had before. Nothing when none.
std::optional<Place> placeOfHandle(ReadUnit &unit, const QString &handle);

/// The handles of today for what begins like this; at most `limit`.
QStringList handlesFrom(ReadUnit &unit, const QString &beginning, int limit);

std::optional<ConversationRow> conversationAt(ReadUnit &unit, const Place &place);

}  // namespace daisychain::store
