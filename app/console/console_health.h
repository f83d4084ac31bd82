#pragma once

#include "core/base/clock.h"
#include "core/desk/account_directory.h"
#include "core/desk/coverage_log.h"
#include "core/desk/health.h"
#include "core/desk/notices.h"
#include "core/desk/outbox_store.h"

#include <QHash>
#include <QTimer>

namespace daisychain::console {

/// Puts together what the status line says: accounts and replies from the desk, listening from what was
/// written down as watched.
///
/// Threads: the GUI thread.
class ConsoleHealth final : public HealthSource {
    Q_OBJECT

public:
    struct Services {
        AccountDirectory &directory;
        OutboxReader &outbox;
        CoverageLog &coverage;
        Notices &notices;
        const Clock &clock;
    };

    explicit ConsoleHealth(const Services &services);

    Health health() const override { return m_health; }
    /// All accounts were caught up with, or it was tried.
    void caughtUp();
    /// A stream was read, or why it can't be.
    void streamRead(StreamId stream, const std::optional<Error> &error);

private:
    /// What is known of one stream.
    struct Heard {
        QString name;
        std::optional<Instant> until;     ///< watched up to then
        std::optional<CoverageSpan> gap;  ///< that is going on
    };
    void readAccounts();
    void readStreams(const QList<Account> &accounts);
    void readOutbox(StoreVersion atLeast);
    void readCoverage();
    void weigh();
    void tell(const Health &health);

    Services m_services;
    Health m_health;
    QHash<StreamId, Heard> m_heard;
    QTimer m_look;
};

}  // namespace daisychain::console
