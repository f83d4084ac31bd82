#include "core/store/rebuild.h"

#include "core/store/conversation_pass.h"
#include "core/store/customer_detail_table.h"
#include "core/store/database.h"
#include "core/store/post_table.h"
#include "core/store/snippet_table.h"
#include "core/store/view_table.h"

#include <QMap>

#include <algorithm>
#include <utility>
#include <vector>

namespace daisychain::store {

namespace {

constexpr qsizetype MaxNamed = 100;

/// By the action's position.
using Links = QMap<qint64, QPair<qint64, qint64>>;

class Rebuild {
public:
    explicit Rebuild(Database &database)
        : m_database(database)
        , m_keys(database)
        , m_briefs(database, m_keys)
        , m_posts(database, m_keys)
        , m_views(database, m_keys, m_briefs)
    {
    }

    RebuildReport run()
    {
        links();
        details();
        snippets();
        threads();
        conversations();
        strays(QStringLiteral("promise"), QStringLiteral("promise_count"));
        strays(QStringLiteral("gesture"), QStringLiteral("gesture_count"));
        counts();
        m_keys.store();
        return m_report;
    }

private:
    void differs(const QString &what)
    {
        ++m_report.differenceCount;
        if (m_report.differences.size() < MaxNamed)
            m_report.differences.append(what);
    }

    void links();
    void details();
    void snippets();
    void compareLinks(const QString &table, const QString &columns, const Links &links);
    void threads();
    void conversations();
    void thread(const QList<StoredPost> &posts, QList<ConversationRow> stored);
    void nameAlike(ConversationRow &stored, const ConversationRow &folded);
    QHash<Place, ConversationInput> gathered(const QList<StoredPost> &posts, QHash<PostId, qint64> &keys);
    void addActions(qint64 thread, QHash<Place, ConversationInput> &inputs, QHash<PostId, qint64> &keys);
    void compare(const std::optional<ConversationRow> &stored, const std::optional<ConversationRow> &folded);
    void strays(const QString &table, const QString &count);
    void counts();

    Database &m_database;
    KeyTable m_keys;
    BriefReader m_briefs;
    PostTable m_posts;
    ViewTable m_views;
    QSet<qint64> m_threadsWithActions;
    RebuildReport m_report;
};

void Rebuild::links()
{
    QList<StoredAction> stored;
    QList<Action> actions;
    auto query = m_database.query(
        "SELECT position, id, actor, at_ms, audience, customer_key, anchor_key, kind, payload "
        "FROM action WHERE kind IN ('split', 'merge', 'link-identity', 'undo') ORDER BY "
        "position");
    while (query.next()) {
        stored.append(readAction(m_database, m_keys, m_briefs, query));
        actions.append(stored.last().action);
    }
    const QList<bool> active = activeActions(actions);
    Links cuts;
    Links merges;
    Links identities;
    for (qsizetype i = 0; i < stored.size(); ++i) {
        const StoredAction &one = stored[i];
        if (!active[i])
            continue;
        if (const auto *link = std::get_if<LinkIdentity>(&one.action.payload))
            identities.insert(one.position, {one.customer, m_keys.identity(link->other)});
        else if (const auto *split = std::get_if<Split>(&one.action.payload);
                 split != nullptr && one.anchor != 0)
            cuts.insert(one.position, {m_posts.findOrMention(split->post).key, one.position});
        else if (const auto *merge = std::get_if<Merge>(&one.action.payload);
                 merge != nullptr && one.anchor != 0)
            merges.insert(one.position, {one.anchor, m_posts.findOrMention(merge->other).key});
    }
    compareLinks(QStringLiteral("thread_cut"), QStringLiteral("post_key, action_position"), cuts);
    compareLinks(QStringLiteral("thread_merge"), QStringLiteral("a_key, b_key"), merges);
    compareLinks(QStringLiteral("identity_link"), QStringLiteral("a_key, b_key"), identities);
}

void Rebuild::compareLinks(const QString &table, const QString &columns, const Links &links)
{
    const QString pair = QString(columns).replace(QStringLiteral(", "), QStringLiteral(" || ',' || "));
    const QStringList stored = m_database.column(
        QStringLiteral("SELECT action_position || ',' || %1 FROM %2 ORDER BY action_position")
            .arg(pair, table));
    QStringList made;
    for (auto it = links.begin(); it != links.end(); ++it)
        made.append(QStringLiteral("%1,%2,%3").arg(it.key()).arg(it->first).arg(it->second));
    if (made == stored)
        return;
    differs(table);
    m_database.run(QStringLiteral("DELETE FROM %1").arg(table));
    for (auto it = links.begin(); it != links.end(); ++it) {
        const QString values = QStringLiteral("%1, %2").arg(it->first).arg(it->second);
        if (table == u"thread_cut")
            m_database.run(
                QStringLiteral("INSERT INTO thread_cut (post_key, action_position) VALUES (%1)").arg(values));
        else
            m_database.run(QStringLiteral("INSERT INTO %1 (action_position, a_key, b_key) VALUES (%2, %3)")
                               .arg(table)
                               .arg(it.key())
                               .arg(values));
    }
}

void Rebuild::details()
{
    if (!CustomerDetailTable(m_database, m_keys, m_briefs).refoldAll())
        differs(QStringLiteral("customer_detail"));
}

void Rebuild::snippets()
{
    SnippetTable table(m_database, m_keys, m_briefs);
    if (!table.refold())
        differs(QStringLiteral("snippet"));
    if (!table.refoldUses())
        differs(QStringLiteral("snippet_use"));
}

/// Posts in the order of their keys, connected: an index a post, no hash.
class Forest {
public:
    void add(qint64 key, qint64 label)
    {
        m_keys.push_back(key);
        m_labels.push_back(label);
        m_up.push_back(m_up.size());
    }

    void link(size_t a, size_t b)
    {
        a = root(a);
        b = root(b);
        if (a != b)
            m_up[std::max(a, b)] = std::min(a, b);
    }

    std::optional<size_t> indexOf(qint64 key) const
    {
        const auto at = std::lower_bound(m_keys.begin(), m_keys.end(), key);
        return at != m_keys.end() && *at == key ? std::optional(size_t(at - m_keys.begin())) : std::nullopt;
    }

    size_t root(size_t at)
    {
        while (m_up[at] != at)
            at = m_up[at] = m_up[m_up[at]];
        return at;
    }

    /// Calls `wrong(key, label)` for every post whose label isn't the one of exactly its tree; `newLabel()`
    /// gives labels for trees that can't keep theirs.
    template <class Wrong, class NewLabel>
    void check(Wrong wrong, NewLabel newLabel)
    {
        QHash<qint64, size_t> ownerOfLabel;
        std::vector<qint64> labelOfRoot(m_keys.size(), 0);
        for (size_t i = 0; i < m_keys.size(); ++i) {
            const size_t top = root(i);
            if (labelOfRoot[top] == 0) {
                const bool isFree = !ownerOfLabel.contains(m_labels[i]);
                labelOfRoot[top] = isFree ? m_labels[i] : newLabel();
                ownerOfLabel.insert(labelOfRoot[top], top);
            }
            if (m_labels[i] != labelOfRoot[top])
                wrong(m_keys[i], labelOfRoot[top]);
        }
    }

private:
    std::vector<qint64> m_keys;
    std::vector<qint64> m_labels;
    std::vector<size_t> m_up;
};

void Rebuild::threads()
{
    Forest forest;
    std::vector<QPair<qint64, qint64>> links;
    {
        auto posts = m_database.query("SELECT key, parent_key, thread_key FROM post ORDER BY key");
        while (posts.next()) {
            forest.add(posts.number(0), posts.number(2));
            if (const qint64 parent = posts.number(1); parent != 0)
                links.push_back({posts.number(0), parent});
        }
        QSet<qint64> cut;
        auto cuts = m_database.query("SELECT post_key FROM thread_cut");
        while (cuts.next())
            cut.insert(cuts.number(0));
        std::erase_if(links, [&cut](const auto &link) { return cut.contains(link.first); });
        auto merges = m_database.query("SELECT a_key, b_key FROM thread_merge");
        while (merges.next())
            links.push_back({merges.number(0), merges.number(1)});
    }
    for (const auto &[a, b] : links) {
        const auto first = forest.indexOf(a);
        const auto second = forest.indexOf(b);
        if (first && second)
            forest.link(*first, *second);
    }
    forest.check(
        [this](qint64 key, qint64 label) {
            differs(QStringLiteral("post %1: thread").arg(key));
            m_database.query("UPDATE post SET thread_key = ? WHERE key = ?").bind(label).bind(key).run();
        },
        [this] { return m_keys.nextNumber(); });
}

QHash<Place, ConversationInput> Rebuild::gathered(const QList<StoredPost> &posts, QHash<PostId, qint64> &keys)
{
    QHash<Place, ConversationInput> inputs;
    QList<PostBrief> ours;
    const qint64 thread = posts.first().thread;
    for (const StoredPost &post : posts) {
        keys.insert(post.brief.id, post.key);
        if (post.brief.visibility != Visibility::Direct && m_keys.ownKeys().contains(post.author))
            ours.append(post.brief);
        else if (const auto place = m_briefs.placeOf(post))
            inputs[*place].posts.append(post.brief);
    }
    if (m_threadsWithActions.remove(thread))
        addActions(thread, inputs, keys);
    for (auto it = inputs.begin(); it != inputs.end(); ++it) {
        it->customer = m_keys.identityId(it.key().customer);
        if (it.key().account != 0)
            it->privateAccount = m_keys.accountId(it.key().account);
        else
            it->posts += ours;
    }
    return inputs;
}

void Rebuild::addActions(qint64 thread, QHash<Place, ConversationInput> &inputs, QHash<PostId, qint64> &keys)
{
    for (const StoredAction &action : m_briefs.actions(thread, std::nullopt)) {
        ConversationInput &input = inputs[m_briefs.placeOf(action.anchor, action.customer)];
        input.actions.append(action.action);
        keys.insert(std::get<ConversationSubject>(action.action.subject).anchor, action.anchor);
    }
}

/// `stored` as ConversationPass gives them.
void Rebuild::thread(const QList<StoredPost> &posts, QList<ConversationRow> stored)
{
    const auto find = [&stored](const Place &place) {
        const auto at = std::lower_bound(stored.begin(), stored.end(), place,
                                         [](const ConversationRow &row, const Place &wanted) {
                                             return std::pair(row.place.customer, row.place.account) <
                                                    std::pair(wanted.customer, wanted.account);
                                         });
        return at != stored.end() && at->place == place ? at : stored.end();
    };
    QSet<qint64> found;
    QHash<PostId, qint64> keys;
    const auto inputs = gathered(posts, keys);
    m_report.posts += posts.size();
    for (auto it = inputs.begin(); it != inputs.end(); ++it) {
        auto view = foldConversation(*it, m_keys.own());
        const auto row = view ? std::optional(rowOf(it.key(), std::move(*view), keys)) : std::nullopt;
        const auto before = find(it.key());
        m_report.conversations += row ? 1 : 0;
        if (before == stored.end()) {
            compare(std::nullopt, row);
            continue;
        }
        if (row)
            nameAlike(*before, *row);
        compare(*before, row);
        found.insert(before->key);
    }
    for (const ConversationRow &left : std::as_const(stored)) {
        if (found.contains(left.key))
            continue;
        if (const auto row = m_views.row(left.place))
            compare(row, std::nullopt);
    }
}

/// Fills in the ids, which follow from the row's keys.
void Rebuild::nameAlike(ConversationRow &stored, const ConversationRow &folded)
{
    const auto name = [this](PostId &id, qint64 was, qint64 is, const PostId &now) {
        id = was == is ? now : m_briefs.postId(was);
    };
    name(stored.view.anchor, stored.anchor, folded.anchor, folded.view.anchor);
    name(stored.view.lastPost, stored.lastPost, folded.lastPost, folded.view.lastPost);
    name(stored.view.lastCustomerPost, stored.lastCustomerPost, folded.lastCustomerPost,
         folded.view.lastCustomerPost);
}

void Rebuild::compare(const std::optional<ConversationRow> &stored,
                      const std::optional<ConversationRow> &folded)
{
    if (m_views.put(stored, folded))
        differs(QStringLiteral("conversation %1").arg(handleOf(folded ? *folded : *stored)));
}

void Rebuild::conversations()
{
    {
        auto query = m_database.query(
            "SELECT DISTINCT p.thread_key FROM action a JOIN post p ON p.key = a.anchor_key");
        while (query.next())
            m_threadsWithActions.insert(query.number(0));
    }
    ConversationPass rows(m_database, m_keys, m_briefs);
    m_briefs.everyThread(
        [&](const QList<StoredPost> &posts) { thread(posts, rows.rowsOf(posts.first().thread)); });
    // Decisions about threads none of whose posts was ever seen.
    QSet<Place> folded;
    const auto unseen = std::exchange(m_threadsWithActions, {});
    for (const qint64 thread : unseen) {
        QHash<Place, ConversationInput> inputs;
        QHash<PostId, qint64> keys;
        addActions(thread, inputs, keys);
        for (auto it = inputs.constBegin(); it != inputs.constEnd(); ++it) {
            folded.insert(it.key());
            compare(m_views.row(it.key()), m_views.folded(it.key()));
            ++m_report.conversations;
        }
    }
    for (const Place &place : rows.passedOver()) {
        if (!folded.contains(place))
            compare(m_views.row(place), std::nullopt);
    }
    m_database
        .query("INSERT OR IGNORE INTO conversation_handle (handle, anchor_key, customer_key, is_private) "
               "SELECT handle, "
               "anchor_key, customer_key, private_account_key <> 0 FROM conversation")
        .run();
}

/// Rows that no conversation says it has, or that no action made.
void Rebuild::strays(const QString &table, const QString &count)
{
    const QStringList found = m_database.column(
        QStringLiteral(
            "SELECT action_position FROM %1 t WHERE NOT EXISTS (SELECT 1 FROM conversation c "
            "WHERE c.key = t.conversation_key AND c.%2 > 0) OR NOT EXISTS (SELECT 1 FROM action a WHERE "
            "a.position = t.action_position)")
            .arg(table, count));
    for (const QString &position : found) {
        differs(QStringLiteral("%1 %2").arg(table, position));
        m_database.run(QStringLiteral("DELETE FROM %1 WHERE action_position = %2").arg(table, position));
    }
}

void Rebuild::counts()
{
    m_views.storeCounts();
    const QString counted = QStringLiteral(
        "SELECT status, coalesce(owner, x'') AS owner, count(*) AS amount FROM conversation GROUP BY 1, 2");
    const QString kept = QStringLiteral("SELECT status, owner, amount FROM queue_count");
    const int wrong =
        m_database
            .value(QStringLiteral("SELECT count(*) FROM (SELECT * FROM (%1 EXCEPT %2) UNION ALL SELECT * "
                                  "FROM (%2 EXCEPT %1))")
                       .arg(counted, kept))
            .toInt();
    if (wrong == 0)
        return;
    differs(QStringLiteral("counts of the lists"));
    m_database.run(QStringLiteral("DELETE FROM queue_count"));
    m_database.run(QStringLiteral("INSERT INTO queue_count (status, owner, amount) %1").arg(counted));
}

}  // namespace

RebuildReport refoldAll(Database &database)
{
    return Rebuild(database).run();
}

}  // namespace daisychain::store
