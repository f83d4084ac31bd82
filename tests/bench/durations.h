#pragma once

#include <QList>

#include <algorithm>
#include <chrono>

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
    void add(std::chrono::nanoseconds time) { m_ms.append(double(time.count()) / 1e6); }

    double median() { return at(0.5); }
    double p99() { return at(0.99); }

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
