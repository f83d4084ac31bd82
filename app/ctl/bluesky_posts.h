#pragma once

#include "app/ctl/post_file.h"

namespace daisychain::ctl {

/// Reads what Bluesky answered: posts, a feed, a thread, notifications, or anything else that holds posts as
/// the network shows them; or events of Jetstream, one a line. A snapshot of an answer, {"case", "value"}, is
/// its value. Errors: Invalid; arguments are the place ("$.posts[3].uri", "line 3") and why; those of `take`.
Result<PostCount> readBlueskyPosts(QByteArrayView json, const ImportTarget &target, const TakeFacts &take);

}  // namespace daisychain::ctl
