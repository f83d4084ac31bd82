#pragma once

#include <QStringView>

namespace daisychain::text {

/// Reads the code point at `at`, which lies before the end, and moves past it; a lone surrogate is given as
/// it is.
inline char32_t codePointAt(QStringView text, qsizetype &at)
{
    const char16_t first = text[at++].unicode();
    if (QChar::isHighSurrogate(first) && at < text.size() && text[at].isLowSurrogate())
        return QChar::surrogateToUcs4(first, text[at++].unicode());
    return first;
}

}  // namespace daisychain::text
