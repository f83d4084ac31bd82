#include "core/text/plain_text_writer.h"

#include <algorithm>

namespace daisychain::text {

namespace {

// Deeper ones look like these, so that a prefix stays short whatever the input.
constexpr int ShownQuoteDepth = 8;
constexpr int ShownListDepth = 8;

}  // namespace

PlainTextWriter::PlainTextWriter(qsizetype atMost)
    : m_atMost(atMost)
{
    m_buffer.resize(m_buffer.capacity());
}

void PlainTextWriter::armMark()
{
    m_mark = -1;
    m_isMarkArmed = m_pending = true;
}

void PlainTextWriter::lineBreak()
{
    blockBreak(0);
    if (m_marker.isEmpty())
        ++m_lineEnds;
}

void PlainTextWriter::blockBreak(int lineEnds)
{
    m_space = false;
    if (!m_marker.isEmpty())
        return;
    m_pending = true;
    m_breakQuoteDepth = m_lineEnds == 0 ? m_quoteDepth : std::min(m_breakQuoteDepth, m_quoteDepth);
    m_lineEnds = std::max<qsizetype>(m_lineEnds, lineEnds);
}

void PlainTextWriter::beginQuote()
{
    blockBreak(2);
    ++m_quoteDepth;
}

void PlainTextWriter::endQuote()
{
    m_marker.clear();
    m_quoteDepth = std::max(0, m_quoteDepth - 1);
    blockBreak(2);
}

void PlainTextWriter::beginList()
{
    blockBreak(m_listDepth == 0 ? 2 : 1);
    ++m_listDepth;
}

void PlainTextWriter::endList()
{
    m_marker.clear();
    m_listDepth = std::max(0, m_listDepth - 1);
    blockBreak(m_listDepth == 0 ? 2 : 1);
}

void PlainTextWriter::beginItem(const QString &marker)
{
    m_marker.clear();
    blockBreak(1);
    m_marker = marker;
}

void PlainTextWriter::endItem()
{
    m_marker.clear();
    blockBreak(1);
}

void PlainTextWriter::put(char32_t character)
{
    char16_t *at = begin(2);
    if (character > 0xFFFF) {
        *at++ = QChar::highSurrogate(character);
        *at++ = QChar::lowSurrogate(character);
    } else {
        *at++ = static_cast<char16_t>(character);
    }
    wrote(at);
}

void PlainTextWriter::flush()
{
    m_pending = false;
    if (m_at == 0) {
        startLine(m_quoteDepth, false);
    } else if (m_lineEnds > 0) {
        for (; m_lineEnds > 1 && !isFull(); --m_lineEnds)
            startLine(m_breakQuoteDepth, true);
        startLine(m_quoteDepth, false);
    } else if (m_space) {
        append(u' ');
    }
    m_lineEnds = 0;
    m_space = false;
    if (m_isMarkArmed)
        m_mark = m_at;
    m_isMarkArmed = false;
}

void PlainTextWriter::startLine(int quoteDepth, bool isEmpty)
{
    if (m_at > 0)
        append(u'\n');
    for (int depth = std::min(quoteDepth, ShownQuoteDepth); depth > 0; --depth) {
        append(u'>');
        if (!isEmpty || depth > 1)
            append(u' ');
    }
    if (isEmpty)
        return;
    const int indent = std::min(m_listDepth, ShownListDepth) - (m_marker.isEmpty() ? 0 : 1);
    for (int i = 0; i < indent; ++i) {
        append(u' ');
        append(u' ');
    }
    for (const QChar unit : std::as_const(m_marker))
        append(unit.unicode());
    m_marker.clear();
}

void PlainTextWriter::append(char16_t unit)
{
    if (m_at == m_buffer.size())
        grow(1);
    m_buffer[m_at++] = unit;
}

void PlainTextWriter::grow(qsizetype units)
{
    m_buffer.resize(std::max(m_buffer.size() * 2, m_at + units));
}

}  // namespace daisychain::text
