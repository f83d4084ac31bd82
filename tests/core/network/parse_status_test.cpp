#include "core/network/mastodon/parse_status.h"
#include "tests/core/network/parse_fixture.h"

using namespace daisychain;
using namespace daisychain::network;
using namespace daisychain::network::test;

namespace {

PostFact statusOf(const char *name)
{
    const Result<PostList> list = parseStatus(recorded(name), helpDesk());
    REQUIRE(list);
    const PostId id = list->posts.first().post;
    for (const PostFact &post : list->facts.posts) {
        if (post.id == id)
            return post;
    }
    FAIL("the status is not among the facts");
    return {};
}

QString shown(const PostFact &post, const PostEntity &entity)
{
    return post.text.mid(entity.start, entity.length);
}

}  // namespace

TEST_CASE("a status becomes a post fact", "[network][mastodon]")
{
    const PostFact post = statusOf("status.json");
    CHECK(post.id == postId("https://blumen.example/users/mara/statuses/115001234567890123"));
    CHECK(post.version == PostVersion{});
    CHECK(post.author == person("https://blumen.example/@mara"));
    CHECK(post.localId == u"115001234567890123");
    CHECK(post.replyToLocalId == u"114999000000000001");
    CHECK_FALSE(post.replyTo);
    CHECK(post.created == at("2026-03-04T09:15:42.118Z"));
    CHECK(post.visibility == Visibility::Public);
    CHECK(post.contentWarning == u"Lieferung");
    CHECK(post.language == u"de");
    CHECK(post.url == u"https://blumen.example/@mara/115001234567890123");
    CHECK(post.text == u"@help Paket fehlt :daisy: siehe track.example/p/99… #Paket @bank");
    CHECK(post.tags == QStringList{QStringLiteral("paket")});
    CHECK_FALSE(post.isSensitive);
    CHECK_FALSE(post.poll);
    CHECK_FALSE(post.quoted);
}

TEST_CASE("links are what the status says they are, not what they look like", "[network][mastodon]")
{
    const PostFact post = statusOf("status.json");
    REQUIRE(post.entities.size() == 4);
    CHECK(shown(post, post.entities[0]) == u"@help");
    CHECK(post.entities[0].kind == EntityKind::Mention);
    CHECK(post.entities[0].target == u"https://shop.example/@help");
    CHECK(post.entities[1].kind == EntityKind::Link);
    CHECK(post.entities[1].target == u"https://track.example/p/998877");
    CHECK(shown(post, post.entities[1]) == u"track.example/p/99…");
    CHECK(post.entities[2].kind == EntityKind::Tag);
    CHECK(post.entities[2].target == u"paket");
    CHECK(shown(post, post.entities[3]) == u"@bank");
    CHECK(post.entities[3].kind == EntityKind::Link);
    CHECK(post.entities[3].target == u"https://evil.example/@bank");
}

TEST_CASE("people of the server itself get its host, others keep theirs", "[network][mastodon]")
{
    const Result<PostList> list = parseStatus(recorded("status.json"), helpDesk());
    REQUIRE(list);
    const PostFact &post = list->facts.posts.first();
    REQUIRE(post.mentions.size() == 1);
    CHECK(post.mentions.first() == PostMention{person("https://shop.example/@help"),
                                               QStringLiteral("help@shop.example"), QStringLiteral("42")});
    REQUIRE(list->facts.profiles.size() == 1);
    const ProfileFact &mara = list->facts.profiles.first();
    CHECK(mara.id == person("https://blumen.example/@mara"));
    CHECK(mara.handle == u"mara@blumen.example");
    CHECK(mara.displayName == u"Mara 🌼");
    CHECK(mara.bio == u"Gärtnerin & mehr");
    CHECK(mara.avatarUrl == u"https://cdn.example/mara.png");
    CHECK(mara.localId == u"7001");
    CHECK_FALSE(mara.isBot);
    CHECK(list->facts.account == helpDesk().account);
    CHECK(list->facts.received == helpDesk().received);
}

TEST_CASE("an edit is a higher version", "[network][mastodon]")
{
    const PostFact post = statusOf("status_edited.json");
    CHECK(post.version.order == at("2026-03-04T09:20:00.500Z").ms);
    CHECK(post.text == u"Paket ist da");
    CHECK(post.visibility == Visibility::Followers);
}

TEST_CASE("a boost gives the original post, listed under the boost's own id", "[network][mastodon]")
{
    const Result<PostList> list = parseStatus(recorded("status_boost.json"), helpDesk());
    REQUIRE(list);
    REQUIRE(list->posts.size() == 1);
    const ListedPost &listed = list->posts.first();
    CHECK(listed.isBoost);
    CHECK(listed.localId == u"115009");
    CHECK(listed.post == postId("https://blumen.example/users/mara/statuses/115001234567890123"));
    CHECK(listed.actor == person("https://shop.example/@help"));
    CHECK(list->facts.posts.size() == 1);
    CHECK(list->facts.posts.first().localId == u"115001234567890123");
    CHECK(list->facts.profiles.size() == 2);
    CHECK(list->facts.caught.isEmpty());
}

TEST_CASE("a quoted post is a fact of its own, wrapped or not", "[network][mastodon]")
{
    const char *name = GENERATE("status_quote.json", "status_quote_akkoma.json");
    const Result<PostList> list = parseStatus(recorded(name), helpDesk());
    REQUIRE(list);
    REQUIRE(list->facts.posts.size() == 2);
    CHECK(list->posts.size() == 1);
    CHECK(list->facts.posts.first().id == postId("https://blumen.example/users/mara/statuses/115000"));
    CHECK_FALSE(list->facts.posts.first().quoted);
    CHECK(list->facts.posts.last().quoted == list->facts.posts.first().id);
    CHECK(list->facts.profiles.size() == 1);
}

TEST_CASE("media and polls are kept with what the server knows of them", "[network][mastodon]")
{
    const PostFact post = statusOf("status_poll_media.json");
    CHECK(post.isSensitive);
    REQUIRE(post.media.size() == 3);
    CHECK(post.media[0] == PostMedia{MediaKind::Image, QStringLiteral("https://cdn.example/9.png"),
                                     QStringLiteral("https://cdn.example/9s.png"),
                                     QStringLiteral("Ein zerdrücktes Paket"), 640, 480});
    CHECK(post.media[1].kind == MediaKind::Gif);
    CHECK(post.media[1].url == u"https://blumen.example/10.mp4");
    CHECK(post.media[2].kind == MediaKind::Unknown);
    REQUIRE(post.poll);
    CHECK(post.poll->isMultiple);
    CHECK(post.poll->expires == at("2026-03-05T09:15:42Z"));
    REQUIRE(post.poll->options.size() == 2);
    CHECK(post.poll->options[0] == PollOption{QStringLiteral("Ja"), 3});
    CHECK(post.poll->options[1] == PollOption{QStringLiteral("Nein"), std::nullopt});
}

TEST_CASE("ids of other servers are texts like any", "[network][mastodon]")
{
    const PostFact gts = statusOf("status_gotosocial.json");
    CHECK(gts.localId == u"01J9Z6X0W8R2M4K6H8F0D2B4A6");
    CHECK(gts.replyToLocalId == u"01J9Z6WZZZR2M4K6H8F0D2B4A6");
    CHECK(gts.created == at("2026-03-04T09:15:42Z"));
    CHECK(gts.visibility == Visibility::Followers);  // "mutuals_only": unknown is private
    CHECK(gts.entities.first().kind == EntityKind::Mention);
    const PostFact pleroma = statusOf("status_pleroma.json");
    CHECK(pleroma.localId == u"AbCdEf0123456789xy");
    CHECK(pleroma.id == postId("https://plero.example/objects/1f0e"));
    CHECK(pleroma.visibility == Visibility::Followers);
    CHECK(pleroma.entities.first().target == u"https://shop.example/@help");
    const PostFact snac = statusOf("status_snac.json");
    CHECK(snac.localId.size() == 42);
    CHECK(snac.mentions.first().identity == person("http://127.0.0.5/brand"));
    CHECK(snac.entities.first().kind == EntityKind::Mention);
}

TEST_CASE("a shortened status gives what it has", "[network][mastodon]")
{
    const PostFact post = statusOf("status_minimal.json");
    CHECK(post.id == postId("https://a.example/1"));
    CHECK(post.url == u"https://a.example/1");
    CHECK(post.created == helpDesk().received);
    CHECK(post.visibility == Visibility::Followers);
}

TEST_CASE("a time in the future is clamped", "[network][mastodon]")
{
    QByteArray json = recorded("status.json");
    json.replace("2026-03-04T09:15:42.118Z", "2036-03-04T09:15:42.118Z");
    const Result<PostList> list = parseStatus(json, helpDesk());
    REQUIRE(list);
    CHECK(list->facts.posts.first().created == helpDesk().received + std::chrono::minutes(5));
}

TEST_CASE("a status of nobody is no post", "[network][mastodon]")
{
    const QByteArray json = recorded("status_without_account.json");
    const Result<PostList> alone = parseStatus(json, helpDesk());
    REQUIRE_FALSE(alone);
    CHECK(alone.error().code == ErrorCode::Invalid);
    const Result<PostList> listed =
        parseStatuses('[' + json + ',' + recorded("status.json") + ']', helpDesk());
    REQUIRE(listed);
    REQUIRE(listed->posts.size() == 2);
    CHECK(listed->posts[0].post.isNull());
    CHECK(listed->posts[0].localId == u"115001234567890123");
    CHECK(listed->facts.posts.size() == 1);
}

TEST_CASE("an error names the place", "[network][mastodon]")
{
    const auto placeOf = [](const char *name) {
        const Result<PostList> list = parseStatus(recorded(name), helpDesk());
        REQUIRE_FALSE(list);
        CHECK(list.error().code == ErrorCode::Invalid);
        CHECK(list.error().arguments.size() == 2);
        return list.error().arguments.first();
    };
    CHECK(placeOf("status_number_id.json") == u"$.id");
    CHECK(placeOf("status_broken_mention.json") == u"$.mentions[1].url");
}

TEST_CASE("what nobody reads is still checked, but never too big", "[network][mastodon]")
{
    CHECK(statusOf("status_huge_numbers.json").localId == u"115001234567890123");
    const auto refused = [](const QByteArray &json) {
        const Result<PostList> list = parseStatus(json, helpDesk());
        return !list && list.error().arguments.first() == u"$.x";
    };
    const QByteArray head = R"({"uri":"https://a.example/1","account":{"url":"https://a.example/@a"},"x":)";
    CHECK(refused(head + "01}"));
    CHECK(refused(head + "tru}"));
    CHECK(refused(head + "nul}"));
    CHECK(refused(head + R"("\q"})"));
    CHECK_FALSE(parseStatus(head + "1", helpDesk()));
    CHECK_FALSE(parseStatus(head + "1}}", helpDesk()));
    CHECK_FALSE(parseStatus(head + "1} x", helpDesk()));
    CHECK_FALSE(parseStatus(head + QByteArray(5000, '[') + QByteArray(5000, ']') + '}', helpDesk()));
    CHECK(parseStatus(head + QByteArray(90, '[') + QByteArray(90, ']') + '}', helpDesk()));
    CHECK(parseStatus(head + " 1 } \n", helpDesk()));
}

TEST_CASE("names with escapes are the names they spell", "[network][mastodon]")
{
    const QByteArray json =
        R"({"\u0075ri":"https://a.example/1","account":{"u\u0072l":"https://a.example/@a"},"\u0000":1})";
    const Result<PostList> list = parseStatus(json, helpDesk());
    REQUIRE(list);
    CHECK(list->posts.first().post == postId("https://a.example/1"));
    const Result<PostList> broken =
        parseStatus(R"({"uri":"https://a.example/1","un\u0000read":.2})", helpDesk());
    REQUIRE_FALSE(broken);
    CHECK(broken.error().arguments.first() == u"$.un");
}

TEST_CASE("a thread is what stands above and below", "[network][mastodon]")
{
    const Result<PostList> list = parseContextOf(recorded("context.json"), helpDesk());
    REQUIRE(list);
    REQUIRE(list->posts.size() == 3);
    CHECK(list->posts.first().localId == u"115000");
    CHECK(list->facts.posts.size() == 3);
    CHECK(list->facts.profiles.size() == 1);
}

TEST_CASE("private threads have ids of their own", "[network][mastodon]")
{
    const Result<PrivateThreads> threads = parsePrivateThreads(recorded("conversations.json"), helpDesk());
    REQUIRE(threads);
    REQUIRE(threads->threads.size() == 2);
    CHECK(threads->threads[0].localId == u"5120");
    CHECK(threads->threads[0].isUnread);
    CHECK(threads->threads[0].last.localId == u"115001234567890123");
    CHECK(threads->threads[1].last.post.isNull());
    REQUIRE(threads->facts.posts.size() == 1);
    CHECK(threads->facts.posts.first().visibility == Visibility::Direct);
}
