#pragma once

#include "core/text/find_entities.h"

namespace daisychain::text {

/// The links that X makes in a text: with "http://" or "https://" before any host name whose ending exists,
/// and without a scheme before one of ASCII and Latin letters. In order, without overlaps.
/// A link without scheme goes to https. One that is longer than 4096 characters, or has a label that no
/// resolver takes, is none. The time is linear. (twitter-text 3, read August 2026.)
QList<EntityRange> findXLinks(QStringView text);

}  // namespace daisychain::text
