#include "core/store/write_unit.h"

#include "core/desk/rules.h"
#include "core/store/database.h"

#include <utility>

namespace daisychain::store {

namespace {

constexpr qsizetype MaxNamed = 1000;

StoreVersion versionIn(Database &database)
{
    auto query = database.query("SELECT number FROM store_version");
    return {query.next() ? query.number(0) : 0};
}

}  // namespace

WriteUnit::WriteUnit(Database &db, const TokenSource &tokens)
    : database(db)
    , keys(db)
    , briefs(db, keys)
    , loader(db, keys, briefs)
    , posts(db, keys)
    , views(db, keys, briefs)
    , threads(db, keys, briefs, views)
    , search(db, tokens)
    , customers(db, keys, briefs, tokens)
    , actions(db, keys, briefs, posts, threads, views, customers)
    , ingest(db, keys, briefs, posts, threads, views, search)
    , m_transaction(db, Transaction::Kind::Write)
    , m_version{versionIn(db).number + 1}
{
}

void WriteUnit::settle(const Rules *rules)
{
    views.flush();
    const auto candidates = ingest.takeRuleCandidates();
    if (rules != nullptr && !candidates.isEmpty()) {
        applyRules(*rules, candidates);
        views.flush();
    }
}

std::optional<Instant> WriteUnit::watchedSince(AccountId account)
{
    auto query = database.query("SELECT min(c.from_ms) FROM coverage c JOIN stream s ON s.id = c.stream_id "
                                "JOIN account a ON a.key = s.account_key WHERE a.id = ?");
    query.bind(account);
    return query.next() && !query.isNull(0) ? std::optional(query.instant(0)) : std::nullopt;
}

Instant WriteUnit::heardSince(const QList<AccountId> &accounts, Instant received)
{
    Instant since;
    for (const AccountId account : accounts)
        since = std::max(since, watchedSince(account).value_or(received));
    return accounts.isEmpty() ? received : since;
}

void WriteUnit::applyRules(const Rules &rules, const QHash<qint64, Instant> &candidates)
{
    for (const auto &[key, received] : candidates.asKeyValueRange()) {
        const auto post = briefs.post(key);
        const auto place = post ? briefs.placeOf(*post) : std::nullopt;
        if (!place || keys.ownKeys().contains(post->author))
            continue;
        const auto row = views.row(*place);
        auto shown = loader.post(key);
        if (!row || !shown)
            continue;
        const RuleInput input{std::move(shown->post),
                              post->brief.caughtBy,
                              post->brief.clockFrom.value_or(post->brief.created),
                              received,
                              heardSince(row->view.accounts, received),
                              row->view};
        for (const Action &action : rules.actionsFor(input))
            actions.append(action);
    }
}

Result<void> WriteUnit::finish()
{
    views.flush();
    views.storeCounts();
    search.store();
    customers.touched(views.takeCustomers());
    customers.changed(keys.takeRenamed());
    customers.store();
    keys.store();
    database.query("UPDATE store_version SET number = ?").bind(m_version.number).run();
    if (auto committed = m_transaction.commit(); !committed)
        return committed;
    notice.version = m_version;
    notice.streams = ingest.caughtBy();
    notice.isQueueChanged = notice.isQueueChanged || !views.changed().isEmpty();
    if (views.changed().size() > MaxNamed) {
        notice.isEverything = true;
    } else {
        for (const qint64 handle : views.changed())
            notice.conversations.append(handleText(handle));
    }
    return {};
}

ReadUnit::ReadUnit(Database &db)
    : database(db)
    , keys(db)
    , briefs(db, keys)
    , loader(db, keys, briefs)
    , m_transaction(db, Transaction::Kind::Read)
{
}

StoreVersion ReadUnit::version()
{
    return versionIn(database);
}

}  // namespace daisychain::store
