#pragma once

#include "ui/theme/theme.h"

#include <QPointer>
#include <QWidget>

namespace daisychain::ui {

/// A sheet that floats over its parent until it is dismissed by Escape or a click beside it; the focus then
/// goes back to where it was. Its parent is a window: what is in a stack without being one of its pages is
/// hidden from screen readers.
class Overlay : public QWidget {
    Q_OBJECT

public:
    Overlay(const Theme &theme, QWidget *over);

    void open();
    void dismiss();
    bool isOpen() const { return isVisible(); }

Q_SIGNALS:
    void closed();

protected:
    /// Where the sheet lies within `area`.
    virtual QRect sheetRect(const QRect &area) const = 0;
    /// What the sheet shows is a child of this.
    QWidget *sheet() const { return m_sheet; }
    const Theme &theme() const { return m_theme; }
    void place();

    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    const Theme &m_theme;
    QWidget *m_sheet;
    QPointer<QWidget> m_focusBefore;
};

}  // namespace daisychain::ui
