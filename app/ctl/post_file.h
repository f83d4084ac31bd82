#pragma once

#include "core/base/result.h"
#include "core/desk/account.h"
#include "core/desk/post.h"

#include <QByteArrayView>

#include <functional>

namespace daisychain::ctl {

/// For whom a file of posts is read.
struct ImportTarget {
    Account account;  ///< what names it or answers it becomes a mention
    StreamId stream;  ///< its mentions
    Instant received;
};

/// What a file holds.
struct PostCount {
    qint64 posts = 0;
    qint64 mentions = 0;
    qint64 passedOver = 0;     ///< entries that are no posts
    qint64 answers = 0;        ///< posts that answer another; archives only
    qint64 parentsInFile = 0;  ///< of these, what is answered is in the file too
};

/// Takes a part of the facts; how much of the file was read by then goes from 0 to 1.
using TakeFacts = std::function<Result<void>(FactBatch, double done)>;

/// About so many posts are handed over at once.
inline constexpr int PostsInBatch = 5000;

}  // namespace daisychain::ctl
