#pragma once

#include "core/text/private_data.h"

#include <vector>

namespace daisychain::text {

/// Collects what findPrivateData() finds: what comes first keeps its place, what overlaps it is dropped.
class PrivatePlaces final {
public:
    explicit PrivatePlaces(qsizetype size)
        : m_isTaken(size_t(size), false)
    {
    }

    /// Nothing is found in [start, end).
    void take(qsizetype start, qsizetype end);
    void add(PrivateKind kind, qsizetype start, qsizetype end);
    bool isTaken(qsizetype at) const { return m_isTaken[size_t(at)]; }
    QList<PrivateData> inOrder() const;

private:
    std::vector<bool> m_isTaken;
    QList<PrivateData> m_found;
};

}  // namespace daisychain::text
