#pragma once

#include "core/desk/fold_conversation.h"
#include "core/store/key_table.h"

#include <QHash>

#include <functional>

namespace daisychain::store {

class Query;

/// Which conversation, in keys. `account` is 0 in public.
struct Place {
    qint64 thread = 0;
    qint64 customer = 0;
    qint64 account = 0;

    friend bool operator==(const Place &, const Place &) = default;
    friend size_t qHash(const Place &place, size_t seed = 0)
    {
        return qHashMulti(seed, place.thread, place.customer, place.account);
    }
};

/// A post as the fold sees it, with its keys.
struct StoredPost {
    qint64 key = 0;
    qint64 thread = 0;
    qint64 parent = 0;  ///< 0: none
    qint64 author = 0;
    PostBrief brief;
};

/// An action with where it stands.
struct StoredAction {
    qint64 position = 0;
    qint64 customer = 0;  ///< 0: about the desk
    qint64 anchor = 0;    ///< 0: about the customer as a whole, or the desk
    Action action;
};

/// Reads from the tables what folds are made from. Remembers names of posts within one transaction.
class BriefReader final {
public:
    BriefReader(Database &database, KeyTable &keys)
        : m_database(database)
        , m_keys(keys)
    {
    }

    std::optional<StoredPost> post(qint64 key);
    QList<StoredPost> answersTo(qint64 orphanKey);
    /// Every post that was seen, a thread after the other in ascending order. `each` takes one thread's
    /// posts.
    void everyThread(const std::function<void(const QList<StoredPost> &)> &each);
    /// The conversation a post belongs to, or nothing. For a public post of ours: the nearest customer above
    /// it, whose conversation it may answer.
    std::optional<Place> placeOf(const StoredPost &post);
    /// Where an action with this anchor and customer belongs.
    Place placeOf(qint64 anchor, qint64 customer);

    /// What one conversation is folded from; `keys` gets the keys of its posts.
    ConversationInput input(const Place &place, QHash<PostId, qint64> &keys);
    /// The actions with an anchor in the thread about the customer, or about any.
    QList<StoredAction> actions(qint64 thread, std::optional<qint64> customer);

    Database &database() { return m_database; }
    PostId postId(qint64 key) { return name(key).id; }
    qint64 authorOf(qint64 key) { return name(key).author; }
    /// The post's id stands for somebody else now.
    void forget(qint64 key) { m_names.remove(key); }
    void forgetAll() { m_names.clear(); }

private:
    struct Name {
        PostId id;
        qint64 author = 0;
        qint64 parent = 0;
    };
    const Name &name(qint64 key);
    StoredPost read(const Query &query);
    StoredPost readRow(const Query &query);
    void nameParent(StoredPost &post);
    void remember(qint64 key, const Name &name);
    QList<StoredPost> readAll(Query &query);
    std::optional<Place> nearestCustomer(const StoredPost &post);

    Database &m_database;
    KeyTable &m_keys;
    QHash<qint64, Name> m_names;
};

/// An action from the columns position, id, actor, at_ms, audience, customer_key, anchor_key, kind, payload.
/// A payload that can't be read fails the connection.
StoredAction readAction(Database &database, KeyTable &keys, BriefReader &posts, const Query &query);

}  // namespace daisychain::store
