#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QTextLayout>

#include <memory>
#include <vector>

class QPainter;

namespace daisychain::ui {

/// A stretch of a text block that looks or acts otherwise. UTF-16 units of the block's text.
struct TextRange {
    int start = 0;
    int length = 0;
    QTextCharFormat format = {};
    QString target = {};  ///< what a click opens; empty: nothing
};

/// Plain text of several paragraphs, laid out to a width, each paragraph in its own direction. Never reads
/// markup. Long words break anywhere.
///
/// Threads: the GUI thread.
class TextBlock final {
public:
    struct Look {
        QFont font;
        double lineHeight = 1.35;  ///< times the font's size; a line of tall script takes what it needs
        int maxLines = 0;          ///< 0: all
    };

    TextBlock() = default;
    TextBlock(const QString &text, const QList<TextRange> &ranges, const Look &look, double width);

    bool isEmpty() const { return m_paragraphs.empty(); }
    const QString &text() const { return m_text; }
    double height() const { return m_height; }
    /// Of the longest line.
    double naturalWidth() const { return m_naturalWidth; }
    /// What it was laid out to; where its first paragraph is written from right to left, its lines end there.
    double width() const { return m_width; }
    bool isRightToLeft() const { return m_isRightToLeft; }
    /// Text below maxLines was left out.
    bool isCut() const { return m_isCut; }

    /// Selected is [from, to) of the text; from == to: nothing.
    void paint(QPainter &painter, QPointF topLeft, const QColor &color, int selectedFrom = 0,
               int selectedTo = 0, const QColor &selection = {}) const;

    /// The position between characters nearest to a point; points count from the block's top left.
    int positionAt(QPointF point) const;
    /// The range with a target that lies under the point.
    const TextRange *rangeAt(QPointF point) const;
    /// Ranges that can be opened, in order.
    QList<TextRange> openable() const;

private:
    struct Paragraph {
        int start = 0;
        double top = 0;
        double height = 0;
        std::shared_ptr<QTextLayout> layout;
    };

    void layOut(Paragraph &paragraph, const Look &look, double width, int &linesLeft);
    const Paragraph *paragraphAt(double y) const;

    QString m_text;
    QList<TextRange> m_ranges;
    std::vector<Paragraph> m_paragraphs;
    double m_height = 0;
    double m_naturalWidth = 0;
    double m_width = 0;
    bool m_isRightToLeft = false;
    bool m_isCut = false;
};

}  // namespace daisychain::ui
