#include "core/sync/fresh_look.h"

#include "core/base/when_ready.h"
#include "core/network/send_failure.h"

namespace daisychain::sync {

namespace {

/// A server that answers in ways that make no sense, or not to us, will do so the next time: what is known
/// has to be enough.
bool mayPass(const Error &error)
{
    return network::sendFailureOf(error.code) != network::SendFailure::Rejected ||
           error.code == ErrorCode::Storage;
}

}  // namespace

FreshLook::FreshLook(ConnectionPtr connection, PostId post, CollectServices services, QObject *parent)
    : QObject(parent)
    , m_connection(std::move(connection))
    , m_post(std::move(post))
    , m_services(std::move(services))
    , m_mentions{streamIdFor(m_connection->account.id, StreamKind::Mentions, {}),
                 m_connection->account.id,
                 StreamKind::Mentions,
                 {}}
{
}

void FreshLook::start()
{
    whenReady(m_services.coverage->watchedUntil(m_mentions.id), this,
              [this](const Result<std::optional<Instant>> &until) {
                  if (!until)
                      return Q_EMIT finished(until.error());
                  // Never watched: there is no place to go on from, and nobody asked to listen.
                  if (!*until || m_services.clock->now() - **until < HeardLately)
                      return findLocalId();
                  readMentions();
              });
}

void FreshLook::readMentions()
{
    auto *reading = new StreamReading(m_connection, m_mentions, GapReason::NotRunning, m_services, this);
    connect(reading, &StreamReading::finished, this, [this](const std::optional<Error> &error) {
        if (error && mayPass(*error))
            return Q_EMIT finished(error);
        findLocalId();
    });
    reading->start();
}

void FreshLook::findLocalId()
{
    whenReady(m_services.posts->localId(m_connection->account.id, m_post), this,
              [this](const Result<std::optional<QString>> &localId) {
                  if (!localId)
                      return Q_EMIT finished(localId.error());
                  if (!*localId)
                      return Q_EMIT finished({});  // it will be looked up by its address
                  lookAtPost(**localId);
              });
}

void FreshLook::lookAtPost(const QString &localId)
{
    whenReady(m_connection->connector->post(localId), this, [this, localId](const Result<FactBatch> &post) {
        if (post)
            return store(*post, [this, localId] { lookAround(localId); });
        if (post.error().code == ErrorCode::NotFound || mayPass(post.error()))
            return Q_EMIT finished(post.error());
        lookAround(localId);
    });
}

void FreshLook::lookAround(const QString &localId)
{
    whenReady(m_connection->connector->thread(localId), this, [this](const Result<FactBatch> &thread) {
        if (thread)
            return store(withoutOwn(*thread), [this] { Q_EMIT finished({}); });
        Q_EMIT finished(mayPass(thread.error()) ? std::optional(thread.error()) : std::nullopt);
    });
}

FactBatch FreshLook::withoutOwn(FactBatch facts) const
{
    facts.posts.removeIf(
        [this](const PostFact &post) { return post.author == m_connection->account.identity; });
    return facts;
}

template <class Next>
void FreshLook::store(const FactBatch &facts, Next next)
{
    if (facts.isEmpty())
        return next();
    whenReady(m_services.facts->ingest({facts}, IngestMode::Live), this,
              [this, next](const Result<IngestReport> &report) {
                  if (!report)
                      return Q_EMIT finished(report.error());
                  next();
              });
}

}  // namespace daisychain::sync
