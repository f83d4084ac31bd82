#pragma once

namespace daisychain::text {

// Characters as the rules of X for texts class them (twitter-text 3, read August 2026).

/// Refused anywhere in a post.
constexpr bool isRefusedOnX(char16_t unit)
{
    return unit == 0xFFFE || unit == 0xFEFF || unit == 0xFFFF;
}

/// Marks and isolates of writing direction.
constexpr bool isDirectionMarkOnX(char16_t unit)
{
    return (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2066 && unit <= 0x2069) || unit == 0x061C ||
           unit == 0x200E || unit == 0x200F;
}

bool isSpaceOnX(char16_t unit);

/// ASCII marks that end a cashtag and stand in no host name.
bool isPunctuationOnX(char16_t unit);

/// Latin letters with marks, and marks that make such.
bool isLatinAccentOnX(char16_t unit);

/// What a host name's label is made of, besides "-" and "_".
bool isHostLetterOnX(char16_t unit);

}  // namespace daisychain::text
