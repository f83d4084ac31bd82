#pragma once

#include "core/base/result.h"
#include "core/desk/stream.h"

#include <QByteArrayView>

namespace daisychain::network::bluesky {

/// `{"lists": […], "cursor"}`: app.bsky.graph.getLists. Lists that are made for muting and blocking are left
/// out. Pure; errors as in parse_posts.h.
Result<QList<Stream>> parseLists(QByteArrayView json, AccountId account);

}  // namespace daisychain::network::bluesky
