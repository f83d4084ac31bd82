#pragma once

#include <QStringView>

namespace daisychain::text {

/// Where the longest emoji that begins at `at` ends, in UTF-16 units; `at` when none begins there. One emoji
/// is what Unicode recommends for general interchange: a picture with its skin tone, a flag, a family, a
/// keycap (also without its variation selector). What is text unless a selector follows counts with the
/// selector only.
qsizetype emojiSequenceEnd(QStringView text, qsizetype at);

}  // namespace daisychain::text
