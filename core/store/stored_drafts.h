#pragma once

#include "core/desk/draft_store.h"
#include "core/store/connections.h"

namespace daisychain::store {

/// DraftStore on the store.
class StoredDrafts final : public DraftStore {
public:
    explicit StoredDrafts(Connections &connections)
        : m_connections(connections)
    {
    }

    QFuture<Result<StoreVersion>> saveDraft(Draft draft) override;
    QFuture<Result<StoreVersion>> removeDraft(DraftId draft, Instant now) override;
    QFuture<Result<QList<Draft>>> draftsIn(QString handle, StoreVersion atLeast) override;
    QFuture<Result<QList<Draft>>> draftsOf(PersonId person, StoreVersion atLeast) override;
    QFuture<Result<QStringList>> draftPictures() override;
    QFuture<Result<QList<DraftVersion>>> draftVersions(DraftId draft) override;
    QFuture<Result<QList<DraftVersion>>> leftVersions(PersonId person) override;

private:
    Connections &m_connections;
};

}  // namespace daisychain::store
