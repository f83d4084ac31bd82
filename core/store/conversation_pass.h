#pragma once

#include "core/store/conversation_row.h"

#include <limits>

namespace daisychain::store {

/// Goes once through the table of conversations, a thread after the other. It reads some rows ahead, and none
/// twice: what is written of the threads passed meanwhile doesn't come again.
class ConversationPass final {
public:
    ConversationPass(Database &database, KeyTable &keys, BriefReader &posts)
        : m_database(database)
        , m_keys(keys)
        , m_posts(posts)
    {
    }

    /// The thread's rows in the order of customer and account, as readConversationKeys() gives them. Threads
    /// are asked for in ascending order.
    QList<ConversationRow> rowsOf(qint64 thread);
    /// After the last thread: where those rows belong whose threads weren't asked for.
    QList<Place> passedOver();

private:
    bool readOn();

    Database &m_database;
    KeyTable &m_keys;
    BriefReader &m_posts;
    QList<ConversationRow> m_ahead;
    qsizetype m_at = 0;
    Place m_last{std::numeric_limits<qint64>::min(), 0, 0};
    bool m_isAtEnd = false;
    QList<Place> m_passedOver;
};

}  // namespace daisychain::store
