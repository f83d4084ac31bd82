#pragma once

#include "core/desk/snippet_reader.h"
#include "core/text/fuzzy.h"

namespace daisychain {

/// Finds snippets as one types: by the letters of their names and the words of their texts.
class SnippetFinder final {
public:
    SnippetFinder() = default;
    explicit SnippetFinder(QList<SnippetRow> rows);

    const QList<SnippetRow> &rows() const { return m_rows; }
    const SnippetRow *row(SnippetId id) const;

    struct Found {
        SnippetRow row;
        int score = 0;  ///< that of text::plainScore()
    };
    /// The best first, of equals those used more; none that has expired. An empty query finds all.
    QList<Found> find(const QString &query, Instant now, qsizetype limit) const;

private:
    QList<SnippetRow> m_rows;
    QList<text::FuzzyTarget> m_targets;
    QHash<SnippetId, qsizetype> m_places;
};

}  // namespace daisychain
