#include "core/store/snippet_table.h"

#include "core/store/database.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace daisychain::store {

namespace {

using UseRow = std::tuple<QByteArray, QByteArray, qint64>;

QByteArray bytesOf(const QUuid &id)
{
    return id.toRfc4122();
}

}  // namespace

bool SnippetTable::accepts(const ActionPayload &payload)
{
    const auto *saved = std::get_if<SnippetSaved>(&payload);
    if (saved == nullptr)
        return true;
    const Snippet &snippet = saved->snippet;
    if (const auto checked = checkSnippet(snippet); !checked || snippet.id.isNull()) {
        m_database.fail(checked ? Error{ErrorCode::Invalid, {QStringLiteral("snippet")}} : checked.error());
        return false;
    }
    auto others = m_database.query("SELECT (SELECT count(*) FROM snippet WHERE folded = ?1 AND id <> ?2), "
                                   "(SELECT count(*) FROM snippet WHERE id <> ?2)");
    others.bind(foldedSnippetName(snippet.name)).bind(snippet.id);
    const bool isFree = others.next() && others.number(0) == 0;
    const bool hasRoom = isFree && others.number(1) < MostSnippets;
    if (!hasRoom)
        m_database.fail({ErrorCode::Conflict, {QStringLiteral("name"), isFree ? QString() : snippet.name}});
    return hasRoom;
}

void SnippetTable::put(const Snippet &snippet, qint64 position)
{
    m_database
        .query("INSERT OR REPLACE INTO snippet (id, folded, name, text, language, owner, expires_ms, "
               "action_position) VALUES (?, ?, ?, CAST(? AS TEXT), ?, ?, ?, ?)")
        .bind(snippet.id)
        .bind(foldedSnippetName(snippet.name))
        .bind(snippet.name)
        .bind(snippet.text)
        .bind(snippet.language)
        .bind(snippet.owner)
        .bind(snippet.expires)
        .bind(position)
        .run();
}

void SnippetTable::removeUses(ReplyId reply)
{
    m_database.query("DELETE FROM snippet_use WHERE reply = ?").bind(reply).run();
}

void SnippetTable::putUses(const HandOver &reply, Instant at)
{
    for (const SnippetId &snippet : reply.snippets) {
        m_database.query("INSERT OR IGNORE INTO snippet_use (reply, snippet, at_ms) VALUES (?, ?, ?)")
            .bind(reply.reply)
            .bind(snippet)
            .bind(at)
            .run();
    }
}

void SnippetTable::apply(const StoredAction &action)
{
    const ActionPayload &payload = action.action.payload;
    const bool isOfDesk = std::holds_alternative<DeskSubject>(action.action.subject);
    if (const auto *reply = std::get_if<HandOver>(&payload)) {
        removeUses(reply->reply);
        putUses(*reply, action.action.at);
    } else if (const auto *withdraw = std::get_if<Withdraw>(&payload)) {
        removeUses(withdraw->reply);
    } else if (const auto *saved = std::get_if<SnippetSaved>(&payload); saved != nullptr && isOfDesk) {
        put(saved->snippet, action.position);
    } else if (const auto *removed = std::get_if<SnippetRemoved>(&payload); removed != nullptr && isOfDesk) {
        m_database.query("DELETE FROM snippet WHERE id = ?").bind(removed->snippet).run();
    }
}

QList<StoredAction> SnippetTable::actionsOfDesk()
{
    QList<StoredAction> actions;
    auto query = m_database.query("SELECT position, id, actor, at_ms, audience, customer_key, anchor_key, "
                                  "kind, payload FROM action WHERE customer_key = 0 AND anchor_key IS NULL "
                                  "ORDER BY position");
    while (query.next())
        actions.append(readAction(m_database, m_keys, m_briefs, query));
    return actions;
}

bool SnippetTable::refold()
{
    const QList<StoredAction> stored = actionsOfDesk();
    QList<Action> actions;
    for (const StoredAction &one : stored)
        actions.append(one.action);
    using Row = std::pair<qint64, Snippet>;
    QList<Row> wanted;
    for (const StandingSnippet &one : foldSnippets(actions))
        wanted.append({stored[qsizetype(one.order)].position, one.snippet});
    std::ranges::sort(wanted, {}, &Row::first);
    QList<Row> present;
    {
        auto query = m_database.query("SELECT action_position, id, name, text, language, owner, expires_ms, "
                                      "folded FROM snippet ORDER BY action_position");
        while (query.next()) {
            Snippet snippet{query.id<SnippetId>(1), query.text(2), query.text(3), query.text(4)};
            if (!query.isNull(5))
                snippet.owner = query.id<PersonId>(5);
            snippet.expires = query.instantIf(6);
            if (query.text(7) != foldedSnippetName(snippet.name))
                snippet = {};
            present.append({query.number(0), snippet});
        }
    }
    if (present == wanted)
        return true;
    m_database.query("DELETE FROM snippet").run();
    for (const auto &[position, snippet] : std::as_const(wanted))
        put(snippet, position);
    return false;
}

bool SnippetTable::refoldUses()
{
    QList<Action> actions;
    {
        auto query = m_database.query("SELECT position, id, actor, at_ms, audience, customer_key, "
                                      "anchor_key, kind, payload FROM action "
                                      "WHERE kind IN ('hand-over', 'withdraw') ORDER BY position");
        while (query.next())
            actions.append(readAction(m_database, m_keys, m_briefs, query).action);
    }
    std::vector<UseRow> wanted;
    for (const QList<SnippetUse> &uses : foldSnippetUses(actions)) {
        for (const SnippetUse &use : uses)
            wanted.emplace_back(bytesOf(use.reply.value), bytesOf(use.snippet.value), use.at.ms);
    }
    std::ranges::sort(wanted);
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    std::vector<UseRow> present;
    {
        auto query = m_database.query("SELECT reply, snippet, at_ms FROM snippet_use");
        while (query.next())
            present.emplace_back(query.bytes(0), query.bytes(1), query.number(2));
    }
    std::ranges::sort(present);
    if (present == wanted)
        return true;
    m_database.query("DELETE FROM snippet_use").run();
    for (const auto &[reply, snippet, at] : wanted) {
        m_database.query("INSERT INTO snippet_use (reply, snippet, at_ms) VALUES (?, ?, ?)")
            .bind(reply)
            .bind(snippet)
            .bind(at)
            .run();
    }
    return false;
}

}  // namespace daisychain::store
