#include "ui/widget/stay_timer.h"

#include "tests/support/catch.h"
#include "tests/support/eventually.h"

#include <QSignalSpy>
#include <QTest>

using namespace daisychain;
using namespace daisychain::test;

TEST_CASE("the first row of a walk is read at once, and of the others the last", "[ui][widget]")
{
    ui::StayTimer timer;
    int row = 0;
    QList<int> read;
    QObject::connect(&timer, &ui::StayTimer::stayed, [&] { read.append(row); });
    const auto go = [&](int to) {
        row = to;
        timer.move();
    };
    go(1);
    QCoreApplication::processEvents();
    for (int i = 2; i <= 5; ++i)
        go(i);
    CHECK(read == QList<int>{1});
    CHECK(timer.isAwaited());
    CHECK(eventually([&] { return !timer.isAwaited(); }));
    CHECK(read == QList<int>{1, 5});
}

TEST_CASE("what was dropped is not read", "[ui][widget]")
{
    ui::StayTimer timer;
    const QSignalSpy stayed(&timer, &ui::StayTimer::stayed);
    timer.move();
    timer.drop();
    timer.move();
    timer.drop();
    QTest::qWait(100);
    CHECK(stayed.isEmpty());
    timer.move();
    CHECK(eventually([&] { return stayed.size() == 1; }));
}
