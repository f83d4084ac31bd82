#include "core/text/html_entities.h"

#include "core/text/html_entity_names.h"
#include "core/text/utf8.h"

namespace daisychain::text {

namespace {

constexpr int MaxNameLength = 8;

// windows-1252 at 0x80 to 0x9F; 0 where it has nothing.
constexpr char16_t Windows1252[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                      0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                      0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr bool isNameCharacter(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

int digitValue(char c, int base)
{
    if (isDigit(c))
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return base == 16 && lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

char32_t characterOfNumber(char32_t number)
{
    if (number == 0 || number > 0x10FFFF || (number >= 0xD800 && number <= 0xDFFF))
        return ReplacementCharacter;
    if (number >= 0x80 && number <= 0x9F && Windows1252[number - 0x80] != 0)
        return Windows1252[number - 0x80];
    return number;
}

CharacterReference numericReference(const char *at, const char *end)
{
    const char *digit = at + 2;
    int base = 10;
    if (digit != end && (*digit == 'x' || *digit == 'X')) {
        base = 16;
        ++digit;
    }
    const char *first = digit;
    char32_t number = 0;
    for (; digit != end; ++digit) {
        const int value = digitValue(*digit, base);
        if (value < 0)
            break;
        if (number <= 0x10FFFF)
            number = number * static_cast<char32_t>(base) + static_cast<char32_t>(value);
    }
    if (digit == first)
        return {};
    if (digit != end && *digit == ';')
        ++digit;
    return {characterOfNumber(number), digit - at};
}

char32_t namedCharacter(std::string_view name)
{
    const std::optional<quint64> packed = packedName(name);
    if (!packed)
        return 0;
    const auto found = std::ranges::lower_bound(PackedEntities, *packed, {}, &PackedEntity::name);
    return found != PackedEntities.end() && found->name == *packed ? found->code : 0;
}

CharacterReference referenceWithoutSemicolon(std::string_view rest, ReferencePlace place)
{
    for (const std::string_view name : {"amp", "lt", "gt", "quot"}) {
        if (!rest.starts_with(name))
            continue;
        if (place == ReferencePlace::Attribute && rest.size() > name.size()) {
            const char next = rest[name.size()];
            if (next == '=' || isNameCharacter(next))
                return {};
        }
        return {namedCharacter(name), static_cast<qsizetype>(name.size()) + 1};
    }
    return {};
}

}  // namespace

CharacterReference characterReference(const char *at, const char *end, ReferencePlace place)
{
    if (end - at > 1 && at[1] == '#')
        return numericReference(at, end);
    const char *stop = at + 1;
    while (stop != end && stop - at <= MaxNameLength && isNameCharacter(*stop))
        ++stop;
    if (stop != end && *stop == ';') {
        const char32_t code = namedCharacter({at + 1, stop});
        if (code != 0)
            return {code, stop + 1 - at};
    }
    return referenceWithoutSemicolon({at + 1, end}, place);
}

}  // namespace daisychain::text
