#pragma once

#include <QStringView>

namespace daisychain::text {

/// Where the visible character (extended grapheme cluster) that begins at `start` ends, in UTF-16 units.
/// `start` lies before the end of the text and on a boundary; 0 always is one.
///
/// Follows Unicode Standard Annex #29 as of 15.1, with rule GB9c, whatever the age of the ICU it is linked
/// with: Bluesky and recent Mastodon count "नमस्ते" as three, an older ICU as four. A lone surrogate is a
/// cluster of its own.
qsizetype graphemeEnd(QStringView text, qsizetype start);

/// The number of visible characters.
qsizetype graphemeCount(QStringView text);

}  // namespace daisychain::text
