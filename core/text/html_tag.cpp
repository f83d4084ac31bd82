#include "core/text/html_tag.h"

#include "core/text/html_elements.h"

#include <algorithm>
#include <cstring>

namespace daisychain::text {

namespace {

constexpr bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

constexpr char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

constexpr bool isLetter(char c)
{
    return lower(c) >= 'a' && lower(c) <= 'z';
}

bool equalsIgnoringCase(std::string_view text, std::string_view lowerCase)
{
    return std::ranges::equal(text, lowerCase, {}, lower);
}

const char *find(const char *at, const char *end, char wanted)
{
    const void *found = at == end ? nullptr : std::memchr(at, wanted, static_cast<size_t>(end - at));
    return found == nullptr ? end : static_cast<const char *>(found);
}

const char *pastNext(const char *at, const char *end, char wanted)
{
    at = find(at, end, wanted);
    return at == end ? end : at + 1;
}

void keep(HtmlAttributes &attributes, std::string_view name, std::string_view value)
{
    const auto first = [&](std::string_view &slot) {
        if (slot.data() == nullptr)
            slot = value;
    };
    if (equalsIgnoringCase(name, "href"))
        first(attributes.href);
    else if (equalsIgnoringCase(name, "class"))
        first(attributes.classes);
    else if (equalsIgnoringCase(name, "rel"))
        first(attributes.rel);
    else if (equalsIgnoringCase(name, "start"))
        first(attributes.start);
    else if (equalsIgnoringCase(name, "value"))
        first(attributes.value);
    else if (equalsIgnoringCase(name, "type"))
        first(attributes.type);
    else if (equalsIgnoringCase(name, "title"))
        first(attributes.title);
    else if (equalsIgnoringCase(name, "reversed"))
        attributes.isReversed = true;
}

}  // namespace

HtmlTagReader::HtmlTagReader(const char *begin, const char *end)
    : m_end(end)
    , m_lastClose(begin)
    , m_lookAhead(end - begin)
    , m_noQuoteFrom(end)
    , m_noApostropheFrom(end)
{
    const size_t last = std::string_view(begin, end).rfind('>');
    if (last != std::string_view::npos)
        m_lastClose += last;
}

bool HtmlTagReader::isMarkup(const char *at) const
{
    if (at >= m_lastClose || m_end - at < 2)
        return false;
    return isLetter(at[1]) || at[1] == '/' || at[1] == '!' || at[1] == '?';
}

quint64 HtmlTagReader::readName(const char *&at, const char *end)
{
    const char *begin = at;
    while (at != end && !isSpace(*at) && *at != '>' && *at != '/')
        ++at;
    const auto length = static_cast<size_t>(at - begin);
    char name[8];
    if (length <= sizeof name) {
        std::transform(begin, at, name, lower);
        return *packedName({name, length});
    }
    return equalsIgnoringCase({begin, length}, "blockquote") ? elementName("blockquo") : 0;
}

void HtmlTagReader::readAttributes(const char *&at, HtmlAttributes *wanted)
{
    for (;;) {
        while (at != m_end && (isSpace(*at) || *at == '/'))
            ++at;
        if (at == m_end)
            return;
        if (*at == '>') {
            ++at;
            return;
        }
        const char *nameBegin = at;
        do {
            ++at;
        } while (at != m_end && !isSpace(*at) && *at != '=' && *at != '>' && *at != '/');
        const std::string_view name(nameBegin, at);
        while (at != m_end && isSpace(*at))
            ++at;
        std::string_view value(at, at);
        if (at != m_end && *at == '=')
            value = readValue(++at);
        if (wanted != nullptr)
            keep(*wanted, name, value);
    }
}

std::string_view HtmlTagReader::readValue(const char *&at)
{
    while (at != m_end && isSpace(*at))
        ++at;
    const char *begin = at;
    if (at != m_end && (*at == '"' || *at == '\'')) {
        const char *&noneFrom = *at == '"' ? m_noQuoteFrom : m_noApostropheFrom;
        const char *close = at + 1 >= noneFrom ? m_end : find(at + 1, m_end, *at);
        if (close != m_end) {
            at = close + 1;
            return {begin + 1, close};
        }
        noneFrom = std::min(noneFrom, at + 1);
        at = find(at, m_end, '>');
        return {begin + 1, at};
    }
    while (at != m_end && !isSpace(*at) && *at != '>')
        ++at;
    return {begin, at};
}

void HtmlTagReader::skipDeclaration(const char *&at) const
{
    const std::string_view rest(at, m_end);
    if (!rest.starts_with("<!--")) {
        at = pastNext(at, m_end, '>');
        return;
    }
    // "<!-->" and "<!--->" are whole comments.
    const size_t close = rest.find("-->", 2);
    if (close == std::string_view::npos)
        at = m_end;
    else
        at += close + 3;
}

void HtmlTagReader::skipRawText(const char *&at, quint64 name) const
{
    for (;;) {
        at = pastNext(at, m_end, '<');
        if (at == m_end)
            return;
        if (*at != '/')
            continue;
        ++at;
        if (readName(at, m_end) == name) {
            at = pastNext(at, m_end, '>');
            return;
        }
    }
}

int HtmlTagReader::countItems(const char *at)
{
    const char *begin = at;
    int items = 0;
    int depth = 1;
    while (depth > 0 && at - begin < m_lookAhead) {
        at = find(at, m_end, '<');
        if (at == m_end)
            break;
        if (!isMarkup(at)) {
            ++at;
        } else if (at[1] == '!' || at[1] == '?') {
            skipDeclaration(at);
        } else {
            const bool isClosing = at[1] == '/';
            at += isClosing ? 2 : 1;
            const quint64 name = readName(at, m_end);
            readAttributes(at);
            if (name == elementName("ol") || name == elementName("ul"))
                depth += isClosing ? -1 : 1;
            else if (name == elementName("li") && depth == 1 && !isClosing)
                ++items;
        }
    }
    m_lookAhead = std::max<qsizetype>(0, m_lookAhead - (at - begin));
    return items;
}

}  // namespace daisychain::text
