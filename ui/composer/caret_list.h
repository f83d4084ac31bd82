#pragma once

#include "ui/theme/theme.h"

#include <QFrame>

class QAbstractItemDelegate;
class QAbstractItemModel;
class QKeyEvent;
class QListView;

namespace daisychain::ui {

/// A list that floats at the caret while one types: the focus stays in the text, and screen readers hear the
/// row that is pointed at.
class CaretList : public QFrame {
    Q_OBJECT

public:
    /// Lies over everything in `window`; `name` is for screen readers.
    CaretList(const Theme &theme, QWidget *window, const QString &name);

    /// What it shows, and how a row looks: the delegate's sizeHint says how wide the list is.
    void setRows(QAbstractItemModel &model, QAbstractItemDelegate *delegate);
    /// Under `caret`, in the window's coordinates, or over it where there is no room below. The model has its
    /// rows already; the first is pointed at.
    void openAt(const QRect &caret);
    void closeList();
    bool isOpen() const { return isVisibleTo(parentWidget()); }
    /// A key that was pressed in the text: up and down point, around the ends; Enter and Tab take, Esc
    /// leaves. False: it isn't for the list.
    bool takesKey(const QKeyEvent &key);
    /// -1: none.
    int currentRow() const;

Q_SIGNALS:
    /// The row that is pointed at shall be taken.
    void pressed();
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void step(int by);
    void tellReader(int row);

    const Theme &m_theme;
    QListView *m_view;
};

}  // namespace daisychain::ui
