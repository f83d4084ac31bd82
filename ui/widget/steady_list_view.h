#pragma once

#include <QListView>

namespace daisychain::ui {

class Attention;

/// A list that never ends and lives while it is read. Whatever comes or goes, the row that is read stays
/// where it is on screen: the current one while it is seen, else the topmost. Letters are left to the
/// commands.
///
/// Threads: the GUI thread.
class SteadyListView : public QListView {
    Q_OBJECT

public:
    explicit SteadyListView(QWidget *parent = nullptr);

    /// The current row's; empty: none.
    QString currentId() const;
    /// Makes it the current row, and scrolls as little as it takes to see it. None when it isn't there.
    void showCurrent(const QString &id);
    /// Type, density or width changed.
    void measureAnew();
    /// Keys, presses and the pointer are told to it, which must outlive the view.
    void tellAttention(Attention &attention) { m_attention = &attention; }

Q_SIGNALS:
    void visibleRowsChanged(int first, int last);
    /// Enter, or a double click: what is current shall be opened.
    void openRequested();

protected:
    /// What a row is known by, and where it is now (-1: nowhere).
    virtual QString idAt(int row) const = 0;
    virtual int rowOf(const QString &id) const = 0;

    /// Around a change of what rows measure.
    void hold();
    void restore();
    void noteActivity();

    void setModel(QAbstractItemModel *model) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void tellAttended();
    void tellVisible();

    Attention *m_attention = nullptr;
    QString m_held;     ///< the row that must not move
    int m_heldTop = 0;  ///< where it stands in the viewport
    bool m_isHovered = false;
};

}  // namespace daisychain::ui
