#pragma once

#include "ui/roster/roster.h"
#include "ui/streams/column_controller.h"
#include "ui/thread/item_painter.h"

#include <QUrl>
#include <QWidget>

#include <functional>

class QLineEdit;
class QPushButton;
class QToolButton;

namespace daisychain::ui {

class ColumnDelegate;
class ColumnListView;
class ElidedLabel;
class StateView;
class Strip;

/// One column: head with name, account and how far it was heard; the bar of what is new; the list.
class ColumnPane final : public QWidget {
    Q_OBJECT

public:
    ColumnPane(ColumnController &controller, const Stream &stream, const ItemLook &look,
               QWidget *parent = nullptr);

    ColumnController &controller() const { return m_controller; }
    QString title() const;
    ColumnListView *list() const { return m_list; }
    void focusList();
    /// Opens the field of the filter, or leaves it.
    void toggleFilter();
    /// The column that keys mean.
    void setCurrent(bool isCurrent);

Q_SIGNALS:
    /// A press or the focus came into it.
    void chosen();
    /// Enter or a double click: the conversation of this row.
    void openRequested();
    void openUrlRequested(const QUrl &url);
    void filterTyped(const QString &text);
    void menuRequested(const QPoint &at);
    /// Its head is pulled along; ended: let go there.
    void dragged(const QPoint &globalAt, bool isEnded);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    QWidget *buildHead();
    void connectView();
    void refresh();
    void showState();
    bool headEvent(QEvent *event);

    ColumnController &m_controller;
    Stream m_stream;
    const ItemLook m_look;
    QWidget *m_head = nullptr;
    ElidedLabel *m_title = nullptr;
    ElidedLabel *m_heard = nullptr;
    QToolButton *m_filterButton = nullptr;
    QPushButton *m_bar = nullptr;
    QLineEdit *m_filter = nullptr;
    Strip *m_trouble = nullptr;
    ColumnDelegate *m_delegate = nullptr;
    ColumnListView *m_list = nullptr;
    StateView *m_state = nullptr;
    ElidedLabel *m_foot = nullptr;
    QTimer m_second;
    QTimer m_typing;
    QPoint m_pressedAt;
    bool m_isDragged = false;
    bool m_isCurrent = false;
};

}  // namespace daisychain::ui
