#pragma once

#include "app/ctl/archive_posts.h"

namespace daisychain::ctl {

// "Customer Support on Twitter": a CSV file of tweets between customers, who are numbers, and many companies.
// Its columns are tweet_id, author_id, inbound, created_at, text, response_tweet_id, in_response_to_tweet_id.

/// The handles of the companies: who writes what isn't inbound. In the order of the file. Errors: Invalid;
/// arguments are the line and why.
Result<QStringList> twcsCompanies(QByteArrayView csv);

/// Reads the file for the companies (`targets`). Errors as readArchive().
Result<PostCount> readTwcsPosts(QByteArrayView csv, const QList<ImportTarget> &targets,
                                const TakeFacts &take);

}  // namespace daisychain::ctl
