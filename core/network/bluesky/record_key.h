#pragma once

#include "core/base/instant.h"

#include <QString>

namespace daisychain::network::bluesky {

/// The key of a record of ours: a TID of this moment whose last bits come from `name`. The same moment and
/// name give the same key, so that the same record is written however often. Pure.
QString recordKey(const QString &name, Instant at);

}  // namespace daisychain::network::bluesky
