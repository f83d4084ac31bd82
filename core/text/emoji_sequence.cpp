#include "core/text/emoji_sequence.h"

#include "core/text/utf16.h"

#include <unicode/uchar.h>

#include <array>

namespace daisychain::text {

namespace {

constexpr char32_t Joiner = 0x200D;
constexpr char32_t EmojiVariant = 0xFE0F;
constexpr char32_t Keycap = 0x20E3;
/// Code points; the longest recommended are couples with two skin tones.
constexpr int MaxSequence = 12;

bool has(char32_t code, UProperty property)
{
    return u_hasBinaryProperty(static_cast<UChar32>(code), property);
}

bool isTag(char32_t code)
{
    return code >= 0xE0020 && code <= 0xE007F;
}

/// Whether `code` may go on a sequence whose last code point is `last`.
bool mayFollow(char32_t last, char32_t code)
{
    return code == Joiner || code == EmojiVariant || code == Keycap || isTag(code) ||
           has(code, UCHAR_EMOJI_MODIFIER) || (last == Joiner && has(code, UCHAR_EMOJI)) ||
           (has(last, UCHAR_REGIONAL_INDICATOR) && has(code, UCHAR_REGIONAL_INDICATOR));
}

bool isRecommended(QStringView sequence)
{
    return u_stringHasBinaryProperty(reinterpret_cast<const UChar *>(sequence.utf16()),
                                     static_cast<int32_t>(sequence.size()), UCHAR_RGI_EMOJI);
}

}  // namespace

qsizetype emojiSequenceEnd(QStringView text, qsizetype at)
{
    std::array<qsizetype, MaxSequence> ends{};
    int count = 0;
    qsizetype next = at;
    char32_t last = codePointAt(text, next);
    if (!has(last, UCHAR_EMOJI))
        return at;
    const bool isKeycapBase = last < 0x80;
    ends[size_t(count++)] = next;
    while (next < text.size() && count < MaxSequence) {
        const char32_t code = codePointAt(text, next);
        if (!mayFollow(last, code))
            break;
        last = code;
        ends[size_t(count++)] = next;
    }
    if (isKeycapBase && count > 1 && text[ends[1] - 1] == QChar(Keycap))
        return ends[1];
    while (count > 0) {
        const qsizetype end = ends[size_t(--count)];
        if (isRecommended(text.sliced(at, end - at)))
            return end;
    }
    return at;
}

}  // namespace daisychain::text
