#pragma once

#include "core/base/id.h"

#include <QList>
#include <QString>

namespace daisychain::ui {

/// A column as the person made it: what it shows, how wide it is, what it leaves out.
struct Column {
    static constexpr int LeastWidth = 300;
    static constexpr int UsualWidth = 360;
    static constexpr int MostWidth = 640;

    StreamId stream;
    int width = UsualWidth;  ///< pixels at 100 %
    QString filter;          ///< a search, as typed; empty: everything
    bool isWindow = false;   ///< stands in a window of its own

    bool operator==(const Column &) const = default;
};

/// Columns from left to right, under a name.
struct ColumnLayout {
    QString name;
    QList<Column> columns;

    bool operator==(const ColumnLayout &) const = default;
};

/// As a setting keeps them. What can't be read is left out; widths are taken to their borders.
QString columnsText(const QList<Column> &columns);
QList<Column> columnsFromText(const QString &text);
QString layoutsText(const QList<ColumnLayout> &layouts);
QList<ColumnLayout> layoutsFromText(const QString &text);

}  // namespace daisychain::ui
