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

/// A Latin character's folded form.
struct LatinCharacter {
    SearchKind kind = SearchKind::NeedsFolding;
    unsigned char length = 0;
    char16_t folded[2] = {};
};

inline constexpr char16_t LatinEnd = 0x180;
using LatinTable = std::array<LatinCharacter, LatinEnd>;

/// Basic Latin to Latin Extended-A, made from foldForSearch() at the first call.
const LatinTable &latinTable();

/// The kind of a character outside that table that has gone through foldForSearch().
SearchKind foldedKind(char32_t code);

/// The kind of a character outside that table as it was written, where folding would change nothing.
SearchKind unfoldedKind(char32_t code);

}  // namespace daisychain::text
