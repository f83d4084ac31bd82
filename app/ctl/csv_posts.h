#pragma once

#include "app/ctl/post_file.h"

namespace daisychain::ctl {

/// Reads posts from a CSV file whose first row names the columns: id (or tweet_id), author (author_id, user,
/// handle), created (created_at), text; and where they are known reply_to (in_response_to_tweet_id,
/// in_reply_to), language, url. Authors are known by name alone, so nobody is taken for an identity that a
/// network gave us. Errors: Invalid; arguments are the line and why; those of `take`.
Result<PostCount> readCsvPosts(QByteArrayView csv, const ImportTarget &target, const TakeFacts &take);

/// Who an author of a CSV file is.
IdentityId csvIdentity(Network network, const QString &author);

}  // namespace daisychain::ctl
