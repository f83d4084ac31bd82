#pragma once

#include <QStringList>

namespace daisychain::insight {

/// What a text is about, as words to compare it with other texts: folded as for search, endings of English
/// words cut off, handles, links and the initials somebody signs with left out. A word stands there as often
/// as in the text. Looks at the first 2,000 characters. Takes any text. Threads: call from any.
QStringList topicWords(QStringView text);

}  // namespace daisychain::insight
