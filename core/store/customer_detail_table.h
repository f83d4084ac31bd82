#pragma once

#include "core/desk/customer_detail.h"
#include "core/store/brief_reader.h"

// Said beside "field = ?" by who looks for a detail by its value: only these fields are in the index.
#define IS_FOUND_BY_VALUE "(field = 0 OR field = 1 OR field = 2 OR field = 4 OR field = 6)"

namespace daisychain::store {

/// The table of details: what foldDetails() gives for each identity.
class CustomerDetailTable final {
public:
    CustomerDetailTable(Database &database, KeyTable &keys, BriefReader &briefs)
        : m_database(database)
        , m_keys(keys)
        , m_briefs(briefs)
    {
    }

    /// An action that is the last in the journal.
    void apply(qint64 position, qint64 identity, const QList<CustomerDetail> &details);
    /// Folds an identity's details anew, when an action of theirs counts no more, or again.
    void refold(qint64 identity);
    /// Folds all anew. Whether nothing was different.
    bool refoldAll();

    /// What stands of one identity.
    QList<StandingDetail> of(qint64 identity);

private:
    bool hasNone(qint64 identity);
    void add(qint64 position, qint64 identity, const QList<CustomerDetail> &details);
    void write(qint64 identity, const QList<StandingDetail> &details);

    Database &m_database;
    KeyTable &m_keys;
    BriefReader &m_briefs;
};

}  // namespace daisychain::store
