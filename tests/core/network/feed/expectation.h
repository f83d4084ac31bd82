#pragma once

#include "core/base/result.h"
#include "core/network/feed/feed.h"

#include <QString>

namespace daisychain::network::test {

/// What a feed file of others says about itself in its first comment.
struct FileNotes {
    QString expectation;  ///< a Python expression; empty: none
    FeedHints hints;      ///< from its "Header:" lines
};

FileNotes notesOf(const QByteArray &bytes);

enum class Verdict {
    Passed,
    Failed,
    NotOurs,  ///< about something that we don't extract, or only that nothing crashes
};

/// Whether what we read is what the expression says. Text compares as people read it: theirs is HTML, ours is
/// plain.
Verdict judge(const QString &expectation, const Result<Feed> &read);

/// Whether a reader has to say that the document is broken.
bool isBroken(const Result<Feed> &read);

}  // namespace daisychain::network::test
