#include "core/sync/collector.h"

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

namespace {

using namespace std::chrono_literals;

/// An account with two streams that are polled.
class PolledDesk {
    const QTemporaryDir m_folder;
    const store::TextTokens m_tokens;

public:
    PolledDesk()
        : network(account, clock, 1)
    {
        auto opened = store::DeskStore::open(m_folder.filePath(QStringLiteral("desk.db")),
                                             store::Schema::Migrate, m_tokens, nullptr);
        REQUIRE(opened.has_value());
        store = std::move(*opened);
        REQUIRE(store->directory().saveAccount(account).result().has_value());
        for (const Stream &stream : {first, second})
            REQUIRE(store->directory().saveStream(stream).result().has_value());
        REQUIRE(connections.add(account, Secret("token")).has_value());
    }

    Stream tag(const QString &words) const
    {
        return {streamIdFor(account.id, StreamKind::Tag, words), account.id, StreamKind::Tag, words};
    }
    /// Collects until every stream was caught up with; the first trouble.
    std::optional<Error> collect(std::chrono::milliseconds pollInterval)
    {
        CollectServices services;
        services.facts = &store->facts();
        services.coverage = &store->coverage();
        services.posts = &store->posts();
        services.clock = &clock;
        services.random = [] { return 0.5; };
        services.pollInterval = pollInterval;
        collector = std::make_unique<Collector>(services, &store->directory(), &connections, nullptr);
        bool isCaughtUp = false;
        std::optional<Error> trouble;
        QObject::connect(collector.get(), &Collector::caughtUp, collector.get(),
                         [&](const std::optional<Error> &error) {
                             isCaughtUp = true;
                             trouble = error;
                         });
        collector->refresh();
        REQUIRE(eventually([&] { return isCaughtUp; }));
        QObject::disconnect(collector.get(), &Collector::caughtUp, nullptr, nullptr);
        return trouble;
    }
    qsizetype gaps(const Stream &stream) const
    {
        const auto spans = store->coverage().spans(stream.id, {}, clock.now() + 1h).result();
        return std::count_if(spans->begin(), spans->end(),
                             [](const CoverageSpan &span) { return span.gap.has_value(); });
    }

    FakeClock clock;
    const Account account = shopAccount();
    const Stream first = tag(QStringLiteral("roses"));
    const Stream second = tag(QStringLiteral("tulips"));
    PretendNetwork network;
    Connections connections{[this](const Account &, const Secret &) { return network.connection(); }};
    std::unique_ptr<store::DeskStore> store;
    std::unique_ptr<Collector> collector;
};

}  // namespace

TEST_CASE("a stream that is polled is left alone as long as its network asks", "[sync][collector]")
{
    PolledDesk desk;
    desk.network.leftAlone = 60s;
    CHECK_FALSE(desk.collect(5ms).has_value());
    const int read = desk.network.pagesRead.value(desk.first.id);
    CHECK_FALSE(eventually([&] { return desk.network.pagesRead.value(desk.first.id) > read; }, 100ms));
    desk.clock.advance(59s);
    CHECK_FALSE(eventually([&] { return desk.network.pagesRead.value(desk.first.id) > read; }, 100ms));
    desk.clock.advance(1s);
    CHECK(eventually([&] { return desk.network.pagesRead.value(desk.first.id) == read + 1; }));
}

TEST_CASE("a server that fails says nothing of the streams of others", "[sync][collector]")
{
    PolledDesk desk;
    CHECK_FALSE(desk.collect(1h).has_value());
    desk.collector.reset();
    desk.clock.advance(10s);
    desk.network.serverEach = true;
    desk.network.brokenStreams = {desk.second.id};
    const auto trouble = desk.collect(5ms);
    REQUIRE(trouble.has_value());
    CHECK(trouble->code == ErrorCode::Unavailable);
    const int read = desk.network.pagesRead.value(desk.first.id);
    CHECK(eventually([&] { return desk.network.pagesRead.value(desk.first.id) > read + 3; }));
    // The broken one waits before it is asked again; the other is asked all the time.
    CHECK(desk.network.pagesRead.value(desk.second.id) < desk.network.pagesRead.value(desk.first.id));
    CHECK(desk.gaps(desk.first) == 0);
}
