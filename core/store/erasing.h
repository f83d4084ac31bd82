#pragma once

#include "core/desk/erasure.h"
#include "core/store/erasure_subject.h"

namespace daisychain::store {

struct ErasureOrder {
    PersonId by;
    Instant now;
    std::function<bool(double)> goesOn;  ///< told how much is done; false calls it off
};

/// Takes everything of a customer, and about them, out of the tables, within one write transaction. What they
/// leave: rows without words under keyed names, so that threads keep their holes and counts stay right.
/// Errors: those of erasureSubject(); Conflict with a reply that is on its way; Cancelled; Storage.
Result<ActionId> eraseCustomer(WriteUnit &unit, const IdentityId &identity, const ErasureOrder &order);

/// What eraseCustomer() would take.
Result<ErasurePlan> erasurePlan(ReadUnit &unit, const IdentityId &identity);

}  // namespace daisychain::store
