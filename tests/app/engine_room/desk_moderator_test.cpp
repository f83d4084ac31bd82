#include "app/engine_room/desk_moderator.h"

#include "app/engine_room/open_desk.h"
#include "core/network/mastodon/mastodon_connector.h"
#include "core/network/mastodon/mastodon_moderation.h"
#include "tests/support/catch.h"
#include "tests/support/demo_server.h"
#include "tests/support/eventually.h"

#include <QTemporaryDir>

using namespace daisychain;
using namespace daisychain::test;
using namespace Qt::StringLiterals;
using engine_room::DeskModerator;

namespace {

template <class T>
Result<T> ended(QFuture<Result<T>> future)
{
    REQUIRE(eventually([&] { return future.isFinished(); }));
    return future.resultCount() > 0 ? future.result() : Result<T>(Failure(Error{ErrorCode::Cancelled}));
}

/// @help of the demo network, signed in, with somebody who wrote.
struct Desk {
    Desk()
    {
        server.control(u"post"_s, {{u"as"_s, u"mara@blumen.example"_s}, {u"text"_s, u"@help hello"_s}});
        account.id = {uuidFromName("help")};
        account.server = QUrl(server.url());
        network.runAndWait([this] {
            client = std::make_shared<network::MastodonClient>(network.transport(), network.clock(), account,
                                                               Secret(server.token()));
            connector = std::make_unique<network::MastodonConnector>(client);
            moderation = std::make_unique<network::MastodonModeration>(client);
            connection = std::make_shared<sync::Connection>(
                sync::Connection{account, connector.get(), nullptr, nullptr, moderation.get()});
        });
        moderator = std::make_unique<DeskModerator>(network, desk->store().posts(), [this](AccountId id) {
            return id == account.id ? connection : nullptr;
        });
    }
    ~Desk()
    {
        moderator.reset();
        network.runAndWait([this] {
            connection.reset();
            moderation.reset();
            connector.reset();
            client.reset();
        });
    }
    Encounter mara()
    {
        Encounter encounter;
        encounter.account = account.id;
        encounter.handle = u"mara@blumen.example"_s;
        const auto profile = ended(network.ask<ProfileFact>(
            [this, handle = encounter.handle] { return connector->profile({}, handle); }));
        REQUIRE(profile.has_value());
        encounter.who = profile->id;
        return encounter;
    }

    const DemoServer server;
    const QTemporaryDir dir;
    const SystemClock clock;
    engine_room::DataFolder folder = *engine_room::DataFolder::open(dir.filePath(u"desk"_s));
    std::unique_ptr<engine_room::OpenDesk> desk = *engine_room::OpenDesk::asGuest(folder);
    engine_room::NetworkThread network{clock};
    Account account;
    std::shared_ptr<network::MastodonClient> client;
    std::unique_ptr<network::MastodonConnector> connector;
    std::unique_ptr<network::MastodonModeration> moderation;
    sync::ConnectionPtr connection;
    std::unique_ptr<DeskModerator> moderator;
};

}  // namespace

TEST_CASE("somebody is muted and blocked at the server, and let in again", "[engine_room][moderation]")
{
    Desk desk;
    const Encounter mara = desk.mara();
    CHECK(ended(desk.moderator->standing(mara)) == Standing{});
    const auto ordered = [&](KeepOffKind kind) {
        return ended(desk.moderator->keepOff({mara, kind, {}, {}, {}, false}));
    };
    CHECK(ordered(KeepOffKind::Mute)->isMuted);
    CHECK_FALSE(ordered(KeepOffKind::Unmute)->isMuted);
    CHECK(ordered(KeepOffKind::Block)->isBlocked);
    CHECK(ended(desk.moderator->standing(mara))->isBlocked);
    CHECK_FALSE(ordered(KeepOffKind::Unblock)->isBlocked);
    CHECK(ended(desk.moderator->keepOff({mara, KeepOffKind::Report, {}, u"spam"_s, {}, false})).has_value());
}

TEST_CASE("nobody is kept off without a signed-in account, or under a handle that means somebody else",
          "[engine_room][moderation]")
{
    Desk desk;
    Encounter mara = desk.mara();
    Encounter signedOut = mara;
    signedOut.account = {uuidFromName("another")};
    CHECK(ended(desk.moderator->standing(signedOut)).error().code == ErrorCode::Unauthorized);
    mara.who.globalId += u"-who-left"_s;
    CHECK(ended(desk.moderator->keepOff({mara, KeepOffKind::Block, {}, {}, {}, false})).error().code ==
          ErrorCode::NotFound);
}
