#pragma once

#include "app/ctl/archive_posts.h"

namespace daisychain::ctl {

/// Posts of a CSV file whose first row names the columns: id (or tweet_id), author (author_id, user, handle),
/// created (created_at), text; and where they are known reply_to (in_response_to_tweet_id, in_reply_to),
/// language, url. `csv` must stay as long as the result. Errors of all: Invalid; arguments are the line and
/// why.
Result<NextArchived> csvArchive(QByteArrayView csv);

/// Reads such a file.
Result<PostCount> readCsvPosts(QByteArrayView csv, const ImportTarget &target, const TakeFacts &take);

}  // namespace daisychain::ctl
