#include "core/store/customer_card.h"

#include "core/store/customer_detail_table.h"
#include "core/store/customer_links.h"
#include "core/store/database.h"
#include "core/store/journal_rows.h"
#include "core/store/stored_gestures.h"
#include "core/store/stored_promises.h"

#include <algorithm>

namespace daisychain::store {

namespace {

constexpr int MostPromises = 200;
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

void addNotes(ReadUnit &unit, qint64 identity, QList<StoredAction> &notes)
{
    auto query = unit.database.query(
        "SELECT position, id, actor, at_ms, audience, customer_key, anchor_key, kind, payload FROM action "
        "WHERE customer_key = ? AND kind = 'note' ORDER BY at_ms DESC, position DESC");
    query.bind(identity);
    for (int count = 0; count < MostNotes && query.next();) {
        const StoredAction note = readAction(unit.database, unit.keys, unit.briefs, query);
        if (isUndone(unit.database, note.action.id, note.position))
            continue;
        notes.append(note);
        ++count;
    }
}

void addNotes(ReadUnit &unit, const QList<qint64> &identities, CustomerCard &card)
{
    QList<StoredAction> notes;
    for (const qint64 identity : identities)
        addNotes(unit, identity, notes);
    const auto order = [](const StoredAction &note) { return std::pair(note.action.at, note.position); };
    std::ranges::sort(notes, std::greater(), order);
    card.notes = journalEntries(unit, notes.first(std::min<qsizetype>(MostNotes, notes.size())));
}

void addCounts(ReadUnit &unit, qint64 identity, Instant now, CustomerCard &card)
{
    auto query = unit.database.query(
        "SELECT count(*), total(status = 0 OR (status = 2 AND wake_ms <= ?)), min(anchor_ms), "
        "total(is_praise), total(is_thanked = 1 OR (status = 3 AND done_reason = ?)) FROM conversation "
        "WHERE customer_key = ?");
    query.bind(now).bind(DoneReason::Thanks).bind(identity);
    if (!query.next())
        return;
    card.conversationCount += query.integer(0);
    card.dueCount += query.integer(1);
    card.past.praised += query.integer(3);
    card.past.thanked += query.integer(4);
    if (const auto first = query.instantIf(2))
        card.firstPost = card.firstPost ? std::min(*card.firstPost, *first) : *first;
}

void countPromise(const PromiseRow &row, Instant now, CustomerPast &past)
{
    switch (stateOf(row.promise, now)) {
    case PromiseState::Open:
        break;
    case PromiseState::Broken:
        ++past.broken;
        break;
    case PromiseState::Kept:
        ++past.kept;
        break;
    case PromiseState::KeptLate:
        ++past.late;
        break;
    }
}

void addPromises(ReadUnit &unit, const QList<qint64> &identities, Instant now, CustomerCard &card)
{
    card.promises = customerPromiseRows(unit, identities, std::nullopt, MostPromises);
    for (const PromiseRow &row : std::as_const(card.promises))
        countPromise(row, now, card.past);
    // What is open comes first, and of that what is due first.
    std::ranges::stable_sort(card.promises, [](const PromiseRow &a, const PromiseRow &b) {
        const bool isOpenA = !a.promise.kept;
        const bool isOpenB = !b.promise.kept;
        return isOpenA != isOpenB ? isOpenA : isOpenA ? a.cursor < b.cursor : b.cursor < a.cursor;
    });
}

}  // namespace

CustomerCard customerCard(ReadUnit &unit, qint64 identity, Instant now)
{
    CustomerCard card;
    CustomerDetailTable details(unit.database, unit.keys, unit.briefs);
    const QList<qint64> identities = identitiesOf(unit, identity);
    for (const qint64 one : identities) {
        card.identities.append(unit.loader.profile(one));
        card.details += details.of(one);
        addLinks(unit, one, card);
        addCounts(unit, one, now, card);
    }
    card.details = joinedDetails(std::move(card.details));
    addNotes(unit, identities, card);
    addPromises(unit, identities, now, card);
    card.gestures = customerGestureRows(unit, identities, std::nullopt, MostOnCard);
    card.version = unit.version();
    return card;
}

}  // namespace daisychain::store
