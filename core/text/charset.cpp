#include "core/text/charset.h"

#include <QString>

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>

namespace daisychain::text {

namespace {

struct CloseConverter {
    void operator()(UConverter *converter) const { ucnv_close(converter); }
};
struct CloseDetector {
    void operator()(UCharsetDetector *detector) const { ucsdet_close(detector); }
};

struct Superset {
    const char *named;
    const char *meant;
};
constexpr std::array Supersets{
    Superset{"ISO-8859-1", "windows-1252"},
    Superset{"ISO-8859-9", "windows-1254"},
    Superset{"ISO-8859-11", "windows-874"},
    Superset{"TIS-620", "windows-874"},
    Superset{"GB2312", "GB18030"},
    Superset{"GB_2312-80", "GB18030"},
    Superset{"GBK", "GB18030"},
    Superset{"EUC-KR", "windows-949"},
    Superset{"KS_C_5601-1987", "windows-949"},
    Superset{"Shift_JIS", "windows-31j"},
};

/// The upper half's first quarter of windows-1252; the five that are not assigned stand for themselves.
constexpr std::array<char16_t, 32> Windows1252{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

QByteArray meantCharset(QByteArrayView charset)
{
    const auto found = std::ranges::find_if(Supersets, [&](const Superset &each) {
        return charset.compare(each.named, Qt::CaseInsensitive) == 0;
    });
    return found == Supersets.end() ? charset.toByteArray() : QByteArray(found->meant);
}

/// Null when nobody knows the name.
std::unique_ptr<UConverter, CloseConverter> converterOf(QByteArrayView charset)
{
    constexpr qsizetype LongestName = 60;
    if (charset.isEmpty() || charset.size() > LongestName)
        return nullptr;
    UErrorCode error = U_ZERO_ERROR;
    std::unique_ptr<UConverter, CloseConverter> converter(
        ucnv_open(meantCharset(charset).constData(), &error));
    return U_FAILURE(error) ? nullptr : std::move(converter);
}

/// Counts what is no character and lets U+FFFD stand for it.
void replaceBroken(const void *context, UConverterToUnicodeArgs *arguments, const char *, int32_t,
                   UConverterCallbackReason reason, UErrorCode *error)
{
    if (reason > UCNV_IRREGULAR)
        return;
    ++*static_cast<qsizetype *>(const_cast<void *>(context));
    *error = U_ZERO_ERROR;
    constexpr UChar Replacement = 0xFFFD;
    ucnv_cbToUWriteUChars(arguments, &Replacement, 1, 0, error);
}

/// The byte of windows-1252 that a character has.
std::optional<char> windows1252Byte(QChar c)
{
    const char16_t code = c.unicode();
    if (code < 0x80 || (code >= 0xA0 && code <= 0xFF))
        return char(code);
    const auto found = std::ranges::find(Windows1252, code);
    if (found == Windows1252.end())
        return std::nullopt;
    return char(0x80 + (found - Windows1252.begin()));
}

}  // namespace

std::optional<DecodedText> decodeText(QByteArrayView bytes, QByteArrayView charset)
{
    const auto converter = converterOf(charset);
    if (!converter)
        return std::nullopt;
    UErrorCode error = U_ZERO_ERROR;
    DecodedText decoded;
    ucnv_setToUCallBack(converter.get(), replaceBroken, &decoded.broken, nullptr, nullptr, &error);
    // Each byte gives two UTF-16 units at the most.
    QString text(bytes.size() * 2 + 1, Qt::Uninitialized);
    UChar *to = reinterpret_cast<UChar *>(text.data());
    UChar *const begin = to;
    const char *from = bytes.data();
    ucnv_toUnicode(converter.get(), &to, begin + text.size(), &from, bytes.data() + bytes.size(), nullptr,
                   true, &error);
    if (U_FAILURE(error))
        return std::nullopt;
    text.truncate(to - begin);
    decoded.utf8 = text.toUtf8();
    return decoded;
}

std::optional<QByteArray> encodeText(QStringView text, QByteArrayView charset)
{
    const auto converter = converterOf(charset);
    if (!converter)
        return std::nullopt;
    UErrorCode error = U_ZERO_ERROR;
    ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
    QByteArray bytes(UCNV_GET_MAX_BYTES_FOR_STRING(text.size(), ucnv_getMaxCharSize(converter.get())),
                     Qt::Uninitialized);
    const int32_t length = ucnv_fromUChars(converter.get(), bytes.data(), int32_t(bytes.size()), text.utf16(),
                                           int32_t(text.size()), &error);
    if (U_FAILURE(error))
        return std::nullopt;
    bytes.truncate(length);
    return bytes;
}

QByteArray guessCharset(QByteArrayView bytes)
{
    constexpr int WorthATry = 10;  // of 100
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&error));
    if (U_FAILURE(error))
        return {};
    ucsdet_enableInputFilter(detector.get(), true);  // markup says nothing
    ucsdet_setText(detector.get(), bytes.data(), int32_t(std::min<qsizetype>(bytes.size(), 200'000)), &error);
    const UCharsetMatch *match = ucsdet_detect(detector.get(), &error);
    if (U_FAILURE(error) || match == nullptr || ucsdet_getConfidence(match, &error) < WorthATry)
        return {};
    return ucsdet_getName(match, &error);
}

char16_t fromWindows1252(char16_t c)
{
    return c >= 0x80 && c < 0xA0 ? Windows1252[size_t(c - 0x80)] : c;
}

qsizetype strayLetters(QByteArrayView bytes)
{
    constexpr QByteArrayView LettersOfCp850("\x81\x82\x83\x84\x87\x88\x8A\x8B\x8C");
    qsizetype count = 0;
    for (qsizetype i = 1; i < bytes.size(); ++i) {
        if (static_cast<unsigned char>(bytes[i]) >= 0x80 && bytes[i - 1] >= 'a' && bytes[i - 1] <= 'z')
            count += LettersOfCp850.contains(bytes[i]) ? 1 : 0;
    }
    return count;
}

QString undoDoubleEncoding(const QString &text)
{
    const auto isAscii = [](QChar c) { return c.unicode() < 0x80; };
    if (std::ranges::all_of(text, isAscii))
        return text;
    QByteArray bytes;
    bytes.reserve(text.size());
    for (const QChar c : text) {
        const std::optional<char> byte = windows1252Byte(c);
        if (!byte)
            return text;
        bytes.append(*byte);
    }
    const std::optional<DecodedText> decoded = decodeText(bytes, "UTF-8");
    return decoded && decoded->broken == 0 ? QString::fromUtf8(decoded->utf8) : text;
}

}  // namespace daisychain::text
