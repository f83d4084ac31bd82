#include "core/sync/stream_reading.h"

#include "core/store/desk_store.h"
#include "core/store/token_source.h"
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

class PlainTokens final : public store::TokenSource {
public:
    QString tokens(const QString &text) const override { return text.toLower(); }
    int version() const override { return 1; }
};

Account calmAccount()
{
    Account account;
    account.identity = {Network::Mastodon, QStringLiteral("https://shop.example/@shop")};
    account.id = accountIdFor(account.identity);
    account.server = QUrl(QStringLiteral("https://shop.example"));
    account.handle = QStringLiteral("shop@shop.example");
    return account;
}

}  // namespace

TEST_CASE("a stream read for the first time counts as watched from then on", "[sync][streamReading]")
{
    const QTemporaryDir folder;
    const PlainTokens tokens;
    FakeClock clock;
    const Account account = calmAccount();
    const Stream stream{
        streamIdFor(account.id, StreamKind::Mentions, {}), account.id, StreamKind::Mentions, {}};
    PretendNetwork network(account, clock, 1);
    auto desk = store::DeskStore::open(folder.filePath(QStringLiteral("desk.db")), store::Schema::Migrate,
                                       tokens, nullptr);
    REQUIRE(desk.has_value());
    REQUIRE((*desk)->directory().saveAccount(account).result().has_value());
    REQUIRE((*desk)->directory().saveStream(stream).result().has_value());
    CollectServices services;
    services.facts = &(*desk)->facts();
    services.coverage = &(*desk)->coverage();
    services.posts = &(*desk)->posts();
    services.clock = &clock;
    services.random = [] { return 0.5; };

    const auto read = [&] {
        StreamReading reading(network.connection(), stream, false, services, nullptr);
        bool isFinished = false;
        QObject::connect(&reading, &StreamReading::finished, &reading,
                         [&](const std::optional<Error> &error) {
                             CHECK_FALSE(error);
                             isFinished = true;
                         });
        reading.start();
        REQUIRE(eventually([&] { return isFinished; }));
    };
    const Instant first = clock.now();
    read();
    REQUIRE((*desk)->coverage().watchedUntil(stream.id).result().value() == first);
    clock.advance(1min);
    read();
    CHECK((*desk)->coverage().watchedUntil(stream.id).result().value() == first + 1min);
    CHECK((*desk)->coverage().spans(stream.id, first - 1h, clock.now() + 1h).result()->size() == 1);
}
