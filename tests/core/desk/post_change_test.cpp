#include "core/desk/post_change.h"
#include "core/desk/undo_window.h"
#include "tests/core/desk/desk_story.h"
#include "tests/support/catch.h"
#include "tests/support/memory_settings.h"

using namespace daisychain;
using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

struct Answered : DeskStory {
    HandOver handOver;

    Answered()
    {
        says(u"q"_s, {.by = u"mara"_s, .mentions = {u"shop"_s}, .isCaught = true});
        handOver.reply = {uuidFromName("reply")};
        handOver.account = shopAccount();
        handOver.parent = post(u"q"_s);
        handOver.text = u"It left."_s;
        handOver.seen = seen({u"q"_s});
    }
    void handsOver() { (void)decides(u"sam"_s, u"q"_s, u"mara"_s, handOver); }
    void sends()
    {
        handsOver();
        says(u"a"_s, {.by = u"shop"_s, .replyTo = u"q"_s, .minute = 2});
        (void)decides(u"sam"_s, u"q"_s, u"mara"_s, Sent{handOver.reply, post(u"a"_s)});
    }
    ActionId removes()
    {
        return decides(u"sam"_s, u"q"_s, u"mara"_s, RemovePost{post(u"a"_s), shopAccount(), {}});
    }
    Status status() const { return only(u"mara"_s).status; }
};

ThreadPost saidBy(const Account &account)
{
    ThreadPost post;
    post.ours = account.id;
    post.post.text = u"It left."_s;
    post.post.created = Instant{1'000'000};
    return post;
}

}  // namespace

TEST_CASE("an answer that snoozes leaves the conversation snoozed until then", "[desk][fold]")
{
    Answered desk;
    desk.handOver.thenSnooze = Instant{1'800'000'000'000};
    desk.sends();
    CHECK(desk.status() == Status::Snoozed);
    CHECK(desk.only(u"mara"_s).wake == desk.handOver.thenSnooze);
}

TEST_CASE("an answer that snoozes and was withdrawn leaves it open", "[desk][fold]")
{
    Answered desk;
    desk.handOver.thenSnooze = Instant{1'800'000'000'000};
    desk.handsOver();
    CHECK(desk.status() == Status::Snoozed);
    (void)desk.decides(u"sam"_s, u"q"_s, u"mara"_s, Withdraw{desk.handOver.reply});
    CHECK(desk.status() == Status::Open);
    CHECK_FALSE(desk.only(u"mara"_s).wake.has_value());
}

TEST_CASE("taking the last answer down opens the conversation, and undoing that does not", "[desk][fold]")
{
    Answered desk;
    desk.sends();
    REQUIRE(desk.status() == Status::Waiting);
    const ActionId removal = desk.removes();
    CHECK(desk.status() == Status::Open);
    (void)desk.decides(u"sam"_s, u"q"_s, u"mara"_s, Undo{removal});
    CHECK(desk.status() == Status::Waiting);
}

TEST_CASE("taking an answer down and giving another leaves it to the customer", "[desk][fold]")
{
    Answered desk;
    desk.sends();
    (void)desk.removes();
    desk.handOver.reply = {uuidFromName("another")};
    desk.handsOver();
    CHECK(desk.status() == Status::Waiting);
}

TEST_CASE("taking an older answer down changes nothing about what was answered since", "[desk][fold]")
{
    Answered desk;
    desk.sends();
    desk.handOver.reply = {uuidFromName("another")};
    desk.handsOver();
    (void)desk.removes();
    CHECK(desk.status() == Status::Waiting);
}

TEST_CASE("what may be done to a post of ours is what its network lets us do", "[desk][change]")
{
    Account account;
    account.id = {uuidFromName("shop")};
    ThreadPost post = saidBy(account);
    const Instant now = post.post.created + std::chrono::minutes(59);
    CHECK(isRemovable(post, account));
    CHECK_FALSE(isEditable(post, account, now));
    account.limits.editsPosts = true;
    account.limits.editMinutes = 60;
    CHECK(isEditable(post, account, now));
    CHECK_FALSE(isEditable(post, account, now + std::chrono::minutes(1)));
    account.limits.editMinutes = 0;
    CHECK(isEditable(post, account, now + std::chrono::hours(1000)));

    post.post.visibility = Visibility::Direct;
    CHECK_FALSE(isEditable(post, account, now));
    account.limits.removesMessages = false;
    CHECK_FALSE(isRemovable(post, account));
    post.post.visibility = Visibility::Public;
    post.post.media = {PostMedia{}};
    CHECK_FALSE(isEditable(post, account, now));
    account.limits.editsKeepMedia = true;
    CHECK(isEditable(post, account, now));
    post.post.poll = Poll{};
    CHECK_FALSE(isEditable(post, account, now));
    post.isDeleted = true;
    CHECK_FALSE(isRemovable(post, account));
    post.isDeleted = false;
    post.ours = AccountId{uuidFromName("another account")};
    CHECK_FALSE(isRemovable(post, account));
}

TEST_CASE("a network has the undo window of everywhere until it has its own", "[desk][settings]")
{
    MemorySettings settings;
    CHECK(undoWindow(settings, Network::Mastodon) == std::chrono::seconds(10));
    set(settings, UndoWindowSec, 30);
    set(settings, XUndoSec, 0);
    CHECK(undoWindow(settings, Network::Mastodon) == std::chrono::seconds(30));
    CHECK(undoWindow(settings, Network::X) == std::chrono::seconds(0));
    set(settings, XUndoSec, 99'999);
    CHECK(undoWindow(settings, Network::X) == std::chrono::seconds(LongestUndoWindowSec));
    set(settings, XUndoSec, -1);
    CHECK(undoWindow(settings, Network::X) == std::chrono::seconds(30));
}
