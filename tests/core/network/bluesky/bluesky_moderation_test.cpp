#include "tests/core/network/bluesky/desk_fixture.h"

using namespace daisychain;
using namespace daisychain::network;
using namespace daisychain::network::bluesky;
using namespace daisychain::network::bluesky::test;

namespace {

const QString Profiles = xrpc("app.bsky.actor.getProfiles");
const QString Report = xrpc("com.atproto.moderation.createReport");

QByteArray profilesJson(const QByteArray &viewer)
{
    return R"({"profiles":[{"did":")" + Mara.toUtf8() + R"(","handle":"mara.blumen.example","viewer":)" +
           viewer + "}]}";
}

}  // namespace

TEST_CASE("how we and somebody stand is read from their profile", "[network][bluesky]")
{
    Desk desk;
    desk.http.expect("GET", Profiles)
        .answer(200, {}, profilesJson(R"({"muted":true,"blockedBy":true,"following":"at://x"})"));
    const Result<QList<Relationship>> known = outcome(desk.moderation.relationships({Mara, Jo}));
    REQUIRE(known);
    REQUIRE(known->size() == 1);
    CHECK(known->first().localId == Mara);
    CHECK(known->first().isMuted);
    CHECK(known->first().blocksUs);
    CHECK(known->first().isFollowed);
    CHECK_FALSE(known->first().isBlocked);
    CHECK(outcome(desk.moderation.relationships({}))->isEmpty());
}

TEST_CASE("people are muted for good, and heard again", "[network][bluesky]")
{
    Desk desk;
    desk.http.expect("GET", Profiles).answer(200, {}, profilesJson("{}")).always();
    desk.http.expect("POST", xrpc("app.bsky.graph.muteActor")).answer(200);
    CHECK(outcome(desk.moderation.mute(Mara, std::chrono::seconds(0)))->isMuted);
    CHECK(outcome(desk.moderation.mute(Mara, std::chrono::hours(24))).error().code == ErrorCode::Refused);
    desk.http.expect("POST", xrpc("app.bsky.graph.unmuteActor")).answer(200);
    CHECK_FALSE(outcome(desk.moderation.unmute(Mara))->isMuted);
    CHECK(desk.http.unexpected() == QStringList());
}

TEST_CASE("a block is a record of ours, which is found again to take it back", "[network][bluesky]")
{
    Desk desk;
    desk.http.expect("GET", Profiles).answer(200, {}, profilesJson("{}"));
    desk.http.expect("POST", xrpc("com.atproto.repo.putRecord"))
        .where([](const http::HttpRequest &request) {
            return request.body.contains("app.bsky.graph.block") && request.body.contains(Mara.toUtf8());
        })
        .answer(200, {}, R"({"uri":"at://x","cid":"c","commit":{}})");
    CHECK(outcome(desk.moderation.block(Mara, true))->isBlocked);
    const QByteArray blocking =
        R"({"blocking":"at://)" + Shop.toUtf8() + R"(/app.bsky.graph.block/3mgblock"})";
    desk.http.expect("GET", Profiles).answer(200, {}, profilesJson(blocking)).times(2);
    CHECK(outcome(desk.moderation.block(Mara, true))->isBlocked);
    desk.http.expect("POST", xrpc("com.atproto.repo.deleteRecord"))
        .where([](const http::HttpRequest &request) { return request.body.contains("3mgblock"); })
        .answer(200, {}, "{}");
    CHECK_FALSE(outcome(desk.moderation.block(Mara, false))->isBlocked);
    CHECK(desk.http.unexpected() == QStringList());
}

TEST_CASE("a report names the posts, or the person", "[network][bluesky]")
{
    Desk desk;
    desk.http.expect("GET", xrpc("app.bsky.feed.getPosts"))
        .answer(200, {}, postsJson({viewJson("3a", recordJson("spam")), viewJson("3b", recordJson("spam"))}));
    desk.http.expect("POST", Report).answer(200, {}, "{}").times(2);
    CHECK(outcome(desk.moderation.report(
        {Mara, {uriOf(Mara, "3a"), uriOf(Mara, "3b")}, QStringLiteral("Spam"), false})));
    CHECK(desk.http.requests().last().body.contains("bafy3b"));
    CHECK(desk.http.requests().last().body.contains(R"("reason":"Spam")"));
    desk.http.expect("POST", Report)
        .where([](const http::HttpRequest &request) {
            return request.body.contains("com.atproto.admin.defs#repoRef");
        })
        .answer(200, {}, "{}");
    CHECK(outcome(desk.moderation.report({Mara, {}, {}, false})));
    desk.http.expect("POST", Report).answer(400, {}, errorJson("InvalidRequest"));
    CHECK(outcome(desk.moderation.report({Mara, {}, {}, false})).error().code == ErrorCode::Refused);
}
