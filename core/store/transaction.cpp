#include "core/store/transaction.h"

#include "core/store/database.h"

namespace daisychain::store {

Transaction::Transaction(Database &database, Kind kind)
    : m_database(database)
{
    if (kind == Kind::Write)
        m_database.query("BEGIN IMMEDIATE").run();
    else
        m_database.query("BEGIN").run();
    m_isOpen = !m_database.failure();
}

Transaction::~Transaction()
{
    if (!m_isOpen)
        return;
    const auto failed = m_database.takeFailure();
    m_database.query("ROLLBACK").run();
    // SQLite may have rolled back by itself (a full disk); what went wrong first is what counts.
    (void)m_database.takeFailure();
    if (failed)
        m_database.fail(*failed);
}

Result<void> Transaction::commit()
{
    if (!m_database.failure())
        m_database.query("COMMIT").run();
    if (m_database.failure())
        return Failure(*m_database.failure());
    m_isOpen = false;
    return {};
}

}  // namespace daisychain::store
