#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/fake_clock.h"
#include "tests/support/kept_state.h"

#include "ui/away/deed_watch.h"

#include <QTest>
#include <QWidget>

using namespace daisychain;
using namespace daisychain::test;
using namespace std::chrono_literals;

namespace {

struct Fixture {
    FakeClock clock;
    KeptState state;
    QWidget window;
    QList<Absence> absences;
    std::unique_ptr<ui::DeedWatch> watch;

    Fixture() { window.show(); }
    void start()
    {
        watch = std::make_unique<ui::DeedWatch>(state, clock);
        QObject::connect(watch.get(), &ui::DeedWatch::returned, watch.get(),
                         [this](const Absence &absence) { absences.append(absence); });
        watch->begin();
        settle();
    }
    void press()
    {
        QTest::keyClick(&window, Qt::Key_Shift);
        settle();
    }
    std::optional<Instant> kept() const { return parseInstant(state.values.value(LastDeed.toString())); }
};

}  // namespace

TEST_CASE("the first start knows no absence", "[ui][away]")
{
    Fixture f;
    f.start();
    CHECK(f.absences.isEmpty());
    CHECK(f.kept() == f.clock.now());
}

TEST_CASE("coming back after a night is said once", "[ui][away]")
{
    Fixture f;
    const Instant left = f.clock.now();
    f.state.values.insert(LastDeed.toString(), isoText(left).toLatin1());
    f.clock.advance(15h);
    f.start();
    REQUIRE(f.absences.size() == 1);
    CHECK(f.absences[0] == Absence{left, left + 15h});
    f.press();
    CHECK(f.absences.size() == 1);
    // Even when the program dies at once.
    f.watch.reset();
    f.start();
    CHECK(f.absences.size() == 1);
}

TEST_CASE("a program that ran through the night says it at the first key", "[ui][away]")
{
    Fixture f;
    f.start();
    f.clock.advance(1h);
    f.press();
    CHECK(f.absences.isEmpty());
    const Instant left = f.clock.now();
    CHECK(f.kept() == left);
    f.clock.advance(9h);
    f.press();
    REQUIRE(f.absences.size() == 1);
    CHECK(f.absences[0].from == left);
}

TEST_CASE("the time is kept once a minute, not at every key", "[ui][away]")
{
    Fixture f;
    f.start();
    const int writes = f.state.writes;
    for (int i = 0; i < 30; ++i) {
        f.clock.advance(1s);
        f.press();
    }
    CHECK(f.state.writes == writes);
    f.clock.advance(40s);
    f.press();
    CHECK(f.state.writes == writes + 1);
}
