#include "core/store/stored_snippets.h"

#include "core/store/journal_rows.h"

namespace daisychain::store {

namespace {

// Everything a list shows of snippets `s`; the first value bound is where today begins.
#define SNIPPET_ROWS                                                                                         \
    "SELECT s.id, s.name, s.text, s.language, s.owner, s.expires_ms, a.id, a.at_ms, "                        \
    "(SELECT count(*) FROM snippet_use u WHERE u.snippet = s.id), "                                          \
    "(SELECT count(*) FROM snippet_use u WHERE u.snippet = s.id AND u.at_ms >= ?), "                         \
    "(SELECT max(u.at_ms) FROM snippet_use u WHERE u.snippet = s.id) "                                       \
    "FROM snippet s JOIN action a ON a.position = s.action_position "

QList<SnippetRow> readRows(ReadUnit &unit, Query &query)
{
    const auto names = personNames(unit);
    QList<SnippetRow> rows;
    while (query.next()) {
        SnippetRow row;
        row.snippet = {query.id<SnippetId>(0), query.text(1), query.text(2), query.text(3)};
        if (!query.isNull(4)) {
            row.snippet.owner = query.id<PersonId>(4);
            row.ownerName = names.value(*row.snippet.owner);
        }
        row.snippet.expires = query.instantIf(5);
        row.savedIn = query.id<ActionId>(6);
        row.saved = query.instant(7);
        row.uses = query.integer(8);
        row.usesToday = query.integer(9);
        row.lastUse = query.instantIf(10);
        rows.append(std::move(row));
    }
    return rows;
}

}  // namespace

QFuture<Result<QList<SnippetRow>>> StoredSnippets::snippets(Instant today, StoreVersion atLeast)
{
    return m_connections.read<QList<SnippetRow>>(
        [today](ReadUnit &unit) -> Result<QList<SnippetRow>> {
            auto query = unit.database.query(SNIPPET_ROWS "ORDER BY s.folded, s.action_position");
            query.bind(today);
            return readRows(unit, query);
        },
        atLeast);
}

QFuture<Result<SnippetRow>> StoredSnippets::snippetNamed(QString name, Instant today, StoreVersion atLeast)
{
    return m_connections.read<SnippetRow>(
        [=](ReadUnit &unit) -> Result<SnippetRow> {
            auto query = unit.database.query(SNIPPET_ROWS
                                             "WHERE s.folded = ? ORDER BY s.action_position DESC LIMIT 1");
            query.bind(today).bind(foldedSnippetName(name));
            const QList<SnippetRow> rows = readRows(unit, query);
            if (rows.isEmpty())
                return Failure(Error{ErrorCode::NotFound, {name}});
            return rows.first();
        },
        atLeast);
}

}  // namespace daisychain::store
