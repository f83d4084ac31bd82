#pragma once

#include <QtGlobal>

namespace daisychain::text {

/// The alphabets that several of our languages share, and those that decide by themselves.
enum class LetterScript : unsigned char {
    Latin,
    Cyrillic,
    Arabic,
    Devanagari,
    Han,
    Kana,
    Hangul,
    Greek,
    Hebrew,
    Thai,
    Georgian,
    Armenian,
    Bengali,
    Gurmukhi,
    Gujarati,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Sinhala,
    Lao,
    Burmese,
    Khmer,
    Ethiopic,
    None
};
inline constexpr int ScriptsWithLetters = int(LetterScript::None);
/// The first so many are shared by languages that only their words tell apart.
inline constexpr int SharedScripts = 4;

LetterScript scriptOf(char32_t letter);

/// The one language of a script that isn't shared; Han alone counts as Chinese.
const char *languageOf(LetterScript script);

}  // namespace daisychain::text
