#include "app/engine_room/outgoing_sweep.h"

#include "core/base/when_ready.h"

namespace daisychain::engine_room {

using namespace std::chrono_literals;

OutgoingSweep::OutgoingSweep(OutgoingFiles &files, OutboxReader &outbox, DraftStore &drafts,
                             const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_files(files)
    , m_outbox(outbox)
    , m_drafts(drafts)
    , m_clock(clock)
{
    connect(&m_timer, &QTimer::timeout, this, &OutgoingSweep::look);
    m_timer.start(1h);
    QTimer::singleShot(0, this, &OutgoingSweep::look);
}

/// Drafts are read before replies: a picture that is handed over between the two readings is in both.
void OutgoingSweep::look()
{
    const Instant before = m_clock.now() - Grace;
    whenReady(m_drafts.draftPictures(), this, [this, before](const Result<QStringList> &drafted) {
        if (!drafted)
            return;  // an hour later again
        const QSet<QString> named(drafted->begin(), drafted->end());
        whenReady(m_outbox.pendingReplies({}), this,
                  [this, before, named](const Result<QList<OutboxRow>> &rows) {
                      if (!rows)
                          return;
                      QSet<QString> kept = named;
                      for (const OutboxRow &row : *rows) {
                          for (const ReplyPicture &picture : row.content.pictures)
                              kept.insert(picture.file);
                      }
                      sweep(kept, before);
                  });
    });
}

void OutgoingSweep::sweep(const QSet<QString> &named, Instant before)
{
    whenReady(m_files.sweep(named, before), this, [this](const Result<int> &gone) {
        if (gone)
            Q_EMIT swept(*gone);
    });
}

}  // namespace daisychain::engine_room
