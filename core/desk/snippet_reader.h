#pragma once

#include "core/desk/fold_snippets.h"
#include "core/desk/store_version.h"

#include <QFuture>

namespace daisychain {

/// A snippet as a list shows it.
struct SnippetRow {
    Snippet snippet;
    QString ownerName;  ///< empty: everybody's, or a person not known here
    ActionId savedIn;   ///< what Undo takes back
    Instant saved;
    int uses = 0;
    int usesToday = 0;
    std::optional<Instant> lastUse;

    bool operator==(const SnippetRow &) const = default;
};

/// Reads snippets. They are saved and removed through the journal, about the desk.
///
/// Threads: call from any; futures end on a store thread, see whenReady(). Errors: Storage.
class SnippetReader {
public:
    virtual ~SnippetReader();

    /// All, by name, also the expired. Uses from `today` on are those of today.
    virtual QFuture<Result<QList<SnippetRow>>> snippets(Instant today, StoreVersion atLeast) = 0;
    /// Whatever the case of the name. Errors besides: NotFound.
    virtual QFuture<Result<SnippetRow>> snippetNamed(QString name, Instant today, StoreVersion atLeast) = 0;
};

}  // namespace daisychain
