#include "ui/widget/text_block.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace daisychain::ui {

namespace {

QList<QTextLayout::FormatRange> formatsWithin(const QList<TextRange> &ranges, int start, int length)
{
    QList<QTextLayout::FormatRange> formats;
    for (const TextRange &range : ranges) {
        const int from = std::max(range.start, start);
        const int to = std::min(range.start + range.length, start + length);
        if (from < to)
            formats.append({from - start, to - from, range.format});
    }
    return formats;
}

}  // namespace

TextBlock::TextBlock(const QString &text, const QList<TextRange> &ranges, const Look &look, double width)
    : m_text(text)
    , m_ranges(ranges)
    , m_width(width)
    , m_isRightToLeft(QStringView(text).left(text.indexOf(u'\n')).isRightToLeft())
{
    int linesLeft = look.maxLines > 0 ? look.maxLines : std::numeric_limits<int>::max();
    qsizetype start = 0;
    while (start <= text.size() && linesLeft > 0) {
        qsizetype end = text.indexOf(u'\n', start);
        if (end < 0)
            end = text.size();
        Paragraph paragraph;
        paragraph.start = int(start);
        paragraph.top = m_height;
        paragraph.layout = std::make_shared<QTextLayout>(text.mid(start, end - start), look.font);
        layOut(paragraph, look, width, linesLeft);
        m_height += paragraph.height;
        m_paragraphs.push_back(std::move(paragraph));
        start = end + 1;
    }
    m_isCut = m_isCut || start <= text.size();
}

void TextBlock::layOut(Paragraph &paragraph, const Look &look, double width, int &linesLeft)
{
    QTextLayout &layout = *paragraph.layout;
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    layout.setFormats(formatsWithin(m_ranges, paragraph.start, int(layout.text().size())));
    const double wanted = QFontInfo(look.font).pixelSize() * look.lineHeight;
    layout.beginLayout();
    double y = 0;
    while (linesLeft > 0) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const double height = std::ceil(std::max(wanted, line.height()));
        line.setPosition({0, y + std::floor((height - line.height()) / 2)});
        y += height;
        m_naturalWidth = std::max(m_naturalWidth, line.naturalTextWidth());
        --linesLeft;
        if (linesLeft == 0 && line.textStart() + line.textLength() < layout.text().size())
            m_isCut = true;
    }
    layout.endLayout();
    paragraph.height = y;
}

void TextBlock::paint(QPainter &painter, QPointF topLeft, const QColor &color, int selectedFrom,
                      int selectedTo, const QColor &selection) const
{
    painter.setPen(color);
    for (const Paragraph &paragraph : m_paragraphs) {
        const int length = int(paragraph.layout->text().size());
        const int from = std::clamp(selectedFrom - paragraph.start, 0, length);
        const int to = std::clamp(selectedTo - paragraph.start, 0, length);
        QList<QTextLayout::FormatRange> selections;
        if (from < to) {
            QTextCharFormat format;
            format.setBackground(selection);
            selections.append({from, to - from, format});
        }
        paragraph.layout->draw(&painter, topLeft + QPointF(0, paragraph.top), selections);
    }
}

const TextBlock::Paragraph *TextBlock::paragraphAt(double y) const
{
    if (m_paragraphs.empty())
        return nullptr;
    for (const Paragraph &paragraph : m_paragraphs) {
        if (y < paragraph.top + paragraph.height)
            return &paragraph;
    }
    return &m_paragraphs.back();
}

int TextBlock::positionAt(QPointF point) const
{
    const Paragraph *paragraph = paragraphAt(point.y());
    if (paragraph == nullptr)
        return 0;
    const double y = point.y() - paragraph->top;
    for (int i = 0; i < paragraph->layout->lineCount(); ++i) {
        const QTextLine line = paragraph->layout->lineAt(i);
        if (y < line.y() + line.height() || i + 1 == paragraph->layout->lineCount())
            return paragraph->start + line.xToCursor(point.x());
    }
    return paragraph->start;
}

const TextRange *TextBlock::rangeAt(QPointF point) const
{
    const Paragraph *paragraph = paragraphAt(point.y());
    if (paragraph == nullptr || point.y() < 0 || point.y() > m_height)
        return nullptr;
    const double y = point.y() - paragraph->top;
    for (int i = 0; i < paragraph->layout->lineCount(); ++i) {
        const QTextLine line = paragraph->layout->lineAt(i);
        if (!line.naturalTextRect().contains(QPointF(point.x(), y)))
            continue;
        const int at = paragraph->start + line.xToCursor(point.x(), QTextLine::CursorOnCharacter);
        for (const TextRange &range : m_ranges) {
            if (!range.target.isEmpty() && at >= range.start && at < range.start + range.length)
                return &range;
        }
    }
    return nullptr;
}

QList<TextRange> TextBlock::openable() const
{
    QList<TextRange> found;
    for (const TextRange &range : m_ranges) {
        if (!range.target.isEmpty())
            found.append(range);
    }
    return found;
}

}  // namespace daisychain::ui
