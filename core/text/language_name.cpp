// Which language a text is surely in, and what languages are called.
#include "core/text/language.h"

#include <unicode/uloc.h>

#include <algorithm>
#include <array>

namespace daisychain::text {

namespace {

/// In fewer letters every second guess is wrong.
constexpr qsizetype LeastLetters = 20;
constexpr double Sure = 0.8;
constexpr qsizetype LongestTag = 35;

}  // namespace

QString sureLanguage(const QString &text, const QString &hint)
{
    const auto letters = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
    if (letters < LeastLetters)
        return {};
    const QList<LanguageGuess> guesses =
        guessLanguage(text, hint.isEmpty() ? QStringList() : QStringList{hint});
    return !guesses.isEmpty() && guesses.first().confidence >= Sure ? guesses.first().language : QString();
}

QString languageNameIn(const QString &tag, const QString &shownIn)
{
    std::array<UChar, 128> name{};
    UErrorCode error = U_ZERO_ERROR;
    const int length = uloc_getDisplayLanguage(tag.left(LongestTag).toLatin1().constData(),
                                               shownIn.left(LongestTag).toLatin1().constData(), name.data(),
                                               int(name.size()), &error);
    return U_SUCCESS(error) && length > 0
               ? QString::fromUtf16(reinterpret_cast<const char16_t *>(name.data()), length)
               : tag.left(LongestTag);
}

}  // namespace daisychain::text
