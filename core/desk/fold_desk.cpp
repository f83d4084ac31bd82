#include "core/desk/fold_desk.h"

#include <algorithm>

namespace daisychain {

void DeskFacts::apply(const FactBatch &batch)
{
    for (const PostFact &post : batch.posts)
        applyPost(post, batch.account);
    for (const CaughtFact &caught : batch.caught) {
        auto &caughtBy = m_known[caught.post].caughtBy;
        const AccountId account = m_streamAccount.value(caught.stream, batch.account);
        const auto it = caughtBy.find(account);
        caughtBy[account] = it == caughtBy.end() ? caught.clockFrom : std::min(*it, caught.clockFrom);
    }
    for (const PostId &id : batch.deleted)
        m_known[id].isDeleted = true;
    for (const QString &localId : batch.deletedLocalIds)
        m_deletedLocalIds.insert({batch.account, localId});
}

void DeskFacts::applyPost(const PostFact &post, AccountId account)
{
    Known &known = m_known[post.id];
    if (!known.shown || known.shown->version < post.version)
        known.shown = post;
    if (post.replyTo)
        known.parent = post.replyTo;
    if (!post.replyToLocalId.isEmpty())
        known.localParents.insert({account, post.replyToLocalId});
    if (!post.localId.isEmpty())
        m_byLocalId.insert({account, post.localId}, post.id);
}

QMap<PostId, PostBrief> DeskFacts::posts() const
{
    QSet<PostId> deleted;
    for (const auto &local : m_deletedLocalIds) {
        if (const auto it = m_byLocalId.find(local); it != m_byLocalId.end())
            deleted.insert(*it);
    }
    QMap<PostId, PostBrief> posts;
    for (auto it = m_known.begin(); it != m_known.end(); ++it) {
        const Known &known = *it;
        if (!known.shown)
            continue;
        PostBrief brief;
        brief.id = it.key();
        brief.version = known.shown->version;
        brief.author = known.shown->author;
        brief.parent = known.parent;
        for (const auto &local : known.localParents) {
            if (const auto parent = m_byLocalId.find(local); parent != m_byLocalId.end())
                brief.parent = *parent;
        }
        brief.created = known.shown->created;
        brief.visibility = known.shown->visibility;
        for (const PostMention &mention : known.shown->mentions)
            brief.mentions.append(mention.identity);
        for (auto caught = known.caughtBy.begin(); caught != known.caughtBy.end(); ++caught) {
            brief.caughtBy.append(caught.key());
            brief.clockFrom = brief.clockFrom ? std::min(*brief.clockFrom, *caught) : *caught;
        }
        brief.isDeleted = known.isDeleted || deleted.contains(it.key());
        posts.insert(it.key(), brief);
    }
    for (PostBrief &post : posts) {
        if (!post.parent)
            continue;
        if (const auto parent = m_known.find(*post.parent); parent != m_known.end() && parent->shown)
            post.parentAuthor = parent->shown->author;
    }
    return posts;
}

Components<PostId> threadsOf(const QMap<PostId, PostBrief> &posts, const QList<Action> &actions)
{
    const QList<bool> active = activeActions(actions);
    QSet<PostId> cut;
    Components<PostId> threads;
    for (qsizetype i = 0; i < actions.size(); ++i) {
        if (!active[i])
            continue;
        if (const auto *split = std::get_if<Split>(&actions[i].payload))
            cut.insert(split->post);
        const auto *subject = std::get_if<ConversationSubject>(&actions[i].subject);
        const auto *merge = std::get_if<Merge>(&actions[i].payload);
        if (subject != nullptr && merge != nullptr)
            threads.link(subject->anchor, merge->other);
    }
    for (const PostBrief &post : posts) {
        threads.add(post.id);
        if (post.parent && !cut.contains(post.id))
            threads.link(post.id, *post.parent);
    }
    return threads;
}

std::optional<ConversationKey> conversationOf(const PostBrief &post, Components<PostId> &threads,
                                              const OwnIdentities &own)
{
    if (post.visibility == Visibility::Direct) {
        const auto sides = privateSides(post, own);
        return sides ? std::optional(ConversationKey{threads.root(post.id), sides->customer, sides->account})
                     : std::nullopt;
    }
    if (own.contains(post.author))
        return std::nullopt;
    return ConversationKey{threads.root(post.id), post.author, std::nullopt};
}

namespace {

/// Sorts posts and actions into the conversations they belong to.
class Gathering {
public:
    Gathering(const QMap<PostId, PostBrief> &posts, Components<PostId> threads, const OwnIdentities &own)
        : m_posts(posts)
        , m_threads(std::move(threads))
        , m_own(own)
    {
    }

    QHash<ConversationKey, ConversationInput> gather(const QList<Action> &actions)
    {
        for (const PostBrief &post : m_posts) {
            if (const auto key = conversationOf(post, m_threads, m_own))
                input(*key).posts.append(post);
            else if (post.visibility != Visibility::Direct)
                m_ownByThread[m_threads.root(post.id)].append(post);
        }
        for (const Action &action : actions) {
            if (const auto *subject = std::get_if<ConversationSubject>(&action.subject))
                input({m_threads.root(subject->anchor), subject->customer, privacyOf(*subject)})
                    .actions.append(action);
        }
        for (auto it = m_inputs.begin(); it != m_inputs.end(); ++it) {
            if (!it.key().privateAccount)
                it->posts += m_ownByThread.value(it.key().thread);
        }
        return m_inputs;
    }

private:
    std::optional<AccountId> privacyOf(const ConversationSubject &subject) const
    {
        const auto anchor = m_posts.find(subject.anchor);
        if (anchor == m_posts.end() || anchor->visibility != Visibility::Direct)
            return std::nullopt;
        const auto sides = privateSides(*anchor, m_own);
        return sides ? std::optional(sides->account) : std::nullopt;
    }

    ConversationInput &input(const ConversationKey &key)
    {
        ConversationInput &input = m_inputs[key];
        input.customer = key.customer;
        input.privateAccount = key.privateAccount;
        return input;
    }

    const QMap<PostId, PostBrief> &m_posts;
    Components<PostId> m_threads;
    const OwnIdentities &m_own;
    QHash<ConversationKey, ConversationInput> m_inputs;
    QHash<PostId, QList<PostBrief>> m_ownByThread;
};

}  // namespace

QHash<ConversationKey, ConversationView> foldDesk(const QMap<PostId, PostBrief> &posts,
                                                  const QList<Action> &actions, const OwnIdentities &own)
{
    Gathering gathering(posts, threadsOf(posts, actions), own);
    const auto inputs = gathering.gather(actions);
    QHash<ConversationKey, ConversationView> views;
    for (auto it = inputs.begin(); it != inputs.end(); ++it) {
        if (const auto view = foldConversation(*it, own))
            views.insert(it.key(), *view);
    }
    return views;
}

}  // namespace daisychain
