#pragma once

#include "app/ctl/archive_posts.h"

namespace daisychain::ctl {

/// Reads posts from a file with one JSON object a line: id, author, created and text, and where they are
/// known reply_to, language and url; all are texts, ids may be whole numbers. Other members and blank lines
/// are passed over. Errors as readArchive().
Result<PostCount> readJsonlPosts(QByteArrayView jsonl, const ImportTarget &target, const TakeFacts &take);

}  // namespace daisychain::ctl
