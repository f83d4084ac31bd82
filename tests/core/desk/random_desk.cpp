#include "tests/core/desk/random_desk.h"

#include "core/base/content_name.h"

#include <array>
#include <utility>

namespace daisychain::test {

namespace {

constexpr Instant Morning{1772611200000};

int below(std::mt19937 &random, qsizetype bound)
{
    return int(random() % quint32(bound));
}

bool chance(std::mt19937 &random, int percent)
{
    return below(random, 100) < percent;
}

template <class T>
const T &oneOf(const QList<T> &list, std::mt19937 &random)
{
    return list[below(random, list.size())];
}

Seen someSeen(const PayloadWorld &world, std::mt19937 &random)
{
    Seen seen;
    for (const PostVersionRef &post : world.posts) {
        if (chance(random, 40))
            seen.append(post);
    }
    return seen;
}

SnippetId someSnippet(std::mt19937 &random)
{
    return {uuidFromName("snippet " + QByteArray::number(below(random, 3)))};
}

// One overload a kind: a kind without one doesn't compile, so no kind goes untested.
void fill(Claim &, const PayloadWorld &, std::mt19937 &) {}
void fill(Release &, const PayloadWorld &, std::mt19937 &) {}
void fill(Assign &assign, const PayloadWorld &, std::mt19937 &random)
{
    assign.to = {uuidFromName("person " + QByteArray::number(below(random, 3)))};
}
void fill(Done &done, const PayloadWorld &world, std::mt19937 &random)
{
    done.seen = someSeen(world, random);
    done.reason = DoneReason(below(random, 3));
}
void fill(Wait &wait, const PayloadWorld &world, std::mt19937 &random)
{
    wait.seen = someSeen(world, random);
}
void fill(Snooze &snooze, const PayloadWorld &world, std::mt19937 &random)
{
    snooze.seen = someSeen(world, random);
    snooze.until = Morning + std::chrono::minutes(below(random, 500));
}
void fill(Reopen &, const PayloadWorld &, std::mt19937 &) {}
void fill(Note &note, const PayloadWorld &, std::mt19937 &random)
{
    note.text = QStringLiteral("note %1").arg(below(random, 100));
}
void fill(HandOver &handOver, const PayloadWorld &world, std::mt19937 &random)
{
    handOver.reply = oneOf(world.replies, random);
    handOver.account = oneOf(world.accounts, random);
    if (chance(random, 80))
        handOver.parent = oneOf(world.posts, random).post;
    handOver.text = QStringLiteral("we look into it");
    handOver.visibility = Visibility(below(random, 4));
    handOver.seen = someSeen(world, random);
    handOver.thenDone = chance(random, 40);
    if (chance(random, 20))
        handOver.thenSnooze = Morning + std::chrono::minutes(below(random, 500));
    handOver.evenIfTheyWrite = chance(random, 10);
    for (int left = chance(random, 30) ? 1 + below(random, int(MostReplyPictures)) : 0; left > 0; --left) {
        const QByteArray bytes = QByteArray::number(below(random, 5));
        handOver.pictures.append({contentName(bytes, u"png"), QStringLiteral("a \"tulip\" \u202e")});
    }
    if (chance(random, 30))
        handOver.snippets = {someSnippet(random), someSnippet(random)};
}
void fill(Sent &sent, const PayloadWorld &world, std::mt19937 &random)
{
    sent.reply = oneOf(world.replies, random);
    sent.post = oneOf(world.posts, random).post;
}
void fill(Stop &stop, const PayloadWorld &world, std::mt19937 &random)
{
    stop.reply = oneOf(world.replies, random);
    stop.reason = StopReason(1 + below(random, 10));
    stop.detail = QStringLiteral("because");
}
void fill(Withdraw &withdraw, const PayloadWorld &world, std::mt19937 &random)
{
    withdraw.reply = oneOf(world.replies, random);
}
void fill(RemovePost &removal, const PayloadWorld &world, std::mt19937 &random)
{
    removal = {oneOf(world.posts, random).post, oneOf(world.accounts, random)};
    if (chance(random, 50))
        removal.notBefore = Morning + std::chrono::minutes(below(random, 90));
}
void fill(EditPost &edit, const PayloadWorld &world, std::mt19937 &random)
{
    edit.post = oneOf(world.posts, random).post;
    edit.account = oneOf(world.accounts, random);
    edit.text = QStringLiteral("we looked into it \u202e");
    edit.isSensitive = chance(random, 20);
    if (chance(random, 50))
        edit.notBefore = Morning + std::chrono::minutes(below(random, 90));
}
void fill(Like &like, const PayloadWorld &world, std::mt19937 &random)
{
    like = {oneOf(world.posts, random).post, oneOf(world.accounts, random)};
}
void fill(KeepOff &off, const PayloadWorld &world, std::mt19937 &random)
{
    off = {oneOf(world.identities, random), QStringLiteral("a@e.example"), oneOf(world.accounts, random),
           KeepOffKind(below(random, 5)), QStringLiteral("insults")};
}
void fill(Praise &praise, const PayloadWorld &world, std::mt19937 &random)
{
    praise.post = oneOf(world.posts, random).post;
}
void fill(Thanks &thanks, const PayloadWorld &world, std::mt19937 &random)
{
    thanks.posts = someSeen(world, random);
}
void fill(LinkIdentity &link, const PayloadWorld &world, std::mt19937 &random)
{
    link = {oneOf(world.identities, random), QStringLiteral("same picture")};
}
void fill(CustomerDetails &details, const PayloadWorld &, std::mt19937 &random)
{
    for (int i = below(random, 3); i >= 0; --i) {
        const QString value = chance(random, 20) ? QString() : QStringLiteral("v%1").arg(below(random, 5));
        details.details.append(
            {DetailField(below(random, 9)), QStringLiteral("n%1").arg(below(random, 3)), value});
    }
}
void fill(CustomerErased &erased, const PayloadWorld &, std::mt19937 &random)
{
    erased.identities = 1 + below(random, 3);
    erased.posts = below(random, 1000);
    erased.mentions = below(random, 10);
}
void fill(Split &split, const PayloadWorld &world, std::mt19937 &random)
{
    split.post = oneOf(world.posts, random).post;
}
void fill(Merge &merge, const PayloadWorld &world, std::mt19937 &random)
{
    merge.other = oneOf(world.posts, random).post;
}
void fill(Up &up, const PayloadWorld &, std::mt19937 &random)
{
    up = {UpKind(below(random, 4)), QStringLiteral("please look")};
}
ActionId someEarlier(const PayloadWorld &world, std::mt19937 &random)
{
    return world.earlier.isEmpty() ? ActionId{uuidFromName("nothing")} : oneOf(world.earlier, random);
}
/// Once there is a promise or gesture, mostly one of those.
ActionId someOf(const QList<ActionId> &made, const PayloadWorld &world, std::mt19937 &random)
{
    return made.isEmpty() || chance(random, 10) ? someEarlier(world, random) : oneOf(made, random);
}
Told someTold(const PayloadWorld &world, std::mt19937 &random)
{
    if (chance(random, 60))
        return oneOf(world.replies, random);
    return oneOf(world.posts, random).post;
}
Instant someDue(std::mt19937 &random)
{
    return Morning + std::chrono::minutes(below(random, 90));
}
void fill(Promise &promise, const PayloadWorld &world, std::mt19937 &random)
{
    promise.text = QStringLiteral("by %1").arg(below(random, 100));
    promise.due = someDue(random);
    if (chance(random, 40))
        promise.reply = oneOf(world.replies, random);
    if (chance(random, 20))
        promise.giver = PersonId{uuidFromName("person " + QByteArray::number(below(random, 3)))};
}
void fill(PromiseRenewed &renewed, const PayloadWorld &world, std::mt19937 &random)
{
    renewed = {someOf(world.promises, world, random), someDue(random), someTold(world, random)};
}
void fill(PromiseTakenOver &taken, const PayloadWorld &world, std::mt19937 &random)
{
    taken.promise = someOf(world.promises, world, random);
}
void fill(PromiseKept &kept, const PayloadWorld &world, std::mt19937 &random)
{
    kept = {someOf(world.promises, world, random), someTold(world, random)};
}
void fill(Gesture &gesture, const PayloadWorld &, std::mt19937 &random)
{
    gesture.kind = GestureKind(below(random, 5));
    if (chance(random, 70))
        gesture.amount = Money{below(random, 10'000), QStringLiteral("EUR")};
    gesture.reason = QStringLiteral("outage");
    gesture.words = QStringLiteral("third time this month");
}
void fill(GestureReaction &reaction, const PayloadWorld &world, std::mt19937 &random)
{
    reaction = {someOf(world.gestures, world, random), Reaction(1 + below(random, 3)),
                QStringLiteral("wrote back")};
}
void fill(BeganInPublic &began, const PayloadWorld &world, std::mt19937 &random)
{
    began.from = oneOf(world.posts, random).post;
    if (chance(random, 80))
        began.by = PersonId{uuidFromName("person " + QByteArray::number(below(random, 3)))};
}
void fill(SaidByMistake &said, const PayloadWorld &world, std::mt19937 &random)
{
    if (chance(random, 80))
        said.reply = oneOf(world.replies, random);
    if (chance(random, 80))
        said.post = oneOf(world.posts, random).post;
    said.account = oneOf(world.accounts, random);
    said.instead = oneOf(world.accounts, random);
    said.staysThere = chance(random, 20);
}
void fill(SnippetSaved &saved, const PayloadWorld &, std::mt19937 &random)
{
    saved.snippet = {someSnippet(random), QStringLiteral("name-%1").arg(below(random, 3)),
                     QStringLiteral("Hi {customer},\nwe look into it"), QStringLiteral("en")};
    if (chance(random, 40))
        saved.snippet.owner = PersonId{uuidFromName("person " + QByteArray::number(below(random, 3)))};
    if (chance(random, 40))
        saved.snippet.expires = Morning + std::chrono::minutes(below(random, 500));
}
void fill(SnippetRemoved &removed, const PayloadWorld &, std::mt19937 &random)
{
    removed.snippet = someSnippet(random);
}
void fill(Undo &undo, const PayloadWorld &world, std::mt19937 &random)
{
    undo.target = someEarlier(world, random);
}

template <size_t... Index>
ActionPayload payloadOfKind(size_t kind, const PayloadWorld &world, std::mt19937 &random,
                            std::index_sequence<Index...>)
{
    ActionPayload made;
    (void)((Index == kind && (fill(made.emplace<Index>(), world, random), true)) || ...);
    return made;
}

class DeskMaker {
public:
    explicit DeskMaker(quint32 seed)
        : m_random(seed)
    {
    }

    RandomDesk make()
    {
        m_desk.shopMentions = {uuidFromName("shop's mentions")};
        for (int i = 0; i < 6; ++i)
            m_world.identities.append(
                {Network::Mastodon, QStringLiteral("https://e.example/@%1").arg(QChar(u'a' + i))});
        for (int i = 0; i < 2; ++i) {
            m_world.accounts.append(accountIdFor(m_world.identities[i]));
            m_desk.own.insert(m_world.identities[i], m_world.accounts.last());
        }
        for (int i = 0; i < 3; ++i)
            m_world.replies.append({uuidFromName("reply " + QByteArray::number(i))});
        const int posts = 1 + below(m_random, 10);
        for (int i = 0; i < posts; ++i)
            makePost(i);
        m_isOfPromises = chance(m_random, 25);
        const int actions = below(m_random, m_isOfPromises ? 20 : 12);
        for (int i = 0; i < actions; ++i)
            makeAction(i);
        return m_desk;
    }

private:
    void makePost(int number)
    {
        PostFact post;
        // Ids don't sort by time, as on real networks.
        post.id = {Network::Mastodon, QStringLiteral("https://e.example/p/%1").arg((number * 7) % 11)};
        post.author = oneOf(m_world.identities, m_random);
        post.created = Morning + std::chrono::minutes(below(m_random, 20));
        post.visibility = chance(m_random, 20) ? Visibility::Direct : Visibility::Public;
        post.localId = QString::number(1000 + number);
        if (number > 0 && chance(m_random, 70)) {
            const int parent = below(m_random, number);
            if (chance(m_random, 50))
                post.replyTo = PostId{Network::Mastodon,
                                      QStringLiteral("https://e.example/p/%1").arg((parent * 7) % 11)};
            else
                post.replyToLocalId = QString::number(1000 + parent);
        }
        const int versions = 1 + below(m_random, 3);
        for (int v = 0; v < versions; ++v) {
            post.version = {v * 10, {}};
            post.mentions.clear();
            for (const IdentityId &identity : m_world.identities) {
                if (identity != post.author && chance(m_random, 25))
                    post.mentions.append({identity, {}, {}});
            }
            FactBatch batch = piece();
            batch.posts.append(post);
            m_desk.facts.append(batch);
            m_world.posts.append({post.id, post.version});
        }
        if (chance(m_random, 50) && !m_desk.own.contains(post.author)) {
            FactBatch batch = piece();
            batch.caught.append(
                {post.id, m_desk.shopMentions, post.created + std::chrono::minutes(below(m_random, 9))});
            m_desk.facts.append(batch);
        }
        if (chance(m_random, 15)) {
            FactBatch batch = piece();
            if (chance(m_random, 50))
                batch.deleted.append(post.id);
            else
                batch.deletedLocalIds.append(post.localId);
            m_desk.facts.append(batch);
        }
    }

    void makeAction(int number)
    {
        Action action;
        action.id = {uuidFromName("action " + QByteArray::number(number))};
        action.actor = {uuidFromName("person " + QByteArray::number(below(m_random, 3)))};
        action.at = Morning + std::chrono::minutes(7 * number);
        action.subject = ConversationSubject{oneOf(m_world.posts, m_random).post, customer()};
        if (m_isOfPromises && !m_desk.actions.isEmpty() && chance(m_random, 80))
            action.subject = m_desk.actions.first().subject;
        action.payload = randomPayload(someKind(), m_world, m_random);
        for (const Action &earlier : std::as_const(m_desk.actions)) {
            if (earlier.id == targetOf(action.payload))
                action.subject = earlier.subject;
        }
        m_world.earlier.append(action.id);
        if (std::holds_alternative<Promise>(action.payload))
            m_world.promises.append(action.id);
        if (std::holds_alternative<Gesture>(action.payload))
            m_world.gestures.append(action.id);
        m_desk.actions.append(action);
    }

    /// Of all kinds alike; where it is about promises, mostly of those that these are made of.
    size_t someKind()
    {
        static const QList<size_t> OfPromises{
            ActionPayload(Promise{}).index(),     ActionPayload(PromiseRenewed{}).index(),
            ActionPayload(PromiseKept{}).index(), ActionPayload(PromiseTakenOver{}).index(),
            ActionPayload(HandOver{}).index(),    ActionPayload(Sent{}).index(),
            ActionPayload(Snooze{}).index(),      ActionPayload(Undo{}).index()};
        if (m_isOfPromises && chance(m_random, 80))
            return oneOf(OfPromises, m_random);
        return m_random() % std::variant_size_v<ActionPayload>;
    }

    IdentityId customer() { return m_world.identities[2 + below(m_random, 4)]; }

    FactBatch piece() const
    {
        FactBatch batch;
        batch.account = m_world.accounts.first();
        return batch;
    }

    std::mt19937 m_random;
    bool m_isOfPromises = false;
    PayloadWorld m_world;
    RandomDesk m_desk;
};

}  // namespace

ActionPayload randomPayload(size_t kind, const PayloadWorld &world, std::mt19937 &random)
{
    return payloadOfKind(kind, world, random, std::make_index_sequence<std::variant_size_v<ActionPayload>>{});
}

RandomDesk randomDesk(quint32 seed)
{
    return DeskMaker(seed).make();
}

}  // namespace daisychain::test
