#include "core/text/private_places.h"

#include <algorithm>

namespace daisychain::text {

void PrivatePlaces::take(qsizetype start, qsizetype end)
{
    std::fill(m_isTaken.begin() + start, m_isTaken.begin() + end, true);
}

void PrivatePlaces::add(PrivateKind kind, qsizetype start, qsizetype end)
{
    const auto first = m_isTaken.begin() + start;
    const auto last = m_isTaken.begin() + end;
    if (start >= end || std::find(first, last, true) != last)
        return;
    take(start, end);
    m_found.append({kind, start, end});
}

QList<PrivateData> PrivatePlaces::inOrder() const
{
    QList<PrivateData> all = m_found;
    std::sort(all.begin(), all.end(),
              [](const PrivateData &a, const PrivateData &b) { return a.start < b.start; });
    return all;
}

}  // namespace daisychain::text
