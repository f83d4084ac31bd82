#pragma once

#include "core/store/connections.h"

namespace daisychain::store {

/// The keys of all identities of a customer, the given one first: those that links which stand lead to.
QList<qint64> identitiesOf(Database &database, qint64 identity);
inline QList<qint64> identitiesOf(ReadUnit &unit, qint64 identity)
{
    return identitiesOf(unit.database, identity);
}

}  // namespace daisychain::store
