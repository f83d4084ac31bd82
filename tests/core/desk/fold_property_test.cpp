#include "core/desk/fold_desk.h"
#include "core/desk/queue.h"

#include "tests/core/desk/random_desk.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace daisychain;
using namespace daisychain::test;

namespace {

constexpr quint32 Sequences = 10'000;
using Views = QHash<ConversationKey, ConversationView>;

DeskFacts factsOf(const RandomDesk &desk)
{
    DeskFacts facts;
    facts.setStreamAccount(desk.shopMentions, desk.own.value(desk.own.keys().first()));
    return facts;
}

Views foldInOrder(const RandomDesk &desk, const QList<FactBatch> &batches)
{
    DeskFacts facts = factsOf(desk);
    for (const FactBatch &batch : batches)
        facts.apply(batch);
    return foldDesk(facts.posts(), desk.actions, desk.own);
}

/// Some pieces twice, some joined into larger ones, all in another order.
QList<FactBatch> shuffled(QList<FactBatch> batches, std::mt19937 &random)
{
    for (qsizetype i = 0, count = batches.size(); i < count; ++i) {
        if (random() % 4 == 0)
            batches.append(batches[i]);
    }
    std::shuffle(batches.begin(), batches.end(), random);
    for (qsizetype i = 0; i + 1 < batches.size(); ++i) {
        if (random() % 5 == 0) {
            const FactBatch next = batches.takeAt(i + 1);
            batches[i].posts = next.posts + batches[i].posts;
            batches[i].caught += next.caught;
            batches[i].deleted += next.deleted;
            batches[i].deletedLocalIds += next.deletedLocalIds;
        }
    }
    return batches;
}

/// The rules of design.md section 2 once more, said as questions about the whole, not as a run over actions:
/// what a status must be. Anything that foldConversation does otherwise shows here.
class Rules {
public:
    Rules(const RandomDesk &desk, const QList<FactBatch> &batches)
        : m_desk(desk)
    {
        DeskFacts facts = factsOf(desk);
        for (const FactBatch &batch : batches)
            facts.apply(batch);
        m_posts = facts.posts();
        m_threads = threadsOf(m_posts, desk.actions);
    }

    void check(const ConversationKey &key, const ConversationView &view)
    {
        collect(key);
        QList<PostBrief> open;
        QList<PostBrief> thanks;
        bool isAnsweredOutside = false;
        bool anyConcern = false;
        bool allGone = true;
        for (const PostBrief &post : std::as_const(m_theirs)) {
            if (!concerns(post))
                continue;
            anyConcern = true;
            allGone = allGone && post.isDeleted;
            isAnsweredOutside = isAnsweredOutside || (!post.isDeleted && wasAnsweredOutside(post));
            if (!post.isDeleted && !wasSeen(post) && !wasAnsweredOutside(post))
                (wasThanks(post) ? thanks : open).append(post);
        }
        const bool rests =
            decided() == Status::Waiting || decided() == Status::Done || (!decided() && isAnsweredOutside);
        CHECK(view.isThanked == (rests && open.isEmpty() && !thanks.isEmpty()));
        if (!rests)
            open += thanks;
        CHECK(view.openCount == open.size());
        CHECK(view.waitingSince == oldest(open));
        CHECK(view.owner == owner());
        CHECK(view.noteCount == count<Note>());
        CHECK(view.isPraise == (count<Praise>() > 0));
        CHECK(view.hasOtherSide == hasOtherSide());
        CHECK(view.pendingReplies == pendingReplies());
        CHECK(view.status == status(!open.isEmpty(), anyConcern && allGone));
        CHECK(view.wake.has_value() == (view.status == Status::Snoozed));
        if (!open.isEmpty())
            CHECK(isDue(view, Instant{0}));
        checkPromises(view);
        checkGestures(view);
    }

    int promiseCount() const { return m_promiseCount; }
    int keptCount() const { return m_keptCount; }
    int missedCount() const { return m_missedCount; }
    int renewalCount() const { return m_renewalCount; }
    int gestureCount() const { return m_gestureCount; }

private:
    void collect(const ConversationKey &key)
    {
        m_theirs.clear();
        m_actions.clear();
        m_key = key;
        for (const PostBrief &post : std::as_const(m_posts)) {
            if (post.author == key.customer && isInConversation(post))
                m_theirs.append(post);
        }
        for (qsizetype i = 0; i < m_desk.actions.size(); ++i) {
            const auto subject = std::get<ConversationSubject>(m_desk.actions[i].subject);
            const auto anchor = m_posts.value(subject.anchor);
            if (subject.customer == key.customer && m_threads.root(subject.anchor) == key.thread &&
                account(anchor) == key.privateAccount && !isUndone(i))
                m_actions.append(m_desk.actions[i]);
        }
    }

    std::optional<PrivateSides> sides(const PostBrief &post) const
    {
        if (post.visibility != Visibility::Direct)
            return std::nullopt;
        return privateSides(post, m_desk.own);
    }

    std::optional<AccountId> account(const PostBrief &post) const
    {
        const auto both = sides(post);
        return both ? std::optional(both->account) : std::nullopt;
    }

    bool isUndone(qsizetype index) const
    {
        for (qsizetype i = m_desk.actions.size() - 1; i > index; --i) {
            const auto *undo = std::get_if<Undo>(&m_desk.actions[i].payload);
            if (undo != nullptr && undo->target == m_desk.actions[index].id && !isUndone(i))
                return isUndoable(m_desk.actions[index].payload);
        }
        return false;
    }

    bool isOurs(const IdentityId &identity) const { return m_desk.own.contains(identity); }

    bool isInConversation(const PostBrief &post) const
    {
        const auto both = sides(post);
        if (both)
            return both->customer == m_key.customer && both->account == m_key.privateAccount &&
                   sameThread(post);
        return !m_key.privateAccount && post.visibility != Visibility::Direct && m_posts.contains(post.id) &&
               (post.author == m_key.customer || isOurs(post.author)) && sameThread(post);
    }

    bool sameThread(const PostBrief &post) const
    {
        Components<PostId> threads = m_threads;
        return threads.root(post.id) == m_key.thread;
    }

    bool concerns(const PostBrief &post) const
    {
        if (post.clockFrom.has_value())
            return true;
        for (const IdentityId &mention : post.mentions) {
            if (isOurs(mention))
                return true;
        }
        return post.parent && m_posts.contains(*post.parent) && isOurs(m_posts.value(*post.parent).author);
    }

    bool isDead(ReplyId reply) const
    {
        bool dead = false;
        for (const Action &action : m_actions) {
            if (const auto *handOver = std::get_if<HandOver>(&action.payload))
                dead = handOver->reply == reply ? false : dead;
            if (const auto *sent = std::get_if<Sent>(&action.payload);
                sent != nullptr && sent->reply == reply)
                return false;
            if (const auto *stop = std::get_if<Stop>(&action.payload))
                dead = dead || stop->reply == reply;
            if (const auto *withdraw = std::get_if<Withdraw>(&action.payload))
                dead = dead || withdraw->reply == reply;
        }
        return dead;
    }

    bool wasSeen(const PostBrief &post) const
    {
        for (const Action &action : m_actions) {
            const auto *handOver = std::get_if<HandOver>(&action.payload);
            if (handOver != nullptr && isDead(handOver->reply))
                continue;
            for (const PostVersionRef &seen : seenOf(action.payload)) {
                if (seen.post == post.id && seen.version >= post.version)
                    return true;
            }
        }
        return false;
    }

    bool wasThanks(const PostBrief &post) const
    {
        return std::any_of(m_actions.begin(), m_actions.end(), [&post](const Action &action) {
            const auto *thanks = std::get_if<Thanks>(&action.payload);
            return thanks != nullptr && std::any_of(thanks->posts.begin(), thanks->posts.end(),
                                                    [&post](const PostVersionRef &said) {
                                                        return said.post == post.id &&
                                                               said.version >= post.version;
                                                    });
        });
    }

    bool wentThroughDaisychain(const PostId &post) const
    {
        return std::any_of(m_actions.begin(), m_actions.end(), [&post](const Action &action) {
            const auto *sent = std::get_if<Sent>(&action.payload);
            return sent != nullptr && sent->post == post;
        });
    }

    /// Our first word in a private conversation that goes on from a public one.
    bool isBeginning(const PostId &post) const
    {
        return std::any_of(m_actions.begin(), m_actions.end(), [&post](const Action &action) {
            return std::holds_alternative<BeganInPublic>(action.payload) &&
                   std::get<ConversationSubject>(action.subject).anchor == post;
        });
    }

    bool hasOtherSide() const
    {
        return std::any_of(m_actions.begin(), m_actions.end(), [this](const Action &action) {
            const auto *handOver = std::get_if<HandOver>(&action.payload);
            const bool leaves = handOver != nullptr && handOver->visibility == Visibility::Direct &&
                                !m_key.privateAccount && !isDead(handOver->reply);
            return leaves || std::holds_alternative<BeganInPublic>(action.payload);
        });
    }

    bool wasAnsweredOutside(const PostBrief &post) const
    {
        for (const PostBrief &candidate : m_posts) {
            if (!isOurs(candidate.author) || candidate.isDeleted || wentThroughDaisychain(candidate.id) ||
                isBeginning(candidate.id) || !isInConversation(candidate))
                continue;
            PostBrief at = candidate;
            for (int depth = 0; depth < 20 && at.parent && m_posts.contains(*at.parent); ++depth) {
                at = m_posts.value(*at.parent);
                if (!isInConversation(at))
                    break;
                if (at.id == post.id)
                    return true;
            }
        }
        return false;
    }

    std::optional<Instant> oldest(const QList<PostBrief> &open) const
    {
        std::optional<Instant> since;
        for (const PostBrief &post : open) {
            const Instant from = post.clockFrom ? *post.clockFrom : post.created;
            if (!since || from < *since)
                since = from;
        }
        return since;
    }

    PersonId owner() const
    {
        PersonId owner;
        for (const Action &action : m_actions) {
            if (std::holds_alternative<Claim>(action.payload) ||
                (std::holds_alternative<HandOver>(action.payload) && owner.isNull()))
                owner = action.actor;
            if (const auto *began = std::get_if<BeganInPublic>(&action.payload);
                began != nullptr && began->by && owner.isNull())
                owner = *began->by;
            if (const auto *assign = std::get_if<Assign>(&action.payload))
                owner = assign->to;
            if (std::holds_alternative<Release>(action.payload))
                owner = {};
        }
        return owner;
    }

    template <class Kind>
    int count() const
    {
        return int(std::count_if(m_actions.begin(), m_actions.end(), [](const Action &action) {
            return std::holds_alternative<Kind>(action.payload);
        }));
    }

    int pendingReplies() const
    {
        QSet<ReplyId> pending;
        for (const Action &action : m_actions) {
            if (const auto *handOver = std::get_if<HandOver>(&action.payload))
                pending.insert(handOver->reply);
        }
        for (const Action &action : m_actions) {
            if (const auto *sent = std::get_if<Sent>(&action.payload))
                pending.remove(sent->reply);
        }
        return int(
            std::count_if(pending.begin(), pending.end(), [this](ReplyId reply) { return !isDead(reply); }));
    }

    /// Whether the post is what became of the last answer handed over before this removal.
    bool isOfLastAnswer(const PostId &post, QList<Action>::const_reverse_iterator removal) const
    {
        std::optional<ReplyId> reply;
        for (const Action &action : m_actions) {
            const auto *sent = std::get_if<Sent>(&action.payload);
            if (sent != nullptr && sent->post == post)
                reply = sent->reply;
        }
        for (auto it = removal; reply && it != m_actions.rend(); ++it) {
            const auto *handOver = std::get_if<HandOver>(&it->payload);
            if (handOver != nullptr && !isDead(handOver->reply))
                return handOver->reply == *reply;
        }
        return false;
    }

    std::optional<Status> decided() const
    {
        for (auto it = m_actions.rbegin(); it != m_actions.rend(); ++it) {
            if (std::holds_alternative<Done>(it->payload))
                return Status::Done;
            if (std::holds_alternative<Wait>(it->payload) ||
                std::holds_alternative<BeganInPublic>(it->payload))
                return Status::Waiting;
            if (std::holds_alternative<Snooze>(it->payload))
                return Status::Snoozed;
            if (std::holds_alternative<Reopen>(it->payload))
                return Status::Open;
            if (const auto *removal = std::get_if<RemovePost>(&it->payload);
                removal != nullptr && isOfLastAnswer(removal->post, it))
                return Status::Open;
            if (const auto *handOver = std::get_if<HandOver>(&it->payload);
                handOver != nullptr && !isDead(handOver->reply))
                return handOver->thenDone     ? Status::Done
                       : handOver->thenSnooze ? Status::Snoozed
                                              : Status::Waiting;
        }
        return std::nullopt;
    }

    /// When the journal first says that a reply was sent.
    std::optional<qsizetype> sending(ReplyId reply) const
    {
        for (qsizetype i = 0; i < m_actions.size(); ++i) {
            const auto *sent = std::get_if<Sent>(&m_actions[i].payload);
            if (sent != nullptr && sent->reply == reply)
                return i;
        }
        return std::nullopt;
    }

    /// Created by us in this conversation, below something that the customer said.
    std::optional<Instant> ourAnswer(const PostId &id) const
    {
        const auto post = m_posts.constFind(id);
        if (post == m_posts.constEnd() || !isOurs(post->author) || !isInConversation(*post))
            return std::nullopt;
        if (isBeginning(id))
            return post->created;
        PostBrief at = *post;
        for (int depth = 0; depth < 20 && at.parent && m_posts.contains(*at.parent); ++depth) {
            at = m_posts.value(*at.parent);
            if (!isInConversation(at))
                break;
            if (at.author == m_key.customer)
                return post->created;
        }
        return std::nullopt;
    }

    Instant sendingTime(qsizetype index) const
    {
        const auto &sent = std::get<Sent>(m_actions[index].payload);
        return ourAnswer(sent.post).value_or(m_actions[index].at);
    }

    /// Where in the journal a promise was given; nothing: it wasn't yet.
    std::optional<qsizetype> giving(qsizetype making) const
    {
        const auto &promise = std::get<Promise>(m_actions[making].payload);
        return promise.reply ? sending(*promise.reply) : std::optional(making);
    }

    std::optional<Instant> toldOf(const Told &told, qsizetype given) const
    {
        std::optional<qsizetype> index;
        if (const auto *reply = std::get_if<ReplyId>(&told)) {
            index = sending(*reply);
            if (!index)
                return std::nullopt;
        } else {
            const PostId &post = std::get<PostId>(told);
            for (qsizetype i = m_actions.size() - 1; i >= 0; --i) {
                const auto *sent = std::get_if<Sent>(&m_actions[i].payload);
                if (sent != nullptr && sent->post == post && sending(sent->reply) == i)
                    index = i;
            }
            if (!index)
                return ourAnswer(post);
        }
        return *index > given ? std::optional(sendingTime(*index)) : std::nullopt;
    }

    struct Word {
        Instant told;
        std::optional<Instant> due;  ///< nothing: it was kept
    };
    /// What the customer was told of a promise, up to that it was kept.
    QList<Word> wordsOf(ActionId promise, qsizetype given) const
    {
        QList<Word> words;
        for (const Action &action : m_actions) {
            const auto *renewed = std::get_if<PromiseRenewed>(&action.payload);
            const auto *kept = std::get_if<PromiseKept>(&action.payload);
            if (targetOf(action.payload) != promise || (renewed == nullptr && kept == nullptr))
                continue;
            const auto told = toldOf(renewed != nullptr ? renewed->told : kept->told, given);
            if (told)
                words.append({*told, renewed != nullptr ? std::optional(renewed->due) : std::nullopt});
            if (told && kept != nullptr)
                break;
        }
        return words;
    }

    void checkPromises(const ConversationView &view)
    {
        qsizetype found = 0;
        for (qsizetype i = 0; i < m_actions.size(); ++i) {
            if (!std::holds_alternative<Promise>(m_actions[i].payload) || !giving(i))
                continue;
            REQUIRE(found < view.promises.size());
            checkPromise(view.promises[found++], i);
        }
        CHECK(view.promises.size() == found);
        const bool isPromised = std::any_of(view.promises.begin(), view.promises.end(),
                                            [](const PromiseView &promise) { return !promise.kept; });
        CHECK((rankOf(view) == QueueRank::Promised) == isPromised);
        for (const PromiseView &promise : view.promises) {
            if (!promise.kept)
                CHECK(isDue(view, std::max(promise.due, promise.nudge)));
        }
        m_promiseCount += int(found);
    }

    void checkPromise(const PromiseView &promise, qsizetype making)
    {
        const Action &action = m_actions[making];
        const auto &made = std::get<Promise>(action.payload);
        const qsizetype given = *giving(making);
        CHECK(promise.id == action.id);
        CHECK(promise.text == made.text);
        CHECK(promise.giver == made.giver.value_or(action.actor));
        CHECK(promise.given == (made.reply ? sendingTime(given) : action.at));
        const QList<Word> words = wordsOf(action.id, given);
        Instant due = made.due;
        std::optional<Instant> missed;
        for (const Word &word : words) {
            if (!missed && word.told > due)
                missed = due;
            due = word.due.value_or(due);
        }
        const bool isKept = !words.isEmpty() && !words.last().due;
        CHECK(promise.due == due);
        CHECK(promise.missed == missed);
        CHECK(promise.kept == (isKept ? std::optional(words.last().told) : std::nullopt));
        CHECK(promise.renewals.size() == words.size() - (isKept ? 1 : 0));
        const Instant since = promise.renewals.isEmpty() ? promise.given : promise.renewals.last().told;
        CHECK(promise.nudge == nudgeFor(since, due));
        m_keptCount += isKept ? 1 : 0;
        m_missedCount += missed ? 1 : 0;
        m_renewalCount += int(promise.renewals.size());
    }

    void checkGestures(const ConversationView &view)
    {
        CHECK(view.gestures.size() == count<Gesture>());
        for (const GestureView &gesture : view.gestures) {
            std::optional<Reaction> last;
            for (const Action &action : m_actions) {
                const auto *reaction = std::get_if<GestureReaction>(&action.payload);
                if (reaction != nullptr && reaction->gesture == gesture.id)
                    last = reaction->reaction;
            }
            CHECK(gesture.reaction == last);
        }
        m_gestureCount += int(view.gestures.size());
    }

    bool isPromised() const
    {
        for (qsizetype i = 0; i < m_actions.size(); ++i) {
            if (!std::holds_alternative<Promise>(m_actions[i].payload) || !giving(i))
                continue;
            const QList<Word> words = wordsOf(m_actions[i].id, *giving(i));
            if (words.isEmpty() || words.last().due)
                return true;
        }
        return false;
    }

    Status status(bool anyOpen, bool isWithdrawn) const
    {
        const Status settled = statusWithoutPromises(anyOpen, isWithdrawn);
        return settled != Status::Open && isPromised() ? Status::Snoozed : settled;
    }

    Status statusWithoutPromises(bool anyOpen, bool isWithdrawn) const
    {
        if (anyOpen)
            return Status::Open;
        if (const auto by = decided())
            return *by;
        const bool anyOutside = std::any_of(m_theirs.begin(), m_theirs.end(), [this](const PostBrief &post) {
            return !post.isDeleted && concerns(post) && wasAnsweredOutside(post);
        });
        if (anyOutside)
            return Status::Waiting;
        return isWithdrawn ? Status::Done : Status::Open;
    }

    const RandomDesk &m_desk;
    QMap<PostId, PostBrief> m_posts;
    Components<PostId> m_threads;
    ConversationKey m_key;
    QList<PostBrief> m_theirs;
    QList<Action> m_actions;
    int m_promiseCount = 0;
    int m_keptCount = 0;
    int m_missedCount = 0;
    int m_renewalCount = 0;
    int m_gestureCount = 0;
};

}  // namespace

TEST_CASE("facts in any order, doubled and in pieces, give the same views", "[desk][fold][property]")
{
    qsizetype conversations = 0;
    for (quint32 seed = 0; seed < Sequences; ++seed) {
        const RandomDesk desk = randomDesk(seed);
        const Views views = foldInOrder(desk, desk.facts);
        std::mt19937 random(seed ^ 0x5eed);
        CAPTURE(seed);
        REQUIRE(foldInOrder(desk, shuffled(desk.facts, random)) == views);
        conversations += views.size();
    }
    CHECK(conversations > Sequences);
}

TEST_CASE("every view says what the rules say", "[desk][fold][property]")
{
    int promises = 0;
    int kept = 0;
    int missed = 0;
    int renewals = 0;
    int gestures = 0;
    for (quint32 seed = 0; seed < Sequences; ++seed) {
        const RandomDesk desk = randomDesk(seed);
        const Views views = foldInOrder(desk, desk.facts);
        Rules rules(desk, desk.facts);
        for (auto it = views.begin(); it != views.end(); ++it) {
            CAPTURE(seed, it.key().customer.globalId, it.key().thread.globalId);
            rules.check(it.key(), *it);
        }
        promises += rules.promiseCount();
        kept += rules.keptCount();
        missed += rules.missedCount();
        renewals += rules.renewalCount();
        gestures += rules.gestureCount();
    }
    // What chance makes must reach all of it.
    CAPTURE(promises, kept, missed, renewals, gestures);
    CHECK(promises > 1000);
    CHECK(kept > 30);
    CHECK(missed > 10);
    CHECK(renewals > 30);
    CHECK(gestures > 500);
}

namespace {

/// Whether the post can simply be added to the view that holds its parent: nothing known answers it and no
/// action names it.
bool arrivesPlainly(const PostBrief &post, const RandomDesk &desk, const QMap<PostId, PostBrief> &before,
                    const QMap<PostId, PostBrief> &after)
{
    if (post.visibility == Visibility::Direct || (post.parent && !before.contains(*post.parent)))
        return false;
    for (const PostBrief &other : after) {
        if (other.parent == post.id)
            return false;
    }
    for (const Action &action : desk.actions) {
        const auto *merge = std::get_if<Merge>(&action.payload);
        const auto *split = std::get_if<Split>(&action.payload);
        if (std::get<ConversationSubject>(action.subject).anchor == post.id ||
            (merge != nullptr && merge->other == post.id) || (split != nullptr && split->post == post.id))
            return false;
    }
    return true;
}

}  // namespace

TEST_CASE("adding a new post to a view equals folding it again", "[desk][fold][property]")
{
    int applied = 0;
    for (quint32 seed = 0; seed < Sequences; ++seed) {
        RandomDesk desk = randomDesk(seed);
        if (seed % 2 == 0)
            desk.actions.clear();
        DeskFacts facts = factsOf(desk);
        for (const FactBatch &batch : std::as_const(desk.facts)) {
            const auto before = facts.posts();
            facts.apply(batch);
            const auto after = facts.posts();
            if (batch.posts.isEmpty() || after.size() == before.size())
                continue;
            const PostBrief post = after.value(batch.posts.first().id);
            if (!arrivesPlainly(post, desk, before, after))
                continue;
            const ConversationKey key{threadsOf(after, desk.actions).root(post.id), post.author,
                                      std::nullopt};
            const Views viewsBefore = foldDesk(before, desk.actions, desk.own);
            const auto old = viewsBefore.find(key);
            if (old == viewsBefore.end())
                continue;
            ConversationView view = *old;
            if (!applyNewPost(view, post, desk.own)) {
                CHECK(view == *old);
                continue;
            }
            CAPTURE(seed, post.id.globalId);
            REQUIRE(view == foldDesk(after, desk.actions, desk.own).value(key));
            ++applied;
        }
    }
    CHECK(applied > 1000);
}
