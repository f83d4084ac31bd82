// The interfaces' destructors, so that each has one home for its table of virtual functions.
#include "core/network/connector.h"
#include "core/network/moderation.h"
#include "core/network/poster.h"

namespace daisychain::network {

Connector::~Connector() = default;
LiveFeed::~LiveFeed() = default;
Moderation::~Moderation() = default;
Poster::~Poster() = default;

}  // namespace daisychain::network
