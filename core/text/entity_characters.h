#pragma once

#include <QStringView>

namespace daisychain::text {

constexpr bool isAsciiDigit(char32_t code)
{
    return code >= U'0' && code <= U'9';
}

constexpr bool isAsciiLetter(char32_t code)
{
    return (code | 0x20) >= U'a' && (code | 0x20) <= U'z' && code < 0x80;
}

constexpr bool isAsciiAlphanumeric(char32_t code)
{
    return isAsciiDigit(code) || isAsciiLetter(code);
}

/// Letters, digits and "_".
constexpr bool isAsciiWord(char32_t code)
{
    return isAsciiAlphanumeric(code) || code == U'_';
}

/// Letters, digits, marks and what joins words, in any script.
bool isWord(char32_t code);

/// What ECMAScript's `\s` matches: networks whose own programs are written in it split words there.
bool isScriptSpace(char16_t unit);

/// The code point that ends at `at`; 0 at the beginning.
char32_t codePointBefore(QStringView text, qsizetype at);

/// The end of the run of units from `at` on that `belongs` takes.
template <class Belongs>
qsizetype runEnd(QStringView text, qsizetype at, Belongs belongs)
{
    while (at < text.size() && belongs(text[at].unicode()))
        ++at;
    return at;
}

/// The end of a parenthesised part of an address at `open`: something, which may hold one more such part;
/// `open` when it isn't closed or holds nothing. `belongs` takes the units that may stand inside.
template <class Belongs>
qsizetype parenthesisEnd(QStringView text, qsizetype open, Belongs belongs)
{
    const qsizetype first = runEnd(text, open + 1, belongs);
    if (first == text.size())
        return open;
    if (text[first] == u')')
        return first > open + 1 ? first + 1 : open;
    if (text[first] != u'(')
        return open;
    const qsizetype inner = runEnd(text, first + 1, belongs);
    if (inner == first + 1 || inner == text.size() || text[inner] != u')')
        return open;
    const qsizetype last = runEnd(text, inner + 1, belongs);
    return last < text.size() && text[last] == u')' ? last + 1 : open;
}

}  // namespace daisychain::text
