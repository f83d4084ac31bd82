#pragma once

#include "app/ctl/post_file.h"

namespace daisychain::ctl {

/// Reads what a server with Mastodon's API answered or sent: a status, lists of statuses or notifications, a
/// thread (context), or anything else that holds whole statuses (private threads, searches, quotes, an event
/// of a stream). Errors: Invalid; arguments are the place ("$[3].created_at") and why; those of `take`.
Result<PostCount> readMastodonPosts(QByteArrayView json, const ImportTarget &target, const TakeFacts &take);

}  // namespace daisychain::ctl
