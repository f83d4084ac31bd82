#include "core/text/html_to_text.h"

#include "core/text/html_elements.h"
#include "core/text/html_entities.h"
#include "core/text/html_tag.h"
#include "core/text/link_target.h"
#include "core/text/plain_text_writer.h"
#include "core/text/utf8.h"

#include <QVarLengthArray>

#include <array>
#include <charconv>
#include <cstring>

namespace daisychain::text {

namespace {

constexpr qsizetype MaxLinks = 10'000;
constexpr qsizetype MaxOpenSpans = 256;  // deeper ones are counted only
constexpr qsizetype MaxOpenLists = 16;

enum class ByteKind : unsigned char { Plain, Space, Dropped, Markup, Reference, NonAscii };

constexpr auto ByteKinds = [] {
    std::array<ByteKind, 256> kinds{};
    for (size_t i = 0; i < kinds.size(); ++i)
        kinds[i] = i < 0x20 || i == 0x7F ? ByteKind::Dropped
                   : i < 0x80            ? ByteKind::Plain
                                         : ByteKind::NonAscii;
    for (const unsigned char c : {' ', '\n', '\t', '\r', '\f'})
        kinds[c] = ByteKind::Space;
    kinds['<'] = ByteKind::Markup;
    kinds['&'] = ByteKind::Reference;
    return kinds;
}();

ByteKind kindOf(char c)
{
    return ByteKinds[static_cast<unsigned char>(c)];
}

std::optional<int> numberOf(std::string_view text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || number > 1'000'000'000 || number < -1'000'000'000)
        return std::nullopt;
    return number;
}

class HtmlScanner final {
public:
    explicit HtmlScanner(QByteArrayView html)
        : m_at(html.data())
        , m_end(html.data() + html.size())
        , m_tags(m_at, m_end)
        , m_writer(MaxPlainText)
    {
    }

    PlainText read();

private:
    enum class Span : char { Other, Invisible, Ellipsis };
    struct List {
        bool isOrdered = false;
        int next = 1;
        int step = 1;
    };

    void readText();
    void readRun();
    void readSpace();
    void readReference();
    void readMarkup();
    void openTag(quint64 name);
    void openBlock(quint64 name);
    void closeTag(quint64 name);
    void closeContainer(quint64 name);
    void openSpan();
    void closeSpan();
    void closeSpansAbove(qsizetype count);
    void openLink();
    void closeLink();
    void openList(bool isOrdered);
    void openItem();

    const char *m_at;
    const char *m_end;
    HtmlTagReader m_tags;
    PlainTextWriter m_writer;
    PlainText m_result;
    QVarLengthArray<Span, 32> m_spans;
    QVarLengthArray<List, 8> m_lists;
    qsizetype m_spansTooDeep = 0;
    qsizetype m_listsTooDeep = 0;
    qsizetype m_spansAtLink = 0;
    int m_invisibleDepth = 0;
    int m_preDepth = 0;
    bool m_isInLink = false;
    QString m_target;
    LinkKind m_linkKind = LinkKind::Link;
};

PlainText HtmlScanner::read()
{
    while (m_at != m_end && !m_writer.isFull())
        readText();
    closeSpansAbove(0);
    closeLink();
    QString text = m_writer.take();
    const bool isCut = m_at != m_end || text.size() > MaxPlainText;
    if (isCut) {
        text.truncate(MaxPlainText - 1);
        if (text.back().isHighSurrogate())
            text.chop(1);
    }
    while (text.endsWith(u' ') || text.endsWith(u'\n') || text.endsWith(u'\t'))
        text.chop(1);
    if (isCut)
        text += u'…';
    QList<TextLink> &links = m_result.links;
    while (!links.isEmpty() && links.last().start >= text.size())
        links.removeLast();
    if (!links.isEmpty())
        links.last().length = std::min(links.last().length, text.size() - links.last().start);
    m_result.text = std::move(text);
    return std::move(m_result);
}

void HtmlScanner::readText()
{
    if (m_invisibleDepth > 0 && kindOf(*m_at) != ByteKind::Markup) {
        const void *next = std::memchr(m_at, '<', static_cast<size_t>(m_end - m_at));
        m_at = next == nullptr ? m_end : static_cast<const char *>(next);
        return;
    }
    switch (kindOf(*m_at)) {
    case ByteKind::Plain:
        return readRun();
    case ByteKind::Space:
        return readSpace();
    case ByteKind::Dropped:
        ++m_at;
        return;
    case ByteKind::Markup:
        return readMarkup();
    case ByteKind::Reference:
        return readReference();
    case ByteKind::NonAscii:
        return m_writer.put(decodeUtf8(m_at, m_end));
    }
}

void HtmlScanner::readRun()
{
    // A window keeps the room asked for in proportion to what is written, also for a long run.
    const char *stop = m_at + std::min<qsizetype>(m_end - m_at, 1024);
    char16_t *out = m_writer.begin(stop - m_at);
    const char *at = m_at;
    for (; at != stop; ++at) {
        const ByteKind kind = kindOf(*at);
        if (kind == ByteKind::Plain)
            *out++ = static_cast<unsigned char>(*at);
        else if (*at == ' ' && at + 1 != stop && kindOf(at[1]) == ByteKind::Plain)
            *out++ = u' ';
        else
            break;
    }
    m_at = at;
    m_writer.wrote(out);
}

void HtmlScanner::readSpace()
{
    const char c = *m_at++;
    if (m_preDepth == 0)
        return m_writer.space();
    if (c == '\n')
        return m_writer.lineBreak();
    if (c != '\r')
        m_writer.put(c == '\t' ? U'\t' : U' ');
}

void HtmlScanner::readReference()
{
    const CharacterReference reference = characterReference(m_at, m_end, ReferencePlace::Text);
    if (reference.length == 0) {
        ++m_at;
        return m_writer.put(U'&');
    }
    m_at += reference.length;
    if (reference.code >= 0xA0)
        return m_writer.put(reference.code);
    switch (reference.code < 0x80 ? kindOf(static_cast<char>(reference.code)) : ByteKind::Dropped) {
    case ByteKind::Space:
        return reference.code == '\n' && m_preDepth > 0 ? m_writer.lineBreak() : m_writer.space();
    case ByteKind::Dropped:
        return;
    default:
        return m_writer.put(reference.code);
    }
}

void HtmlScanner::readMarkup()
{
    if (!m_tags.isMarkup(m_at)) {
        ++m_at;
        if (m_invisibleDepth == 0)
            m_writer.put(U'<');
        return;
    }
    if (m_at[1] == '!' || m_at[1] == '?')
        return m_tags.skipDeclaration(m_at);
    const bool isClosing = m_at[1] == '/';
    m_at += isClosing ? 2 : 1;
    const quint64 name = HtmlTagReader::readName(m_at, m_end);
    if (!isClosing)
        return openTag(name);
    m_tags.readAttributes(m_at);
    closeTag(name);
}

void HtmlScanner::openTag(quint64 name)
{
    switch (name) {
    case elementName("a"):
        return openLink();
    case elementName("span"):
        return openSpan();
    case elementName("ul"):
    case elementName("ol"):
        return openList(name == elementName("ol"));
    case elementName("li"):
        return openItem();
    default:
        break;
    }
    m_tags.readAttributes(m_at);
    if (name == elementName("br"))
        return m_writer.lineBreak();
    if (name == elementName("td") || name == elementName("th"))
        return m_writer.space();
    if (isRawElement(name))
        return m_tags.skipRawText(m_at, name);
    openBlock(name);
}

void HtmlScanner::openBlock(quint64 name)
{
    if (name == elementName("blockquo")) {
        closeSpansAbove(0);
        return m_writer.beginQuote();
    }
    const int lineEnds = lineEndsAround(name);
    if (lineEnds == 0)
        return;
    closeSpansAbove(0);
    m_writer.blockBreak(lineEnds);
    if (name == elementName("pre")) {
        ++m_preDepth;
        if (m_at != m_end && *m_at == '\n')
            ++m_at;
    }
}

void HtmlScanner::closeTag(quint64 name)
{
    switch (name) {
    case elementName("a"):
        return closeLink();
    case elementName("span"):
        return closeSpan();
    case elementName("br"):
        return m_writer.lineBreak();
    case elementName("ul"):
    case elementName("ol"):
    case elementName("li"):
    case elementName("blockquo"):
        closeSpansAbove(0);
        return closeContainer(name);
    default:
        break;
    }
    const int lineEnds = lineEndsAround(name);
    if (lineEnds == 0)
        return;
    closeSpansAbove(0);
    m_writer.blockBreak(lineEnds);
    if (name == elementName("pre") && m_preDepth > 0)
        --m_preDepth;
}

void HtmlScanner::closeContainer(quint64 name)
{
    if (name == elementName("li"))
        return m_writer.endItem();
    if (name == elementName("blockquo"))
        return m_writer.endQuote();
    if (m_listsTooDeep > 0) {
        --m_listsTooDeep;
    } else if (!m_lists.isEmpty()) {
        m_lists.removeLast();
        m_writer.endList();
    }
}

void HtmlScanner::openSpan()
{
    HtmlAttributes attributes;
    m_tags.readAttributes(m_at, &attributes);
    if (m_spans.size() == MaxOpenSpans) {
        ++m_spansTooDeep;
        return;
    }
    Span span = Span::Other;
    if (hasWord(attributes.classes, "invisible")) {
        span = Span::Invisible;
        ++m_invisibleDepth;
    } else if (hasWord(attributes.classes, "ellipsis")) {
        span = Span::Ellipsis;
    }
    m_spans.append(span);
}

void HtmlScanner::closeSpan()
{
    if (m_spansTooDeep > 0)
        --m_spansTooDeep;
    else if (!m_spans.isEmpty())
        closeSpansAbove(m_spans.size() - 1);
}

void HtmlScanner::closeSpansAbove(qsizetype count)
{
    if (m_spans.size() > count)
        m_spansTooDeep = 0;
    while (m_spans.size() > count) {
        const Span span = m_spans.last();
        m_spans.removeLast();
        if (span == Span::Invisible)
            --m_invisibleDepth;
        else if (span == Span::Ellipsis && m_invisibleDepth == 0)
            m_writer.put(U'…');
    }
}

void HtmlScanner::openLink()
{
    closeLink();
    HtmlAttributes attributes;
    m_tags.readAttributes(m_at, &attributes);
    m_isInLink = true;
    m_spansAtLink = m_spans.size();
    m_target = linkTarget(attributes.href);
    m_linkKind = markedLinkKind(attributes.classes, attributes.rel);
    m_writer.armMark();
}

void HtmlScanner::closeLink()
{
    if (!m_isInLink)
        return;
    closeSpansAbove(m_spansAtLink);
    m_isInLink = false;
    const qsizetype start = m_writer.mark();
    if (m_target.isEmpty() || start < 0 || m_result.links.size() == MaxLinks)
        return;
    const LinkKind kind =
        m_linkKind == LinkKind::Link ? likelyLinkKind(m_writer.at(start), m_target) : m_linkKind;
    m_result.links.append({start, m_writer.position() - start, std::move(m_target), kind});
}

void HtmlScanner::openList(bool isOrdered)
{
    HtmlAttributes attributes;
    m_tags.readAttributes(m_at, &attributes);
    closeSpansAbove(0);
    if (m_lists.size() == MaxOpenLists) {
        ++m_listsTooDeep;
        return;
    }
    List list{isOrdered, 1, attributes.isReversed ? -1 : 1};
    if (const std::optional<int> start = numberOf(attributes.start))
        list.next = *start;
    else if (isOrdered && attributes.isReversed)
        list.next = m_tags.countItems(m_at);
    m_lists.append(list);
    m_writer.beginList();
}

void HtmlScanner::openItem()
{
    HtmlAttributes attributes;
    m_tags.readAttributes(m_at, &attributes);
    closeSpansAbove(0);
    if (m_lists.isEmpty() || !m_lists.last().isOrdered)
        return m_writer.beginItem(QStringLiteral("• "));
    List &list = m_lists.last();
    list.next = numberOf(attributes.value).value_or(list.next);
    m_writer.beginItem(QString::number(list.next) + QStringLiteral(". "));
    list.next += list.step;
}

}  // namespace

PlainText htmlToText(QByteArrayView html)
{
    return HtmlScanner(html).read();
}

}  // namespace daisychain::text
