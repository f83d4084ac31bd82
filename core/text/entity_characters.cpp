#include "core/text/entity_characters.h"

#include <QChar>

namespace daisychain::text {

bool isWord(char32_t code)
{
    if (code < 0x80)
        return isAsciiWord(code);
    switch (QChar::category(code)) {
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
    case QChar::Number_DecimalDigit:
    case QChar::Number_Letter:
    case QChar::Punctuation_Connector:
        return true;
    default:
        return false;
    }
}

bool isScriptSpace(char16_t unit)
{
    if (unit < 0x80)
        return unit == u' ' || (unit >= u'\t' && unit <= u'\r');
    return unit == 0xFEFF || (unit != 0x85 && QChar::isSpace(unit));
}

char32_t codePointBefore(QStringView text, qsizetype at)
{
    if (at == 0)
        return 0;
    const char16_t last = text[at - 1].unicode();
    if (QChar::isLowSurrogate(last) && at > 1 && text[at - 2].isHighSurrogate())
        return QChar::surrogateToUcs4(text[at - 2].unicode(), last);
    return last;
}

}  // namespace daisychain::text
