#include "tests/support/catch.h"
#include "ui/customer/customer_words.h"

using namespace daisychain;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

StandingDetail date(const QString &name, const QString &value)
{
    StandingDetail one;
    one.detail = {DetailField::Date, name, value};
    return one;
}

StandingDetail mark(const QString &name)
{
    StandingDetail one;
    one.detail = {DetailField::Mark, name, u"yes"_s};
    return one;
}

QStringList on(const char *time, const QList<StandingDetail> &details, const char *zone = "UTC")
{
    return daysToday(details, *parseInstant(time), QTimeZone(zone));
}

}  // namespace

TEST_CASE("days that matter are said on the day, and on no other", "[ui][customer]")
{
    const QList<StandingDetail> days{date(u"since"_s, u"2023-03-04"_s), date(u"birthday"_s, u"1990-03-04"_s),
                                     date(u"renewal"_s, u"2026-03-04"_s)};
    const QStringList said = on("2026-03-04T12:00:00Z", days);
    REQUIRE(said.size() == 3);
    CHECK(said[0].contains(u"3"_s));
    CHECK(said[1] == u"birthday today"_s);
    CHECK(said[2] == u"renewal today"_s);
    CHECK(on("2026-03-05T12:00:00Z", days).isEmpty());
    // The reader's day.
    CHECK(on("2026-03-03T23:30:00Z", days, "Europe/Berlin").size() == 3);
    // Not on the day they became one; no renewal before the first.
    CHECK(on("2023-03-04T12:00:00Z", days) == QStringList{u"birthday today"_s});
}

TEST_CASE("the 29 February is kept where there is none, and what is no day is nothing", "[ui][customer]")
{
    const QList<StandingDetail> days{date(u"birthday"_s, u"2000-02-29"_s)};
    CHECK(on("2026-02-28T12:00:00Z", days).size() == 1);
    CHECK(on("2028-02-28T12:00:00Z", days).isEmpty());
    CHECK(on("2028-02-29T12:00:00Z", days).size() == 1);
    CHECK(on("2026-03-04T12:00:00Z", {date(u"birthday"_s, u"soon"_s), date(u"party"_s, u"2020-03-04"_s)})
              .isEmpty());
}

TEST_CASE("marks are said in one line, also those that nobody knows", "[ui][customer]")
{
    CHECK(marksSentence({}).isEmpty());
    CHECK(marksSentence({mark(u"press"_s), mark(u"legal"_s)}) == u"press · legal dispute"_s);
    CHECK(marksSentence({mark(u"vulnerable"_s)}) == u"minor or vulnerable"_s);
    CHECK(marksSentence({mark(u"a <b>new</b> one"_s)}).contains(u"a <b>new</b> one"_s));
}
