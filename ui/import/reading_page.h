#pragma once

#include "ui/import/import_work.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QScrollArea;

namespace daisychain::ui {

class ColumnRows;
class PlainLabel;

/// How a file is read, as it was guessed, and to be corrected: what it is about, its encoding, what stands
/// between its columns, whether the first line has their names, what each holds.
class ReadingPage final : public QWidget {
    Q_OBJECT

public:
    ReadingPage(ImportWork &work, const Theme &theme, QWidget *parent = nullptr);

    void refresh();
    QWidget *focusTarget() const;
    ColumnRows *columns() const { return m_columns; }

private:
    void build();
    static QHBoxLayout *newRow();
    void addCell(QHBoxLayout *row, const QString &words, QWidget *control);
    QComboBox *addChoice(const char *name, const QString &words, QHBoxLayout *row);
    void connectParts();
    void refreshTable();

    ImportWork &m_work;
    const Theme &m_theme;
    QComboBox *m_kind = nullptr;
    QComboBox *m_charset = nullptr;
    QComboBox *m_separator = nullptr;
    QComboBox *m_network = nullptr;
    QLineEdit *m_own;
    QCheckBox *m_hasHead;
    PlainLabel *m_json;
    PlainLabel *m_obstacle;
    ColumnRows *m_columns;
    QScrollArea *m_scroll;
};

}  // namespace daisychain::ui
