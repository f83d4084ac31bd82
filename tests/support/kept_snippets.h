#pragma once

#include "core/base/when_ready.h"
#include "core/desk/snippet_reader.h"
#include "tests/support/fake_desk.h"

#include <algorithm>

namespace daisychain::test {

/// The snippets of a FakeDesk, folded from its journal.
class KeptSnippets final : public SnippetReader {
public:
    explicit KeptSnippets(const FakeDesk &desk)
        : m_desk(desk)
    {
    }

    QFuture<Result<QList<SnippetRow>>> snippets(Instant today, StoreVersion) override
    {
        return readyFuture(Result<QList<SnippetRow>>(rows(today)));
    }
    QFuture<Result<SnippetRow>> snippetNamed(QString name, Instant today, StoreVersion) override
    {
        for (const SnippetRow &row : rows(today)) {
            if (foldedSnippetName(row.snippet.name) == foldedSnippetName(name))
                return readyFuture(Result<SnippetRow>(row));
        }
        return readyFuture(Result<SnippetRow>(Failure(Error{ErrorCode::NotFound, {name}})));
    }

private:
    QList<SnippetRow> rows(Instant today) const
    {
        QList<SnippetRow> rows;
        const auto uses = foldSnippetUses(m_desk.actions());
        for (const StandingSnippet &one : foldSnippets(m_desk.actions())) {
            SnippetRow row;
            row.snippet = one.snippet;
            row.savedIn = one.action;
            row.saved = one.at;
            for (const QList<SnippetUse> &ofReply : uses) {
                for (const SnippetUse &use : ofReply) {
                    if (use.snippet != one.snippet.id)
                        continue;
                    ++row.uses;
                    row.usesToday += use.at < today ? 0 : 1;
                    row.lastUse = std::max(row.lastUse.value_or(use.at), use.at);
                }
            }
            rows.append(row);
        }
        return rows;
    }

    const FakeDesk &m_desk;
};

}  // namespace daisychain::test
