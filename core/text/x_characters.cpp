#include "core/text/x_characters.h"

#include <QStringView>

namespace daisychain::text {

bool isSpaceOnX(char16_t unit)
{
    return unit == 0x180E || QChar::isSpace(unit);
}

bool isPunctuationOnX(char16_t unit)
{
    return unit < 0x80 && QStringView(u"!'#%&()*+,\\-./:;<=>?@[]^_{|}~$").contains(QChar(unit));
}

bool isLatinAccentOnX(char16_t unit)
{
    const auto isIn = [unit](char16_t first, char16_t last) { return unit >= first && unit <= last; };
    if (isIn(0xC0, 0x24F))
        return unit != 0xD7 && unit != 0xF7;
    return isIn(0x300, 0x36F) || isIn(0x1E00, 0x1EFF) ||
           QStringView(u"\u0253\u0254\u0256\u0257\u0259\u025B\u0263\u0268\u026F\u0272\u0289\u028B\u02BB")
               .contains(QChar(unit));
}

bool isHostLetterOnX(char16_t unit)
{
    return !isPunctuationOnX(unit) && !isSpaceOnX(unit) && !isRefusedOnX(unit) && !isDirectionMarkOnX(unit);
}

}  // namespace daisychain::text
