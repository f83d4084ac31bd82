#pragma once

#include "ui/import/import_work.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QComboBox;
class QGridLayout;

namespace daisychain::ui {

/// The columns of a file, a line each: its name, the first of what is in it, and what it holds, to be chosen;
/// of dates that may be read in two ways, how.
class ColumnRows final : public QWidget {
    Q_OBJECT

public:
    /// So many are shown; the guess of the others stays.
    static constexpr qsizetype MostShown = 60;

    ColumnRows(ImportWork &work, const Theme &theme, QWidget *parent = nullptr);

    void refresh();
    QComboBox *meaning(qsizetype column) const { return m_lines.value(column).meaning; }
    QComboBox *dates(qsizetype column) const { return m_lines.value(column).dates; }

private:
    struct Line {
        QComboBox *meaning = nullptr;
        QComboBox *dates = nullptr;
    };
    void build();
    void addLine(qsizetype column);
    void fillDates(qsizetype column, QComboBox &dates);
    QString sampleOf(qsizetype column) const;
    QString called(qsizetype column) const;

    ImportWork &m_work;
    const Theme &m_theme;
    QGridLayout *m_grid;
    QList<Line> m_lines;
    QStringList m_head;  ///< of what is shown
    ImportKind m_kind = ImportKind::Customers;
    QList<QStringList> m_rows;
};

}  // namespace daisychain::ui
