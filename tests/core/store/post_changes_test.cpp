#include "tests/core/desk/desk_story.h"
#include "tests/core/store/stored_desk.h"
#include "tests/support/catch.h"

using namespace daisychain;
using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

struct ChangeDesk {
    DeskStory story;
    OpenStore store;
    Instant now{1'800'000'000'000};

    ChangeDesk()
    {
        store.addAccounts(story.own);
        story.says(u"q"_s, {.by = u"mara"_s, .mentions = {u"shop"_s}, .isCaught = true});
        story.says(u"a"_s, {.by = u"shop"_s, .replyTo = u"q"_s, .minute = 2});
        store.ingest(story.facts);
    }
    Action action(ActionPayload payload) const
    {
        return newAction(story.person(u"sam"_s), now,
                         ConversationSubject{story.post(u"q"_s), story.identity(u"mara"_s)},
                         std::move(payload));
    }
    Result<StoreVersion> tryToRecord(const Action &action)
    {
        return store->journal().record({{action}, {}, {}}).result();
    }
    Action removal(std::optional<Instant> notBefore = {}) const
    {
        return action(RemovePost{story.post(u"a"_s), story.shopAccount(), notBefore});
    }
    PostChange change(const Action &action)
    {
        const auto found = valueOf(store->postChangeReader().change(action.id, {}));
        REQUIRE(found.has_value());
        return *found;
    }
    std::optional<PostChange> take()
    {
        return valueOf(store->postChanges().takeNext({story.shopAccount()}, now));
    }
};

}  // namespace

TEST_CASE("a removal is kept with its conversation until the network was told", "[store][change]")
{
    ChangeDesk desk;
    const Action removal = desk.removal();
    desk.store.record({removal});
    const PostChange kept = desk.change(removal);
    CHECK(kept.state == OutboxState::Ready);
    CHECK(postOf(kept) == desk.story.post(u"a"_s));
    CHECK_FALSE(kept.handle.isEmpty());
    CHECK(valueOf(desk.store->postChanges().takeNext({desk.story.careAccount()}, desk.now)) == std::nullopt);
    const auto taken = desk.take();
    REQUIRE(taken.has_value());
    CHECK(taken->state == OutboxState::Sending);
    CHECK(taken->attempts == 1);
    CHECK(desk.take() == std::nullopt);
    (void)valueOf(
        desk.store->postChanges().step({removal.id, OutboxState::Sending, OutboxState::Sent, desk.now}));
    CHECK(valueOf(desk.store->postChangeReader().pendingChanges({})).isEmpty());
    CHECK(errorOf(
              desk.store->postChanges().step({removal.id, OutboxState::Sending, OutboxState::Sent, desk.now}))
              .code == ErrorCode::Conflict);
}

TEST_CASE("what is held is not told before its time, and then it is due", "[store][change]")
{
    ChangeDesk desk;
    const Action removal = desk.removal(desk.now + std::chrono::seconds(5));
    desk.store.record({removal});
    CHECK(desk.take() == std::nullopt);
    CHECK(valueOf(desk.store->postChanges().nextDue()) == desk.now + std::chrono::seconds(5));
    desk.now = desk.now + std::chrono::seconds(5);
    CHECK(desk.take().has_value());
}

TEST_CASE("undoing a removal keeps it from the network, and undoing that tells it after all",
          "[store][change]")
{
    ChangeDesk desk;
    const Action removal = desk.removal();
    const Action undo = desk.action(Undo{removal.id});
    const Action redo = desk.action(Undo{undo.id});
    desk.store.record({removal, undo});
    CHECK(desk.change(removal).state == OutboxState::Withdrawn);
    CHECK(desk.take() == std::nullopt);
    desk.store.record({redo});
    CHECK(desk.change(removal).state == OutboxState::Ready);
    CHECK(desk.take().has_value());
}

TEST_CASE("what the network was told can't be undone, and nothing is recorded then", "[store][change]")
{
    ChangeDesk desk;
    const Action removal = desk.removal();
    desk.store.record({removal});
    REQUIRE(desk.take().has_value());
    const auto refused = desk.tryToRecord(desk.action(Undo{removal.id}));
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ErrorCode::Conflict);
    CHECK(desk.change(removal).state == OutboxState::Sending);

    // No answer came: it may stand or not.
    (void)valueOf(desk.store->postChanges().step(
        {removal.id, OutboxState::Sending, OutboxState::Ready, desk.now, Error{ErrorCode::Unanswered}}));
    CHECK_FALSE(desk.tryToRecord(desk.action(Undo{removal.id})).has_value());
}

TEST_CASE("what surely did not arrive can be undone between two attempts", "[store][change]")
{
    ChangeDesk desk;
    const Action removal = desk.removal();
    desk.store.record({removal});
    REQUIRE(desk.take().has_value());
    (void)valueOf(desk.store->postChanges().step(
        {removal.id, OutboxState::Sending, OutboxState::Ready, desk.now, Error{ErrorCode::Offline}}));
    CHECK(desk.tryToRecord(desk.action(Undo{removal.id})).has_value());
    CHECK(desk.change(removal).state == OutboxState::Withdrawn);
}

TEST_CASE("a removal as an account that isn't ours is not recorded", "[store][change]")
{
    ChangeDesk desk;
    const auto refused =
        desk.tryToRecord(desk.action(RemovePost{desk.story.post(u"a"_s), {uuidFromName("nobody")}, {}}));
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ErrorCode::Invalid);
}

TEST_CASE("a change that was under way when the program ended is ready again, with its attempt",
          "[store][change]")
{
    ChangeDesk desk;
    const Action removal = desk.removal();
    desk.store.record({removal});
    REQUIRE(desk.take().has_value());
    desk.store.close();
    desk.store.open();
    CHECK(valueOf(desk.store->postChanges().recover(desk.now)) == 1);
    CHECK(desk.change(removal).state == OutboxState::Ready);
    CHECK(desk.change(removal).attempts == 1);
}
