#pragma once

#include "core/text/plain_text.h"

#include <string_view>

namespace daisychain::bench {

/// The limit of reading HTML: one pass by hand over a well-formed post, with what a post needs and nothing
/// more: UTF-8 decoded, white space folded, tags dropped, `br` and `p` as line ends, `span.invisible` left
/// out, six entities, each link with its target and place. No list, quote or `pre`, no broken markup, no
/// check of targets, no bound.
text::PlainText rawHtmlToText(std::string_view html);

}  // namespace daisychain::bench
