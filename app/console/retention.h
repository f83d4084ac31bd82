#pragma once

#include "core/base/clock.h"
#include "core/desk/desk_state.h"
#include "core/desk/upkeep.h"

#include <QObject>
#include <QTimer>

namespace daisychain::console {

/// Lets go of texts that are older than the person keeps them: some minutes after the start, and every few
/// hours.
///
/// Threads: the GUI thread; never waits.
class Retention final : public QObject {
    Q_OBJECT

public:
    Retention(DeskState &state, Upkeep &upkeep, const Clock &clock, QObject *parent = nullptr);

    /// Looks now. Nothing happens while texts are kept for ever.
    void look();

Q_SIGNALS:
    /// So many posts lost their text.
    void letGo(qint64 posts);

private:
    DeskState &m_state;
    Upkeep &m_upkeep;
    const Clock &m_clock;
    QTimer m_timer;
};

}  // namespace daisychain::console
