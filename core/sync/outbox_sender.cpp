#include "core/sync/outbox_sender.h"

#include "core/base/when_ready.h"

#include <algorithm>

namespace daisychain::sync {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds LongestSleep = 30s;
constexpr std::chrono::milliseconds AfterTrouble = 5s;

}  // namespace

OutboxSender::OutboxSender(SendServices services, Connections *connections, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
    , m_connections(connections)
    , m_wake(*m_services.clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &OutboxSender::look);
    m_tick.setInterval(WakeWatch::Tolerance / 4);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (m_wake.wokeUp())
            m_wokeAt = m_wake.awakeSince();
    });
    connect(m_connections, &Connections::changed, this, &OutboxSender::poke);
}

void OutboxSender::start()
{
    m_isStarted = true;
    m_tick.start();
    m_looking = true;
    whenReady(m_services.outbox->recover(m_services.clock->now()), this,
              [this](const Result<int> &recovered) {
                  m_looking = false;
                  if (!recovered)
                      Q_EMIT settled({OutboxState::Ready, false, recovered.error()});
                  look();
              });
}

void OutboxSender::poke()
{
    if (!m_isStarted)
        return;
    m_timer.stop();
    look();
}

void OutboxSender::look()
{
    if (m_looking) {
        m_lookAgain = true;
        return;
    }
    // Timers that ran out while nobody was awake fire in any order: ask before anything is taken.
    if (m_wake.wokeUp())
        m_wokeAt = m_wake.awakeSince();
    m_looking = true;
    m_lookAgain = false;
    whenReady(m_services.outbox->takeNext(m_services.clock->now()), this,
              [this](const Result<std::optional<OutboxRow>> &taken) { onTaken(taken, false); });
}

void OutboxSender::takeUnknown()
{
    whenReady(m_services.outbox->takeUnknown(m_services.clock->now()), this,
              [this](const Result<std::optional<OutboxRow>> &taken) { onTaken(taken, true); });
}

void OutboxSender::onTaken(const Result<std::optional<OutboxRow>> &taken, bool wasUnknown)
{
    if (!taken) {
        m_looking = false;
        m_timer.start(AfterTrouble);
        Q_EMIT settled({OutboxState::Ready, false, taken.error()});
        return;
    }
    if (!*taken && !wasUnknown)
        return takeUnknown();
    m_looking = false;
    if (*taken) {
        run(**taken);
        return look();
    }
    if (m_lookAgain)
        return look();
    sleepUntilDue();
}

/// Handed over before the waking, and meant to go by itself at a time since: late, so it waits for a look.
/// What only waits for the network is judged by its age alone.
bool OutboxSender::wasAsleepSince(const OutboxRow &row) const
{
    const Instant due = row.terms.notBefore.value_or(row.created);
    if (row.attempts > 0)
        return false;
    if (m_services.clock->now() - due > WakeWatch::Tolerance && row.terms.notBefore)
        return true;
    return m_wokeAt && row.created < *m_wokeAt && row.terms.notBefore.has_value();
}

void OutboxSender::run(const OutboxRow &row)
{
    ++m_jobs;
    const AccountId accountId = row.content.account;
    auto *job = new SendJob(row, m_connections->find(accountId), wasAsleepSince(row), m_services, this);
    connect(job, &SendJob::finished, this, [this, job, accountId](const SendOutcome &outcome) {
        job->deleteLater();
        --m_jobs;
        if (outcome.needsSignIn)
            m_connections->signedOut(accountId);
        Q_EMIT settled(outcome);
        if (outcome.trouble)
            m_timer.start(AfterTrouble);
        else
            look();
    });
    job->start();
}

void OutboxSender::sleepUntilDue()
{
    whenReady(m_services.outbox->nextDue(), this, [this](const Result<std::optional<Instant>> &due) {
        if (m_looking || m_jobs > 0)
            return;
        std::chrono::milliseconds wait = LongestSleep;
        if (due && *due)
            wait = std::clamp<std::chrono::milliseconds>(**due - m_services.clock->now(), 10ms, LongestSleep);
        m_timer.start(wait);
        if (!due || !*due)
            Q_EMIT idle();
    });
}

}  // namespace daisychain::sync
