#pragma once

#include "core/desk/action.h"

namespace daisychain {

/// {"details":[[field,name,value],…]}: how the journal holds them. Character for character what
/// QJsonDocument makes of it, at a tenth of the time.
QByteArray detailsJson(const QList<CustomerDetail> &details);

}  // namespace daisychain
