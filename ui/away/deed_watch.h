#pragma once

#include "core/base/clock.h"
#include "core/desk/absence.h"
#include "core/desk/desk_state.h"

#include <QObject>

namespace daisychain::ui {

/// Notices when somebody does something at this desk, and keeps when it was; says when they come back after a
/// long absence. Each absence is said once.
///
/// Threads: the GUI thread.
class DeedWatch final : public QObject {
    Q_OBJECT

public:
    /// Watches keys and presses in all windows of the application.
    DeedWatch(DeskState &state, const Clock &clock, QObject *parent = nullptr);

    /// Reads when somebody was here last; coming to the desk now counts as doing something.
    void begin();

Q_SIGNALS:
    /// After a start this comes soon, or not at all: settled() follows either way.
    void returned(const daisychain::Absence &absence);
    void settled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void note();
    void keep(Instant now);

    DeskState &m_state;
    const Clock &m_clock;
    std::optional<Instant> m_last;
    std::optional<Instant> m_kept;
    bool m_isBegun = false;
};

}  // namespace daisychain::ui
