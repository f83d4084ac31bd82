#include "core/desk/snippet_finder.h"

#include <algorithm>

namespace daisychain {

SnippetFinder::SnippetFinder(QList<SnippetRow> rows)
    : m_rows(std::move(rows))
{
    m_targets.reserve(m_rows.size());
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        m_targets.append(text::FuzzyTarget(m_rows[i].snippet.name, m_rows[i].snippet.text));
        m_places.insert(m_rows[i].snippet.id, i);
    }
}

const SnippetRow *SnippetFinder::row(SnippetId id) const
{
    const auto place = m_places.constFind(id);
    return place != m_places.constEnd() ? &m_rows[*place] : nullptr;
}

QList<SnippetFinder::Found> SnippetFinder::find(const QString &query, Instant now, qsizetype limit) const
{
    QList<QPair<qsizetype, int>> hits;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const auto score = m_rows[i].snippet.isExpired(now) ? std::nullopt : m_targets[i].score(query);
        if (score)
            hits.append({i, *score});
    }
    std::ranges::stable_sort(hits, [this](const auto &a, const auto &b) {
        return a.second != b.second ? a.second > b.second : m_rows[a.first].uses > m_rows[b.first].uses;
    });
    QList<Found> found;
    for (const auto &[place, score] : hits.first(std::min(limit, hits.size())))
        found.append({m_rows[place], score});
    return found;
}

}  // namespace daisychain
