#include "app/engine_room/account_sign_in.h"

#include "app/engine_room/open_desk.h"
#include "core/secret/key_file.h"
#include "tests/support/catch.h"
#include "tests/support/demo_server.h"
#include "tests/support/eventually.h"

#include <QFile>
#include <QUrlQuery>

using namespace daisychain;
using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

/// What a future ends with, while everything goes on.
template <class T>
Result<T> ended(QFuture<Result<T>> future)
{
    REQUIRE(eventually([&] { return future.isFinished(); }));
    return future.resultCount() > 0 ? future.result() : Result<T>(Failure(Error{ErrorCode::Cancelled}));
}

/// A desk without accounts, and a network to sign in at.
struct Desk {
    Desk()
    {
        network.runAndWait([this] { keys = std::make_unique<secret::KeyFile>(keyPath); });
        network.runAndWait([this] {
            services =
                std::make_unique<engine_room::Services>(network.transport(), clock, *keys, store().usage());
        });
        signIn = std::make_unique<engine_room::AccountSignIn>(engine_room::AccountSignIn::Parts{
            network, *services, store().directory(), store().coverage(), *keys});
    }
    ~Desk()
    {
        signIn.reset();
        network.runAndWait([this] {
            services.reset();
            keys.reset();
        });
    }

    store::DeskStore &store() { return desk->store(); }
    SignInAnswers answers(int way, const Secret &token = {}) const
    {
        return {Network::Mastodon, way, {{SignInField::Server, server.url()}}, token};
    }
    /// Somebody signs in with a token of their own.
    Result<Account> withToken() const
    {
        const auto page = ended(
            signIn->begin(answers(1, Secret(server.token())), engine_room::AccountSignIn::Way::Browser));
        REQUIRE(page.has_value());
        CHECK(page->isEmpty());
        return ended(signIn->finish());
    }
    qsizetype accounts() { return ended(store().directory().accounts())->size(); }
    qsizetype streams() { return ended(store().directory().streams())->size(); }
    bool isEmpty() { return accounts() == 0 && streams() == 0 && !QFile::exists(keyPath); }
    /// What the server was asked for so far, by the beginning of its path.
    int asked(const QString &path) const
    {
        int count = 0;
        for (const QJsonValue request : server.requests())
            count += request[u"target"].toString().startsWith(path) ? 1 : 0;
        return count;
    }
    /// Somebody allows it on the page; the answer sends the browser back to us.
    QUrl allow(const QUrl &page) const
    {
        const PlainAnswer answer = plainRequest(server.url(), "POST", page.path().toUtf8(),
                                                {{"Content-Type", "application/x-www-form-urlencoded"}},
                                                page.query(QUrl::FullyEncoded).toUtf8());
        return QUrl::fromEncoded(answer.headers["location"]);
    }
    /// The browser goes there; the status of the answer, 0 when nobody is there.
    static int follow(const QUrl &back)
    {
        return plainRequest(u"http://127.0.0.1:%1"_s.arg(back.port()), "GET",
                            (back.path() + u'?' + back.query(QUrl::FullyEncoded)).toUtf8())
            .status;
    }

    const DemoServer server;
    const QTemporaryDir dir;
    const QString keyPath = dir.filePath(u"keys"_s);
    const SystemClock clock;
    engine_room::DataFolder folder = *engine_room::DataFolder::open(dir.filePath(u"desk"_s));
    std::unique_ptr<engine_room::OpenDesk> desk = *engine_room::OpenDesk::asGuest(folder);
    engine_room::NetworkThread network{clock};
    std::unique_ptr<secret::KeyFile> keys;
    std::unique_ptr<engine_room::Services> services;
    std::unique_ptr<engine_room::AccountSignIn> signIn;
};

}  // namespace

TEST_CASE("who signed in is saved only when kept", "[engine_room]")
{
    Desk desk;
    desk.server.control(u"post"_s, {{u"as"_s, u"mara"_s}, {u"text"_s, u"@help is it down?"_s}});
    const auto guest = desk.withToken();
    REQUIRE(guest.has_value());
    CHECK(desk.isEmpty());
    int heard = 0;
    QObject::connect(desk.signIn.get(), &engine_room::AccountSignIn::counted, desk.signIn.get(),
                     [&](int mentions) { heard = mentions; });
    const auto count = ended(desk.signIn->countHistory());
    REQUIRE(count.has_value());
    CHECK(*count == HistoryCount{1, 1, false, HistoryCount::Worth::Exact});
    CHECK(eventually([&] { return heard == 1; }));
    CHECK(desk.isEmpty());

    const auto kept = ended(desk.signIn->keep());
    REQUIRE(kept.has_value());
    CHECK(kept->id == guest->id);
    CHECK(desk.accounts() == 1);
    CHECK(desk.streams() == 1);
    CHECK(ended(desk.signIn->check(*kept)).has_value());
    CHECK(ended(desk.signIn->keep()).error().code == ErrorCode::Cancelled);
}

TEST_CASE("who was watched before has nothing to count", "[engine_room]")
{
    Desk desk;
    const auto signedIn = [&] { return desk.withToken(); };
    REQUIRE(signedIn().has_value());
    const auto account = ended(desk.signIn->keep());
    REQUIRE(account.has_value());
    const StreamId mentions = streamIdFor(account->id, StreamKind::Mentions, {});
    REQUIRE(signedIn().has_value());
    CHECK(ended(desk.signIn->countHistory())->has_value());
    REQUIRE(ended(desk.store().coverage().setCursor(mentions, u"12"_s)).has_value());
    REQUIRE(signedIn().has_value());
    CHECK_FALSE(ended(desk.signIn->countHistory())->has_value());
    desk.signIn->cancel();
    CHECK(ended(desk.signIn->keep()).error().code == ErrorCode::Cancelled);
    CHECK(desk.accounts() == 1);
    CHECK(ended(desk.signIn->check(*account)).has_value());  // what is known stays signed in
}

TEST_CASE("a count that fails hinders nobody from connecting", "[engine_room]")
{
    Desk desk;
    desk.server.control(u"misbehave"_s, {{u"match"_s, QJsonObject{{u"path"_s, u"/api/v1/notifications"_s}}},
                                         {u"kind"_s, u"status"_s},
                                         {u"status"_s, 422}});
    REQUIRE(desk.withToken().has_value());
    CHECK_FALSE(ended(desk.signIn->countHistory()).has_value());
    CHECK(ended(desk.signIn->keep()).has_value());
    CHECK(desk.accounts() == 1);
}

TEST_CASE("a page that is allowed after giving up connects nothing", "[engine_room]")
{
    Desk desk;
    const auto page = ended(desk.signIn->begin(desk.answers(0), engine_room::AccountSignIn::Way::Browser));
    REQUIRE(page.has_value());
    const auto account = desk.signIn->finish();
    desk.signIn->cancel();
    CHECK(ended(account).error().code == ErrorCode::Cancelled);
    const QUrl back = desk.allow(*page);
    REQUIRE(back.host() == u"127.0.0.1"_s);
    CHECK(Desk::follow(back) == 0);
    CHECK(desk.asked(u"/oauth/authorize"_s) == 1);
    CHECK(desk.asked(u"/oauth/token"_s) == 0);
    CHECK(desk.isEmpty());
    CHECK(ended(desk.signIn->keep()).error().code == ErrorCode::Cancelled);
}

TEST_CASE("a token that is on its way when one gives up is handed back", "[engine_room]")
{
    Desk desk;
    desk.server.control(u"misbehave"_s, {{u"match"_s, QJsonObject{{u"path"_s, u"/oauth/token"_s}}},
                                         {u"kind"_s, u"slow"_s},
                                         {u"ms_before"_s, 1500}});
    const auto page = ended(desk.signIn->begin(desk.answers(0), engine_room::AccountSignIn::Way::Browser));
    REQUIRE(page.has_value());
    const auto account = desk.signIn->finish();
    CHECK(Desk::follow(desk.allow(*page)) == 200);
    REQUIRE(eventually([&] { return desk.asked(u"/oauth/token"_s) == 1; }));
    desk.signIn->cancel();
    CHECK(ended(account).error().code == ErrorCode::Cancelled);
    CHECK(eventually([&] { return desk.asked(u"/oauth/revoke"_s) == 1; }));
    CHECK(desk.isEmpty());
}

TEST_CASE("a token made for us is handed back by whoever decides not to connect", "[engine_room]")
{
    Desk desk;
    const auto page = ended(desk.signIn->begin(desk.answers(0), engine_room::AccountSignIn::Way::Browser));
    REQUIRE(page.has_value());
    const auto account = desk.signIn->finish();
    CHECK(Desk::follow(desk.allow(*page)) == 200);
    REQUIRE(ended(account).has_value());
    const auto count = desk.signIn->countHistory();
    desk.signIn->cancel();
    CHECK(eventually([&] { return desk.asked(u"/oauth/revoke"_s) == 1; }));
    CHECK(ended(desk.signIn->keep()).error().code == ErrorCode::Cancelled);
    CHECK(desk.isEmpty());
    CHECK(eventually([&] { return count.isFinished(); }));
}

TEST_CASE("somebody's own token isn't taken from them", "[engine_room]")
{
    Desk desk;
    REQUIRE(desk.withToken().has_value());
    desk.signIn->cancel();
    CHECK(ended(desk.signIn->keep()).error().code == ErrorCode::Cancelled);
    CHECK(desk.asked(u"/oauth/revoke"_s) == 0);
    CHECK(desk.isEmpty());
}

TEST_CASE("an account that is removed is signed out at its network first", "[engine_room]")
{
    Desk desk;
    const auto page = ended(desk.signIn->begin(desk.answers(0), engine_room::AccountSignIn::Way::Browser));
    REQUIRE(page.has_value());
    const auto guest = desk.signIn->finish();
    CHECK(Desk::follow(desk.allow(*page)) == 200);
    REQUIRE(ended(guest).has_value());
    const auto account = ended(desk.signIn->keep());
    REQUIRE(account.has_value());
    const auto report = ended(desk.signIn->check(*account));
    REQUIRE(report.has_value());
    CHECK(report->isPushed);
    CHECK_FALSE(report->mentions.has_value());
    REQUIRE(ended(desk.signIn->remove(account->id)).has_value());
    CHECK(desk.asked(u"/oauth/revoke"_s) == 1);
    CHECK(desk.accounts() == 0);
    CHECK(ended(desk.signIn->check(*account)).error().code == ErrorCode::NotFound);
}

TEST_CASE("a kept credential is spoken with by one voice", "[engine_room]")
{
    Desk desk;
    const auto account = desk.withToken();
    REQUIRE(account.has_value());
    const Secret token(desk.server.token());
    desk.network.runAndWait([&] {
        const auto first = desk.services->connect(*account, token);
        CHECK(desk.services->connect(*account, token)->connector == first->connector);
        CHECK(desk.services->connect(*account, Secret("another"))->connector != first->connector);
        Account elsewhere = *account;
        elsewhere.network = Network(99);
        CHECK(desk.services->connect(elsewhere, token) == nullptr);
    });
}
