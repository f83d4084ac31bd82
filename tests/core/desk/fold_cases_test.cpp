#include "tests/core/desk/desk_story.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace daisychain;
using daisychain::test::DeskStory;

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

}  // namespace

TEST_CASE("300 authors under one post of ours are 300 conversations in one thread", "[desk][fold]")
{
    DeskStory story;
    story.says(s("outage"), {.by = s("shop")});
    for (int i = 0; i < 300; ++i) {
        const QString name = QString::number(i);
        story.says(s("answer") + name,
                   {.by = s("c") + name, .replyTo = s("outage"), .minute = i, .isCaught = true});
    }
    const auto views = story.views();
    CHECK(views.size() == 300);
    QSet<PostId> threads;
    for (auto it = views.begin(); it != views.end(); ++it) {
        threads.insert(it.key().thread);
        CHECK(it->status == Status::Open);
        CHECK(it->openCount == 1);
    }
    CHECK(threads.size() == 1);

    // One of them is closed; the others don't notice.
    story.decides(s("sam"), s("answer7"), s("c7"), Done{story.seen({s("answer7")})});
    CHECK(story.only(s("c7")).status == Status::Done);
    CHECK(story.only(s("c8")).status == Status::Open);
}

TEST_CASE("one post that names two of our accounts is one conversation", "[desk][fold]")
{
    DeskStory story;
    story.says(s("p"), {.by = s("mara"), .mentions = {s("shop"), s("care")}});
    const ConversationView view = story.only(s("mara"));
    QList<AccountId> both{story.shopAccount(), story.careAccount()};
    std::sort(both.begin(), both.end());
    CHECK(view.accounts == both);
    CHECK(view.openCount == 1);
}

TEST_CASE("a root learnt late joins two halves of a thread", "[desk][fold]")
{
    DeskStory story;
    story.says(s("a"), {.by = s("mara"), .replyTo = s("root"), .mentions = {s("shop")}, .minute = 5});
    story.says(s("b"), {.by = s("mara"), .replyTo = s("top"), .mentions = {s("shop")}, .minute = 3});
    CHECK(story.views().size() == 2);
    story.decides(s("sam"), s("a"), s("mara"), Claim{});
    story.decides(s("sam"), s("b"), s("mara"), Note{s("carrier lost two today")});

    story.says(s("root"), {.by = s("mara"), .replyTo = s("top"), .minute = 1});
    const ConversationView view = story.only(s("mara"));
    CHECK(view.openCount == 2);
    CHECK(view.owner == story.person(s("sam")));
    CHECK(view.noteCount == 1);
    CHECK(view.anchor == story.post(s("b")));
    CHECK(view.lastPost == story.post(s("a")));
}

TEST_CASE("a bystander gets their own conversation, and a passer-by none", "[desk][fold]")
{
    DeskStory story;
    story.says(s("p"), {.by = s("mara"), .mentions = {s("shop")}});
    story.says(s("q"),
               {.by = s("jon"), .replyTo = s("p"), .mentions = {s("mara"), s("shop")}, .isCaught = true});
    story.says(s("r"), {.by = s("eve"), .replyTo = s("q"), .mentions = {s("jon")}});
    CHECK(story.only(s("mara")).openCount == 1);
    CHECK(story.only(s("jon")).openCount == 1);
    CHECK(story.views().size() == 2);
}

TEST_CASE("an old copy after a newer edit changes nothing", "[desk][fold]")
{
    DeskStory story;
    story.says(s("p"), {.by = s("mara"), .mentions = {s("shop")}, .edit = 2});
    story.decides(s("sam"), s("p"), s("mara"), Done{story.seen({s("p")}, 2)});
    const auto before = story.views();
    CHECK(story.only(s("mara")).status == Status::Done);
    story.says(s("p"), {.by = s("mara"), .mentions = {s("shop")}, .edit = 1});
    CHECK(story.views() == before);
    story.says(s("p"), {.by = s("mara"), .mentions = {s("shop")}, .edit = 3});
    CHECK(story.only(s("mara")).status == Status::Open);
}

TEST_CASE("a deletion that arrives before its post wins", "[desk][fold]")
{
    DeskStory story;
    story.deletes(s("p"));
    CHECK(story.views().isEmpty());
    story.says(s("p"), {.by = s("mara"), .mentions = {s("shop")}});
    const ConversationView view = story.only(s("mara"));
    CHECK(view.status == Status::Done);
    CHECK(view.doneReason == DoneReason::Withdrawn);
    CHECK(view.postCount == 0);
    CHECK_FALSE(view.waitingSince.has_value());
}

TEST_CASE("what was not on the screen reopens", "[desk][fold]")
{
    DeskStory story;
    story.says(s("p"), {.by = s("mara"), .mentions = {s("shop")}});
    story.says(s("q"), {.by = s("mara"), .replyTo = s("p"), .mentions = {s("shop")}, .minute = 2});
    story.decides(s("sam"), s("p"), s("mara"), Done{story.seen({s("p")})});
    ConversationView view = story.only(s("mara"));
    CHECK(view.status == Status::Open);
    CHECK(view.openCount == 1);
    story.decides(s("sam"), s("p"), s("mara"), Snooze{Instant{5000}, story.seen({s("q")})});
    view = story.only(s("mara"));
    CHECK(view.status == Status::Snoozed);
    CHECK_FALSE(isDue(view, Instant{4999}));
    CHECK(isDue(view, Instant{5000}));
}

TEST_CASE("an answer that did not go through Daisychain counts", "[desk][fold]")
{
    DeskStory story;
    story.says(s("p"), {.by = s("mara"), .mentions = {s("shop")}});
    story.says(s("q"), {.by = s("shop"), .replyTo = s("p"), .minute = 4});
    ConversationView view = story.only(s("mara"));
    CHECK(view.status == Status::Waiting);
    CHECK(view.isAnsweredOutside);
    CHECK(view.lastPost == story.post(s("q")));
    story.says(s("r"), {.by = s("mara"), .replyTo = s("q"), .minute = 6});
    view = story.only(s("mara"));
    CHECK(view.status == Status::Open);
    CHECK(view.openCount == 1);
}

TEST_CASE("a reply that was stopped opens the conversation again and lies with its author", "[desk][fold]")
{
    DeskStory story;
    story.says(s("p"), {.by = s("mara"), .mentions = {s("shop")}});
    const ReplyId reply{uuidFromName("reply 1")};
    HandOver handOver;
    handOver.reply = reply;
    handOver.seen = story.seen({s("p")});
    handOver.thenDone = true;
    story.decides(s("sam"), s("p"), s("mara"), handOver);
    ConversationView view = story.only(s("mara"));
    CHECK(view.status == Status::Done);
    CHECK(view.pendingReplies == 1);
    CHECK(view.owner == story.person(s("sam")));

    story.decides(s("sam"), s("p"), s("mara"), Stop{reply, StopReason::Refused, s("too long")});
    view = story.only(s("mara"));
    CHECK(view.status == Status::Open);
    CHECK(view.pendingReplies == 0);
    CHECK(view.stoppedReply == reply);

    // Handed over once more, and confirmed: the post comes back as a fact, and a later edit of theirs still
    // reopens.
    story.decides(s("sam"), s("p"), s("mara"), handOver);
    story.decides(s("sam"), s("p"), s("mara"), Sent{reply, story.post(s("ours"))});
    story.says(s("ours"), {.by = s("shop"), .replyTo = s("p"), .minute = 9});
    view = story.only(s("mara"));
    CHECK(view.status == Status::Done);
    CHECK_FALSE(view.stoppedReply.has_value());
    CHECK_FALSE(view.isAnsweredOutside);
    CHECK(view.postCount == 2);
    story.says(s("p"), {.by = s("mara"), .mentions = {s("shop")}, .edit = 1});
    CHECK(story.only(s("mara")).status == Status::Open);
}

TEST_CASE("undo takes a decision back, and undoing the undo brings it again", "[desk][fold]")
{
    DeskStory story;
    story.says(s("p"), {.by = s("mara"), .mentions = {s("shop")}});
    const ActionId done = story.decides(s("sam"), s("p"), s("mara"), Done{story.seen({s("p")})});
    const ActionId undo = story.decides(s("sam"), s("p"), s("mara"), Undo{done});
    CHECK(story.only(s("mara")).status == Status::Open);
    story.decides(s("sam"), s("p"), s("mara"), Undo{undo});
    CHECK(story.only(s("mara")).status == Status::Done);
}

TEST_CASE("a private thread is its own conversation with one account", "[desk][fold]")
{
    DeskStory story;
    story.says(s("p"), {.by = s("mara"), .mentions = {s("shop")}});
    story.says(s("d"), {.by = s("mara"),
                        .replyTo = s("p"),
                        .mentions = {s("shop")},
                        .minute = 1,
                        .visibility = Visibility::Direct,
                        .isCaught = true});
    CHECK(story.views().size() == 2);
    story.says(s("e"), {.by = s("shop"),
                        .replyTo = s("d"),
                        .mentions = {s("mara")},
                        .minute = 2,
                        .visibility = Visibility::Direct});
    int openPublic = 0;
    int waitingPrivate = 0;
    for (const ConversationView &view : story.views()) {
        openPublic += !view.privateAccount && view.status == Status::Open ? 1 : 0;
        waitingPrivate +=
            view.privateAccount == story.shopAccount() && view.status == Status::Waiting ? 1 : 0;
    }
    CHECK(openPublic == 1);
    CHECK(waitingPrivate == 1);
}

TEST_CASE("a split cuts one matter in two, a merge makes two one", "[desk][fold]")
{
    DeskStory story;
    story.says(s("p"), {.by = s("mara"), .mentions = {s("shop")}});
    story.says(s("q"), {.by = s("mara"), .replyTo = s("p"), .mentions = {s("shop")}, .minute = 2});
    CHECK(story.views().size() == 1);
    const ActionId split = story.decides(s("sam"), s("p"), s("mara"), Split{story.post(s("q"))});
    CHECK(story.views().size() == 2);
    story.decides(s("sam"), s("p"), s("mara"), Undo{split});
    CHECK(story.views().size() == 1);

    story.says(s("x"), {.by = s("mara"), .mentions = {s("care")}, .minute = 50});
    CHECK(story.views().size() == 2);
    story.decides(s("sam"), s("p"), s("mara"), Merge{story.post(s("x"))});
    CHECK(story.only(s("mara")).openCount == 3);
}

TEST_CASE("a conversation's handle depends on what names it and on nothing else", "[desk][conversation]")
{
    const DeskStory story;
    const QString handle = conversationHandle(story.post(s("p")), story.identity(s("mara")), false);
    CHECK(handle.size() == 10);
    CHECK(handle == conversationHandle(story.post(s("p")), story.identity(s("mara")), false));
    CHECK(handle != conversationHandle(story.post(s("p")), story.identity(s("mara")), true));
    CHECK(handle != conversationHandle(story.post(s("q")), story.identity(s("mara")), false));
}

TEST_CASE("thanks start no clock while a conversation waits or is done, until somebody deals with them",
          "[desk][fold]")
{
    DeskStory story;
    story.says(s("ask"), {.by = s("mara"), .mentions = {s("shop")}, .minute = 1});
    story.decides(s("sam"), s("ask"), s("mara"), Done{story.seen({s("ask")})});
    story.says(s("ta"), {.by = s("mara"), .replyTo = s("ask"), .mentions = {s("shop")}, .minute = 5});
    CHECK(story.only(s("mara")).status == Status::Open);
    story.decides(s("rule"), s("ta"), s("mara"), Thanks{story.seen({s("ta")})});
    CHECK(story.only(s("mara")).status == Status::Done);
    CHECK(story.only(s("mara")).isThanked);
    CHECK_FALSE(story.only(s("mara")).waitingSince.has_value());

    SECTION("liked and closed, it leaves the lane")
    {
        story.decides(s("sam"), s("ask"), s("mara"),
                      Done{story.seen({s("ask"), s("ta")}), DoneReason::Thanks});
        CHECK(story.only(s("mara")).status == Status::Done);
        CHECK_FALSE(story.only(s("mara")).isThanked);
    }
    SECTION("a question after it is counted from the question")
    {
        story.says(s("more"), {.by = s("mara"), .replyTo = s("ta"), .mentions = {s("shop")}, .minute = 9});
        const ConversationView view = story.only(s("mara"));
        CHECK(view.status == Status::Open);
        CHECK(view.openCount == 1);
        CHECK(view.waitingSince == view.lastCustomerAt);
        CHECK_FALSE(view.isThanked);
    }
    SECTION("edited into a question it opens the conversation")
    {
        story.says(s("ta"),
                   {.by = s("mara"), .replyTo = s("ask"), .mentions = {s("shop")}, .minute = 5, .edit = 1});
        CHECK(story.only(s("mara")).status == Status::Open);
    }
    SECTION("what was put off comes back with it")
    {
        story.decides(s("sam"), s("ask"), s("mara"), Snooze{Instant{1}, story.seen({s("ask")})});
        CHECK(story.only(s("mara")).status == Status::Open);
        CHECK_FALSE(story.only(s("mara")).isThanked);
    }
    SECTION("opened again by hand it waits like any other")
    {
        story.decides(s("sam"), s("ask"), s("mara"), Reopen{});
        CHECK(story.only(s("mara")).openCount == 1);
    }
}
