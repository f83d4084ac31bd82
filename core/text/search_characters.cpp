#include "core/text/search_characters.h"

#include "core/text/normalize.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace daisychain::text {

namespace {

struct PlainSpelling {
    char16_t letter;
    char16_t spelling[2];
};

// Letters that people without them on the keyboard spell otherwise, and that Unicode doesn't take apart.
constexpr PlainSpelling PlainSpellings[] = {
    {u'æ', {u'a', u'e'}}, {u'œ', {u'o', u'e'}}, {u'þ', {u't', u'h'}}, {u'ø', {u'o'}},
    {u'đ', {u'd'}},       {u'ð', {u'd'}},       {u'ħ', {u'h'}},       {u'ı', {u'i'}},
    {u'ł', {u'l'}},       {u'ŋ', {u'n'}},       {u'ŧ', {u't'}},
};

bool isAlphanumeric(char32_t code)
{
    return u_isalnum(static_cast<UChar32>(code));
}

LatinCharacter latinCharacter(char16_t letter)
{
    QString folded = foldForSearch(QStringView(&letter, 1));
    for (const PlainSpelling &plain : PlainSpellings) {
        if (folded == QChar(plain.letter))
            folded = QStringView(plain.spelling, plain.spelling[1] == 0 ? 1 : 2).toString();
    }
    LatinCharacter character;
    qsizetype letters = 0;
    for (const QChar c : std::as_const(folded))
        letters += isAlphanumeric(c.unicode()) ? 1 : 0;
    if (folded.isEmpty()) {
        character.kind = SearchKind::Dropped;
    } else if (letters == 0) {
        character.kind = SearchKind::Separator;
    } else if (letters == folded.size() && letters <= 2) {
        character.kind = SearchKind::Word;
        character.length = static_cast<unsigned char>(letters);
        for (qsizetype i = 0; i < letters; ++i)
            character.folded[i] = folded[i].unicode();
    }
    return character;
}

bool isUnspacedScript(char32_t code)
{
    constexpr char32_t ProlongedSound = 0x30FC;
    UErrorCode error = U_ZERO_ERROR;
    switch (uscript_getScript(static_cast<UChar32>(code), &error)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
        return true;
    default:
        return code == ProlongedSound;
    }
}

bool isPicture(char32_t code)
{
    return u_hasBinaryProperty(static_cast<UChar32>(code), UCHAR_EXTENDED_PICTOGRAPHIC);
}

}  // namespace

const LatinTable &latinTable()
{
    static const LatinTable table = [] {
        LatinTable characters;
        for (char16_t letter = 0; letter < LatinEnd; ++letter)
            characters[letter] = latinCharacter(letter);
        return characters;
    }();
    return table;
}

SearchKind foldedKind(char32_t code)
{
    constexpr char32_t FirstFlagHalf = 0x1F1E6;
    constexpr char32_t LastFlagHalf = 0x1F1FF;
    switch (u_charType(static_cast<UChar32>(code))) {
    case U_UPPERCASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
        return isUnspacedScript(code) ? SearchKind::Unspaced : SearchKind::Word;
    case U_DECIMAL_DIGIT_NUMBER:
    case U_LETTER_NUMBER:
    case U_OTHER_NUMBER:
        return SearchKind::Word;
    case U_NON_SPACING_MARK:
    case U_COMBINING_SPACING_MARK:
        return SearchKind::Mark;
    case U_ENCLOSING_MARK:
    case U_MODIFIER_SYMBOL:
    case U_FORMAT_CHAR:
        return SearchKind::Dropped;
    case U_OTHER_SYMBOL:
    case U_UNASSIGNED:
    case U_MATH_SYMBOL:
        if (code >= FirstFlagHalf && code <= LastFlagHalf)
            return SearchKind::FlagHalf;
        return isPicture(code) ? SearchKind::Picture : SearchKind::Separator;
    default:
        return SearchKind::Separator;
    }
}

SearchKind unfoldedKind(char32_t code)
{
    if (code >= 0x2000 && code <= 0x206F) {
        const bool isSpace =
            code <= 0x200A || code == 0x2028 || code == 0x2029 || code == 0x202F || code == 0x205F;
        const bool isInvisible =
            !isSpace && (code <= 0x200F || (code >= 0x202A && code <= 0x202E) || code >= 0x2060);
        return isInvisible ? SearchKind::Dropped : SearchKind::Separator;
    }
    if (code == 0x20AC || (code >= 0x2190 && code <= 0x21FF))
        return foldedKind(code);
    if (code >= 0xFE00 && code <= 0xFE0F)
        return SearchKind::Dropped;
    if ((code >= 0x2600 && code <= 0x27BF) || (code >= 0x1F300 && code <= 0x1FAFF))
        return foldedKind(code);
    return SearchKind::NeedsFolding;
}

}  // namespace daisychain::text
