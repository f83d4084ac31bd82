#include "tests/support/catch.h"

#include "ui/shell/fuzzy.h"

using daisychain::ui::fuzzyScore;

static int score(const char *query, const char *text)
{
    return fuzzyScore(QString::fromUtf8(query), QString::fromUtf8(text)).value_or(-1000);
}

TEST_CASE("a command is found by letters of it in order", "[ui][shell]")
{
    CHECK(fuzzyScore(QStringLiteral("clm"), QStringLiteral("Claim")));
    CHECK_FALSE(fuzzyScore(QStringLiteral("mlc"), QStringLiteral("Claim")));
    CHECK(fuzzyScore(QString(), QStringLiteral("Claim")) == 0);
}

TEST_CASE("beginnings of words and letters that stand together come first", "[ui][shell]")
{
    CHECK(score("sk", "Show keys") > score("sk", "Task"));
    CHECK(score("und", "Undo") > score("und", "Found nothing"));
    CHECK(score("key", "Show keys") > score("key", "Take every place"));
}

TEST_CASE("case and accents don't matter", "[ui][shell]")
{
    CHECK(score("uber", "Über uns") > 0);
    CHECK(score("ÜBER", "uber uns") > 0);
}
