#include "core/sync/like_sender.h"

#include "core/base/when_ready.h"
#include "core/http/backoff.h"

#include <algorithm>

namespace daisychain::sync {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds LongestSleep = 1min;
constexpr std::chrono::milliseconds AfterTrouble = 5s;
constexpr http::BackoffRule Again{30s, 1h};

/// It may go better another time.
bool isPassing(ErrorCode code)
{
    return code == ErrorCode::Offline || code == ErrorCode::RateLimited || code == ErrorCode::Unavailable ||
           code == ErrorCode::Unanswered || code == ErrorCode::Unauthorized;
}

}  // namespace

LikeSender::LikeSender(LikeServices services, Connections *connections, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
    , m_connections(connections)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LikeSender::look);
    connect(m_connections, &Connections::changed, this, &LikeSender::poke);
}

void LikeSender::start()
{
    m_isStarted = true;
    look();
}

void LikeSender::poke()
{
    if (m_isStarted)
        look();
}

void LikeSender::look()
{
    if (m_isBusy) {
        m_looksAgain = true;
        return;
    }
    m_timer.stop();
    m_isBusy = true;
    m_looksAgain = false;
    whenReady(m_services.likes->due(m_services.clock->now()), this, [this](const Result<LikesDue> &due) {
        if (!due)
            return stopFor(due.error());
        m_tasks = due->tasks;
        m_next = due->next;
        tellNext();
    });
}

void LikeSender::tellNext()
{
    while (!m_tasks.isEmpty()) {
        const LikeTask task = m_tasks.takeFirst();
        // Of an account that is signed out: told when it is back, which pokes.
        if (const ConnectionPtr connection = m_connections->find(task.account); connection != nullptr)
            return tell(task, connection);
    }
    m_isBusy = false;
    if (m_looksAgain)
        return look();
    if (m_next)
        m_timer.start(
            std::clamp<std::chrono::milliseconds>(*m_next - m_services.clock->now(), 10ms, LongestSleep));
}

void LikeSender::tell(const LikeTask &task, const ConnectionPtr &connection)
{
    whenReady(m_services.posts->localId(task.account, task.post), this,
              [this, task, connection](const Result<std::optional<QString>> &id) {
                  if (!id)
                      return stopFor(id.error());
                  if (!*id || connection->poster == nullptr)
                      return settle(task);  // the account's server never had it
                  whenReady(connection->poster->like(**id, task.isOn), this,
                            [this, task, connection](const Result<FactBatch> &told) { onTold(task, told); });
              });
}

void LikeSender::onTold(const LikeTask &task, const Result<FactBatch> &told)
{
    if (told) {
        // What it tells besides is not lost when this fails: streams bring it.
        (void)m_services.facts->ingest({*told}, IngestMode::Live);
        return settle(task);
    }
    if (!isPassing(told.error().code))
        return settle(task);  // deleted, or they block us: there is nothing to like any more
    if (told.error().code == ErrorCode::Unauthorized)
        m_connections->signedOut(task.account);
    const auto wait = http::backoffDelay(Again, task.tries + 1, m_services.random());
    whenReady(m_services.likes->postpone(task, m_services.clock->now() + wait), this,
              [this](const Result<StoreVersion> &written) { goOn(written); });
}

void LikeSender::settle(const LikeTask &task)
{
    whenReady(m_services.likes->settle(task), this,
              [this](const Result<StoreVersion> &written) { goOn(written); });
}

void LikeSender::goOn(const Result<StoreVersion> &written)
{
    if (!written)
        return stopFor(written.error());
    m_looksAgain = true;  // the next time of those postponed
    Q_EMIT settled({});
    tellNext();
}

void LikeSender::stopFor(const Error &trouble)
{
    m_isBusy = false;
    m_tasks.clear();
    m_timer.start(AfterTrouble);
    Q_EMIT settled(trouble);
}

}  // namespace daisychain::sync
