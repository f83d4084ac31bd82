#include "core/sync/context_fetcher.h"

#include "core/base/when_ready.h"

namespace daisychain::sync {

ContextFetcher::ContextFetcher(ConnectionPtr connection, CollectServices services, QObject *parent)
    : QObject(parent)
    , m_connection(std::move(connection))
    , m_services(std::move(services))
{
}

void ContextFetcher::onStored(const FactBatch &facts)
{
    QSet<PostId> caught;
    for (const CaughtFact &mention : facts.caught)
        caught.insert(mention.post);
    for (const PostFact &post : facts.posts) {
        const bool isReply = post.replyTo.has_value() || !post.replyToLocalId.isEmpty();
        if (isReply && caught.contains(post.id) && !post.localId.isEmpty())
            m_waiting.append(post);
    }
    // Of a great many the newest matter; the others' threads are fetched when somebody opens them.
    if (m_waiting.size() > MostWaiting)
        m_waiting.remove(0, m_waiting.size() - MostWaiting);
    if (!m_isFetching)
        next();
}

void ContextFetcher::next()
{
    m_isFetching = !m_waiting.isEmpty();
    if (m_isFetching)
        fetchIfParentUnknown(m_waiting.takeLast());
}

void ContextFetcher::fetchIfParentUnknown(const PostFact &post)
{
    const QString localId = post.localId;
    const auto decide = [this, localId](bool isKnown) { isKnown ? next() : fetch(localId); };
    if (post.replyTo) {
        whenReady(m_services.posts->post(*post.replyTo), this,
                  [decide](const Result<std::optional<ThreadPost>> &parent) { decide(parent && *parent); });
    } else {
        whenReady(m_services.posts->postByLocalId(m_connection->account.id, post.replyToLocalId), this,
                  [decide](const Result<std::optional<PostId>> &parent) { decide(parent && *parent); });
    }
}

void ContextFetcher::fetch(const QString &localId)
{
    whenReady(m_connection->connector->thread(localId), this, [this](const Result<FactBatch> &thread) {
        if (!thread || thread->isEmpty())
            return next();
        whenReady(m_services.facts->ingest({*thread}, IngestMode::Live), this,
                  [this](const Result<IngestReport> &report) {
                      if (report)
                          Q_EMIT stored(*report);
                      next();
                  });
    });
}

}  // namespace daisychain::sync
