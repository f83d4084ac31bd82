#pragma once

#include "core/store/notice_board.h"
#include "core/store/worker_pool.h"
#include "core/store/write_unit.h"

#include <QPromise>

#include <atomic>

namespace daisychain::store {

/// The writer and the readers of one file, for the services that are built on them. Threads: call from any.
class Connections final {
public:
    Connections(const QString &file, const TokenSource &tokens, const Rules *rules, NoticeBoard &notices);

    const TokenSource &tokens() const { return m_tokens; }
    const Rules *rules() const { return m_rules; }

    /// Runs `work(WriteUnit &)`, which returns Result<T>, in a transaction that is committed if it is a
    /// value.
    template <class T, class Work>
    QFuture<Result<T>> write(Work work, bool isDurable = true);
    /// Runs `work(ReadUnit &)`, which returns Result<T>, in a transaction no older than `atLeast`.
    template <class T, class Work>
    QFuture<Result<T>> read(Work work, StoreVersion atLeast = {});
    /// Runs `work(Database &)` on the writer's connection, without a transaction.
    template <class T, class Work>
    QFuture<Result<T>> maintain(Work work);

    /// For who keeps promises of its own: runs `job` on the writer's thread, with null when the file can't be
    /// opened.
    void onWriter(WorkerPool::Job job) { m_writer.post(std::move(job)); }
    /// One transaction as write() makes it, on the writer's thread. `work` may have been run though the
    /// result is an error.
    template <class T, class Work>
    Result<T> writeNow(Database &database, Work work, bool isDurable);

    /// Another process may have written: tells everybody to look again if so.
    void lookForOthers();
    void tell(const Notice &notice);

private:
    template <class T>
    using Promise = std::shared_ptr<QPromise<Result<T>>>;
    template <class T>
    static Promise<T> started();
    template <class T, class Run>
    static void run(WorkerPool &pool, Promise<T> promise, Run run);
    void keepLogShort(const Database &writer, bool isDurable);
    template <class T, class Work>
    Result<T> writeInUnit(Database &database, Work &work, bool isDurable);

    const TokenSource &m_tokens;
    const Rules *const m_rules;
    NoticeBoard &m_notices;
    std::atomic<qint64> m_lastSeen{-1};
    std::atomic<bool> m_isShortening{false};
    WorkerPool m_readers;
    WorkerPool m_keeper;  ///< copies the log into the file, beside the writer, whom that would hold up
    WorkerPool m_writer;
};

template <class T>
Connections::Promise<T> Connections::started()
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    return promise;
}

template <class T, class Run>
void Connections::run(WorkerPool &pool, Promise<T> promise, Run run)
{
    pool.post(
        [promise = std::move(promise), run = std::move(run)](Database *database, const Error &error) mutable {
            Result<T> result = Failure(error);
            if (database != nullptr) {
                result = run(*database);
                // A failure that nobody took is this job's.
                if (const auto failed = database->takeFailure(); failed && result)
                    result = Failure(*failed);
            }
            promise->addResult(std::move(result));
            promise->finish();
        });
}

template <class T, class Work>
Result<T> Connections::writeInUnit(Database &database, Work &work, bool isDurable)
{
    database.setDurable(isDurable);
    WriteUnit unit(database, m_tokens);
    Result<T> result = work(unit);
    if (!result)
        return result;
    if (auto finished = unit.finish(); !finished)
        return Failure(finished.error());
    const qint64 seen = m_lastSeen.exchange(unit.version().number);
    if (seen >= 0 && seen < unit.before().number)
        unit.notice.isEverything = true;
    tell(unit.notice);
    keepLogShort(database, isDurable);
    return result;
}

template <class T, class Work>
Result<T> Connections::writeNow(Database &database, Work work, bool isDurable)
{
    Result<T> result = writeInUnit<T>(database, work, isDurable);
    if (const auto failed = database.takeFailure(); failed && result)
        result = Failure(*failed);
    return result;
}

template <class T, class Work>
QFuture<Result<T>> Connections::write(Work work, bool isDurable)
{
    auto promise = started<T>();
    const auto future = promise->future();
    run<T>(m_writer, std::move(promise),
           [this, work = std::move(work), isDurable](Database &database) mutable {
               return writeInUnit<T>(database, work, isDurable);
           });
    return future;
}

template <class T, class Work>
QFuture<Result<T>> Connections::read(Work work, StoreVersion atLeast)
{
    auto promise = started<T>();
    const auto future = promise->future();
    run<T>(m_readers, std::move(promise),
           [work = std::move(work), atLeast](Database &database) mutable -> Result<T> {
               ReadUnit unit(database);
               // A version is only known once it was committed, so a transaction begun after that has it.
               if (unit.version() < atLeast && !database.failure())
                   return Failure(Error{ErrorCode::Storage, {}, QStringLiteral("older than asked for")});
               return work(unit);
           });
    return future;
}

template <class T, class Work>
QFuture<Result<T>> Connections::maintain(Work work)
{
    auto promise = started<T>();
    const auto future = promise->future();
    run<T>(m_writer, std::move(promise),
           [work = std::move(work)](Database &database) mutable -> Result<T> { return work(database); });
    return future;
}

}  // namespace daisychain::store
