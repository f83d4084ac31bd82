#pragma once

#include "ui/shell/overlay.h"

class QPushButton;

namespace daisychain::ui {

/// Asked once, when the window is closed for the first time: go on in the tray, or quit. Escape: neither.
class ClosingSheet final : public Overlay {
    Q_OBJECT

public:
    ClosingSheet(const Theme &theme, QWidget *over);

    void ask();

Q_SIGNALS:
    void chosen(bool goesOn);

protected:
    QRect sheetRect(const QRect &area) const override;

private:
    QPushButton *m_goOn;
};

}  // namespace daisychain::ui
