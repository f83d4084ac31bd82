#pragma once

#include "core/sync/send_job.h"

#include <QObject>

namespace daisychain::sync {

/// Looks after replies that go out at a time to come: when the customer writes before it, or a colleague
/// answers, the reply lies with its author again at once, and not only at its time.
///
/// Threads: the network thread.
class HeldWatch final : public QObject {
    Q_OBJECT

public:
    HeldWatch(SendServices services, QObject *parent);

    void start();
    /// Something came in, or was decided. Nothing before start().
    void poke();

Q_SIGNALS:
    /// Everything held was looked at.
    void looked();
    /// Our own store could not be read or written.
    void troubled(const daisychain::Error &error);

private:
    void look();
    void lookAtNext();
    void weigh(const OutboxRow &row, const ConversationDetail &detail);
    void stop(const OutboxRow &row, StopReason reason);

    SendServices m_services;
    QList<OutboxRow> m_held;
    bool m_isStarted = false;
    bool m_isLooking = false;
    bool m_looksAgain = false;
};

}  // namespace daisychain::sync
