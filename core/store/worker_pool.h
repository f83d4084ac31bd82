#pragma once

#include "core/store/database.h"

#include <QThread>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace daisychain::store {

/// Threads with a connection each, working one queue of jobs in order.
class WorkerPool final {
public:
    /// What becomes of jobs still waiting at the end.
    enum class Ending { Finish, Drop };
    /// A job gets its thread's connection, or null when the file couldn't be opened.
    using Job = std::function<void(Database *, const Error &)>;

    WorkerPool(QString file, OpenMode mode, int threads, Ending ending);
    /// Waits for the threads.
    ~WorkerPool();
    WorkerPool(const WorkerPool &) = delete;
    WorkerPool &operator=(const WorkerPool &) = delete;

    void post(Job job);

private:
    void work();
    Job next();

    const QString m_file;
    const OpenMode m_mode;
    const Ending m_ending;
    std::mutex m_mutex;  ///< guards m_jobs, m_isEnding
    std::condition_variable m_changed;
    std::deque<Job> m_jobs;
    bool m_isEnding = false;
    std::vector<std::unique_ptr<QThread>> m_threads;
};

}  // namespace daisychain::store
