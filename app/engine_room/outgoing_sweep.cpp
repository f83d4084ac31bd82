#include "app/engine_room/outgoing_sweep.h"

#include "core/base/when_ready.h"

namespace daisychain::engine_room {

using namespace std::chrono_literals;

OutgoingSweep::OutgoingSweep(OutgoingFiles &files, OutboxReader &outbox, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_files(files)
    , m_outbox(outbox)
    , m_clock(clock)
{
    connect(&m_timer, &QTimer::timeout, this, &OutgoingSweep::look);
    m_timer.start(1h);
    QTimer::singleShot(0, this, &OutgoingSweep::look);
}

void OutgoingSweep::look()
{
    const Instant before = m_clock.now() - Grace;
    whenReady(m_outbox.pendingReplies({}), this, [this, before](const Result<QList<OutboxRow>> &rows) {
        if (!rows)
            return;  // an hour later again
        QSet<QString> kept;
        for (const OutboxRow &row : *rows) {
            for (const ReplyPicture &picture : row.content.pictures)
                kept.insert(picture.file);
        }
        whenReady(m_files.sweep(kept, before), this, [this](const Result<int> &gone) {
            if (gone)
                Q_EMIT swept(*gone);
        });
    });
}

}  // namespace daisychain::engine_room
