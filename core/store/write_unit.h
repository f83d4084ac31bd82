#pragma once

#include "core/desk/notices.h"
#include "core/store/action_table.h"
#include "core/store/customer_index.h"
#include "core/store/ingest.h"
#include "core/store/post_loader.h"
#include "core/store/transaction.h"

namespace daisychain {
class Rules;
}

namespace daisychain::store {

/// One write transaction with everything that may be done in it. Nothing it remembers outlives it.
class WriteUnit final {
public:
    WriteUnit(Database &database, const TokenSource &tokens);

    /// The version that this transaction makes.
    StoreVersion version() const { return m_version; }
    /// The version before.
    StoreVersion before() const { return {m_version.number - 1}; }

    /// Brings all views up to date. Rules, when given, are asked about what came in since the last time, and
    /// their actions recorded.
    void settle(const Rules *rules);
    /// Settles and commits. The notice says what changed.
    Result<void> finish();

    Database &database;
    KeyTable keys;
    BriefReader briefs;
    PostLoader loader;
    PostTable posts;
    ViewTable views;
    ThreadTable threads;
    SearchIndex search;
    CustomerIndex customers;
    ActionTable actions;
    Ingest ingest;
    Notice notice;

private:
    void applyRules(const Rules &rules, const QHash<qint64, Instant> &candidates);
    std::optional<Instant> watchedSince(AccountId account);
    Instant heardSince(const QList<AccountId> &accounts, Instant received);

    Transaction m_transaction;
    StoreVersion m_version;
};

/// One read transaction: everything read in it is of one version.
class ReadUnit final {
public:
    explicit ReadUnit(Database &database);

    StoreVersion version();

    Database &database;
    KeyTable keys;
    BriefReader briefs;
    PostLoader loader;

private:
    Transaction m_transaction;
};

}  // namespace daisychain::store
