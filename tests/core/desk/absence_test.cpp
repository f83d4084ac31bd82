#include "tests/support/catch.h"

#include "core/desk/absence.h"

using namespace daisychain;
using namespace std::chrono_literals;

namespace {

constexpr Instant Evening{1'900'000'000'000};
const StreamId Mentions{uuidFromName("mentions")};

CoverageSpan span(std::chrono::minutes from, std::chrono::minutes to, std::optional<GapReason> gap = {})
{
    return {Mentions, Evening + from, Evening + to, gap};
}

Watched watched(const QList<CoverageSpan> &spans)
{
    return watchedIn({Evening, Evening + 10h}, Mentions, spans);
}

}  // namespace

TEST_CASE("coming back counts after four hours, and only when it is known", "[desk][absence]")
{
    CHECK_FALSE(absenceEnding({}, Evening));
    CHECK_FALSE(absenceEnding(Evening, Evening + 239min));
    CHECK(absenceEnding(Evening, Evening + 4h) == Absence{Evening, Evening + 4h});
    CHECK_FALSE(absenceEnding(Evening, Evening - 5h));
}

TEST_CASE("what was watched all the time has no gap", "[desk][absence]")
{
    CHECK(watched({span(-60min, 300min), span(300min, 600min)}) == Watched{});
    // A pause between two words of a stream is none either.
    CHECK(watched({span(-60min, 300min), span(301min, 599min)}) == Watched{});
}

TEST_CASE("gaps are cut to the absence, and those that touch are one", "[desk][absence]")
{
    const Watched found = watched({span(-60min, 30min, GapReason::NoNetwork), span(30min, 400min),
                                   span(400min, 420min, GapReason::Silent),
                                   span(420min, 430min, GapReason::Silent), span(430min, 700min)});
    REQUIRE(found.gaps.size() == 2);
    CHECK(found.gaps[0] == span(0min, 30min, GapReason::NoNetwork));
    CHECK(found.gaps[1] == span(400min, 430min, GapReason::Silent));
    CHECK_FALSE(found.openFrom);
}

TEST_CASE("silence is never taken for calm", "[desk][absence]")
{
    CHECK(watched({}).openFrom == Evening);
    CHECK(watched({span(-60min, 120min)}).openFrom == Evening + 120min);
    const Watched hole = watched({span(-60min, 120min), span(180min, 600min)});
    REQUIRE(hole.gaps.size() == 1);
    CHECK(hole.gaps[0] == span(120min, 180min, GapReason::NotRunning));
}

TEST_CASE("a stream that was made later has no gap before", "[desk][absence]")
{
    CHECK(watched({span(200min, 600min)}) == Watched{});
}
