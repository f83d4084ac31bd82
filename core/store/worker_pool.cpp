#include "core/store/worker_pool.h"

#include <utility>

namespace daisychain::store {

WorkerPool::WorkerPool(QString file, OpenMode mode, int threads, Ending ending)
    : m_file(std::move(file))
    , m_mode(mode)
    , m_ending(ending)
{
    for (int i = 0; i < threads; ++i) {
        m_threads.emplace_back(QThread::create([this] { work(); }));
        m_threads.back()->setObjectName(mode == OpenMode::ReadWrite ? QStringLiteral("store writer")
                                                                    : QStringLiteral("store reader"));
        m_threads.back()->start();
    }
}

WorkerPool::~WorkerPool()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
        if (m_ending == Ending::Drop)
            m_jobs.clear();
    }
    m_changed.notify_all();
    for (const auto &thread : m_threads)
        thread->wait();
}

void WorkerPool::post(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_isEnding)
            return;
        m_jobs.push_back(std::move(job));
    }
    m_changed.notify_one();
}

WorkerPool::Job WorkerPool::next()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_isEnding || !m_jobs.empty(); });
    if (m_jobs.empty())
        return {};
    Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    return job;
}

void WorkerPool::work()
{
    auto database = Database::open(m_file, m_mode);
    const Error error = database ? Error{ErrorCode::Storage} : database.error();
    while (const Job job = next())
        job(database ? database->get() : nullptr, error);
}

}  // namespace daisychain::store
