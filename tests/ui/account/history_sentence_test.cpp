#include "tests/support/catch.h"

#include "ui/account/history_sentence.h"
#include "ui/shell/languages.h"

using namespace daisychain;
using namespace daisychain::ui;
using Worth = HistoryCount::Worth;

TEST_CASE("what connecting brings is said in numbers", "[ui][account]")
{
    const Languages languages(QStringLiteral("en"));
    CHECK(
        historySentence({214, 9, false, Worth::Exact}) ==
        QStringLiteral("In the last 30 days 214 mentions. 9 of them are unanswered and from the last 3 days: "
                       "they open. The rest is done “before Daisychain”."));
    CHECK(
        historySentence({2, 1, false, Worth::Exact}) ==
        QStringLiteral("In the last 30 days 2 mentions. 1 of them is unanswered and from the last 3 days: it "
                       "opens. The rest is done “before Daisychain”."));
    CHECK(
        historySentence({1, 1, false, Worth::Exact}) ==
        QStringLiteral("In the last 30 days 1 mention. 1 of them is unanswered and from the last 3 days: it "
                       "opens."));
    CHECK(historySentence({12, 0, false, Worth::Exact}) ==
          QStringLiteral(
              "In the last 30 days 12 mentions. None of them is unanswered and from the last 3 days: "
              "all are done “before Daisychain”."));
    CHECK(historySentence({}) ==
          QStringLiteral("In the last 30 days no mentions: there is nothing to catch up with."));
}

TEST_CASE("a number that isn't sure says which way", "[ui][account]")
{
    const Languages languages(QStringLiteral("en"));
    CHECK(
        historySentence({2000, 1200, true, Worth::AtLeast}) ==
        QStringLiteral("In the last 30 days more than 2,000 mentions. At least 1,200 of them are unanswered "
                       "and from the last 3 days: they open. The rest is done “before Daisychain”."));
    CHECK(historySentence({40, 7, false, Worth::AtMost})
              .contains(QStringLiteral("At most 7 of them are unanswered")));
    CHECK(historySentence({2000, 0, true, Worth::AtLeast}).contains(QStringLiteral("At least 0")));
}

TEST_CASE("the numbers are said in German too", "[ui][account]")
{
    const Languages languages(QStringLiteral("de"));
    CHECK(historySentence({2000, 1, true, Worth::Exact}) ==
          QStringLiteral(
              "In den letzten 30 Tagen mehr als 2.000 Erwähnungen. 1 davon ist unbeantwortet und aus "
              "den letzten 3 Tagen: sie wird geöffnet. Der Rest gilt als erledigt „vor Daisychain“."));
}

TEST_CASE("counting says how far, and a failure that nothing depends on it", "[ui][account]")
{
    const Languages languages(QStringLiteral("en"));
    CHECK(countingSentence(0) == QStringLiteral("Counting its mentions of the last 30 days."));
    CHECK(countingSentence(1040) ==
          QStringLiteral("Counting its mentions of the last 30 days: 1,040 so far."));
    const QString sentence = uncountedSentence(Error{ErrorCode::Unanswered});
    CHECK(sentence.contains(QStringLiteral("did not answer in time")));
    CHECK(sentence.contains(QStringLiteral("watch it all the same")));
}
