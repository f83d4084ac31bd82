#pragma once

#include "ui/import/import_table_model.h"
#include "ui/import/import_work.h"
#include "ui/theme/icons.h"

#include <QWidget>

class QTableView;

namespace daisychain::ui {

class PlainLabel;
class SegmentedTabs;
class StateView;

/// What would happen, or happened, row by row: all, or those of one kind.
class PreviewPage final : public QWidget {
    Q_OBJECT

public:
    PreviewPage(ImportWork &work, const Theme &theme, const Icons &icons, QWidget *parent = nullptr);

    void refresh();
    QWidget *focusTarget() const;
    const ImportTableModel &model() const { return m_model; }

private:
    void build();
    void showRows(int tab);
    void fillTabs();
    QString aside() const;

    ImportWork &m_work;
    const Theme &m_theme;
    ImportTableModel m_model;
    PlainLabel *m_sum;
    PlainLabel *m_aside;
    SegmentedTabs *m_tabs;
    QTableView *m_table;
    StateView *m_state;
};

}  // namespace daisychain::ui
