#include "core/sync/history_reading.h"

#include "core/base/when_ready.h"

#include <algorithm>

namespace daisychain::sync {

HistoryReading::HistoryReading(ConnectionPtr connection, Stream stream, CollectServices services,
                               QObject *parent, HistoryBounds bounds)
    : QObject(parent)
    , m_connection(std::move(connection))
    , m_stream(std::move(stream))
    , m_services(std::move(services))
    , m_bounds(bounds)
    , m_since(m_services.clock->now() - m_services.historyDepth)
{
}

void HistoryReading::start()
{
    whenReady(m_connection->connector->checkAccount(), this,
              [this](const Result<network::AccountCheck> &check) {
                  if (!check)
                      return Q_EMIT finished(check.error());
                  readOwnPosts(check->profile.localId, {});
              });
}

void HistoryReading::readOwnPosts(const QString &ownLocalId, const QString &cursor)
{
    whenReady(m_connection->connector->postsOf(ownLocalId, cursor), this,
              [this, ownLocalId](const Result<network::FactPage> &page) {
                  if (!page)
                      return Q_EMIT finished(page.error());
                  const auto isOld = [this](const PostFact &post) { return post.created < m_since; };
                  const auto &posts = page->facts.posts;
                  const bool isAtEnd = page->isAtEnd || std::any_of(posts.begin(), posts.end(), isOld);
                  m_ownPosts += posts.size();
                  m_isOwnCut = !isAtEnd && m_ownPosts >= m_bounds.ownPosts;
                  const bool isEnough = isAtEnd || m_isOwnCut;
                  store(page->facts, [this, ownLocalId, isEnough, next = page->nextCursor] {
                      isEnough ? readStream({}) : readOwnPosts(ownLocalId, next);
                  });
              });
}

void HistoryReading::readStream(const QString &cursor)
{
    whenReady(m_connection->connector->history(m_stream, m_since, cursor), this,
              [this](const Result<network::FactPage> &page) {
                  if (!page)
                      return Q_EMIT finished(page.error());
                  m_caught += page->facts.caught.size();
                  m_isStreamCut = !page->isAtEnd && m_caught >= m_bounds.caught;
                  const bool isEnough = page->isAtEnd || m_isStreamCut;
                  store(page->facts, [this, isEnough, next = page->nextCursor] {
                      if (isEnough)
                          Q_EMIT finished({});
                      else
                          readStream(next);
                  });
              });
}

template <class Next>
void HistoryReading::store(const FactBatch &facts, Next next)
{
    if (facts.isEmpty())
        return next();
    whenReady(m_services.facts->ingest({facts}, IngestMode::Bulk), this,
              [this, facts, next](const Result<IngestReport> &report) {
                  if (!report)
                      return Q_EMIT finished(report.error());
                  Q_EMIT stored(*report, facts);
                  next();
              });
}

}  // namespace daisychain::sync
