#include "core/base/instant.h"

#include "tests/support/catch.h"

#include <QDateTime>

using namespace daisychain;

TEST_CASE("a time in any RFC 3339 spelling is read", "[base][instant]")
{
    CHECK(parseInstant("1970-01-01T00:00:00Z") == Instant{0});
    CHECK(parseInstant("2026-03-04T09:15:42.118Z") == Instant{1772615742118});
    CHECK(parseInstant("2026-03-04t09:15:42z") == Instant{1772615742000});
    CHECK(parseInstant("2026-03-04 10:15:42+01:00") == Instant{1772615742000});
    CHECK(parseInstant("2026-03-04T10:15:42+0100") == Instant{1772615742000});
    CHECK(parseInstant("2026-03-04T09:15:42.1189999999Z") == Instant{1772615742118});
    CHECK(parseInstant("2024-02-29T00:00:00Z").has_value());
    CHECK(parseInstant("2016-12-31T23:59:60Z") == parseInstant("2016-12-31T23:59:59Z"));
}

TEST_CASE("what is no time is no time", "[base][instant]")
{
    for (const char *text :
         {"", "2026", "2026-03-04", "2026-13-01T00:00:00Z", "2026-02-29T00:00:00Z", "2026-03-04T24:00:00Z",
          "2026-03-04T09:60:00Z", "2026-03-04T09:15:42", "2026-03-04T09:15:42.Z", "2026-03-04T09:15:42Zx",
          "2026-03-04T09:15:42+24:00", "-026-03-04T09:15:42Z", "２０２６-03-04T09:15:42Z"}) {
        CAPTURE(text);
        CHECK_FALSE(parseInstant(text).has_value());
    }
}

TEST_CASE("times agree with Qt's calendar over four centuries", "[base][instant]")
{
    for (qint64 day = -80'000; day < 80'000; day += 37) {
        const Instant at{day * 86'400'000 + 45'296'789};
        const QString expected = QDateTime::fromMSecsSinceEpoch(at.ms, Qt::UTC).toString(Qt::ISODateWithMs);
        REQUIRE(isoText(at) == expected);
        REQUIRE(parseInstant(expected.toLatin1()) == at);
    }
}

TEST_CASE("a post's time is kept within reason", "[base][instant]")
{
    const Instant received = *parseInstant("2026-03-04T09:00:00Z");
    CHECK(clampedPostTime(received, received) == received);
    CHECK(clampedPostTime(*parseInstant("1999-01-01T00:00:00Z"), received) ==
          *parseInstant("2006-01-01T00:00:00Z"));
    CHECK(clampedPostTime(*parseInstant("2031-01-01T00:00:00Z"), received) ==
          received + std::chrono::minutes(5));
}
