#include "tests/support/catch.h"
#include "tests/support/eventually.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_desk.h"

#include "app/console/console_health.h"
#include "core/base/when_ready.h"

using namespace daisychain;
using namespace daisychain::console;
using namespace std::chrono_literals;

namespace {

/// Coverage as the test says, the same for every stream.
class SaidCoverage final : public CoverageLog {
public:
    QFuture<Result<StoreVersion>> addSpan(CoverageSpan) override
    {
        return readyFuture<StoreVersion>(StoreVersion{});
    }
    QFuture<Result<QList<CoverageSpan>>> spans(StreamId, Instant, Instant) override
    {
        return readyFuture<QList<CoverageSpan>>(said);
    }
    QFuture<Result<std::optional<Instant>>> watchedUntil(StreamId) override
    {
        return readyFuture<std::optional<Instant>>(std::optional<Instant>());
    }
    QFuture<Result<QString>> cursor(StreamId) override { return readyFuture<QString>(QString()); }
    QFuture<Result<StoreVersion>> setCursor(StreamId, QString) override
    {
        return readyFuture<StoreVersion>(StoreVersion{});
    }
    QList<CoverageSpan> said;
};

/// One account with one stream of its mentions, and nothing else.
class OneStream final : public AccountDirectory {
public:
    QFuture<Result<QList<Account>>> accounts() override
    {
        Account account;
        account.id = AccountId{uuidFromName("account")};
        account.handle = QStringLiteral("shop@daisies.example");
        account.needsSignIn = needsSignIn;
        return readyFuture<QList<Account>>(QList<Account>{account});
    }
    QFuture<Result<QList<Stream>>> streams() override
    {
        Stream stream;
        stream.id = StreamId{uuidFromName("stream")};
        stream.account = AccountId{uuidFromName("account")};
        return readyFuture<QList<Stream>>(QList<Stream>{stream});
    }
    QFuture<Result<QList<Person>>> persons() override { return readyFuture<QList<Person>>(QList<Person>()); }
    QFuture<Result<StoreVersion>> saveAccount(Account) override { return done(); }
    QFuture<Result<StoreVersion>> removeAccount(AccountId) override { return done(); }
    QFuture<Result<StoreVersion>> saveStream(Stream) override { return done(); }
    QFuture<Result<StoreVersion>> removeStream(StreamId) override { return done(); }
    QFuture<Result<StoreVersion>> savePerson(Person) override { return done(); }
    bool needsSignIn = false;

private:
    static QFuture<Result<StoreVersion>> done() { return readyFuture<StoreVersion>(StoreVersion{}); }
};

struct Fixture {
    test::FakeClock clock;
    test::FakeDesk desk{clock};
    SaidCoverage coverage;
    OneStream directory;
    std::unique_ptr<ConsoleHealth> health;

    void begin()
    {
        health = std::make_unique<ConsoleHealth>(
            ConsoleHealth::Services{directory, desk, coverage, desk.notices(), clock});
        until([this] { return health->health().streams == 1; });
        health->caughtUp();
    }
    template <class Condition>
    void until(Condition condition)
    {
        REQUIRE(test::eventually(condition));
    }
};

}  // namespace

TEST_CASE("a stream that was heard a moment ago makes the line calm", "[app][console]")
{
    Fixture f;
    f.coverage.said = {{.stream = {}, .from = f.clock.now() - 10min, .to = f.clock.now() - 4s, .gap = {}}};
    f.begin();
    f.until([&] { return f.health->health().heardWithin == 10s; });
    CHECK(f.health->health().silentStreams.isEmpty());
    CHECK_FALSE(f.health->health().isStarting);
}

TEST_CASE("a stream that was not heard for over a minute is named", "[app][console]")
{
    Fixture f;
    f.coverage.said = {{.stream = {}, .from = f.clock.now() - 10min, .to = f.clock.now() - 3min, .gap = {}}};
    f.begin();
    f.until([&] {
        return f.health->health().silentStreams == QStringList{QStringLiteral("@shop@daisies.example")};
    });
}

TEST_CASE("a reason is given for streams that are silent, not for one that was just heard", "[app][console]")
{
    Fixture f;
    const Error gone{ErrorCode::Refused, {QStringLiteral("gone")}};
    f.coverage.said = {{.stream = {}, .from = f.clock.now() - 10min, .to = f.clock.now() - 4s, .gap = {}}};
    f.begin();
    f.until([&] { return f.health->health().heardWithin == 10s; });
    f.health->streamRead(StreamId{uuidFromName("stream")}, gone);
    CHECK_FALSE(f.health->health().silentReason);
    f.clock.advance(3min);
    f.health->streamRead(StreamId{uuidFromName("stream")}, gone);
    CHECK(f.health->health().silentReason == gone);
    f.health->streamRead(StreamId{uuidFromName("stream")}, std::nullopt);
    CHECK_FALSE(f.health->health().silentReason);
}

TEST_CASE("a gap for want of network says since when", "[app][console]")
{
    Fixture f;
    const Instant since = f.clock.now() - 5min;
    f.coverage.said = {{.stream = {}, .from = since, .to = f.clock.now() - 2s, .gap = GapReason::NoNetwork}};
    f.begin();
    f.until([&] { return f.health->health().offlineSince == since; });
}

TEST_CASE("why a stream can't be read stands until it is read again, or gone", "[app][console]")
{
    Fixture f;
    f.begin();
    const Error gone{ErrorCode::Refused, {QStringLiteral("gone")}};
    f.health->streamRead({}, gone);
    CHECK(f.health->health().troubles.value({}) == gone);
    f.health->streamRead({}, std::nullopt);
    CHECK(f.health->health().troubles.isEmpty());
}

TEST_CASE("an account that is signed out is named", "[app][console]")
{
    Fixture f;
    f.directory.needsSignIn = true;
    f.begin();
    f.until([&] { return f.health->health().signedOut.size() == 1; });
}

TEST_CASE("a reply that goes out tomorrow is no reply on its way", "[app][console]")
{
    Fixture f;
    Account account;
    account.identity = {Network::Mastodon, QStringLiteral("https://daisies.example/@shop")};
    account.id = accountIdFor(account.identity);
    f.desk.addAccount(account);
    f.begin();
    const auto handOver = [&](const char *name, std::chrono::milliseconds hold) {
        HandOver content;
        content.reply = {uuidFromName(name)};
        content.account = account.id;
        SendTerms terms;
        terms.notBefore = f.clock.now() + hold;
        Recording recording;
        recording.actions.append(
            newAction({uuidFromName("jo")}, f.clock.now(), CustomerSubject{account.identity}, content));
        recording.terms.insert(content.reply, terms);
        REQUIRE(f.desk.record(recording).result().has_value());
    };
    handOver("soon", 10s);
    handOver("tomorrow", 24h);
    f.until([&] { return f.health->health().sending == 1 && f.health->health().later == 1; });
    CHECK(f.health->health().stopped == 0);
}
