#include "core/store/conversation_pass.h"

#include "core/store/database.h"

#include <utility>

namespace daisychain::store {

namespace {

constexpr int Bunch = 1'000;

}  // namespace

QList<ConversationRow> ConversationPass::rowsOf(qint64 thread)
{
    QList<ConversationRow> rows;
    for (; m_at < m_ahead.size() || readOn(); ++m_at) {
        ConversationRow &next = m_ahead[m_at];
        if (next.place.thread > thread)
            break;
        if (next.place.thread == thread)
            rows.append(std::move(next));
        else
            m_passedOver.append(next.place);
    }
    return rows;
}

QList<Place> ConversationPass::passedOver()
{
    (void)rowsOf(std::numeric_limits<qint64>::max());
    return m_passedOver;
}

bool ConversationPass::readOn()
{
    m_ahead.clear();
    m_at = 0;
    if (m_isAtEnd)
        return false;
    auto query = m_database.query("SELECT " CONVERSATION_COLUMNS
                                  " FROM conversation c WHERE (c.thread_key, c.customer_key, "
                                  "c.private_account_key) > (?, ?, ?) ORDER BY c.thread_key, c.customer_key, "
                                  "c.private_account_key LIMIT ?");
    query.bind(m_last.thread).bind(m_last.customer).bind(m_last.account).bind(Bunch);
    while (query.next())
        m_ahead.append(readConversationKeys(query, m_keys, m_posts));
    m_isAtEnd = m_ahead.size() < Bunch;
    if (!m_ahead.isEmpty())
        m_last = m_ahead.last().place;
    return !m_ahead.isEmpty();
}

}  // namespace daisychain::store
