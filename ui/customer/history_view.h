#pragma once

#include "ui/customer/history_delegate.h"
#include "ui/thread/post_list_view.h"

namespace daisychain::ui {

/// The list of a customer's history. What is read stays where it is while pages come at both ends.
class HistoryView final : public PostListView {
    Q_OBJECT

public:
    HistoryView(HistoryModel &model, HistoryDelegate &delegate, const Theme &theme,
                QWidget *parent = nullptr);

protected:
    QString idAt(int row) const override { return rowId(m_model.at(row)); }
    int rowOf(const QString &id) const override { return m_model.find(id); }
    std::shared_ptr<const ItemLayout> layoutAt(int row) const override { return m_delegate.layout(row); }
    int headAt(int row) const override { return m_delegate.headHeight(row); }
    Unfolded &unfolded() override { return m_delegate.unfolded; }
    void forgetLayout(const QString &id) override { m_delegate.forget(id); }
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOutAnew();

    HistoryModel &m_model;
    HistoryDelegate &m_delegate;
};

}  // namespace daisychain::ui
