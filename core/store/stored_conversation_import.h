#pragma once

#include "core/desk/conversation_import.h"
#include "core/store/connections.h"

namespace daisychain::store {

/// ConversationImporter on the store.
class StoredConversationImport final : public ConversationImporter {
public:
    explicit StoredConversationImport(Connections &connections)
        : m_connections(connections)
    {
    }

    QFuture<Result<ConversationImportReport>> preview(ConversationSource &source, Account own) override;
    QFuture<Result<ConversationImportReport>> import(ConversationSource &source, Account own, PersonId by,
                                                     Instant at) override;

private:
    Connections &m_connections;
};

}  // namespace daisychain::store
