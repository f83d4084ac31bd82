#include "core/network/mastodon/parse_account.h"
#include "core/network/mastodon/parse_error.h"
#include "core/network/mastodon/parse_event.h"
#include "core/network/mastodon/parse_instance.h"
#include "core/network/mastodon/parse_media.h"
#include "core/network/mastodon/parse_notification.h"
#include "core/network/mastodon/parse_sign_in.h"
#include "core/network/mastodon/parse_status.h"
#include "core/network/mastodon/server_traits.h"
#include "tests/core/network/parse_fixture.h"

using namespace daisychain;
using namespace daisychain::network;
using namespace daisychain::network::test;

TEST_CASE("notifications say what they caught", "[network][mastodon]")
{
    const Result<NotificationList> list = parseNotifications(recorded("notifications.json"), helpDesk());
    REQUIRE(list);
    QStringList caught;
    for (const Notification &each : list->notifications) {
        if (isCaught(each))
            caught.append(each.localId);
    }
    CHECK(list->notifications.size() == 9);
    CHECK(caught == QStringList{QStringLiteral("9"), QStringLiteral("8"), QStringLiteral("3")});
    CHECK(list->notifications[4].kind == NotificationKind::Update);
    CHECK(list->notifications[0].created == at("2026-03-04T09:15:43.001Z"));
    CHECK(list->facts.posts.size() == 5);
    CHECK(list->facts.profiles.size() == 1);
}

TEST_CASE("signing in tells who we are and how we like to post", "[network][mastodon]")
{
    const Result<AccountFound> found = parseAccount(recorded("verify_credentials.json"), helpDesk());
    REQUIRE(found);
    CHECK(found->profile.id == person("https://shop.example/@help"));
    CHECK(found->profile.handle == u"help@shop.example");
    CHECK(found->profile.isBot);
    CHECK(found->defaultVisibility == Visibility::Unlisted);
    CHECK(found->defaultLanguage == u"de");
    CHECK_FALSE(parseAccount(R"({"id":"1","acct":"x"})", helpDesk()));
}

TEST_CASE("a relationship tells who blocks whom", "[network][mastodon]")
{
    const Result<QList<Relationship>> list = parseRelationships(
        R"([{"id":"1","following":true,"blocked_by":true,"muting":false,"note":"x"},{"id":"2","blocking":true}])");
    REQUIRE(list);
    REQUIRE(list->size() == 2);
    CHECK((*list)[0].isFollowed);
    CHECK((*list)[0].blocksUs);
    CHECK_FALSE((*list)[0].isMuted);
    CHECK((*list)[1].isBlocked);
}

TEST_CASE("a server's limits come from its own words", "[network][mastodon]")
{
    const Result<InstanceFacts> facts = parseInstance(recorded("instance_v2.json"));
    REQUIRE(facts);
    CHECK(facts->domain == u"shop.example");
    CHECK(facts->streaming == QUrl(QStringLiteral("wss://stream.shop.example")));
    const NetworkLimits limits = limitsOf(*facts, serverTraits(QStringLiteral("mastodon")));
    NetworkLimits expected;
    expected.measureRule = text::MeasureRule::Mastodon;
    expected.maxCharacters = 777;
    expected.charactersPerUrl = 21;
    expected.editsPosts = true;
    expected.editsMessages = true;
    expected.editsKeepMedia = true;
    expected.maxMedia = 5;
    expected.maxPrivateMedia = 5;
    expected.maxAltText = 1400;
    expected.maxImageBytes = 16777216;
    expected.mediaTypes = {QStringLiteral("image/png"), QStringLiteral("image/jpeg")};
    CHECK(limits == expected);
}

TEST_CASE("older and other servers describe themselves in their own ways", "[network][mastodon]")
{
    const Result<InstanceFacts> pleroma = parseInstance(recorded("instance_v1_pleroma.json"));
    REQUIRE(pleroma);
    CHECK(pleroma->domain == u"plero.example");
    CHECK(pleroma->maxCharacters == 9000);
    CHECK(pleroma->maxImageBytes == 20'000'000);
    const Result<InstanceFacts> snac = parseInstance(recorded("instance_v1_snac.json"));
    REQUIRE(snac);
    CHECK(snac->domain == u"127.0.0.5");
    CHECK(snac->maxCharacters == 100000);
    const Result<InstanceFacts> gts = parseInstance(recorded("instance_v2_gotosocial.json"));
    REQUIRE(gts);
    const NetworkLimits limits = limitsOf(*gts, serverTraits(QStringLiteral("gotosocial")));
    CHECK(limits.measureRule == text::MeasureRule::GoToSocial);
    CHECK(limits.charactersPerUrl == 0);  // it advertises 25 and counts them in full
    CHECK(limits.maxCharacters == 5000);
    CHECK(limits.maxMedia == 6);
}

TEST_CASE("the software is known by nodeinfo, else by its version", "[network][mastodon]")
{
    const Result<Software> software = parseNodeInfo(recorded("nodeinfo.json"));
    REQUIRE(software);
    CHECK(*software == Software{QStringLiteral("mastodon"), QStringLiteral("4.3.1")});
    CHECK(parseNodeInfoLinks(recorded("nodeinfo_links.json")).value() ==
          QUrl(QStringLiteral("https://shop.example/nodeinfo/2.1")));
    CHECK_FALSE(parseNodeInfoLinks(R"({"links":[]})"));
    const auto byVersion = [](const char *version) { return softwareName({}, QString::fromLatin1(version)); };
    CHECK(softwareName(*software, QStringLiteral("9")) == u"mastodon");
    CHECK(byVersion("4.2.0") == u"mastodon");
    CHECK(byVersion("2.7.2 (compatible; Pleroma 2.6.0)") == u"pleroma");
    CHECK(byVersion("2.7.2 (compatible; Akkoma 3.10)") == u"akkoma");
    CHECK(byVersion("3.5.3 (compatible; Pixelfed 0.12.0)") == u"pixelfed");
    CHECK(byVersion("4.0.0 (not true; really snac/2.75)") == u"snac");
    CHECK(byVersion("3.5.3+gotosocial-0.16.0") == u"gotosocial");
    CHECK(byVersion("0.20.1+git-f3b1") == u"gotosocial");
    CHECK(byVersion("") == u"");
}

TEST_CASE("only what is known to remember keys may be repeated", "[network][mastodon]")
{
    const ServerTraits mastodon = serverTraits(QStringLiteral("mastodon"));
    CHECK(mastodon.retrySafety == RetrySafety{RetryKind::Keyed, std::chrono::minutes(60)});
    CHECK(mastodon.streaming == StreamingKind::ServerSent);
    CHECK(mastodon.streamsTags);
    for (const auto name : {u"gotosocial", u"pleroma", u"akkoma", u"pixelfed", u"snac", u"", u"novel"})
        CHECK(serverTraits(QString::fromUtf16(name)).retrySafety == RetrySafety{});
    CHECK(serverTraits(QStringLiteral("gotosocial")).streaming == StreamingKind::Socket);
    CHECK(serverTraits(QStringLiteral("akkoma")).streaming == StreamingKind::SocketToken);
    CHECK(serverTraits(QStringLiteral("snac")).streaming == StreamingKind::None);
    CHECK(serverTraits(QStringLiteral("pixelfed")).streaming == StreamingKind::None);
}

TEST_CASE("what can be done to a post of ours is known of the software", "[network][mastodon]")
{
    CHECK(serverTraits(QStringLiteral("gotosocial")).editsPosts);
    CHECK(serverTraits(QStringLiteral("snac")).editsPosts);
    CHECK_FALSE(serverTraits(QStringLiteral("snac")).removesPosts);
    CHECK(serverTraits(QStringLiteral("novel")).removesPosts);
    CHECK_FALSE(serverTraits(QStringLiteral("novel")).editsPosts);
}

TEST_CASE("a refusal carries the server's own words", "[network][mastodon]")
{
    const Instant now = at("2026-03-04T12:00:00Z");
    const Error refused = serverError({422, {}, R"({"error":"Text is too long"})", {}}, now);
    CHECK(refused.code == ErrorCode::Refused);
    CHECK(refused.arguments == QStringList{QStringLiteral("Text is too long"), QStringLiteral("422")});
    const Error oauth =
        serverError({400, {}, R"({"error":"invalid_grant","error_description":"The code is old"})", {}}, now);
    CHECK(oauth.arguments.first() == u"The code is old");
    CHECK(readServerWords(R"({"error":"invalid_grant","error_description":"x"})").code == u"invalid_grant");
    const Error page = serverError(
        {502, {{"Content-Type", "text/html"}}, "<html><title>Bad Gateway</title><body>x</body></html>", {}},
        now);
    CHECK(page.code == ErrorCode::Unavailable);
    CHECK(page.arguments.first() == u"Bad Gateway");
    const Error empty = serverError({401, {{"Content-Type", "text/html"}}, "", {}}, now);
    CHECK(empty.code == ErrorCode::Unauthorized);
    const Error limited = serverError(
        {429, {{"X-RateLimit-Reset", "2026-03-04T12:05:00.000Z"}}, R"({"error":"Too many"})", {}}, now);
    CHECK(limited.code == ErrorCode::RateLimited);
    CHECK(limited.retryAfterSec == 300);
    const Error strangers = serverError({422, {}, recorded("unexpected_accounts.json"), {}}, now);
    CHECK(strangers.arguments.size() == 3);
    CHECK(strangers.arguments.last() == u"tom@else.example");
    CHECK(readServerWords(R"({"error":{"deep":1}})").text.isEmpty());
    CHECK(readServerWords("[").text.isEmpty());
}

TEST_CASE("an upload may still be worked on", "[network][mastodon]")
{
    const Result<UploadedMedia> media = parseMedia(R"({"id":"9","type":"image","url":null,"meta":{}})");
    REQUIRE(media);
    CHECK(media->localId == u"9");
    CHECK(media->url.isEmpty());
    CHECK_FALSE(parseMedia(R"({"url":"x"})"));
    CHECK_FALSE(parseMedia(R"({"id":9})"));
}

TEST_CASE("secrets go only to the server that was asked", "[network][mastodon]")
{
    const QUrl server(QStringLiteral("https://shop.example"));
    const Result<OAuthServer> found = parseOAuthServer(recorded("oauth_server.json"), server);
    REQUIRE(found);
    CHECK(found->authorize.path() == u"/oauth/authorize2");
    CHECK(found->token.path() == u"/oauth/token2");
    CHECK(found->registration == QUrl(QStringLiteral("https://shop.example/api/v1/apps")));
    CHECK(found->hasPkce);
    CHECK(found->scopes.size() == 2);
    CHECK_FALSE(parseOAuthServer(R"({"issuer":"x"})", server)->hasPkce);
    CHECK(fixedOAuthServer(server).hasPkce);
}

TEST_CASE("a token may lack its scopes and may expire", "[network][mastodon]")
{
    const Result<OAuthToken> plain =
        parseToken(R"({"access_token":"t","token_type":"Bearer","created_at":1})");
    REQUIRE(plain);
    CHECK(plain->access == Secret("t"));
    CHECK(plain->scopes.isEmpty());
    CHECK_FALSE(plain->expiresInSec);
    const Result<OAuthToken> pleroma =
        parseToken(R"({"access_token":"t","refresh_token":"r","expires_in":3600,"scope":"read write"})");
    REQUIRE(pleroma);
    CHECK(pleroma->refresh == Secret("r"));
    CHECK(pleroma->expiresInSec == 3600);
    CHECK(pleroma->scopes.size() == 2);
    CHECK_FALSE(parseToken(R"({"scope":"read"})"));
    CHECK(parseApp(R"({"client_id":"a","client_secret":"b","client_secret_expires_at":0})"));
    CHECK_FALSE(parseApp(R"({"client_id":"a"})"));
}

TEST_CASE("a deletion is a bare id, quoted or not", "[network][mastodon]")
{
    for (const auto payload : {"115001234567890123", "\"115001234567890123\"", " 115001234567890123\n"}) {
        const Result<StreamEvent> event = parseEvent("delete", payload, helpDesk());
        REQUIRE(event);
        CHECK(std::get<StreamEvent::Deleted>(event->what).localId == u"115001234567890123");
    }
    CHECK_FALSE(parseEvent("delete", "", helpDesk()));
}

TEST_CASE("each event of a stream is known by its name", "[network][mastodon]")
{
    const auto kind = [](const char *name, const QByteArray &payload) {
        const Result<StreamEvent> event = parseEvent(name, payload, helpDesk());
        REQUIRE(event);
        return event->what.index();
    };
    using What = StreamEvent::What;
    const auto indexOf = [](const What &what) { return what.index(); };
    CHECK(kind("update", recorded("status.json")) == indexOf(StreamEvent::Posted{}));
    const Result<StreamEvent> edit = parseEvent("status.update", recorded("status_edited.json"), helpDesk());
    REQUIRE(edit);
    CHECK(std::get<StreamEvent::Posted>(edit->what).isEdit);
    CHECK(kind("filters_changed", "undefined") == indexOf(StreamEvent::Other{}));
    CHECK(kind("announcement", "{broken") == indexOf(StreamEvent::Other{}));
    CHECK(kind("notifications_merged", "1") == indexOf(StreamEvent::ReadAgain{}));
    CHECK(kind("conversation", R"({"id":"1","unread":true,"accounts":[],"last_status":null})") ==
          indexOf(StreamEvent::Private{}));
    CHECK_FALSE(parseEvent("update", "undefined", helpDesk()));
}

TEST_CASE("a WebSocket carries its payload as a text", "[network][mastodon]")
{
    const Result<SocketMessage> message = parseSocketMessage(recorded("socket_update.json"));
    REQUIRE(message);
    CHECK(message->stream == QStringList{QStringLiteral("user")});
    CHECK(message->event == "update");
    const Result<StreamEvent> event = parseEvent(message->event, message->payload, helpDesk());
    REQUIRE(event);
    CHECK(std::get<StreamEvent::Posted>(event->what).posts.facts.posts.size() == 1);
    const Result<SocketMessage> error = parseSocketMessage(R"({"error":"Unknown channel","status":400})");
    REQUIRE(error);
    CHECK(error->error == u"Unknown channel");
    CHECK(error->errorStatus == 400);
    const Result<SocketMessage> silent =
        parseSocketMessage(R"({"stream":["user"],"event":"filters_changed"})");
    REQUIRE(silent);
    CHECK(silent->payload.isEmpty());
}
