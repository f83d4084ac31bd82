#include "core/store/stored_customers.h"

#include "core/store/customer_detail_table.h"
#include "core/store/customer_links.h"
#include "core/store/journal_rows.h"
#include "core/store/queue_rows.h"

#include <algorithm>
#include <array>
#include <limits>

namespace daisychain::store {

namespace {

constexpr int MostNotes = 200;

void addLinks(ReadUnit &unit, qint64 identity, CustomerCard &card)
{
    auto query = unit.database.query(
        "SELECT a.position, a.id, a.actor, a.at_ms, a.audience, a.customer_key, "
        "a.anchor_key, a.kind, a.payload FROM identity_link l JOIN action a ON a.position "
        "= l.action_position WHERE l.a_key = ? ORDER BY a.position");
    query.bind(identity);
    while (query.next()) {
        const StoredAction stored = readAction(unit.database, unit.keys, unit.briefs, query);
        if (const auto *link = std::get_if<LinkIdentity>(&stored.action.payload))
            card.links.append(
                {unit.keys.identityId(identity), link->other, link->evidence, stored.action.id});
    }
}

/// Notes and what undoes them: only together can be told which notes count.
QList<StoredAction> noteActions(ReadUnit &unit, const QList<qint64> &identities)
{
    QList<StoredAction> actions;
    for (const qint64 identity : identities) {
        auto query = unit.database.query(
            "SELECT position, id, actor, at_ms, audience, customer_key, anchor_key, kind, "
            "payload FROM action WHERE customer_key = ? AND kind IN ('note', 'undo')");
        query.bind(identity);
        while (query.next())
            actions.append(readAction(unit.database, unit.keys, unit.briefs, query));
    }
    std::sort(actions.begin(), actions.end(),
              [](const StoredAction &a, const StoredAction &b) { return a.position < b.position; });
    return actions;
}

void addNotes(ReadUnit &unit, const QList<qint64> &identities, CustomerCard &card)
{
    const QList<JournalEntry> entries = journalEntries(unit, noteActions(unit, identities));
    for (auto it = entries.rbegin(); it != entries.rend() && card.notes.size() < MostNotes; ++it) {
        if (it->isActive && std::holds_alternative<Note>(it->action.payload))
            card.notes.append(*it);
    }
}

void addCounts(ReadUnit &unit, qint64 identity, Instant now, CustomerCard &card)
{
    auto query = unit.database.query("SELECT count(*), total(status = 0 OR (status = 2 AND wake_ms <= ?)), "
                                     "min(anchor_ms) FROM conversation WHERE customer_key = ?");
    query.bind(now).bind(identity);
    if (!query.next())
        return;
    card.conversationCount += query.integer(0);
    card.dueCount += query.integer(1);
    if (const auto first = query.instantIf(2))
        card.firstPost = card.firstPost ? std::min(*card.firstPost, *first) : *first;
}

/// The first word that no text with this beginning comes after.
QString afterAll(const QString &beginning)
{
    return beginning + QChar(0xffff);
}

/// The fields that a customer is looked for in.
constexpr std::array Searched{DetailField::Name,  DetailField::Organisation, DetailField::Plan,
                              DetailField::EMail, DetailField::Phone,        DetailField::Reference};

QList<qint64> customersLike(ReadUnit &unit, const QString &beginning, int limit)
{
    QSet<qint64> found;
    const auto take = [&](Query &query) {
        while (query.next())
            found.insert(query.number(0));
    };
    if (beginning.isEmpty()) {
        auto all = unit.database.query("SELECT DISTINCT identity_key FROM customer_detail LIMIT ?");
        all.bind(limit);
        take(all);
    } else {
        for (const DetailField field : Searched) {
            auto query = unit.database.query(
                "SELECT DISTINCT identity_key FROM customer_detail WHERE field = ? AND folded >= ? AND "
                "folded < ? LIMIT ?");
            query.bind(field).bind(beginning).bind(afterAll(beginning)).bind(limit);
            take(query);
        }
        const QString handle = beginning.startsWith(u'@') ? beginning.mid(1) : beginning;
        auto query = unit.database.query(
            "SELECT key FROM identity WHERE handle_folded >= ? AND handle_folded < ? AND handle_folded <> '' "
            "AND EXISTS (SELECT 1 FROM customer_detail d WHERE d.identity_key = identity.key) LIMIT ?");
        query.bind(handle).bind(afterAll(handle)).bind(limit);
        take(query);
    }
    QList<qint64> sorted = found.values();
    std::ranges::sort(sorted);
    sorted.resize(std::min<qsizetype>(sorted.size(), limit));
    return sorted;
}

}  // namespace

QFuture<Result<CustomerCard>> StoredCustomers::customer(IdentityId identity, Instant now,
                                                        StoreVersion atLeast)
{
    return m_connections.read<CustomerCard>(
        [=](ReadUnit &unit) -> Result<CustomerCard> {
            const auto key = unit.keys.knownIdentity(identity);
            if (!key)
                return Failure(Error{ErrorCode::NotFound, {identity.globalId}});
            CustomerCard card;
            CustomerDetailTable details(unit.database, unit.keys, unit.briefs);
            const QList<qint64> identities = identitiesOf(unit, *key);
            for (const qint64 one : identities) {
                card.identities.append(unit.loader.profile(one));
                card.details += details.of(one);
                addLinks(unit, one, card);
                addCounts(unit, one, now, card);
            }
            card.details = joinedDetails(std::move(card.details));
            addNotes(unit, identities, card);
            card.version = unit.version();
            return card;
        },
        atLeast);
}

QFuture<Result<QueuePage>> StoredCustomers::customerConversations(IdentityId identity,
                                                                  std::optional<QueueCursor> after, int limit,
                                                                  StoreVersion atLeast)
{
    return m_connections.read<QueuePage>(
        [=](ReadUnit &unit) -> Result<QueuePage> {
            QueuePage page;
            page.version = unit.version();
            const auto key = unit.keys.knownIdentity(identity);
            if (!key)
                return page;
            for (const qint64 one : identitiesOf(unit, *key)) {
                auto query =
                    unit.database.query(QUEUE_ROWS "WHERE c.customer_key = ? AND (c.last_ms, c.key) < (?, ?) "
                                                   "ORDER BY c.last_ms DESC, c.key DESC LIMIT ?");
                query.bind(PersonId{}).bind(one);
                query.bind(after ? after->at.ms : std::numeric_limits<qint64>::max())
                    .bind(after ? after->key : std::numeric_limits<qint64>::max())
                    .bind(limit + 1);
                while (query.next()) {
                    QueueRow row = readQueueRow(query, unit);
                    row.cursor = {QueueRank::Ordinary, row.view.lastAt, row.cursor.key};
                    page.rows.append(std::move(row));
                }
            }
            std::sort(page.rows.begin(), page.rows.end(),
                      [](const QueueRow &a, const QueueRow &b) { return b.cursor < a.cursor; });
            page.hasMore = page.rows.size() > limit;
            if (page.hasMore)
                page.rows.resize(limit);
            return page;
        },
        atLeast);
}

QFuture<Result<QList<ProfileFact>>> StoredCustomers::findIdentities(QString text, int limit)
{
    return m_connections.read<QList<ProfileFact>>([=](ReadUnit &unit) -> Result<QList<ProfileFact>> {
        QList<ProfileFact> found;
        const QString beginning = (text.startsWith(u'@') ? text.mid(1) : text).toLower();
        auto query =
            unit.database.query("SELECT key FROM identity WHERE handle_folded >= ? AND handle_folded < ? AND "
                                "handle_folded <> '' ORDER BY handle_folded LIMIT ?");
        query.bind(beginning).bind(afterAll(beginning)).bind(beginning.isEmpty() ? 0 : limit);
        while (query.next())
            found.append(unit.loader.profile(query.number(0)));
        auto byId = unit.database.query("SELECT key FROM identity WHERE global_id = ?");
        byId.bind(text);
        while (byId.next()) {
            const ProfileFact profile = unit.loader.profile(byId.number(0));
            if (!found.contains(profile))
                found.append(profile);
        }
        return found;
    });
}

QFuture<Result<QList<CustomerLine>>> StoredCustomers::listCustomers(QString text, int limit)
{
    return m_connections.read<QList<CustomerLine>>([=](ReadUnit &unit) -> Result<QList<CustomerLine>> {
        CustomerDetailTable details(unit.database, unit.keys, unit.briefs);
        QList<CustomerLine> lines;
        for (const qint64 identity : customersLike(unit, text.trimmed().toLower(), limit))
            lines.append({unit.loader.profile(identity), details.of(identity)});
        return lines;
    });
}

}  // namespace daisychain::store
