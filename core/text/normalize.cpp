#include "core/text/normalize.h"

#include <unicode/unorm2.h>

namespace daisychain::text {

namespace {

using Normalizer = const UNormalizer2 *(UErrorCode *);

/// ICU's data lies in the library: the forms are always there. A text it refuses (over 2 GB) comes back as it
/// was.
QString normalized(Normalizer *form, const QString &text)
{
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = form(&error);
    if (U_FAILURE(error) || text.size() > std::numeric_limits<int32_t>::max() / 4)
        return text;
    const auto size = static_cast<int32_t>(text.size());
    const auto *source = reinterpret_cast<const UChar *>(text.utf16());
    if (unorm2_spanQuickCheckYes(normalizer, source, size, &error) == size)
        return text;
    QString result(text.size() + text.size() / 4 + 16, Qt::Uninitialized);
    for (;;) {
        error = U_ZERO_ERROR;
        const int32_t length =
            unorm2_normalize(normalizer, source, size, reinterpret_cast<UChar *>(result.data()),
                             static_cast<int32_t>(result.size()), &error);
        result.resize(length);
        if (error != U_BUFFER_OVERFLOW_ERROR)
            return U_FAILURE(error) ? text : result;
    }
}

bool isLeftOutWhenTyping(QChar c)
{
    const char16_t unit = c.unicode();
    if (unit < 0x300)
        return false;
    if (unit <= 0x36F)
        return true;
    constexpr char16_t Tatweel = 0x0640;
    const bool isHebrewOrArabic = (unit >= 0x0591 && unit <= 0x05C7) || (unit >= 0x0610 && unit <= 0x06ED);
    return isHebrewOrArabic && (unit == Tatweel || c.category() == QChar::Mark_NonSpacing);
}

}  // namespace

QString toNfc(const QString &text)
{
    return normalized(unorm2_getNFCInstance, text);
}

QString foldForSearch(QStringView text)
{
    const QString folded = normalized(unorm2_getNFKCCasefoldInstance, text.toString());
    QString apart = normalized(unorm2_getNFDInstance, folded);
    apart.removeIf(isLeftOutWhenTyping);
    return normalized(unorm2_getNFCInstance, apart);
}

}  // namespace daisychain::text
