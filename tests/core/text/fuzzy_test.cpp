#include "tests/support/catch.h"

#include "core/text/fuzzy.h"

using namespace daisychain::text;

static int score(const char *query, const char *text)
{
    return fuzzyScore(QString::fromUtf8(query), QString::fromUtf8(text)).value_or(-1000);
}

TEST_CASE("a command is found by letters of it in order", "[text][fuzzy]")
{
    CHECK(fuzzyScore(QStringLiteral("clm"), QStringLiteral("Claim")));
    CHECK_FALSE(fuzzyScore(QStringLiteral("mlc"), QStringLiteral("Claim")));
    CHECK(fuzzyScore(QString(), QStringLiteral("Claim")) == 0);
}

TEST_CASE("beginnings of words and letters that stand together come first", "[text][fuzzy]")
{
    CHECK(score("sk", "Show keys") > score("sk", "Task"));
    CHECK(score("und", "Undo") > score("und", "Found nothing"));
    CHECK(score("key", "Show keys") > score("key", "Take every place"));
}

TEST_CASE("case and accents don't matter", "[text][fuzzy]")
{
    CHECK(score("uber", "Über uns") > 0);
    CHECK(score("ÜBER", "uber uns") > 0);
}

TEST_CASE("what is read once is found as before", "[text][fuzzy]")
{
    const QString title = QStringLiteral("refund-late");
    const QString words = QStringLiteral("Your money comes back within three days");
    const FuzzyTarget target(title, words);
    for (const char *query : {"", "refund", "rl", "money", "mon da", "days refund", "xyz", "Réfund", "/"}) {
        CAPTURE(query);
        CHECK(target.score(QString::fromUtf8(query)) == plainScore(QString::fromUtf8(query), title, words));
    }
    CHECK(target.score(QStringLiteral("refund")) > target.score(QStringLiteral("money")));
    CHECK(target.score(QStringLiteral("money")) > target.score(QStringLiteral("rfdlt")));
    CHECK_FALSE(target.score(QStringLiteral("xyz")));
}
