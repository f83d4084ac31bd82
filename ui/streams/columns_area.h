#pragma once

#include "ui/streams/column_pane.h"
#include "ui/streams/streams_controller.h"

#include <QWidget>

class QHBoxLayout;
class QScrollArea;
class QToolButton;

namespace daisychain::ui {

class EdgeGrip;

/// The columns side by side, each as wide as the person made it; scrolls sideways when they don't fit. Some
/// stand in windows of their own.
class ColumnsArea final : public QWidget {
    Q_OBJECT

public:
    ColumnsArea(StreamsController &streams, const ItemLook &look, QWidget *parent = nullptr);
    ~ColumnsArea() override;

    /// Null when there are none.
    ColumnPane *currentPane() const;
    ColumnPane *pane(int at) const { return m_slots[at].pane; }
    void focusCurrent();

Q_SIGNALS:
    /// The conversation of the current row.
    void openRequested();
    void openUrlRequested(const QUrl &url);
    void menuRequested(int at, const QPoint &global);
    void addRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Slot {
        QWidget *frame = nullptr;  ///< holds the pane and its grip
        ColumnPane *pane = nullptr;
        EdgeGrip *grip = nullptr;
    };

    void reset();
    void insert(int at);
    void remove(int at);
    void move(int from, int to);
    void fit(int at);
    void arrange();
    void showCurrent();
    void showState();
    int placeOf(const ColumnPane *pane) const;
    void drag(int at, const QPoint &global, bool isEnded);
    int dropPlace(const QPoint &global) const;

    StreamsController &m_streams;
    const ItemLook m_look;
    QScrollArea *m_scroll;
    QWidget *m_row;
    QHBoxLayout *m_layout;
    StateView *m_state;
    QToolButton *m_add = nullptr;  ///< behind the last column
    QWidget *m_mark;               ///< where a pulled column would stand
    QList<Slot> m_slots;
};

}  // namespace daisychain::ui
