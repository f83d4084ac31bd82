#pragma once

#include "core/desk/fact_sink.h"
#include "core/store/desk_store.h"
#include "core/store/text_tokens.h"

#include <QTemporaryDir>

#include <chrono>
#include <deque>
#include <random>

namespace daisychain::bench {

/// Made-up posts as a busy desk sees them, the same every time: words as frequent as in a language, new
/// matters and answers within a thread, one post in five our own.
class MentionMaker final {
public:
    MentionMaker();

    static Account account();
    static StreamId stream();
    /// So many more posts, each a second later than the one before.
    FactBatch next(int posts);
    /// The n-th most frequent word.
    static QString word(int rank);

private:
    int randomRank();
    QString text();
    void add(FactBatch &batch);

    std::mt19937 m_random;
    std::discrete_distribution<int> m_ranks;
    std::deque<PostId> m_recent;
    qint64 m_count = 0;
};

/// A store in a folder of its own, filled through the program's own ingest.
class DeskFile final {
public:
    explicit DeskFile(qint64 posts);

    store::DeskStore &store() { return *m_store; }
    QString file() const { return m_folder.filePath(QStringLiteral("desk.db")); }
    qint64 posts() const { return m_posts; }
    /// What ingest alone took.
    std::chrono::nanoseconds ingestTime() const { return m_ingestTime; }

private:
    QTemporaryDir m_folder;
    store::TextTokens m_tokens;
    std::unique_ptr<store::DeskStore> m_store;
    qint64 m_posts;
    std::chrono::nanoseconds m_ingestTime{0};
};

/// The value of a future that must have one; else the program ends.
template <class T>
T valueOf(QFuture<Result<T>> future)
{
    future.waitForFinished();
    const Result<T> result = future.result();
    if (!result)
        qFatal("%s", qPrintable(result.error().arguments.join(u' ') + result.error().detail));
    return *result;
}

}  // namespace daisychain::bench
