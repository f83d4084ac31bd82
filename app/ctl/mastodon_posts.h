#pragma once

#include "app/ctl/post_file.h"

namespace daisychain::ctl {

/// Reads what a server with Mastodon's API answered: a status, a list of statuses or of notifications, or a
/// thread (context). Errors: Invalid; arguments are the place ("$[3].created_at") and why; those of `take`.
Result<PostCount> readMastodonPosts(QByteArrayView json, const ImportTarget &target, const TakeFacts &take);

}  // namespace daisychain::ctl
