#include "core/text/letter_script.h"

#include <unicode/uscript.h>

#include <algorithm>
#include <iterator>

namespace daisychain::text {

namespace {

struct KnownScript {
    UScriptCode code;
    LetterScript script;
};

constexpr KnownScript KnownScripts[] = {
    {USCRIPT_LATIN, LetterScript::Latin},       {USCRIPT_CYRILLIC, LetterScript::Cyrillic},
    {USCRIPT_ARABIC, LetterScript::Arabic},     {USCRIPT_DEVANAGARI, LetterScript::Devanagari},
    {USCRIPT_HAN, LetterScript::Han},           {USCRIPT_HIRAGANA, LetterScript::Kana},
    {USCRIPT_KATAKANA, LetterScript::Kana},     {USCRIPT_HANGUL, LetterScript::Hangul},
    {USCRIPT_GREEK, LetterScript::Greek},       {USCRIPT_HEBREW, LetterScript::Hebrew},
    {USCRIPT_THAI, LetterScript::Thai},         {USCRIPT_GEORGIAN, LetterScript::Georgian},
    {USCRIPT_ARMENIAN, LetterScript::Armenian}, {USCRIPT_BENGALI, LetterScript::Bengali},
    {USCRIPT_GURMUKHI, LetterScript::Gurmukhi}, {USCRIPT_GUJARATI, LetterScript::Gujarati},
    {USCRIPT_TAMIL, LetterScript::Tamil},       {USCRIPT_TELUGU, LetterScript::Telugu},
    {USCRIPT_KANNADA, LetterScript::Kannada},   {USCRIPT_MALAYALAM, LetterScript::Malayalam},
    {USCRIPT_SINHALA, LetterScript::Sinhala},   {USCRIPT_LAO, LetterScript::Lao},
    {USCRIPT_MYANMAR, LetterScript::Burmese},   {USCRIPT_KHMER, LetterScript::Khmer},
    {USCRIPT_ETHIOPIC, LetterScript::Ethiopic},
};

constexpr const char *Languages[] = {"",   "",   "",   "",   "zh", "ja", "ko", "el", "he", "th", "ka", "hy",
                                     "bn", "pa", "gu", "ta", "te", "kn", "ml", "si", "lo", "my", "km", "am"};
static_assert(std::size(Languages) == ScriptsWithLetters);

}  // namespace

LetterScript scriptOf(char32_t letter)
{
    if (letter < 0x250)
        return LetterScript::Latin;
    UErrorCode error = U_ZERO_ERROR;
    const UScriptCode code = uscript_getScript(UChar32(letter), &error);
    const auto known = std::find_if(std::begin(KnownScripts), std::end(KnownScripts),
                                    [code](const KnownScript &entry) { return entry.code == code; });
    return known == std::end(KnownScripts) ? LetterScript::None : known->script;
}

const char *languageOf(LetterScript script)
{
    return Languages[int(script)];
}

}  // namespace daisychain::text
