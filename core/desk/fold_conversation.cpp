#include "core/desk/fold_conversation.h"

#include "core/desk/fold_promises.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace daisychain {

namespace {

/// Facts have no order but time of creation; ties fall to the id, so that every desk agrees.
bool isEarlier(Instant aAt, const PostId &a, Instant bAt, const PostId &b)
{
    return aAt != bAt ? aAt < bAt : a < b;
}

void addAccount(QList<AccountId> &accounts, AccountId account)
{
    const auto at = std::lower_bound(accounts.begin(), accounts.end(), account);
    if (at == accounts.end() || *at != account)
        accounts.insert(at, account);
}

void addAccountsOf(QList<AccountId> &accounts, const PostBrief &post, const OwnIdentities &own)
{
    for (const AccountId account : post.caughtBy)
        addAccount(accounts, account);
    for (const IdentityId &mention : post.mentions) {
        if (const auto it = own.find(mention); it != own.end())
            addAccount(accounts, *it);
    }
    if (post.parentAuthor) {
        if (const auto it = own.find(*post.parentAuthor); it != own.end())
            addAccount(accounts, *it);
    }
}

void noteLast(PostId &last, Instant &lastAt, const PostBrief &post)
{
    if (last.isNull() || isEarlier(lastAt, last, post.created, post.id)) {
        last = post.id;
        lastAt = post.created;
    }
}

/// Adds what a customer's post means for the view whatever was decided about it; returns whether it
/// concerns us.
bool addCustomerPost(ConversationView &view, const PostBrief &post, const OwnIdentities &own)
{
    noteLast(view.lastCustomerPost, view.lastCustomerAt, post);
    noteLast(view.lastPost, view.lastAt, post);
    if (!post.isDeleted)
        ++view.postCount;
    if (!concernsUs(post, own))
        return false;
    if (view.anchor.isNull() || isEarlier(post.created, post.id, view.anchorAt, view.anchor)) {
        view.anchor = post.id;
        view.anchorAt = post.created;
    }
    addAccountsOf(view.accounts, post, own);
    return true;
}

void addOpenPost(ConversationView &view, const PostBrief &post)
{
    ++view.openCount;
    const Instant since = post.clockFrom.value_or(post.created);
    if (!view.waitingSince || since < *view.waitingSince)
        view.waitingSince = since;
}

enum class ReplyState { OnItsWay, Sent, Stopped, Withdrawn };

/// What became of each reply of the conversation: the last word about it counts.
struct Replies {
    QHash<ReplyId, ReplyState> state;
    QHash<PostId, ReplyId> sentPosts;
    QSet<PostId> begun;  ///< ours, by which a private conversation goes on from a public one

    bool isDead(ReplyId reply) const
    {
        const ReplyState now = state.value(reply);
        return now == ReplyState::Stopped || now == ReplyState::Withdrawn;
    }
};

Replies repliesOf(const QList<Action> &actions)
{
    Replies replies;
    for (const Action &action : actions) {
        if (const auto *handOver = std::get_if<HandOver>(&action.payload)) {
            if (replies.state.value(handOver->reply, ReplyState::Stopped) != ReplyState::Sent)
                replies.state[handOver->reply] = ReplyState::OnItsWay;
        } else if (const auto *sent = std::get_if<Sent>(&action.payload)) {
            replies.state[sent->reply] = ReplyState::Sent;
            replies.sentPosts.insert(sent->post, sent->reply);
        } else if (const auto *stop = std::get_if<Stop>(&action.payload)) {
            if (replies.state.value(stop->reply) != ReplyState::Sent)
                replies.state[stop->reply] = ReplyState::Stopped;
        } else if (const auto *withdraw = std::get_if<Withdraw>(&action.payload)) {
            if (replies.state.value(withdraw->reply) != ReplyState::Sent)
                replies.state[withdraw->reply] = ReplyState::Withdrawn;
        } else if (std::holds_alternative<BeganInPublic>(action.payload)) {
            if (const auto *subject = std::get_if<ConversationSubject>(&action.subject))
                replies.begun.insert(subject->anchor);
        }
    }
    return replies;
}

/// The running state while actions are gone through; the rest of what they say goes straight into the view.
struct Decisions {
    QHash<PostId, PostVersion> covered;
    QHash<PostId, PostVersion> thanks;
    std::optional<Status> status;
    DoneReason doneReason = DoneReason::Settled;
    std::optional<Instant> wake;
};

class ActionFold {
public:
    ActionFold(ConversationView &view, Decisions &decisions, const Replies &replies)
        : m_view(view)
        , m_decisions(decisions)
        , m_replies(replies)
    {
    }

    void add(const Action &action)
    {
        m_actor = action.actor;
        std::visit([this](const auto &payload) { on(payload); }, action.payload);
    }

private:
    void on(const Claim &) { m_view.owner = m_actor; }
    void on(const Release &) { m_view.owner = {}; }
    void on(const Assign &assign) { m_view.owner = assign.to; }
    void on(const Done &done)
    {
        cover(done.seen);
        decide(Status::Done);
        m_decisions.doneReason = done.reason;
    }
    void on(const Wait &wait)
    {
        cover(wait.seen);
        decide(Status::Waiting);
    }
    void on(const Snooze &snooze)
    {
        cover(snooze.seen);
        decide(Status::Snoozed);
        m_decisions.wake = snooze.until;
    }
    void on(const Reopen &) { decide(Status::Open); }
    void on(const Note &) { ++m_view.noteCount; }
    void on(const HandOver &handOver)
    {
        if (m_view.owner.isNull())
            m_view.owner = m_actor;
        if (m_replies.isDead(handOver.reply))
            return;
        if (handOver.visibility == Visibility::Direct && !m_view.privateAccount)
            m_view.hasOtherSide = true;
        cover(handOver.seen);
        m_answer = handOver.reply;
        decide(handOver.thenDone ? Status::Done : handOver.thenSnooze ? Status::Snoozed : Status::Waiting);
        if (!handOver.thenDone)
            m_decisions.wake = handOver.thenSnooze;
    }
    void on(const Sent &) {}
    void on(const Stop &stop)
    {
        if (m_replies.state.value(stop.reply) == ReplyState::Stopped) {
            m_view.stoppedReply = stop.reply;
            m_view.stopReason = stop.reason;
        }
    }
    void on(const Withdraw &) {}
    /// The last answer is gone with it: somebody has to look.
    void on(const RemovePost &removal)
    {
        if (const auto reply = m_replies.sentPosts.find(removal.post);
            reply != m_replies.sentPosts.end() && *reply == m_answer)
            decide(Status::Open);
    }
    void on(const EditPost &) {}
    void on(const Like &) {}
    void on(const KeepOff &) {}
    void on(const Praise &) { m_view.isPraise = true; }
    void on(const Thanks &said) { add(said.posts, m_decisions.thanks); }
    void on(const LinkIdentity &) {}
    void on(const CustomerDetails &) {}
    void on(const CustomerErased &) {}
    void on(const Split &) {}
    void on(const Merge &) {}
    void on(const Up &up) { m_view.up = up.kind; }
    void on(const Promise &) {}  // promises and gestures: fold_promises.h
    void on(const PromiseRenewed &) {}
    void on(const PromiseTakenOver &) {}
    void on(const PromiseKept &) {}
    void on(const Gesture &) {}
    void on(const GestureReaction &) {}
    void on(const BeganInPublic &began)
    {
        m_view.hasOtherSide = true;
        if (m_view.owner.isNull() && began.by)
            m_view.owner = *began.by;
        decide(Status::Waiting);
    }
    void on(const SaidByMistake &) {}
    void on(const SnippetSaved &) {}  // of the desk: fold_snippets.h
    void on(const SnippetRemoved &) {}
    void on(const Undo &) {}

    void decide(Status status)
    {
        m_decisions.status = status;
        m_decisions.doneReason = DoneReason::Settled;
        m_decisions.wake.reset();
        if (status == Status::Done)
            m_view.up.reset();
    }

    void cover(const Seen &seen) { add(seen, m_decisions.covered); }

    static void add(const Seen &seen, QHash<PostId, PostVersion> &to)
    {
        for (const PostVersionRef &ref : seen) {
            auto it = to.find(ref.post);
            if (it == to.end())
                to.insert(ref.post, ref.version);
            else if (*it < ref.version)
                *it = ref.version;
        }
    }

    ConversationView &m_view;
    Decisions &m_decisions;
    const Replies &m_replies;
    PersonId m_actor;
    ReplyId m_answer;  ///< that was handed over last
};

/// The posts of theirs that an own post answers: its ancestors, as far as the chain runs through this
/// conversation. Answers that went through Daisychain are left out, since their action says what was seen.
struct Answers {
    QSet<PostId> answeredOutside;
    QList<PostId> ours;              ///< own posts that hang below one of theirs, or begin it in private
    QHash<PostId, Instant> created;  ///< of those, and of such as were deleted since
};

Answers answersOf(const QHash<PostId, const PostBrief *> &posts, const IdentityId &customer,
                  const OwnIdentities &own, const Replies &replies)
{
    Answers answers;
    for (const PostBrief *post : posts) {
        if (!own.contains(post->author))
            continue;
        const bool isBegun = replies.begun.contains(post->id);
        bool isBelowTheirs = false;
        QSet<PostId> walked{post->id};
        for (auto parent = post->parent; parent && !walked.contains(*parent);) {
            walked.insert(*parent);
            const PostBrief *above = posts.value(*parent);
            if (above == nullptr)
                break;
            if (above->author == customer) {
                isBelowTheirs = true;
                if (!post->isDeleted && !isBegun && !replies.sentPosts.contains(post->id))
                    answers.answeredOutside.insert(above->id);
            }
            parent = above->parent;
        }
        if (!isBelowTheirs && !isBegun)
            continue;
        answers.created.insert(post->id, post->created);
        if (!post->isDeleted && (isBelowTheirs || post->visibility == Visibility::Direct))
            answers.ours.append(post->id);
    }
    return answers;
}

bool holds(const QHash<PostId, PostVersion> &versions, const PostBrief &post)
{
    const auto it = versions.find(post.id);
    return it != versions.end() && !(*it < post.version);
}

/// Thanks start no clock where it is the customer's turn or all is done; else they are posts like others.
void addThanks(ConversationView &view, const QList<const PostBrief *> &thanks, const Decisions &decisions)
{
    const Status rests = decisions.status.value_or(view.isAnsweredOutside ? Status::Waiting : Status::Open);
    if (rests == Status::Waiting || rests == Status::Done) {
        view.isThanked = !thanks.isEmpty() && view.openCount == 0;
        return;
    }
    for (const PostBrief *post : thanks)
        addOpenPost(view, *post);
}

void conclude(ConversationView &view, const Decisions &decisions, bool isWithdrawn)
{
    if (view.openCount > 0) {
        view.status = Status::Open;
    } else if (decisions.status) {
        view.status = *decisions.status;
        view.doneReason = decisions.doneReason;
        view.wake = decisions.wake;
    } else if (view.isAnsweredOutside) {
        view.status = Status::Waiting;
    } else if (isWithdrawn) {
        view.status = Status::Done;
        view.doneReason = DoneReason::Withdrawn;
    }
}

void wakeForPromises(ConversationView &view)
{
    if (view.status == Status::Open || nextPromise(view.promises) == nullptr)
        return;
    view.status = Status::Snoozed;
    view.doneReason = DoneReason::Settled;
    view.wake = wakeFor(view.promises, view.wake);
}

}  // namespace

bool concernsUs(const PostBrief &post, const OwnIdentities &own)
{
    return post.clockFrom.has_value() || (post.parentAuthor && own.contains(*post.parentAuthor)) ||
           std::any_of(post.mentions.begin(), post.mentions.end(),
                       [&own](const IdentityId &mention) { return own.contains(mention); });
}

std::optional<PrivateSides> privateSides(const PostBrief &post, const OwnIdentities &own)
{
    const auto firstMention = [&](bool ours) -> std::optional<IdentityId> {
        std::optional<IdentityId> best;
        for (const IdentityId &mention : post.mentions) {
            if (own.contains(mention) == ours && mention != post.author && (!best || mention < *best))
                best = mention;
        }
        return best;
    };
    const bool parentIsOurs = post.parentAuthor && own.contains(*post.parentAuthor);
    if (const auto ours = own.find(post.author); ours != own.end()) {
        if (post.parentAuthor && !parentIsOurs)
            return PrivateSides{*post.parentAuthor, *ours};
        if (const auto peer = firstMention(false))
            return PrivateSides{*peer, *ours};
        return std::nullopt;
    }
    if (const auto ours = firstMention(true))
        return PrivateSides{post.author, own.value(*ours)};
    if (parentIsOurs)
        return PrivateSides{post.author, own.value(*post.parentAuthor)};
    if (!post.caughtBy.isEmpty())
        return PrivateSides{post.author, post.caughtBy.first()};
    return std::nullopt;
}

std::optional<ConversationView> foldConversation(const ConversationInput &input, const OwnIdentities &own)
{
    ConversationView view;
    view.customer = input.customer;
    view.privateAccount = input.privateAccount;
    view.actionCount = int(input.actions.size());

    QHash<PostId, const PostBrief *> posts;
    for (const PostBrief &post : input.posts)
        posts.insert(post.id, &post);

    const QList<bool> active = activeActions(input.actions);
    QList<Action> counting;
    for (qsizetype i = 0; i < active.size(); ++i) {
        if (active[i])
            counting.append(input.actions[i]);
    }
    const Replies replies = repliesOf(counting);
    Decisions decisions;
    ActionFold actions(view, decisions, replies);
    for (const Action &action : counting)
        actions.add(action);
    for (const ReplyState state : replies.state)
        view.pendingReplies += state == ReplyState::OnItsWay ? 1 : 0;

    const Answers answers = answersOf(posts, input.customer, own, replies);
    bool anyLive = false;
    QList<const PostBrief *> thanks;
    for (const PostBrief *post : posts) {
        if (post->author != input.customer)
            continue;
        const bool concerns = addCustomerPost(view, *post, own);
        if (!concerns || post->isDeleted)
            continue;
        anyLive = true;
        const bool isAnswered = answers.answeredOutside.contains(post->id);
        view.isAnsweredOutside = view.isAnsweredOutside || isAnswered;
        if (holds(decisions.covered, *post) || isAnswered)
            continue;
        if (holds(decisions.thanks, *post))
            thanks.append(post);
        else
            addOpenPost(view, *post);
    }
    addThanks(view, thanks, decisions);
    for (const PostId &ours : answers.ours) {
        noteLast(view.lastPost, view.lastAt, *posts.value(ours));
        ++view.postCount;
    }
    const bool isWithdrawn = !view.anchor.isNull() && !anyLive;
    if (view.anchor.isNull()) {
        if (input.actions.isEmpty())
            return std::nullopt;
        if (const auto *subject = std::get_if<ConversationSubject>(&input.actions.first().subject))
            view.anchor = subject->anchor;
        if (const PostBrief *post = posts.value(view.anchor))
            view.anchorAt = post->created;
    }
    conclude(view, decisions, isWithdrawn);
    view.promises = foldPromises(counting, answers.created);
    view.gestures = foldGestures(counting);
    wakeForPromises(view);
    return view;
}

bool applyNewPost(ConversationView &view, const PostBrief &post, const OwnIdentities &own)
{
    if (view.actionCount != 0 || post.isDeleted || post.author != view.customer)
        return false;
    if (addCustomerPost(view, post, own)) {
        addOpenPost(view, post);
        view.status = Status::Open;
        view.doneReason = DoneReason::Settled;
    }
    return true;
}

}  // namespace daisychain
