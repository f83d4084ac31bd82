#include "core/store/fact_writer.h"

#include "tests/core/desk/desk_story.h"
#include "tests/core/desk/random_desk.h"
#include "tests/core/store/stored_desk.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace daisychain;
using namespace daisychain::test;

namespace {

constexpr quint32 Cases = 300;

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// Some pieces twice, all in another order.
QList<FactBatch> shuffled(QList<FactBatch> batches, std::mt19937 &random)
{
    for (qsizetype i = 0, count = batches.size(); i < count; ++i) {
        if (random() % 4 == 0)
            batches.append(batches[i]);
    }
    std::shuffle(batches.begin(), batches.end(), random);
    return batches;
}

/// Facts in pieces of chance, the journal in its order anywhere between them.
void tell(StoredDesk &desk, QList<FactBatch> facts, QList<Action> actions, std::mt19937 &random)
{
    while (!facts.isEmpty() || !actions.isEmpty()) {
        desk.write([&](store::WriteUnit &unit) {
            const int steps = 1 + int(random() % 6);
            for (int i = 0; i < steps; ++i) {
                const bool takeFact = !facts.isEmpty() && (actions.isEmpty() || random() % 4 != 0);
                if (takeFact) {
                    unit.ingest.add(store::prepared(facts.takeFirst(), desk.tokens()));
                } else if (!actions.isEmpty()) {
                    unit.actions.append(actions.takeFirst());
                }
            }
        });
    }
}

void checkStory(const DeskStory &story)
{
    std::mt19937 random(7);
    for (int round = 0; round < 4; ++round) {
        StoredDesk desk;
        desk.addAccounts(story.own);
        if (round == 0) {
            desk.ingest(story.facts);
            desk.record(story.actions);
        } else {
            tell(desk, shuffled(story.facts, random), story.actions, random);
        }
        CHECK(desk.views() == story.views());
        desk.checkConsistency();
    }
}

}  // namespace

TEST_CASE("the tables equal the fold whatever order facts and decisions arrive in", "[store][fold]")
{
    qsizetype conversations = 0;
    for (quint32 seed = 0; seed < Cases; ++seed) {
        CAPTURE(seed);
        const RandomDesk made = randomDesk(seed);
        const AccountId shop = made.facts.first().account;
        DeskFacts facts;
        facts.setStreamAccount(made.shopMentions, shop);
        for (const FactBatch &batch : made.facts)
            facts.apply(batch);
        const auto expected = foldDesk(facts.posts(), made.actions, made.own);

        StoredDesk desk;
        desk.addAccounts(made.own);
        desk.addStream(made.shopMentions, shop);
        std::mt19937 random(seed ^ 0x5eed);
        tell(desk, shuffled(made.facts, random), made.actions, random);
        const auto views = desk.views();
        REQUIRE(views.size() == expected.size());
        REQUIRE(views == expected);
        desk.checkConsistency();
        conversations += views.size();
    }
    CHECK(conversations > Cases);
}

TEST_CASE("300 authors under one post are 300 rows of one thread", "[store][fold]")
{
    DeskStory story;
    story.says(s("outage"), {.by = s("shop")});
    for (int i = 0; i < 300; ++i) {
        const QString name = QString::number(i);
        story.says(s("answer") + name,
                   {.by = s("c") + name, .replyTo = s("outage"), .minute = i, .isCaught = true});
    }
    StoredDesk desk;
    desk.addAccounts(story.own);
    desk.ingest(story.facts);
    CHECK(desk.count(s("conversation")) == 300);
    CHECK(desk.count(s("(SELECT DISTINCT thread_key FROM conversation)")) == 1);
    CHECK(desk.views() == story.views());
    story.decides(s("sam"), s("answer7"), s("c7"), Done{story.seen({s("answer7")})});
    desk.record(story.actions);
    CHECK(desk.views() == story.views());
    desk.checkConsistency();
}

TEST_CASE("of somebody with many conversations each has its own decisions", "[store][fold]")
{
    DeskStory story;
    constexpr int Matters = 60;
    for (int i = 0; i < Matters; ++i) {
        const QString post = s("p") + QString::number(i);
        story.says(post, {.by = s("mara"), .mentions = {s("shop")}, .minute = i});
        story.decides(s("sam"), post, s("mara"), Claim{});
        // A neighbour in the same thread, whose decisions are not Mara's.
        const QString reply = s("q") + QString::number(i);
        story.says(reply, {.by = s("jon"), .replyTo = post, .mentions = {s("shop")}, .minute = i});
        story.decides(s("kim"), reply, s("jon"), Note{s("another one")});
    }
    StoredDesk desk;
    desk.addAccounts(story.own);
    desk.ingest(story.facts);
    desk.record(story.actions);
    // From here on each fold looks for few decisions among many.
    const qsizetype told = story.actions.size();
    story.decides(s("sam"), s("p7"), s("mara"), Note{s("she calls again on Friday")});
    story.decides(s("sam"), s("p9"), s("mara"), Done{story.seen({s("p9")})});
    story.decides(s("kim"), s("q9"), s("jon"), Claim{});
    desk.record(story.actions.mid(told));
    CHECK(desk.count(s("conversation")) == 2 * Matters);
    CHECK(desk.views() == story.views());
    desk.checkConsistency();
}

TEST_CASE("the named cases of the fold hold in the tables", "[store][fold]")
{
    DeskStory story;
    SECTION("one post naming two of our accounts")
    {
        story.says(s("p"), {.by = s("mara"), .mentions = {s("shop"), s("care")}});
        checkStory(story);
    }
    SECTION("a root learnt late")
    {
        story.says(s("a"), {.by = s("mara"), .replyTo = s("root"), .mentions = {s("shop")}, .minute = 5});
        story.says(s("b"), {.by = s("mara"), .replyTo = s("top"), .mentions = {s("shop")}, .minute = 3});
        story.decides(s("sam"), s("a"), s("mara"), Claim{});
        story.decides(s("sam"), s("b"), s("mara"), Note{s("carrier lost two today")});
        story.says(s("root"), {.by = s("mara"), .replyTo = s("top"), .minute = 1});
        checkStory(story);
    }
    SECTION("a bystander")
    {
        story.says(s("p"), {.by = s("mara"), .mentions = {s("shop")}});
        story.says(s("q"),
                   {.by = s("jon"), .replyTo = s("p"), .mentions = {s("mara"), s("shop")}, .isCaught = true});
        story.says(s("r"), {.by = s("eve"), .replyTo = s("q"), .mentions = {s("jon")}});
        checkStory(story);
    }
    SECTION("an old copy after a newer edit")
    {
        story.says(s("p"), {.by = s("mara"), .mentions = {s("shop")}, .edit = 2});
        story.decides(s("sam"), s("p"), s("mara"), Done{story.seen({s("p")}, 2)});
        story.says(s("p"), {.by = s("mara"), .mentions = {s("shop")}, .edit = 1});
        checkStory(story);
    }
    SECTION("a deletion before the post")
    {
        story.deletes(s("p"));
        story.says(s("p"), {.by = s("mara"), .mentions = {s("shop")}});
        checkStory(story);
    }
    SECTION("a split taken back, and a merge")
    {
        story.says(s("p"), {.by = s("mara"), .mentions = {s("shop")}});
        story.says(s("q"), {.by = s("mara"), .replyTo = s("p"), .mentions = {s("shop")}, .minute = 2});
        const ActionId split = story.decides(s("sam"), s("p"), s("mara"), Split{story.post(s("q"))});
        checkStory(story);
        story.decides(s("sam"), s("p"), s("mara"), Undo{split});
        story.says(s("x"), {.by = s("mara"), .mentions = {s("care")}, .minute = 50});
        const ActionId merge = story.decides(s("sam"), s("p"), s("mara"), Merge{story.post(s("x"))});
        checkStory(story);
        story.decides(s("sam"), s("p"), s("mara"), Undo{merge});
        checkStory(story);
    }
    SECTION("a private thread beside a public one")
    {
        story.says(s("p"), {.by = s("mara"), .mentions = {s("shop")}});
        story.says(s("d"), {.by = s("mara"),
                            .replyTo = s("p"),
                            .mentions = {s("shop")},
                            .minute = 1,
                            .visibility = Visibility::Direct,
                            .isCaught = true});
        story.says(s("e"), {.by = s("shop"),
                            .replyTo = s("d"),
                            .mentions = {s("mara")},
                            .minute = 2,
                            .visibility = Visibility::Direct});
        checkStory(story);
    }
}

TEST_CASE("a post that answers itself, and two that answer each other, are one thread each", "[store][fold]")
{
    DeskStory story;
    story.says(s("p"), {.by = s("mara"), .replyTo = s("p"), .mentions = {s("shop")}});
    story.says(s("a"), {.by = s("jon"), .replyTo = s("b"), .mentions = {s("shop")}, .minute = 1});
    story.says(s("b"), {.by = s("shop"), .replyTo = s("a"), .minute = 2});
    checkStory(story);
}
