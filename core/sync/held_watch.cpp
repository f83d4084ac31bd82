#include "core/sync/held_watch.h"

#include "core/base/when_ready.h"

namespace daisychain::sync {

using namespace std::chrono_literals;

namespace {

/// What goes out sooner is looked at when it does.
constexpr std::chrono::milliseconds Soon = 30s;

bool isWatched(const OutboxRow &row, Instant now)
{
    return row.state == OutboxState::Held && !row.handle.isEmpty() && !row.terms.after &&
           row.terms.notBefore && *row.terms.notBefore - now > Soon;
}

}  // namespace

HeldWatch::HeldWatch(SendServices services, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
{
}

void HeldWatch::start()
{
    m_isStarted = true;
    look();
}

void HeldWatch::poke()
{
    if (m_isStarted)
        look();
}

void HeldWatch::look()
{
    m_looksAgain = m_isLooking;
    m_looksAgain = m_isLooking;
    if (m_isLooking)
        return;
    m_isLooking = true;
    whenReady(m_services.replies->pendingReplies({}), this, [this](const Result<QList<OutboxRow>> &pending) {
        const Instant now = m_services.clock->now();
        for (const OutboxRow &row : pending.value_or(QList<OutboxRow>())) {
            if (isWatched(row, now))
                m_held.append(row);
        }
        if (!pending)
            Q_EMIT troubled(pending.error());
        lookAtNext();
    });
}

void HeldWatch::lookAtNext()
{
    if (m_held.isEmpty()) {
        m_isLooking = false;
        if (m_looksAgain)
            return look();
        return Q_EMIT looked();
    }
    const OutboxRow row = m_held.takeFirst();
    const auto detail =
        m_services.conversations->conversation(row.handle, row.author, m_services.clock->now(), {});
    whenReady(detail, this, [this, row](const Result<ConversationDetail> &found) {
        if (found)
            return weigh(row, *found);
        if (found.error().code != ErrorCode::NotFound)
            Q_EMIT troubled(found.error());
        lookAtNext();
    });
}

void HeldWatch::weigh(const OutboxRow &row, const ConversationDetail &detail)
{
    PreflightInput input;
    input.row = row;
    input.posts = detail.posts;
    input.newest = detail.newest;
    input.journal = detail.journal;
    input.now = m_services.clock->now();
    if (const auto reason = overtaken(input))
        return stop(row, *reason);
    lookAtNext();
}

void HeldWatch::stop(const OutboxRow &row, StopReason reason)
{
    const Instant now = m_services.clock->now();
    OutboxTransition step{row.reply, OutboxState::Held, OutboxState::Stopped, now};
    step.actions.append(newAction({}, now, row.subject, Stop{row.reply, reason, {}}));
    whenReady(m_services.outbox->transition(step), this, [this](const Result<StoreVersion> &stopped) {
        // Conflict: somebody took it back or sent it meanwhile.
        if (!stopped && stopped.error().code != ErrorCode::Conflict)
            Q_EMIT troubled(stopped.error());
        lookAtNext();
    });
}

}  // namespace daisychain::sync
