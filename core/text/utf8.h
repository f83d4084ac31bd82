#pragma once

namespace daisychain::text {

inline constexpr char32_t ReplacementCharacter = 0xFFFD;

/// Reads one code point at `at` (which is before `end`) and moves on. What is no UTF-8 gives U+FFFD for each
/// longest beginning of a valid sequence (Unicode 15 §3.9, table 3-8).
inline char32_t decodeUtf8(const char *&at, const char *end)
{
    const auto byte = [&](const char *p) { return static_cast<unsigned char>(*p); };
    const unsigned first = byte(at++);
    if (first < 0x80)
        return first;
    if (first < 0xC2 || first > 0xF4)
        return ReplacementCharacter;
    const int more = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    unsigned lowest = 0x80;
    unsigned highest = 0xBF;
    if (first == 0xE0)
        lowest = 0xA0;
    else if (first == 0xED)
        highest = 0x9F;
    else if (first == 0xF0)
        lowest = 0x90;
    else if (first == 0xF4)
        highest = 0x8F;
    char32_t code = first & (0x3Fu >> more);
    for (int i = 0; i < more; ++i) {
        if (at == end || byte(at) < lowest || byte(at) > highest)
            return ReplacementCharacter;
        code = (code << 6) | (byte(at++) & 0x3Fu);
        lowest = 0x80;
        highest = 0xBF;
    }
    return code;
}

}  // namespace daisychain::text
