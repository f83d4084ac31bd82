#pragma once

#include "ui/streams/column_delegate.h"
#include "ui/thread/post_list_view.h"

namespace daisychain::ui {

/// The list of a column.
class ColumnListView final : public PostListView {
    Q_OBJECT

public:
    ColumnListView(ColumnModel &model, ColumnDelegate &delegate, const Theme &theme,
                   QWidget *parent = nullptr);

    /// Forgets what was measured: names, times or conversations read otherwise now.
    void layOutAnew();

Q_SIGNALS:
    /// What was missed in the gap of this row.
    void fetchRequested(const QString &id);

protected:
    QString idAt(int row) const override { return rowId(m_model.at(row)); }
    int rowOf(const QString &id) const override { return m_model.find(id); }
    std::shared_ptr<const ItemLayout> layoutAt(int row) const override { return m_delegate.layout(row); }
    Unfolded &unfolded() override { return m_delegate.unfolded; }
    void forgetLayout(const QString &id) override { m_delegate.forget(id); }
    void pressSpot(const Spot &spot, const QString &id) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fold(const QStringList &touched);

    ColumnModel &m_model;
    ColumnDelegate &m_delegate;
};

}  // namespace daisychain::ui
