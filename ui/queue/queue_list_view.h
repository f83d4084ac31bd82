#pragma once

#include "ui/queue/queue_delegate.h"
#include "ui/queue/queue_model.h"

#include <QListView>

namespace daisychain::ui {

/// The list of the queue. Whatever comes or goes, the row that is read stays where it is on screen: the
/// current one while it is seen, else the topmost.
class QueueListView final : public QListView {
    Q_OBJECT

public:
    QueueListView(QueueModel &model, const QueueDelegate &delegate, QWidget *parent = nullptr);

    QString currentHandle() const;
    void showCurrent(const QString &handle);
    /// Type or density changed.
    void measureAnew() { scheduleDelayedItemsLayout(); }

Q_SIGNALS:
    /// A key, a press or a move of the pointer.
    void touched();
    /// The pointer came or went, or the focus did.
    void attendedChanged(bool attended);
    void visibleRowsChanged(int first, int last);
    void pressed(const QString &handle, Qt::KeyboardModifiers modifiers);
    void openRequested(const QString &handle);
    void undoRequested(const QString &handle);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void hold();
    void restore();
    void tellAttended();
    void tellVisible();

    QueueModel &m_model;
    const QueueDelegate &m_delegate;
    QString m_held;     ///< the row that must not move
    int m_heldTop = 0;  ///< where it stands in the viewport
    bool m_isHovered = false;
};

}  // namespace daisychain::ui
