#pragma once

#include "core/desk/account_directory.h"
#include "core/sync/connections.h"
#include "core/sync/send_job.h"
#include "core/sync/wake_watch.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace daisychain::sync {

/// Works the outbox: takes what is due, one reply an account at a time, and sleeps until the next instant or
/// poke.
///
/// Threads: the network thread.
class OutboxSender final : public QObject {
    Q_OBJECT

public:
    OutboxSender(SendServices services, Connections *connections, QObject *parent);

    /// Recovers what the last run left half done, then begins.
    void start();
    /// Something was written, or an account can be used again: look now. Nothing before start().
    void poke();
    /// Nothing is under way and nothing due: a drained outbox, for `daisychainctl send`.
    bool isIdle() const { return m_jobs == 0 && !m_looking; }

Q_SIGNALS:
    /// The outbox changed, or couldn't be worked (trouble).
    void settled(daisychain::sync::SendOutcome outcome);
    void idle();

private:
    void look();
    void takeUnknown();
    void onTaken(const Result<std::optional<OutboxRow>> &taken, bool wasUnknown);
    void run(const OutboxRow &row);
    void sleepUntilDue();
    bool wasAsleepSince(const OutboxRow &row) const;

    SendServices m_services;
    Connections *m_connections;
    WakeWatch m_wake;
    std::optional<Instant> m_wokeAt;
    QTimer m_timer;
    QTimer m_tick;
    int m_jobs = 0;
    bool m_isStarted = false;
    bool m_looking = false;
    bool m_lookAgain = false;
};

}  // namespace daisychain::sync
