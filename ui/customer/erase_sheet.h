#pragma once

#include "ui/customer/erase_work.h"
#include "ui/widget/float_sheet.h"

class QLineEdit;
class QProgressBar;
class QPushButton;

namespace daisychain::ui {

class PlainLabel;

/// What goes when a customer is erased; whoever means it types the customer's name. Then how far it is, and
/// the receipt. Escape leaves it.
class EraseSheet final : public FloatSheet {
    Q_OBJECT

public:
    EraseSheet(EraseWork &work, const Theme &theme, QWidget *over);

Q_SIGNALS:
    /// The receipt shall be kept.
    void receiptWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void refresh();
    void showPlan();
    void showRunning();
    void showReceipt();
    void showFailure();
    void accept();
    void setWords(const QString &title, const QStringList &lines, const QString &leave);

    EraseWork &m_work;
    PlainLabel *m_title;
    PlainLabel *m_lines;
    PlainLabel *m_ask;
    QLineEdit *m_name;
    QProgressBar *m_progress;
    QPushButton *m_go;
    QPushButton *m_leave;
    EraseWork::State m_shown = EraseWork::State::Nothing;
};

}  // namespace daisychain::ui
