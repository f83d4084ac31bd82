#pragma once

#include "core/desk/customer_reader.h"
#include "core/store/write_unit.h"

namespace daisychain::store {

/// Everything that the card of a customer shows, but for the history.
CustomerCard customerCard(ReadUnit &unit, qint64 identity, Instant now);

}  // namespace daisychain::store
