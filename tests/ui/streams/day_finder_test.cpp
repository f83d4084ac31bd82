#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "ui/streams/day_finder.h"

#include <QDate>
#include <QLocale>
#include <QTimeZone>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

TEST_CASE("a day is found as it is typed", "[ui][streams]")
{
    DeskTown town;
    QList<std::optional<Instant>> gone;
    DayFinder finder(town.clock, [&](std::optional<Instant> before) { gone.append(before); });
    const auto found = [&](const QString &typed) {
        const auto result = finder.find(typed, 10).result();
        REQUIRE(result.has_value());
        return *result;
    };
    const auto beginningOf = [](int year, int month, int day) {
        return Instant{QDate(year, month, day).startOfDay(QTimeZone::systemTimeZone()).toMSecsSinceEpoch()};
    };

    CHECK(found({}).size() == 5);
    CHECK(found(u"yes"_s).size() == 1);
    CHECK(found(u"someday"_s).isEmpty());
    CHECK(found(u"2019-02-30"_s).isEmpty());
    QString written = QLocale().dateFormat(QLocale::ShortFormat);
    if (!written.contains(u"yyyy"_s))
        written.replace(u"yy"_s, u"yyyy"_s);
    for (const QString &typed : {u"2019-03-04"_s, QLocale().toString(QDate(2019, 3, 4), written), u"2019"_s})
        for (const PaletteEntry &entry : found(typed))
            entry.run();
    REQUIRE(gone.size() == 3);
    CHECK(gone[0] == beginningOf(2019, 3, 5));
    CHECK(gone[1] == beginningOf(2019, 3, 5));
    CHECK(gone[2] == beginningOf(2020, 1, 1));
    found({}).first().run();
    CHECK_FALSE(gone.last().has_value());
}
