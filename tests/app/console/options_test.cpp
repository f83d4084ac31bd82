#include "tests/support/catch.h"

#include "app/console/options.h"

using namespace daisychain;
using namespace daisychain::console;

static Result<Options> parsed(const QStringList &arguments)
{
    return parseOptions(QStringList{QStringLiteral("daisychain")} + arguments);
}

TEST_CASE("the console's command line is read", "[app][console]")
{
    const auto options = parsed({QStringLiteral("--data"), QStringLiteral("/tmp/desk"),
                                 QStringLiteral("--demo"), QStringLiteral("--lang"), QStringLiteral("de"),
                                 QStringLiteral("--theme"), QStringLiteral("dark")});
    REQUIRE(options);
    CHECK(options->dataFolder == QStringLiteral("/tmp/desk"));
    CHECK(options->isDemo);
    CHECK_FALSE(options->isSafe);
    CHECK(options->language == QStringLiteral("de"));
    CHECK(options->appearance == ui::Appearance::Dark);
}

TEST_CASE("what the command line doesn't know is refused with a sentence", "[app][console]")
{
    for (const QString &argument :
         {QStringLiteral("--nonsense"), QStringLiteral("--theme=purple"), QStringLiteral("stray")}) {
        const auto options = parsed({argument});
        REQUIRE_FALSE(options);
        CHECK(options.error().code == ErrorCode::Invalid);
        CHECK_FALSE(options.error().arguments.value(0).isEmpty());
    }
}
