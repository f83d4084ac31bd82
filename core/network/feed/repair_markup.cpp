#include "core/network/feed/repair_markup.h"

#include "core/network/feed/entity_table.h"
#include "core/text/html_entities.h"

#include <QList>

#include <algorithm>

namespace daisychain::network {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/// Of the names that XML allows only those in ASCII: no feed has others, and "<é" is a text.
bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool isNamePart(char c)
{
    return isNameStart(c) || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == ':';
}

bool isEqual(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

class MarkupRepair final {
public:
    MarkupRepair(QByteArrayView markup, WarningList &warnings)
        : m_at(markup.data())
        , m_end(markup.data() + markup.size())
        , m_counted(markup.data())
        , m_warnings(warnings)
    {
        m_out.reserve(markup.size() + markup.size() / 16);
    }

    Result<QByteArray> run();

private:
    void readMarkup();
    void readInstruction();
    void readDeclaration();
    void readDocumentType();
    void readCdata();
    void readEndTag();
    void readStartTag();
    enum class TagEnd { Open, Empty, Cut };
    TagEnd readAttributes(QByteArrayView element);
    void readAttributeValue(QByteArrayView element);
    void skipBlanks();
    QByteArrayView readName();
    void readReference(text::ReferencePlace place);
    void readNamedReference(QByteArrayView name);
    void putText(char c);
    void putLiteral(const char *escaped, qsizetype length);
    void openElement(QByteArrayView name);
    void closeTo(qsizetype depth);
    void closeRepeated(QByteArrayView name);
    /// Leaves out everything up to here but the line ends.
    void leaveOut(const char *end);
    /// Leaves out what was written since, but the line ends.
    void takeBack(qsizetype written);
    int lineHere();
    QByteArrayView rest() const { return {m_at, m_end - m_at}; }
    bool isOutside() const { return m_open.isEmpty() && !m_isInTag; }
    void warn(FeedWarningKind kind, QByteArrayView subject = {});

    const char *m_at;
    const char *const m_end;
    const char *m_counted;
    int m_line = 1;
    bool m_hadRoot = false;
    bool m_hadDocumentType = false;
    bool m_isInTag = false;
    bool m_hasInstructionEnd = true;  ///< as far as we know
    qsizetype m_dropped = 0;          ///< elements that are open but too deep to keep
    QList<QByteArrayView> m_open;
    EntityTable m_entities;
    std::optional<Error> m_error;
    QByteArray m_out;
    WarningList &m_warnings;
};

void MarkupRepair::warn(FeedWarningKind kind, QByteArrayView subject)
{
    m_warnings.add(kind, lineHere(), QString::fromUtf8(subject));
}

int MarkupRepair::lineHere()
{
    if (m_at > m_counted) {
        m_line += int(std::count(m_counted, m_at, '\n'));
        m_counted = m_at;
    }
    return m_line;
}

void MarkupRepair::takeBack(qsizetype written)
{
    const auto lines = std::count(m_out.cbegin() + written, m_out.cend(), '\n');
    m_out.truncate(written);
    m_out.append(lines, '\n');
}

void MarkupRepair::leaveOut(const char *end)
{
    m_out.append(std::count(m_at, end, '\n'), '\n');
    m_at = end;
}

Result<QByteArray> MarkupRepair::run()
{
    while (m_at != m_end && !m_error) {
        if (*m_at == '<')
            readMarkup();
        else if (*m_at == '&' && !isOutside())
            readReference(text::ReferencePlace::Text);
        else
            putText(*m_at++);
    }
    if (m_error)
        return Failure(*m_error);
    if (!isOutside())
        warn(FeedWarningKind::CutShort, m_open.first());
    closeTo(0);
    return std::move(m_out);
}

void MarkupRepair::putText(char c)
{
    const auto code = static_cast<unsigned char>(c);
    if (isSpace(c) && c != '\f') {
        m_out.append(c);
    } else if (isOutside()) {
        warn(FeedWarningKind::OutsideText);
    } else if (code < 0x20) {
        warn(FeedWarningKind::ControlCharacter);
    } else if (code == 0xEF && (rest().startsWith("\xBF\xBE") || rest().startsWith("\xBF\xBF"))) {
        m_at += 2;  // U+FFFE and U+FFFF
        warn(FeedWarningKind::ControlCharacter);
    } else if (c == '>') {
        m_out.append("&gt;");
    } else if (c == '"') {
        m_out.append("&quot;");
    } else {
        m_out.append(c);
    }
}

void MarkupRepair::putLiteral(const char *escaped, qsizetype length)
{
    if (isOutside()) {
        warn(FeedWarningKind::OutsideText);
    } else {
        warn(FeedWarningKind::Unescaped);
        m_out.append(escaped);
    }
    m_at += length;
}

void MarkupRepair::readMarkup()
{
    const char next = m_at + 1 == m_end ? '\0' : m_at[1];
    if (next == '!') {
        readDeclaration();
    } else if (next == '?') {
        readInstruction();
    } else if (next == '/') {
        readEndTag();
    } else if (isNameStart(next)) {
        readStartTag();
    } else {
        putLiteral("&lt;", 1);
    }
}

void MarkupRepair::readInstruction()
{
    const qsizetype end = m_hasInstructionEnd ? rest().indexOf("?>") : -1;
    m_hasInstructionEnd = end >= 0;
    const qsizetype otherwise = m_hasInstructionEnd ? end : rest().indexOf('>');
    leaveOut(end >= 0 ? m_at + end + 2 : otherwise >= 0 ? m_at + otherwise + 1 : m_end);
}

void MarkupRepair::readDeclaration()
{
    constexpr QByteArrayView DocumentType = "<!DOCTYPE";
    if (rest().startsWith("<!--")) {
        const qsizetype end = rest().indexOf("-->", 4);
        if (end < 0)
            warn(FeedWarningKind::CutShort, "<!--");
        leaveOut(end < 0 ? m_end : m_at + end + 3);
    } else if (rest().startsWith("<![CDATA[")) {
        readCdata();
    } else if (isOutside() && !m_hadDocumentType &&
               isEqual(rest().first(std::min(rest().size(), DocumentType.size())), DocumentType)) {
        readDocumentType();
    } else {
        putLiteral("&lt;", 1);
    }
}

void MarkupRepair::readDocumentType()
{
    m_hadDocumentType = true;
    const Result<qsizetype> length = m_entities.readDocumentType(rest(), lineHere(), m_warnings);
    if (!length)
        m_error = length.error();
    else
        leaveOut(m_at + *length);
}

void MarkupRepair::readCdata()
{
    constexpr qsizetype Opening = 9;
    const qsizetype end = rest().indexOf("]]>", Opening);
    const char *const stop = end < 0 ? m_end : m_at + end;
    if (end < 0)
        warn(FeedWarningKind::CutShort, "<![CDATA[");
    m_at += Opening;
    while (m_at != stop) {
        const char c = *m_at++;
        if (c == '<' && !isOutside())
            m_out.append("&lt;");
        else if (c == '&' && !isOutside())
            m_out.append("&amp;");
        else
            putText(c);
    }
    m_at = end < 0 ? m_end : m_at + 3;
}

QByteArrayView MarkupRepair::readName()
{
    const char *const begin = m_at;
    m_at = std::find_if_not(m_at, m_end, isNamePart);
    return {begin, m_at - begin};
}

void MarkupRepair::skipBlanks()
{
    const char *const end = std::find_if_not(m_at, m_end, isSpace);
    leaveOut(end);
}

void MarkupRepair::closeTo(qsizetype depth)
{
    while (m_open.size() > depth)
        m_out.append("</").append(m_open.takeLast()).append('>');
    m_dropped = 0;
}

void MarkupRepair::readEndTag()
{
    m_at += 2;
    const QByteArrayView name = readName();
    leaveOut(std::find_if(m_at, m_end, [](char c) { return c == '<' || c == '>'; }));
    if (m_at != m_end && *m_at == '>')
        ++m_at;
    else
        warn(FeedWarningKind::BrokenTag, name);
    if (m_dropped > 0) {
        --m_dropped;
        return;
    }
    qsizetype at = m_open.size() - 1;
    while (at >= 0 && m_open[at] != name)
        --at;
    if (at < 0) {
        at = m_open.size() - 1;
        while (at >= 0 && !isEqual(m_open[at], name))
            --at;
        warn(at < 0 ? FeedWarningKind::StrayEndTag : FeedWarningKind::BrokenTag, name);
    }
    if (at < 0)
        return;
    if (at + 1 < m_open.size())
        warn(FeedWarningKind::UnclosedElement, m_open.last());
    closeTo(at);
}

void MarkupRepair::closeRepeated(QByteArrayView name)
{
    const QByteArrayView local = name.sliced(name.lastIndexOf(':') + 1);
    if (!isEqual(local, "item") && !isEqual(local, "entry"))
        return;
    const qsizetype at = m_open.lastIndexOf(name);
    if (at < 0)
        return;
    warn(FeedWarningKind::UnclosedElement, name);
    closeTo(at);
}

void MarkupRepair::readStartTag()
{
    ++m_at;
    const QByteArrayView name = readName();
    if (m_hadRoot && isOutside()) {  // a second document
        warn(FeedWarningKind::OutsideText);
        m_at = m_end;
        return;
    }
    closeRepeated(name);
    const qsizetype written = m_out.size();
    const bool isKept = m_open.size() < MaxMarkupDepth;
    m_out.append('<').append(name);
    m_isInTag = true;
    const TagEnd end = readAttributes(name);
    m_isInTag = false;
    if (end == TagEnd::Cut) {
        takeBack(written);
        return warn(FeedWarningKind::CutShort, name);
    }
    m_hadRoot = true;
    if (!isKept) {
        takeBack(written);
        m_dropped += end == TagEnd::Empty ? 0 : 1;
        return warn(FeedWarningKind::TooDeep, name);
    }
    m_out.append(end == TagEnd::Empty ? "/>" : ">");
    if (end == TagEnd::Open)
        m_open.append(name);
}

/// Past the end of the tag.
MarkupRepair::TagEnd MarkupRepair::readAttributes(QByteArrayView element)
{
    constexpr qsizetype MaxAttributes = 100;
    QList<QByteArrayView> names;
    while (!m_error) {
        skipBlanks();
        if (m_at == m_end)
            return TagEnd::Cut;
        if (*m_at == '<') {  // the next tag begins in this one
            warn(FeedWarningKind::BrokenTag, element);
            return TagEnd::Open;
        }
        if (*m_at == '>' || rest().startsWith("/>")) {
            const bool isOpen = *m_at == '>';
            m_at += isOpen ? 1 : 2;
            return isOpen ? TagEnd::Open : TagEnd::Empty;
        }
        if (!isNameStart(*m_at)) {
            warn(FeedWarningKind::BrokenTag, element);
            leaveOut(m_at + 1);
            continue;
        }
        const QByteArrayView name = readName();
        const bool isKept = !names.contains(name) && names.size() < MaxAttributes;
        const qsizetype written = m_out.size();
        m_out.append(' ').append(name).append("=\"");
        readAttributeValue(element);
        m_out.append('"');
        if (isKept) {
            names.append(name);
        } else {
            warn(FeedWarningKind::BrokenTag, element);
            takeBack(written);
        }
    }
    return TagEnd::Cut;
}

void MarkupRepair::readAttributeValue(QByteArrayView element)
{
    m_at = std::find_if_not(m_at, m_end, isSpace);
    if (m_at == m_end || *m_at != '=')
        return warn(FeedWarningKind::BrokenTag, element);
    m_at = std::find_if_not(m_at + 1, m_end, isSpace);
    if (m_at == m_end)
        return;
    const char quote = *m_at == '"' || *m_at == '\'' ? *m_at : '\0';
    if (quote == '\0')
        warn(FeedWarningKind::BrokenTag, element);
    else
        ++m_at;
    const auto isEnd = [&] {
        return quote != '\0' ? *m_at == quote : isSpace(*m_at) || *m_at == '>' || rest().startsWith("/>");
    };
    const char *firstClose = nullptr;
    qsizetype writtenAtClose = 0;
    while (m_at != m_end && !isEnd() && !m_error) {
        if (*m_at == '&') {
            readReference(text::ReferencePlace::Attribute);
        } else if (*m_at == '<' && firstClose != nullptr) {  // the quote is missing: "<a href="x>y</a>"
            warn(FeedWarningKind::BrokenTag, element);
            m_out.truncate(writtenAtClose);
            m_at = firstClose;
            return;
        } else if (*m_at == '<') {
            putLiteral("&lt;", 1);
        } else {
            if (*m_at == '>' && firstClose == nullptr) {
                firstClose = m_at;
                writtenAtClose = m_out.size();
            }
            putText(*m_at++);
        }
    }
    if (quote != '\0' && m_at != m_end)
        ++m_at;
}

void MarkupRepair::readReference(text::ReferencePlace place)
{
    const char *const semicolon = std::find_if_not(m_at + 1, std::min(m_end, m_at + 60), isNamePart);
    const bool isNamed = semicolon != m_end && semicolon != m_at + 60 && semicolon != m_at + 1 &&
                         *semicolon == ';' && isNameStart(m_at[1]);
    if (isNamed)
        return readNamedReference({m_at + 1, semicolon - m_at - 1});
    const text::CharacterReference found = text::characterReference(m_at, m_end, place);
    if (found.length == 0)
        return putLiteral("&amp;", 1);
    if (m_at[1] != '#')
        warn(FeedWarningKind::Unescaped);
    m_out.append(escapedCharacter(found.code));
    m_at += found.length;
}

void MarkupRepair::readNamedReference(QByteArrayView name)
{
    const text::CharacterReference html = text::characterReference(m_at, m_end, text::ReferencePlace::Text);
    const bool isXml = name == "amp" || name == "lt" || name == "gt" || name == "quot" || name == "apos";
    const auto declared = isXml ? Result<std::optional<QByteArray>>(std::nullopt) : m_entities.valueOf(name);
    if (!declared) {
        m_error = declared.error();
    } else if (*declared) {
        m_out.append(**declared);
        m_at += name.size() + 2;
    } else if (html.length > 0) {
        if (!isXml)
            warn(FeedWarningKind::HtmlEntity, name);
        m_out.append(escapedCharacter(html.code));
        m_at += html.length;
    } else {
        warn(FeedWarningKind::UnknownEntity, name);
        m_out.append("&amp;");
        ++m_at;
    }
}

}  // namespace

Result<QByteArray> repairMarkup(QByteArrayView utf8, WarningList &warnings)
{
    return MarkupRepair(utf8, warnings).run();
}

}  // namespace daisychain::network
