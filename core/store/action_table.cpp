#include "core/store/action_table.h"

#include "core/desk/action_codec.h"
#include "core/store/customer_detail_table.h"
#include "core/store/database.h"
#include "core/store/journal_rows.h"
#include "core/store/snippet_table.h"

#include <utility>

namespace daisychain::store {

namespace {

bool isLink(const ActionPayload &payload)
{
    return std::holds_alternative<Split>(payload) || std::holds_alternative<Merge>(payload) ||
           std::holds_alternative<LinkIdentity>(payload);
}

/// Whether the list of customers may be found or sorted otherwise.
bool isListed(const ActionPayload &payload)
{
    return std::holds_alternative<Note>(payload) || std::holds_alternative<CustomerDetails>(payload) ||
           std::holds_alternative<Undo>(payload);
}

std::optional<PersonId> unlessNull(PersonId person)
{
    return person.isNull() ? std::nullopt : std::optional(person);
}

std::optional<qint64> unlessZero(qint64 key)
{
    return key == 0 ? std::nullopt : std::optional(key);
}

}  // namespace

bool ActionTable::append(const Action &action)
{
    StoredAction stored;
    stored.action = action;
    const auto *conversation = std::get_if<ConversationSubject>(&action.subject);
    const bool isOfDesk = std::holds_alternative<DeskSubject>(action.subject);
    const IdentityId customer = customerOf(action.subject);
    if ((customer.isNull() && !isOfDesk) || action.id.isNull() ||
        (conversation != nullptr && conversation->anchor.isNull())) {
        m_database.fail({ErrorCode::Invalid, {actionKindName(action.payload)}, QStringLiteral("no subject")});
        return false;
    }
    {
        auto known = m_database.query("SELECT 1 FROM action WHERE id = ?");
        known.bind(action.id);
        if (known.next())
            return false;
    }
    if (isOfDesk && !SnippetTable(m_database, m_keys, m_briefs).accepts(action.payload))
        return false;
    stored.customer = isOfDesk ? 0 : m_keys.identity(customer);
    if (conversation != nullptr)
        stored.anchor = m_posts.findOrMention(conversation->anchor).key;
    const auto *undo = std::get_if<Undo>(&action.payload);
    stored.position = m_database
                          .query("INSERT INTO action (id, actor, at_ms, audience, customer_key, anchor_key, "
                                 "kind, payload, target) "
                                 "VALUES (?, ?, ?, ?, ?, ?, ?, CAST(? AS TEXT), ?)")
                          .bind(action.id)
                          .bind(unlessNull(action.actor))
                          .bind(action.at)
                          .bind(action.audience)
                          .bind(stored.customer)
                          .bind(unlessZero(stored.anchor))
                          .bind(actionKindName(action.payload))
                          .bind(encodePayload(action.payload))
                          .bind(undo != nullptr ? std::optional(undo->target) : std::nullopt)
                          .insert();
    follow(stored);
    return true;
}

void ActionTable::follow(const StoredAction &action)
{
    const ActionPayload &payload = action.action.payload;
    if (action.customer != 0 && isListed(payload))
        m_customers.changed({action.customer});
    if (std::holds_alternative<Undo>(payload))
        followUndo(action);
    else if (isLink(payload))
        setLink(action, true);
    else if (const auto *details = std::get_if<CustomerDetails>(&payload);
             details != nullptr && action.anchor == 0)
        CustomerDetailTable(m_database, m_keys, m_briefs)
            .apply(action.position, action.customer, details->details);
    else
        SnippetTable(m_database, m_keys, m_briefs).apply(action);
    if (action.anchor != 0)
        m_views.mark(m_briefs.placeOf(action.anchor, action.customer));
}

void ActionTable::followUndo(const StoredAction &undo)
{
    auto target = find(std::get<Undo>(undo.action.payload).target);
    QSet<qint64> walked;
    while (target && !walked.contains(target->position)) {
        walked.insert(target->position);
        const auto *further = std::get_if<Undo>(&target->action.payload);
        if (further == nullptr)
            break;
        target = find(further->target);
    }
    if (target && isLink(target->action.payload))
        setLink(*target, isActive(*target));
    else if (target && std::holds_alternative<CustomerDetails>(target->action.payload))
        CustomerDetailTable(m_database, m_keys, m_briefs).refold(target->customer);
    else if (target && std::holds_alternative<DeskSubject>(target->action.subject))
        (void)SnippetTable(m_database, m_keys, m_briefs).refold();  // what was different is right now
}

std::optional<StoredAction> ActionTable::find(ActionId id)
{
    auto query = m_database.query(
        "SELECT position, id, actor, at_ms, audience, customer_key, anchor_key, kind, payload "
        "FROM action WHERE id = ?");
    query.bind(id);
    return query.next() ? std::optional(readAction(m_database, m_keys, m_briefs, query)) : std::nullopt;
}

bool ActionTable::isActive(const StoredAction &action)
{
    return !isUndoable(action.action.payload) || !isUndone(m_database, action.action.id, action.position);
}

void ActionTable::setLink(const StoredAction &action, bool isActive)
{
    const ActionPayload &payload = action.action.payload;
    if (std::holds_alternative<LinkIdentity>(payload))
        setIdentityLink(action, isActive);
    else if (action.anchor != 0 && std::holds_alternative<Split>(payload))
        setSplit(action, isActive);
    else if (action.anchor != 0)
        setMerge(action, isActive);
}

void ActionTable::setSplit(const StoredAction &action, bool isActive)
{
    const PostTable::Found post = m_posts.findOrMention(std::get<Split>(action.action.payload).post);
    if (isActive) {
        m_database.query("INSERT OR IGNORE INTO thread_cut (post_key, action_position) VALUES (?, ?)")
            .bind(post.key)
            .bind(action.position)
            .run();
        if (post.parent != 0)
            m_threads.separate(post.thread);
        return;
    }
    m_database.query("DELETE FROM thread_cut WHERE post_key = ? AND action_position = ?")
        .bind(post.key)
        .bind(action.position)
        .run();
    if (post.parent != 0 && !m_threads.isCut(post.key))
        m_threads.join(post.thread, m_threads.threadOf(post.parent));
}

void ActionTable::setMerge(const StoredAction &action, bool isActive)
{
    const PostTable::Found other = m_posts.findOrMention(std::get<Merge>(action.action.payload).other);
    if (isActive) {
        m_database
            .query("INSERT OR IGNORE INTO thread_merge (action_position, a_key, b_key) VALUES (?, ?, ?)")
            .bind(action.position)
            .bind(action.anchor)
            .bind(other.key)
            .run();
        m_threads.join(m_threads.threadOf(action.anchor), other.thread);
        return;
    }
    m_database.query("DELETE FROM thread_merge WHERE action_position = ?").bind(action.position).run();
    m_threads.separate(other.thread);
}

void ActionTable::setIdentityLink(const StoredAction &action, bool isActive)
{
    const qint64 other = m_keys.identity(std::get<LinkIdentity>(action.action.payload).other);
    m_customers.changed({action.customer, other});
    if (!isActive) {
        m_database.query("DELETE FROM identity_link WHERE action_position = ?").bind(action.position).run();
        return;
    }
    m_database.query("INSERT OR IGNORE INTO identity_link (action_position, a_key, b_key) VALUES (?, ?, ?)")
        .bind(action.position)
        .bind(action.customer)
        .bind(other)
        .run();
}

}  // namespace daisychain::store
