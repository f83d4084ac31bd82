#pragma once

#include "app/ctl/post_file.h"

namespace daisychain::ctl {

/// Reads what X answered or streamed (API v2): posts, private messages, events of an account; also one a
/// line. Errors: Invalid; arguments are the place ("$.data[3].author_id", "line 3") and why, which are X's
/// own words where it gave a problem in the posts' place; those of `take`.
Result<PostCount> readXPosts(QByteArrayView json, const ImportTarget &target, const TakeFacts &take);

}  // namespace daisychain::ctl
