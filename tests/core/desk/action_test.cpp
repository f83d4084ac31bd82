#include "core/desk/action.h"

#include "tests/support/catch.h"

using namespace daisychain;

namespace {

Action action(const char *name, ActionPayload payload)
{
    Action made;
    made.id = {uuidFromName(name)};
    made.payload = std::move(payload);
    return made;
}

}  // namespace

TEST_CASE("what is on its way is not undone but withdrawn", "[desk][action]")
{
    CHECK_FALSE(isUndoable(HandOver{}));
    CHECK_FALSE(isUndoable(Sent{}));
    CHECK_FALSE(isUndoable(Stop{}));
    CHECK_FALSE(isUndoable(Withdraw{}));
    CHECK(isUndoable(Done{}));
    CHECK(isUndoable(Undo{}));

    const Action handOver = action("a", HandOver{});
    CHECK(activeActions({handOver, action("b", Undo{handOver.id})}) == QList<bool>{true, true});
}

TEST_CASE("a chain of undos counts from its end", "[desk][action]")
{
    const Action claim = action("claim", Claim{});
    const Action first = action("first", Undo{claim.id});
    const Action second = action("second", Undo{first.id});
    const Action third = action("third", Undo{second.id});
    CHECK(activeActions({claim, first}) == QList<bool>{false, true});
    CHECK(activeActions({claim, first, second}) == QList<bool>{true, false, true});
    CHECK(activeActions({claim, first, second, third}) == QList<bool>{false, true, false, true});
}
