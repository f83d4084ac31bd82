#pragma once

#include "core/store/desk_store.h"
#include "core/store/text_tokens.h"
#include "tests/bench/made_mentions.h"

#include <QTemporaryDir>

#include <chrono>

namespace daisychain::bench {

/// A store in a folder of its own, filled through the program's own ingest.
class DeskFile final {
public:
    explicit DeskFile(qint64 posts);

    store::DeskStore &store() { return *m_store; }
    QString file() const { return m_folder.filePath(QStringLiteral("desk.sqlite")); }
    /// A data folder as the console has it, with somebody sitting there.
    QString folder() const { return m_folder.path(); }
    static PersonId me();
    /// The numbers of so many further made-up posts, for somebody who brings them in; the first.
    qint64 takeNumbers(qint64 posts) { return std::exchange(m_nextNumber, m_nextNumber + posts); }
    qint64 posts() const { return m_posts; }
    /// What ingest alone took.
    std::chrono::nanoseconds ingestTime() const { return m_ingestTime; }

private:
    QTemporaryDir m_folder;
    store::TextTokens m_tokens;
    std::unique_ptr<store::DeskStore> m_store;
    qint64 m_posts;
    qint64 m_nextNumber;
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
