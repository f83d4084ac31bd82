#pragma once

#include <QtGlobal>

#include <array>

namespace daisychain::text {

/// What a character is to the index.
enum class SearchKind : unsigned char {
    Separator,
    Word,         ///< a letter or digit of a script with spaces between words
    Unspaced,     ///< a letter of a script without
    Mark,         ///< belongs to the character before it
    Picture,      ///< an emoji: a token of its own
    FlagHalf,     ///< two of them are a token
    Dropped,      ///< as if it weren't there
    NeedsFolding  ///< only before folding: has to go through foldForSearch() together with its neighbours
};

/// The folded form of a character of Europe's alphabets.
struct AlphabetCharacter {
    SearchKind kind = SearchKind::NeedsFolding;
    unsigned char length = 0;
    char16_t folded[2] = {};
};

inline constexpr char16_t AlphabetEnd = 0x590;
using AlphabetTable = std::array<AlphabetCharacter, AlphabetEnd>;

/// Latin, Greek, Cyrillic and Armenian, made from foldForSearch() at the first call.
const AlphabetTable &alphabetTable();

/// The kind of a character outside that table that has gone through foldForSearch().
SearchKind foldedKind(char32_t code);

/// The kind of a character outside that table as it was written, where folding changes nothing that matters;
/// else NeedsFolding.
SearchKind unfoldedKind(char32_t code);

}  // namespace daisychain::text
