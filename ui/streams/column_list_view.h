#pragma once

#include "ui/streams/column_delegate.h"
#include "ui/widget/steady_list_view.h"

#include <QUrl>

namespace daisychain::ui {

/// The list of a column: posts of different heights, whose links and small texts can be pressed.
class ColumnListView final : public SteadyListView {
    Q_OBJECT

public:
    ColumnListView(ColumnModel &model, ColumnDelegate &delegate, const Theme &theme,
                   QWidget *parent = nullptr);

    /// Forgets what was measured: names, times or conversations read otherwise now.
    void layOutAnew();

Q_SIGNALS:
    void openUrlRequested(const QUrl &url);
    /// What was missed in the gap of this row.
    void fetchRequested(const QString &id);

protected:
    QString idAt(int row) const override { return rowId(m_model.at(row)); }
    int rowOf(const QString &id) const override { return m_model.find(id); }
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fold(const QStringList &touched);
    /// What a click at this place does; nothing: it chooses the row.
    std::optional<Spot> spotAt(QPoint at) const;
    void press(const Spot &spot, const QString &id);

    ColumnModel &m_model;
    ColumnDelegate &m_delegate;
};

}  // namespace daisychain::ui
