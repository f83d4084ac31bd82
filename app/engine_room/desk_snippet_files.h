#pragma once

#include "core/desk/account_directory.h"
#include "core/desk/snippet_files.h"

namespace daisychain::engine_room {

/// SnippetFiles over a desk's snippets and persons, which must outlive what is asked.
class DeskSnippetFiles final : public SnippetFiles {
public:
    DeskSnippetFiles(SnippetReader &snippets, AccountDirectory &directory)
        : m_snippets(snippets)
        , m_directory(directory)
    {
    }

    QFuture<Result<SnippetImport>> plan(QString path, Instant now) override;
    QFuture<Result<int>> write(QString path) override;

private:
    SnippetReader &m_snippets;
    AccountDirectory &m_directory;
};

}  // namespace daisychain::engine_room
