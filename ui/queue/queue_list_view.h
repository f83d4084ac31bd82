#pragma once

#include "ui/queue/queue_delegate.h"
#include "ui/queue/queue_model.h"
#include "ui/widget/steady_list_view.h"

namespace daisychain::ui {

/// The list of the queue.
class QueueListView final : public SteadyListView {
    Q_OBJECT

public:
    QueueListView(QueueModel &model, const QueueDelegate &delegate, QWidget *parent = nullptr);

Q_SIGNALS:
    void pressed(const QString &handle, Qt::KeyboardModifiers modifiers);
    void undoRequested(const QString &handle);
    /// The row with this handle was pressed for its menu.
    void menuRequested(const QString &handle, const QPoint &global);

protected:
    QString idAt(int row) const override { return m_model.at(row).handle; }
    int rowOf(const QString &id) const override { return m_model.find(id); }
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    QueueModel &m_model;
    const QueueDelegate &m_delegate;
};

}  // namespace daisychain::ui
