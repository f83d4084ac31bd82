#pragma once

#include "ui/theme/theme.h"

#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace daisychain::ui {

/// A small sheet that floats over the upper part of a pane, so that nothing in the pane moves when it comes
/// and goes. It takes the focus, and gives it back.
class FloatSheet : public QWidget {
    Q_OBJECT

public:
    FloatSheet(const Theme &theme, QWidget *over);

    /// How far below the pane's upper edge it lies.
    void setTop(int top);
    bool isOpen() const { return isVisibleTo(parentWidget()); }

protected:
    QVBoxLayout *content() const { return m_content; }
    /// Shows it at the size that its content needs now; `focused` gets the focus unless something in the
    /// sheet has it.
    void openSheet(QWidget *focused);
    /// Hides it; the focus goes back to where it was.
    void closeSheet();

    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();

    const Theme &m_theme;
    QVBoxLayout *m_content;
    QPointer<QWidget> m_focusBefore;
    int m_top = 0;
};

}  // namespace daisychain::ui
