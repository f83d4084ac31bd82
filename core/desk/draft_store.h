#pragma once

#include "core/base/result.h"
#include "core/desk/draft.h"
#include "core/desk/store_version.h"

#include <QFuture>

namespace daisychain {

/// Keeps drafts. What a draft said before is kept for a week: its text every ten seconds of writing, and
/// whenever a good part of it went away at once.
///
/// Threads: call from any; futures end after COMMIT, on a store thread. Errors: Storage.
class DraftStore {
public:
    virtual ~DraftStore();

    /// Puts it in the place of what was saved under its id. Errors besides: Conflict when the id is another
    /// person's.
    virtual QFuture<Result<StoreVersion>> saveDraft(Draft draft) = 0;
    /// Its last text stays among the versions.
    virtual QFuture<Result<StoreVersion>> removeDraft(DraftId draft, Instant now) = 0;
    /// All persons' drafts in a conversation, also those begun under an older handle or another anchor.
    virtual QFuture<Result<QList<Draft>>> draftsIn(QString handle, StoreVersion atLeast) = 0;
    /// A person's drafts, the newest first.
    virtual QFuture<Result<QList<Draft>>> draftsOf(PersonId person, StoreVersion atLeast) = 0;
    /// The files of all persons' drafts: they must lie where they are.
    virtual QFuture<Result<QStringList>> draftPictures() = 0;
    /// Newest first.
    virtual QFuture<Result<QList<DraftVersion>>> draftVersions(DraftId draft) = 0;
    /// The versions that a person's removed drafts left behind, newest first.
    virtual QFuture<Result<QList<DraftVersion>>> leftVersions(PersonId person) = 0;
};

}  // namespace daisychain
