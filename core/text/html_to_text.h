#pragma once

#include "core/text/plain_text.h"

#include <QByteArrayView>

namespace daisychain::text {

/// The longest text htmlToText() gives, in UTF-16 units; what goes beyond is cut and the text ends in "…".
inline constexpr qsizetype MaxPlainText = 500'000;

/// The text of a post's or feed entry's HTML, in UTF-8, and where it leads (networks.md 1.6).
///
/// A paragraph, heading, list, quote or `pre` is set off by an empty line, `br` is a line end, white space is
/// folded but in `pre`. Items begin with "• " or their number, quoted lines with "> ". What `span.invisible`
/// holds is dropped, `span.ellipsis` is followed by "…". Script, style and the like are dropped with what
/// they hold, every other unknown tag only as a tag. Control characters are dropped; bytes that are no UTF-8
/// become U+FFFD. A link is kept when its target is http or https and it has a text; a mention or hashtag is
/// known by its class, else by the first letter of its text together with the form of its target.
///
/// Takes any bytes; the time is linear in their number. Threads: call from any.
PlainText htmlToText(QByteArrayView html);

}  // namespace daisychain::text
