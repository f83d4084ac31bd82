#include "tests/core/desk/desk_story.h"
#include "tests/core/store/stored_desk.h"

#include <QSet>

#include <numeric>
#include <random>

using namespace daisychain;
using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int People = 6;
const Instant Now = *parseInstant("2026-03-04T12:00:00Z");

QString nameOf(int person)
{
    return u"p%1"_s.arg(person);
}

/// Links and takings back, and which links stand after them.
class LinkWorld {
public:
    LinkWorld(const DeskStory &story, PersonId actor, quint32 seed)
        : m_story(story)
        , m_actor(actor)
        , m_random(seed)
    {
    }

    QList<Action> actions(int count)
    {
        QList<Action> made;
        for (int i = 0; i < count; ++i)
            made.append(m_links.isEmpty() || chance(60) ? link() : takeBack());
        return made;
    }
    /// To whom everybody belongs by the links that stand.
    QList<int> groups() const
    {
        QList<int> group(People);
        std::iota(group.begin(), group.end(), 0);
        for (const OneLink &link : m_links) {
            if (!link.isOn())
                continue;
            const int from = group[link.a];
            const int to = group[link.b];
            std::replace(group.begin(), group.end(), from, to);
        }
        return group;
    }

private:
    struct OneLink {
        int a = 0;
        int b = 0;
        QList<ActionId> chain;  ///< the link, its undo, the undo of that …

        bool isOn() const { return chain.size() % 2 == 1; }
    };

    bool chance(int percent) { return int(m_random() % 100) < percent; }
    Action act(int subject, const ActionPayload &payload)
    {
        const QByteArray name = "act " + QByteArray::number(++m_made);
        return {{uuidFromName(name)},
                m_actor,
                Now,
                Audience::Desk,
                CustomerSubject{m_story.identity(nameOf(subject))},
                payload};
    }
    Action link()
    {
        const int a = int(m_random() % People);
        const int b = (a + 1 + int(m_random() % (People - 1))) % People;
        const Action made = act(a, LinkIdentity{m_story.identity(nameOf(b)), u"said so"_s});
        m_links.append({a, b, {made.id}});
        return made;
    }
    Action takeBack()
    {
        OneLink &link = m_links[qsizetype(m_random() % quint32(m_links.size()))];
        const Action made = act(link.a, Undo{link.chain.last()});
        link.chain.append(made.id);
        return made;
    }

    const DeskStory &m_story;
    const PersonId m_actor;
    std::mt19937 m_random;
    QList<OneLink> m_links;
    int m_made = 0;
};

/// Six strangers who wrote once each.
DeskStory strangers()
{
    DeskStory story;
    for (int i = 0; i < People; ++i)
        story.says(nameOf(i) + u" asks"_s, {.by = nameOf(i), .mentions = {u"shop"_s}, .minute = i});
    return story;
}

/// One customer has all identities of their group, and one history of all their conversations.
void checkCustomer(OpenStore &store, const DeskStory &story, const QList<int> &groups, int one)
{
    const IdentityId identity = story.identity(nameOf(one));
    QSet<IdentityId> expected;
    for (int other = 0; other < People; ++other) {
        if (groups[other] == groups[one])
            expected.insert(story.identity(nameOf(other)));
    }
    const CustomerCard card = valueOf(store->customers().customer(identity, Now, {}));
    QSet<IdentityId> found;
    for (const ProfileFact &profile : card.identities)
        found.insert(profile.id);
    REQUIRE(found == expected);
    REQUIRE(card.identities.first().id == identity);
    REQUIRE(card.conversationCount == expected.size());
    const auto page = valueOf(
        store->customers().customerConversations(identity, {}, std::nullopt, PageDirection::After, 50, {}));
    REQUIRE(page.rows.size() == expected.size());
    REQUIRE(std::is_sorted(page.rows.begin(), page.rows.end(), [](const QueueRow &a, const QueueRow &b) {
        return b.view.lastAt < a.view.lastAt;
    }));
}

}  // namespace

TEST_CASE("who is one customer depends on the links that stand alone", "[store][linking]")
{
    constexpr int Desks = 20;
    constexpr int Rounds = 50;  // what stood before must not matter
    for (quint32 seed = 1; seed <= Desks; ++seed) {
        const DeskStory story = strangers();
        OpenStore store;
        store.addAccounts(story.own);
        store.ingest(story.facts);
        LinkWorld world(story, story.person(u"sam"_s), seed);
        for (int round = 0; round < Rounds; ++round) {
            INFO("seed " << seed << " round " << round);
            store.record(world.actions(8));
            const QList<int> groups = world.groups();
            for (int one = 0; one < People; ++one)
                checkCustomer(store, story, groups, one);
        }
    }
}

TEST_CASE("who may be the same is suggested with what speaks for it, until somebody decides",
          "[store][linking]")
{
    DeskStory story;
    OpenStore store;
    const auto know = [&](Network network, const QString &id, const QString &handle, const QString &name) {
        FactBatch batch;
        ProfileFact profile;
        profile.id = {network, id};
        profile.handle = handle;
        profile.displayName = name;
        batch.profiles = {profile};
        PostFact post;
        post.id = {network, id + u"/1"_s};
        post.author = profile.id;
        post.created = Now;
        batch.posts = {post};
        batch.received = Now;
        batch.account = story.shopAccount();
        return std::pair(profile.id, batch);
    };
    const auto [mara, facts1] = know(Network::Mastodon, u"https://blumen.example/@mara"_s,
                                     u"mara@blumen.example"_s, u"Mara Keller"_s);
    const auto [sky, facts2] = know(Network::Bluesky, u"did:plc:mara"_s, u"mara.blumen.example"_s, u"Mara"_s);
    const auto [x, facts3] = know(Network::X, u"990011"_s, u"mara"_s, u"Mara Keller"_s);
    const auto [other, facts4] = know(Network::X, u"990012"_s, u"marathon"_s, u"Mara Keller"_s);
    store.addAccounts(story.own);
    store.ingest({facts1, facts2, facts3, facts4});

    const auto alike = [&](const IdentityId &who) { return valueOf(store->likeness().alike(who, 10)); };
    const QList<Likeness> ofMara = alike(mara);
    REQUIRE(ofMara.size() == 2);
    CHECK(ofMara[0].other.id == sky);
    CHECK(ofMara[0].kind == LikenessKind::SameDomain);
    CHECK(ofMara[1].other.id == x);
    CHECK(ofMara[1].kind == LikenessKind::SameName);
    REQUIRE(alike(sky).size() == 1);
    CHECK(alike(sky)[0].other.id == mara);

    (void)valueOf(store->likeness().decline(x, mara));
    CHECK(alike(mara).size() == 1);
    CHECK(alike(x).isEmpty());
    store.record({Action{{uuidFromName("link")},
                         story.person(u"sam"_s),
                         Now,
                         Audience::Desk,
                         CustomerSubject{mara},
                         LinkIdentity{sky, ofMara[0].evidence}}});
    CHECK(alike(mara).isEmpty());
    CHECK(errorOf(store->likeness().alike({Network::X, u"nobody"_s}, 10)).code == ErrorCode::NotFound);
}
