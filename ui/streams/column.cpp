#include "ui/streams/column.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace daisychain::ui {

namespace {

// One column a line, its fields apart by spaces: stream, width, "window" or "here", the filter
// percent-encoded.
constexpr int Fields = 4;

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QString decoded(const QString &text)
{
    return QUrl::fromPercentEncoding(text.toLatin1());
}

}  // namespace

QString columnsText(const QList<Column> &columns)
{
    QStringList lines;
    for (const Column &column : columns) {
        lines.append(column.stream.text() + u' ' + QString::number(column.width) + u' ' +
                     (column.isWindow ? QStringLiteral("window") : QStringLiteral("here")) + u' ' +
                     encoded(column.filter));
    }
    return lines.join(u'\n');
}

QList<Column> columnsFromText(const QString &text)
{
    QList<Column> columns;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList fields = line.split(u' ');
        Column column;
        column.stream = StreamId::fromText(fields.value(0));
        if (fields.size() != Fields || column.stream.isNull())
            continue;
        column.width = std::clamp(fields[1].toInt(), Column::LeastWidth, Column::MostWidth);
        column.isWindow = fields[2] == u"window";
        column.filter = decoded(fields[3]);
        columns.append(column);
    }
    return columns;
}

QString layoutsText(const QList<ColumnLayout> &layouts)
{
    QStringList parts;
    for (const ColumnLayout &layout : layouts)
        parts.append(encoded(layout.name) + u'\n' + columnsText(layout.columns));
    return parts.join(QStringLiteral("\n\n"));
}

QList<ColumnLayout> layoutsFromText(const QString &text)
{
    QList<ColumnLayout> layouts;
    for (const QString &part : text.split(QStringLiteral("\n\n"), Qt::SkipEmptyParts)) {
        const ColumnLayout layout{decoded(part.section(u'\n', 0, 0)),
                                  columnsFromText(part.section(u'\n', 1))};
        if (!layout.name.isEmpty() && !layout.columns.isEmpty())
            layouts.append(layout);
    }
    return layouts;
}

}  // namespace daisychain::ui
