#include "tests/support/catch.h"
#include "tests/support/eventually.h"
#include "tests/support/fake_clock.h"

#include "app/console/retention.h"
#include "core/base/when_ready.h"

using namespace daisychain;
using namespace daisychain::console;
using namespace std::chrono_literals;

namespace {

class SaidState final : public DeskState {
public:
    QFuture<Result<std::optional<QByteArray>>> value(QString name) override
    {
        asked.append(name);
        return readyFuture<std::optional<QByteArray>>(said);
    }
    QFuture<Result<StoreVersion>> setValue(QString, QByteArray) override
    {
        return readyFuture<StoreVersion>(StoreVersion{});
    }
    std::optional<QByteArray> said;
    QStringList asked;
};

class SaidUpkeep final : public Upkeep {
public:
    QFuture<Result<RebuildReport>> rebuild(bool) override
    {
        return readyFuture<RebuildReport>(RebuildReport{});
    }
    QFuture<Result<CheckReport>> check() override { return readyFuture<CheckReport>(CheckReport{}); }
    QFuture<Result<qint64>> backup(QString) override { return readyFuture<qint64>(qint64(0)); }
    QFuture<Result<qint64>> letGoBefore(Instant horizon) override
    {
        horizons.append(horizon);
        return readyFuture<qint64>(qint64(7));
    }
    QList<Instant> horizons;
};

}  // namespace

TEST_CASE("texts older than the person keeps them are let go of", "[app][console]")
{
    test::FakeClock clock;
    SaidState state;
    SaidUpkeep upkeep;
    Retention retention(state, upkeep, clock);
    state.said = QByteArray("90");
    qint64 gone = 0;
    QObject::connect(&retention, &Retention::letGo, &retention, [&gone](qint64 posts) { gone = posts; });
    retention.look();
    REQUIRE(test::eventually([&] { return gone == 7; }));
    REQUIRE(upkeep.horizons.size() == 1);
    CHECK(upkeep.horizons.first() == clock.now() - 24h * 90);
}

TEST_CASE("while texts are kept for ever nothing is let go of", "[app][console]")
{
    test::FakeClock clock;
    SaidState state;
    SaidUpkeep upkeep;
    Retention retention(state, upkeep, clock);
    for (const auto &said :
         {std::optional<QByteArray>(), std::optional(QByteArray("0")), std::optional(QByteArray("soon"))}) {
        state.said = said;
        state.asked.clear();
        retention.look();
        REQUIRE(test::eventually([&] { return state.asked.size() == 1; }));
        QCoreApplication::processEvents();
    }
    CHECK(upkeep.horizons.isEmpty());
}
