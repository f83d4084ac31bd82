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

AlphabetCharacter alphabetCharacter(char16_t letter)
{
    QString folded = foldForSearch(QStringView(&letter, 1));
    for (const PlainSpelling &plain : PlainSpellings) {
        if (folded == QChar(plain.letter))
            folded = QStringView(plain.spelling, plain.spelling[1] == 0 ? 1 : 2).toString();
    }
    AlphabetCharacter character;
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

const AlphabetTable &alphabetTable()
{
    static const AlphabetTable table = [] {
        AlphabetTable characters;
        for (char16_t letter = 0; letter < AlphabetEnd; ++letter)
            characters[letter] = alphabetCharacter(letter);
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
    const auto isIn = [code](char32_t first, char32_t last) { return code >= first && code <= last; };
    if (isIn(0x2000, 0x206F)) {
        const bool isSpace =
            code <= 0x200A || code == 0x2028 || code == 0x2029 || code == 0x202F || code == 0x205F;
        const bool isInvisible = !isSpace && (code <= 0x200F || isIn(0x202A, 0x202E) || code >= 0x2060);
        return isInvisible ? SearchKind::Dropped : SearchKind::Separator;
    }
    // Ideographs, and kana but for its marks and small numbers.
    if (isIn(0x4E00, 0x9FFF) || isIn(0x3041, 0x3096) || isIn(0x30A1, 0x30FA) || code == 0x30FC)
        return SearchKind::Unspaced;
    if (isIn(0xAC00, 0xD7A3))  // Korean syllables
        return SearchKind::Word;
    // Punctuation of East Asia, also in full width.
    if (isIn(0x3000, 0x3003) || isIn(0x3008, 0x3011) || code == 0x30FB || isIn(0xFF01, 0xFF0F) ||
        isIn(0xFF1A, 0xFF20))
        return SearchKind::Separator;
    if (isIn(0xFE00, 0xFE0F))  // variation selectors
        return SearchKind::Dropped;
    // Signs and pictures.
    if (code == 0x20AC || isIn(0x2190, 0x2199) || isIn(0x2600, 0x27BF) || isIn(0x1F300, 0x1FAFF))
        return foldedKind(code);
    return SearchKind::NeedsFolding;
}

}  // namespace daisychain::text
