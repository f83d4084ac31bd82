#include "core/sync/wake_watch.h"

#include "tests/support/catch.h"
#include "tests/support/fake_clock.h"

using namespace daisychain;
using namespace daisychain::sync;
using namespace std::chrono_literals;

TEST_CASE("a program that is asked regularly never woke up", "[sync][wakeWatch]")
{
    test::FakeClock clock;
    WakeWatch watch(clock);
    for (int i = 0; i < 1000; ++i) {
        clock.advance(30s);
        REQUIRE_FALSE(watch.wokeUp());
    }
}

TEST_CASE("a pause or a clock that was set is a waking, once", "[sync][wakeWatch]")
{
    test::FakeClock clock;
    WakeWatch watch(clock);
    clock.advance(10min);
    CHECK(watch.wokeUp());
    CHECK(watch.awakeSince() == clock.now());
    CHECK_FALSE(watch.wokeUp());

    clock.set(clock.now() + 2min);
    CHECK(watch.wokeUp());
    clock.set(clock.now() - 2min);
    CHECK(watch.wokeUp());
    clock.set(clock.now() + 59s);
    CHECK_FALSE(watch.wokeUp());
}
