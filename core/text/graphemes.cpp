#include "core/text/graphemes.h"

#include "core/text/utf16.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace daisychain::text {

namespace {

enum class Conjunct { None, Consonant, Linker, Extend };

struct Properties {
    UGraphemeClusterBreak breaks = U_GCB_OTHER;
    bool isPictographic = false;
    Conjunct conjunct = Conjunct::None;
};

bool hasConjuncts(char32_t code)
{
    UErrorCode error = U_ZERO_ERROR;
    switch (uscript_getScript(static_cast<UChar32>(code), &error)) {
    case USCRIPT_BENGALI:
    case USCRIPT_DEVANAGARI:
    case USCRIPT_GUJARATI:
    case USCRIPT_MALAYALAM:
    case USCRIPT_ORIYA:
    case USCRIPT_TELUGU:
        return true;
    default:
        return false;
    }
}

/// Indic_Conjunct_Break, which ICU knows since 76 only, as UAX #44 derives it.
Conjunct conjunctOf(char32_t code, UGraphemeClusterBreak breaks)
{
    constexpr char32_t ZeroWidthNonJoiner = 0x200C;
    if (hasConjuncts(code)) {
        const int syllabic = u_getIntPropertyValue(static_cast<UChar32>(code), UCHAR_INDIC_SYLLABIC_CATEGORY);
        if (syllabic == U_INSC_VIRAMA)
            return Conjunct::Linker;
        if (syllabic == U_INSC_CONSONANT)
            return Conjunct::Consonant;
    }
    const bool isExtend = breaks == U_GCB_ZWJ || (breaks == U_GCB_EXTEND && code != ZeroWidthNonJoiner);
    return isExtend ? Conjunct::Extend : Conjunct::None;
}

Properties propertiesOf(char32_t code)
{
    Properties properties;
    const auto point = static_cast<UChar32>(code);
    properties.breaks =
        static_cast<UGraphemeClusterBreak>(u_getIntPropertyValue(point, UCHAR_GRAPHEME_CLUSTER_BREAK));
    properties.isPictographic =
        properties.breaks == U_GCB_OTHER && u_hasBinaryProperty(point, UCHAR_EXTENDED_PICTOGRAPHIC);
    properties.conjunct = conjunctOf(code, properties.breaks);
    return properties;
}

bool isControl(UGraphemeClusterBreak breaks)
{
    return breaks == U_GCB_CONTROL || breaks == U_GCB_CR || breaks == U_GCB_LF;
}

/// What a cluster has had so far, as far as the rules look back.
class Cluster final {
public:
    explicit Cluster(const Properties &first) { add(first); }

    /// Whether no boundary stands before `next`.
    bool takes(const Properties &next) const
    {
        const UGraphemeClusterBreak last = m_last.breaks;
        if (isControl(last) || isControl(next.breaks))
            return last == U_GCB_CR && next.breaks == U_GCB_LF;  // GB3 to GB5
        switch (next.breaks) {
        case U_GCB_EXTEND:
        case U_GCB_ZWJ:
        case U_GCB_SPACING_MARK:
            return true;  // GB9, GB9a
        case U_GCB_L:
        case U_GCB_LV:
        case U_GCB_LVT:
            return last == U_GCB_L || last == U_GCB_PREPEND;  // GB6, GB9b
        case U_GCB_V:
            return last == U_GCB_L || last == U_GCB_V || last == U_GCB_LV || last == U_GCB_PREPEND;
        case U_GCB_T:
            return last == U_GCB_V || last == U_GCB_LV || last == U_GCB_T || last == U_GCB_LVT ||
                   last == U_GCB_PREPEND;  // GB7, GB8
        case U_GCB_REGIONAL_INDICATOR:
            return last == U_GCB_PREPEND || m_flagHalves % 2 == 1;  // GB12, GB13
        default:
            break;
        }
        if (last == U_GCB_PREPEND)
            return true;
        if (next.isPictographic && m_isPictureJoined)
            return true;                                                    // GB11
        return next.conjunct == Conjunct::Consonant && m_isConjunctLinked;  // GB9c
    }

    void add(const Properties &next)
    {
        m_flagHalves = next.breaks == U_GCB_REGIONAL_INDICATOR ? m_flagHalves + 1 : 0;
        m_isPictureJoined = m_isPicture && next.breaks == U_GCB_ZWJ;
        m_isPicture = next.isPictographic || (m_isPicture && next.breaks == U_GCB_EXTEND);
        if (next.conjunct == Conjunct::Consonant) {
            m_hasConsonant = true;
            m_isConjunctLinked = false;
        } else if (next.conjunct == Conjunct::None) {
            m_hasConsonant = m_isConjunctLinked = false;
        } else if (next.conjunct == Conjunct::Linker) {
            m_isConjunctLinked = m_hasConsonant;
        }
        m_last = next;
    }

private:
    Properties m_last;
    int m_flagHalves = 0;
    bool m_isPicture = false;        // a pictograph and what extends it
    bool m_isPictureJoined = false;  // the same, then a joiner
    bool m_hasConsonant = false;
    bool m_isConjunctLinked = false;
};

/// Printable, and never part of a longer cluster but for what follows it: most text in most languages'
/// letters.
bool isPlain(char16_t unit)
{
    const auto isIn = [unit](char16_t first, char16_t last) { return unit >= first && unit <= last; };
    return isIn(0x20, 0x7E) || isIn(0xA0, 0xA8) || isIn(0xAF, 0x2FF) ||  // Latin, without © and soft hyphen
           isIn(0x386, 0x482) || isIn(0x48A, 0x52F) ||                   // Greek, Cyrillic
           isIn(0x3041, 0x3096) || isIn(0x30A1, 0x30FF) || isIn(0x4E00, 0x9FFF);
}

}  // namespace

qsizetype graphemeEnd(QStringView text, qsizetype start)
{
    qsizetype at = start;
    const char16_t first = text[at].unicode();
    if (isPlain(first) && (at + 1 == text.size() || isPlain(text[at + 1].unicode())))
        return at + 1;
    Cluster cluster(propertiesOf(codePointAt(text, at)));
    while (at < text.size()) {
        qsizetype next = at;
        const Properties properties = propertiesOf(codePointAt(text, next));
        if (!cluster.takes(properties))
            break;
        cluster.add(properties);
        at = next;
    }
    return at;
}

qsizetype graphemeCount(QStringView text)
{
    qsizetype count = 0;
    for (qsizetype at = 0; at < text.size(); at = graphemeEnd(text, at))
        ++count;
    return count;
}

}  // namespace daisychain::text
