#pragma once

#include <QString>
#include <QVarLengthArray>

namespace daisychain::text {

/// Builds a plain text from the pieces of a structured one: folds white space, sets off blocks, marks items
/// and quotes. What would only stand at the beginning or the end of the text is never written.
class PlainTextWriter final {
public:
    /// `atMost`: UTF-16 units after which isFull() is true; a piece in hand may go a little beyond.
    explicit PlainTextWriter(qsizetype atMost);

    bool isFull() const { return m_at >= m_atMost; }
    /// Where the next character would stand but for the white space before it, in UTF-16 units.
    qsizetype position() const { return m_at; }
    char16_t at(qsizetype position) const { return m_buffer[position]; }
    /// The next character written is where something begins: see mark().
    void armMark();
    /// Where the first character since armMark() stands, -1 when there was none.
    qsizetype mark() const { return m_mark; }

    /// Foldable white space.
    void space() { m_space = m_pending = true; }
    /// A line end that is always written.
    void lineBreak();
    /// At least so many line ends before the next character: 1 a line of its own, 2 an empty line between.
    void blockBreak(int lineEnds);
    void beginQuote();
    void endQuote();
    void beginList();
    void endList();
    /// What is written next begins an item. `marker` stands before it, "• " or "3. ".
    void beginItem(const QString &marker);
    void endItem();

    /// Room for `units` characters, after what is due before them. Write there, then call wrote().
    char16_t *begin(qsizetype units)
    {
        if (m_pending)
            flush();
        if (m_buffer.size() - m_at < units)
            grow(units);
        return m_buffer.data() + m_at;
    }
    void wrote(const char16_t *end) { m_at = end - m_buffer.data(); }
    void put(char32_t character);

    QString take() const { return QStringView(m_buffer.constData(), m_at).toString(); }

private:
    void flush();
    void grow(qsizetype units);
    void append(char16_t unit);
    void startLine(int quoteDepth, bool isEmpty);

    QVarLengthArray<char16_t, 4096> m_buffer;
    qsizetype m_at = 0;
    qsizetype m_atMost;
    qsizetype m_mark = -1;
    qsizetype m_lineEnds = 0;
    int m_quoteDepth = 0;
    int m_breakQuoteDepth = 0;  ///< the lowest since the last character
    int m_listDepth = 0;
    QString m_marker;
    bool m_isMarkArmed = false;
    bool m_space = false;
    bool m_pending = true;  ///< something is due before the next character
};

}  // namespace daisychain::text
