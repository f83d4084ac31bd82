#include "core/desk/fold_promises.h"

#include <algorithm>

namespace daisychain {

namespace {

class PromiseFold {
public:
    PromiseFold(const QList<Action> &counting, const QHash<PostId, Instant> &ours)
        : m_ours(ours)
    {
        for (qsizetype i = 0; i < counting.size(); ++i) {
            const auto *sent = std::get_if<Sent>(&counting[i].payload);
            if (sent == nullptr || m_sent.contains(sent->reply))
                continue;
            // The network's time: we may have learnt of it hours later.
            const Moment moment{i, ours.value(sent->post, counting[i].at)};
            m_sent.insert(sent->reply, moment);
            if (!m_sentPosts.contains(sent->post))
                m_sentPosts.insert(sent->post, moment);
        }
    }

    void give(const Action &action, qsizetype position, const Promise &promise)
    {
        const auto *subject = std::get_if<ConversationSubject>(&action.subject);
        const auto given = givenAt(action, position, promise);
        if (subject == nullptr || !given)
            return;
        PromiseView view;
        view.id = action.id;
        view.subject = *subject;
        view.giver = promise.giver.value_or(action.actor);
        view.owner = view.giver;
        view.text = promise.text;
        view.given = given->at;
        view.due = promise.due;
        view.nudge = nudgeFor(given->at, promise.due);
        m_index.insert(action.id, m_promises.size());
        m_promises.append(view);
        m_given.append(given->position);
    }

    void change(const Action &action)
    {
        const auto at = m_index.constFind(targetOf(action.payload));
        if (at == m_index.constEnd() || m_promises[*at].kept)
            return;
        PromiseView &promise = m_promises[*at];
        if (const auto *renewed = std::get_if<PromiseRenewed>(&action.payload)) {
            if (const auto told = toldAt(renewed->told, m_given[*at]))
                renew(promise, *told, renewed->due);
        } else if (const auto *kept = std::get_if<PromiseKept>(&action.payload)) {
            if (const auto told = toldAt(kept->told, m_given[*at])) {
                speak(promise, *told);
                promise.kept = told;
            }
        } else if (std::holds_alternative<PromiseTakenOver>(action.payload)) {
            promise.owner = action.actor;
        }
    }

    const QList<PromiseView> &promises() const { return m_promises; }

private:
    /// When something happened, and where in the journal.
    struct Moment {
        qsizetype position = 0;
        Instant at;
    };

    std::optional<Moment> givenAt(const Action &action, qsizetype position, const Promise &promise) const
    {
        if (!promise.reply)
            return Moment{position, action.at};
        const auto sent = m_sent.constFind(*promise.reply);
        return sent == m_sent.constEnd() ? std::nullopt : std::optional(*sent);
    }

    std::optional<Instant> toldAt(const Told &told, qsizetype given) const
    {
        const auto after = [given](const auto &map, const auto &key) -> std::optional<Instant> {
            const auto it = map.constFind(key);
            return it != map.constEnd() && it->position > given ? std::optional(it->at) : std::nullopt;
        };
        if (const auto *reply = std::get_if<ReplyId>(&told))
            return after(m_sent, *reply);
        const PostId &post = std::get<PostId>(told);
        if (m_sentPosts.contains(post))
            return after(m_sentPosts, post);
        const auto ours = m_ours.constFind(post);
        return ours == m_ours.constEnd() ? std::nullopt : std::optional(*ours);
    }

    /// The customer hears of it.
    static void speak(PromiseView &promise, Instant told)
    {
        if (promise.due < told && !promise.missed)
            promise.missed = promise.due;
    }

    static void renew(PromiseView &promise, Instant told, Instant due)
    {
        speak(promise, told);
        promise.renewals.append({told, due});
        promise.due = due;
        promise.nudge = nudgeFor(told, due);
    }

    const QHash<PostId, Instant> &m_ours;
    QHash<ReplyId, Moment> m_sent;
    QHash<PostId, Moment> m_sentPosts;
    QHash<ActionId, qsizetype> m_index;
    QList<PromiseView> m_promises;
    QList<qsizetype> m_given;  ///< of each of those
};

template <class Kind>
bool holds(const QList<Action> &actions)
{
    return std::any_of(actions.begin(), actions.end(),
                       [](const Action &action) { return std::holds_alternative<Kind>(action.payload); });
}

}  // namespace

QList<PromiseView> foldPromises(const QList<Action> &counting, const QHash<PostId, Instant> &ours)
{
    if (!holds<Promise>(counting))
        return {};
    PromiseFold fold(counting, ours);
    for (qsizetype i = 0; i < counting.size(); ++i) {
        if (const auto *promise = std::get_if<Promise>(&counting[i].payload))
            fold.give(counting[i], i, *promise);
    }
    for (const Action &action : counting)
        fold.change(action);
    return fold.promises();
}

QList<GestureView> foldGestures(const QList<Action> &counting)
{
    QList<GestureView> gestures;
    QHash<ActionId, qsizetype> index;
    for (const Action &action : counting) {
        const auto *subject = std::get_if<ConversationSubject>(&action.subject);
        const auto *given = std::get_if<Gesture>(&action.payload);
        if (given == nullptr || subject == nullptr)
            continue;
        index.insert(action.id, gestures.size());
        gestures.append({action.id, *subject, action.actor, action.at, *given, {}, {}});
    }
    for (const Action &action : counting) {
        const auto *reaction = std::get_if<GestureReaction>(&action.payload);
        if (reaction == nullptr || !index.contains(reaction->gesture))
            continue;
        GestureView &gesture = gestures[index.value(reaction->gesture)];
        gesture.reaction = reaction->reaction;
        gesture.reactionWords = reaction->words;
    }
    return gestures;
}

}  // namespace daisychain
