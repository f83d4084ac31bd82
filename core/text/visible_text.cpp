#include "core/text/visible_text.h"

#include "core/text/graphemes.h"
#include "core/text/utf16.h"

#include <unicode/uchar.h>

#include <algorithm>

namespace daisychain::text {

namespace {

constexpr char16_t FirstStrongIsolate = 0x2068;
constexpr char16_t PopIsolate = 0x2069;

// A visible character rarely has more; a pile of a thousand accents is not one for us.
constexpr qsizetype UnitsPerCharacter = 16;

bool isUnseen(char32_t code)
{
    if (code < 0x7F)
        return code < 0x20;
    constexpr char32_t BrailleBlank = 0x2800;
    const auto point = static_cast<UChar32>(code);
    switch (u_charType(point)) {
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR:
    case U_SPACE_SEPARATOR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
    case U_SURROGATE:
    case U_UNASSIGNED:
        return true;
    default:
        return code == BrailleBlank || u_hasBinaryProperty(point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
    }
}

bool isBidiControl(char16_t unit)
{
    return (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2066 && unit <= 0x2069) || unit == 0x200E ||
           unit == 0x200F || unit == 0x061C;
}

bool isParagraphEnd(QChar c)
{
    return c == u'\n' || c == u'\r' || c == QChar::ParagraphSeparator || c == u'\u0085' ||
           (c >= u'\u001C' && c <= u'\u001E');
}

bool isFolded(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Control;
}

}  // namespace

QString visibleText(QStringView text)
{
    QString visible;
    visible.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype start = at;
        const char32_t code = codePointAt(text, at);
        if (isUnseen(code))
            visible += QStringLiteral("⟨U+%1⟩").arg(QString::number(code, 16).toUpper(), 4, u'0');
        else
            visible += text.sliced(start, at - start);
    }
    return visible;
}

QString isolated(QStringView text)
{
    QString result;
    result.reserve(text.size() + 2);
    result += QChar(FirstStrongIsolate);
    qsizetype open = 0;
    const auto closeParagraph = [&] {
        result += QString(open + 1, QChar(PopIsolate));
        open = 0;
    };
    for (const QChar c : text) {
        if (isParagraphEnd(c)) {
            closeParagraph();
            result += c;
            result += QChar(FirstStrongIsolate);
            continue;
        }
        if (c == QChar(PopIsolate) && open-- == 0) {
            open = 0;
            continue;
        }
        if (c >= u'\u2066' && c <= u'\u2068')
            ++open;
        result += c;
    }
    closeParagraph();
    return result;
}

QString plainLine(QStringView text, int maxCharacters)
{
    const qsizetype most = std::max(0, maxCharacters);
    const qsizetype mostUnits = most * UnitsPerCharacter;
    QString line;
    bool isSpaceDue = false;
    qsizetype at = 0;
    // A little more than fits, to know whether something is cut.
    for (; at < text.size() && line.size() <= mostUnits + UnitsPerCharacter; ++at) {
        const QChar c = text[at];
        if (isFolded(c)) {
            isSpaceDue = !line.isEmpty();
        } else if (!isBidiControl(c.unicode())) {
            if (isSpaceDue)
                line += u' ';
            isSpaceDue = false;
            line += c;
        }
    }
    qsizetype characters = 0;
    qsizetype end = 0;
    qsizetype endWithDots = 0;
    while (end < line.size() && characters < most && end <= mostUnits) {
        if (characters + 1 < most)
            endWithDots = graphemeEnd(line, end);
        end = graphemeEnd(line, end);
        ++characters;
    }
    if (end == line.size() && end <= mostUnits)
        return line;
    line.truncate(std::min(endWithDots, mostUnits));
    if (!line.isEmpty() && line.back().isHighSurrogate())
        line.chop(1);
    return most == 0 ? QString() : line.trimmed() + u'…';
}

}  // namespace daisychain::text
