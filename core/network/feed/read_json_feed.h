#pragma once

#include "core/base/result.h"
#include "core/network/feed/feed_draft.h"

#include <QByteArrayView>

namespace daisychain::network {

/// Reads JSON Feed 1 and 1.1. A member of the wrong kind is left out and warned of. Errors: Invalid: "json"
/// with the place and why, when it is broken JSON or no feed.
Result<void> readJsonFeed(QByteArrayView json, FeedDraft &draft);

}  // namespace daisychain::network
