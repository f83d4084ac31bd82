#include "ui/settings/keys_page.h"

#include "ui/shell/commands.h"
#include "ui/widget/plain_text.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace daisychain::ui {

namespace {

/// Where translators find the texts of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(KeysPage)
};

constexpr int Dots = 300;  ///< per inch
constexpr int Columns = 2;
constexpr double MarginMm = 14;
constexpr double MmAnInch = 25.4;

constexpr double mm(double length)
{
    return length * Dots / MmAnInch;
}

/// Writes lines into two columns a page, and begins the next page when both are full.
class Sheet {
public:
    explicit Sheet(QPdfWriter &writer)
        : m_writer(writer)
        , m_painter(&writer)
        , m_width((writer.width() - mm(10)) / Columns)
    {
        writeTitle();
    }

    void heading(const QString &words)
    {
        need(mm(14));
        if (m_y > m_top)
            m_y += mm(3);
        write(words, {}, font(9, true));
        m_painter.setPen(QPen(Qt::gray, mm(0.15)));
        m_painter.drawLine(QPointF(left(), m_y - mm(1.2)), QPointF(left() + m_width, m_y - mm(1.2)));
        m_painter.setPen(Qt::black);
    }
    void line(const QString &words, const QString &key)
    {
        need(mm(6));
        write(words, key, font(9, false));
    }

private:
    static QFont font(int points, bool isStrong)
    {
        QFont font;
        font.setPointSize(points);
        font.setBold(isStrong);
        return font;
    }
    double left() const
    {
        const int column = m_isRightToLeft ? Columns - 1 - m_column : m_column;
        return column * (m_width + mm(10));
    }
    void writeTitle()
    {
        m_painter.setFont(font(16, true));
        m_painter.drawText(QRectF(0, 0, m_writer.width(), mm(9)),
                           int(Qt::AlignVCenter) | int(m_isRightToLeft ? Qt::AlignRight : Qt::AlignLeft),
                           Words::tr("Daisychain: keys"));
        m_top = mm(13);
        m_y = m_top;
    }
    void need(double height)
    {
        if (m_y + height <= m_writer.height())
            return;
        m_y = m_top;
        if (++m_column < Columns)
            return;
        m_column = 0;
        m_writer.newPage();
        m_top = 0;
        m_y = 0;
    }
    void write(const QString &words, const QString &key, const QFont &font)
    {
        m_painter.setFont(font);
        const QFontMetricsF metrics(font, &m_writer);
        const QRectF place(left(), m_y, m_width, mm(6));
        const double keyWidth = key.isEmpty() ? 0 : metrics.horizontalAdvance(key) + mm(3);
        const int start = int(Qt::AlignVCenter) | int(m_isRightToLeft ? Qt::AlignRight : Qt::AlignLeft);
        const int end = int(Qt::AlignVCenter) | int(m_isRightToLeft ? Qt::AlignLeft : Qt::AlignRight);
        const QRectF text =
            m_isRightToLeft ? place.adjusted(keyWidth, 0, 0, 0) : place.adjusted(0, 0, -keyWidth, 0);
        m_painter.drawText(text, start, metrics.elidedText(words, Qt::ElideRight, text.width()));
        m_painter.drawText(place, end, key);
        m_y += mm(6);
    }

    QPdfWriter &m_writer;
    QPainter m_painter;
    double m_width;
    double m_top = 0;
    double m_y = 0;
    int m_column = 0;
    bool m_isRightToLeft = QLocale().textDirection() == Qt::RightToLeft;
};

}  // namespace

QByteArray keysPage(const Commands &commands)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(Dots);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(MarginMm, MarginMm, MarginMm, MarginMm), QPageLayout::Millimeter);
    writer.setTitle(Words::tr("Daisychain: keys"));
    QStringList groups;
    QHash<QString, QList<Command>> byGroup;
    for (const Command &command : commands.all()) {
        if (commands.key(command.id).isEmpty())
            continue;
        if (!byGroup.contains(command.group))
            groups.append(command.group);
        byGroup[command.group].append(command);
    }
    {
        Sheet sheet(writer);
        for (const QString &group : std::as_const(groups)) {
            sheet.heading(group);
            const QList<Command> lines = byGroup.value(group);
            for (const Command &command : lines)
                sheet.line(command.text, keyText(commands.key(command.id)));
        }
    }
    return buffer.data();
}

}  // namespace daisychain::ui
