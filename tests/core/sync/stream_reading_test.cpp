#include "core/sync/stream_reading.h"

#include "core/store/desk_store.h"
#include "core/store/text_tokens.h"
#include "tests/core/sync/pretend_network.h"
#include "tests/support/catch.h"
#include "tests/support/eventually.h"
#include "tests/support/fake_clock.h"

#include <QTemporaryDir>

using namespace daisychain;
using namespace daisychain::sync;
using namespace daisychain::test;
using namespace std::chrono_literals;

namespace {

/// A desk whose one stream nothing happens on.
class CalmDesk {
    const QTemporaryDir m_folder;
    const store::TextTokens m_tokens;

public:
    CalmDesk()
        : network(account, clock, 1)
    {
        auto opened = store::DeskStore::open(m_folder.filePath(QStringLiteral("desk.db")),
                                             store::Schema::Migrate, m_tokens, nullptr);
        REQUIRE(opened.has_value());
        store = std::move(*opened);
        REQUIRE(store->directory().saveAccount(account).result().has_value());
        REQUIRE(store->directory().saveStream(stream).result().has_value());
    }

    void read(std::optional<GapReason> absence = {})
    {
        CollectServices services;
        services.facts = &store->facts();
        services.coverage = &store->coverage();
        services.posts = &store->posts();
        services.clock = &clock;
        services.random = [] { return 0.5; };
        StreamReading reading(network.connection(), stream, absence, services, nullptr);
        bool isFinished = false;
        QObject::connect(&reading, &StreamReading::finished, &reading,
                         [&](const std::optional<Error> &error) {
                             CHECK_FALSE(error);
                             isFinished = true;
                         });
        reading.start();
        REQUIRE(eventually([&] { return isFinished; }));
    }

    void noteGap(Instant from, Instant to, GapReason reason)
    {
        REQUIRE(store->coverage().addSpan({stream.id, from, to, reason}).result().has_value());
    }

    QList<CoverageSpan> spans() const
    {
        return store->coverage().spans(stream.id, clock.now() - 1h, clock.now() + 1h).result().value();
    }

    FakeClock clock;
    const Account account = shopAccount();
    const Stream stream{
        streamIdFor(account.id, StreamKind::Mentions, {}), account.id, StreamKind::Mentions, {}};
    PretendNetwork network;
    std::unique_ptr<store::DeskStore> store;
};

}  // namespace

TEST_CASE("a stream read for the first time counts as watched from then on", "[sync][streamReading]")
{
    CalmDesk desk;
    const Instant first = desk.clock.now();
    desk.read();
    REQUIRE(desk.store->coverage().watchedUntil(desk.stream.id).result().value() == first);
    desk.clock.advance(1min);
    desk.read();
    CHECK(desk.store->coverage().watchedUntil(desk.stream.id).result().value() == first + 1min);
    CHECK(desk.spans().size() == 1);
}

TEST_CASE("a longer absence stays a gap after it was caught up with, a short one doesn't",
          "[sync][streamReading]")
{
    CalmDesk desk;
    desk.read(GapReason::NotRunning);
    const Instant left = desk.clock.now();
    desk.clock.advance(10min);
    const Instant back = desk.clock.now();
    desk.noteGap(left, back - 2s, GapReason::NotRunning);
    desk.read(GapReason::NotRunning);
    desk.clock.advance(20s);
    desk.read(GapReason::NoNetwork);
    const StreamId id = desk.stream.id;
    CHECK(desk.spans() == QList<CoverageSpan>{{id, left - 1ms, left, {}},
                                              {id, left, back - 1ms, GapReason::NotRunning},
                                              {id, back - 1ms, back + 20s, {}}});
}

TEST_CASE("what the server forgot in an absence is a gap of its own reason", "[sync][streamReading]")
{
    CalmDesk desk;
    desk.read();
    const Instant left = desk.clock.now();
    desk.clock.advance(10min);
    desk.noteGap(left, desk.clock.now(), GapReason::NotRunning);
    desk.network.forgottenUntil = left + 4min;
    desk.read(GapReason::NotRunning);
    const StreamId id = desk.stream.id;
    const QList<CoverageSpan> spans = desk.spans();
    REQUIRE(spans.size() >= 3);
    CHECK(spans[1] == CoverageSpan{id, left, left + 4min, GapReason::Forgotten});
    CHECK(spans[2] == CoverageSpan{id, left + 4min, left + 10min - 1ms, GapReason::NotRunning});
}

TEST_CASE("a reading that asked nobody covers nothing new", "[sync][streamReading]")
{
    CalmDesk desk;
    const Instant first = desk.clock.now();
    desk.read();
    desk.network.asOf = first;
    desk.clock.advance(10min);
    desk.read(GapReason::NotRunning);
    CHECK(desk.store->coverage().watchedUntil(desk.stream.id).result().value() == first);
    CHECK(desk.spans().size() == 1);
    desk.network.asOf.reset();
    desk.read();
    CHECK(desk.store->coverage().watchedUntil(desk.stream.id).result().value() == desk.clock.now());
    CHECK(desk.spans().size() == 1);
}
