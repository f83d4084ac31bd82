#pragma once

#include "app/engine_room/outgoing_files.h"
#include "core/base/clock.h"
#include "core/desk/draft_store.h"
#include "core/desk/outbox_store.h"

#include <QObject>
#include <QTimer>

namespace daisychain::engine_room {

/// Deletes the pictures that no draft names and no reply that may still go out: at the start, and every hour.
/// What was taken within a day stays: a reply may be about to name it.
///
/// Threads: made, used and ended on one thread with an event loop; never waits.
class OutgoingSweep final : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::hours Grace{24};

    /// All must outlive it.
    OutgoingSweep(OutgoingFiles &files, OutboxReader &outbox, DraftStore &drafts, const Clock &clock,
                  QObject *parent = nullptr);

    /// Looks now.
    void look();

private:
    void sweep(const QSet<QString> &named, Instant before);

Q_SIGNALS:
    /// So many went.
    void swept(int pictures);

private:
    OutgoingFiles &m_files;
    OutboxReader &m_outbox;
    DraftStore &m_drafts;
    const Clock &m_clock;
    QTimer m_timer;
};

}  // namespace daisychain::engine_room
