#pragma once

#include "core/base/clock.h"
#include "ui/queue/bulk_work.h"
#include "ui/roster/roster.h"
#include "ui/widget/float_sheet.h"

class QProgressBar;
class QPushButton;

namespace daisychain::ui {

class PlainLabel;

/// What is about to be done to many conversations, how far it is, and what could not be done. Enter does it,
/// Escape leaves it.
class BulkSheet final : public FloatSheet {
    Q_OBJECT

public:
    BulkSheet(BulkWork &work, const Theme &theme, const Roster &roster, const Clock &clock, QWidget *over);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();
    void showPlan();
    void showProgress(const QString &title);
    void showOutcome();
    void accept();
    void leave();

    BulkWork &m_work;
    const Roster &m_roster;
    const Clock &m_clock;
    PlainLabel *m_title;
    PlainLabel *m_whose;
    PlainLabel *m_details;
    QProgressBar *m_progress;
    QPushButton *m_go;
    QPushButton *m_leave;
    BulkWork::State m_shown = BulkWork::State::Nothing;
};

}  // namespace daisychain::ui
