#pragma once

#include <QList>

#include <algorithm>
#include <chrono>
#include <ctime>

namespace daisychain::bench {

/// How long runs took, in milliseconds.
class Durations final {
public:
    template <class Work>
    void measure(Work work)
    {
        const auto start = std::chrono::steady_clock::now();
        work();
        add(std::chrono::steady_clock::now() - start);
    }
    /// The same in this thread's own time: what computes alone, on a machine shared with others.
    template <class Work>
    void measureCpu(Work work)
    {
        const auto start = threadTime();
        work();
        add(threadTime() - start);
    }
    void add(std::chrono::nanoseconds time) { m_ms.append(double(time.count()) / 1e6); }

    double median() { return at(0.5); }
    double p99() { return at(0.99); }
    double worst() { return at(1); }
    qint64 count() const { return m_ms.size(); }

    /// What this thread has computed so far.
    static std::chrono::nanoseconds threadTime()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
    }

private:
    double at(double share)
    {
        if (m_ms.isEmpty())
            return 0;
        std::sort(m_ms.begin(), m_ms.end());
        return m_ms[std::min(m_ms.size() - 1, qsizetype(double(m_ms.size()) * share))];
    }

    QList<double> m_ms;
};

}  // namespace daisychain::bench
