#pragma once

#include "core/desk/snippet_import.h"

#include <QFuture>

namespace daisychain {

/// Saved replies in files that a person chose.
///
/// Threads: call from any; futures end on a thread of their own.
class SnippetFiles {
public:
    virtual ~SnippetFiles();

    /// What taking in a file would do: what snippetsJson() wrote, or a table. Changes nothing. Errors:
    /// Storage; NotFound for a file that can't be read; Invalid for one that holds no replies.
    virtual QFuture<Result<SnippetImport>> plan(QString path, Instant now) = 0;
    /// All of them, as a table when the name ends in ".csv", else as JSON. How many. Errors: Storage.
    virtual QFuture<Result<int>> write(QString path) = 0;
};

}  // namespace daisychain
