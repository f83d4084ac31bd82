#pragma once

#include "core/desk/components.h"
#include "core/desk/fold_conversation.h"
#include "core/desk/post.h"

#include <QMap>
#include <QSet>

namespace daisychain {

/// All facts of a desk, as the fold sees them: applying is commutative and idempotent, so order, doubles and
/// pieces don't matter. The store keeps the same in tables; this is the plain form that it is tested against.
class DeskFacts {
public:
    /// What a stream catches counts for this account.
    void setStreamAccount(StreamId stream, AccountId account) { m_streamAccount.insert(stream, account); }

    void apply(const FactBatch &batch);

    /// Every post known by more than its deletion, by id.
    QMap<PostId, PostBrief> posts() const;

private:
    struct Known {
        std::optional<PostFact> shown;
        std::optional<PostId> parent;
        QSet<QPair<AccountId, QString>> localParents;
        QMap<AccountId, Instant> caughtBy;
        bool isDeleted = false;
    };

    void applyPost(const PostFact &post, AccountId account);

    QHash<PostId, Known> m_known;
    QHash<QPair<AccountId, QString>, PostId> m_byLocalId;
    QSet<QPair<AccountId, QString>> m_deletedLocalIds;
    QHash<StreamId, AccountId> m_streamAccount;
};

/// Which posts belong together: reply-to facts, less what people split off, plus what they merged. `actions`
/// is the journal.
Components<PostId> threadsOf(const QMap<PostId, PostBrief> &posts, const QList<Action> &actions);

/// The conversation that a post belongs to; nothing for a public post of ours, which stands in all of its
/// thread, and for a private one in which we can't be found. `threads` are those of threadsOf().
std::optional<ConversationKey> conversationOf(const PostBrief &post, Components<PostId> &threads,
                                              const OwnIdentities &own);

/// Every conversation of the desk, from all facts and the journal. Slow and simple: what the store's views
/// must equal.
QHash<ConversationKey, ConversationView> foldDesk(const QMap<PostId, PostBrief> &posts,
                                                  const QList<Action> &actions, const OwnIdentities &own);

}  // namespace daisychain
