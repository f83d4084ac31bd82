#pragma once

#include "app/demo/bluesky/sky.h"

namespace daisychain::demo::bluesky {

/// Opens /subscribe. With a cursor what happened since comes first, the event at the cursor again; one older
/// than what is kept is raised silently, one in the future means from now on.
StreamOpening openJetstream(const Sky &sky, const Request &request, const Mischief &mischief);

}  // namespace daisychain::demo::bluesky
