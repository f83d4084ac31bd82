#include "core/network/x/parse_posts.h"
#include "tests/core/network/x/parse_fixture.h"

using namespace daisychain;
using namespace daisychain::network::x;
using namespace daisychain::network::x::test;

namespace {

PostList listOf(const char *name)
{
    const Result<PostList> list = parsePosts(recorded(name), shopDesk());
    REQUIRE(list);
    return *list;
}

PostFact postOf(const PostList &list, const char *localId)
{
    const PostFact *post = factOf(list.facts.posts, QString::fromLatin1(localId));
    REQUIRE(post != nullptr);
    return *post;
}

QString shown(const PostFact &post, const PostEntity &entity)
{
    return post.text.mid(entity.start, entity.length);
}

QString textOf(const QByteArray &json)
{
    const Result<PostList> list = parsePosts(json, shopDesk());
    REQUIRE(list);
    REQUIRE(list->facts.posts.size() == 1);
    return list->facts.posts.first().text;
}

QString placeOf(const QByteArray &json)
{
    const Result<PostList> list = parsePosts(json, shopDesk());
    REQUIRE_FALSE(list);
    CHECK(list.error().code == ErrorCode::Invalid);
    CHECK(list.error().arguments.size() == 2);
    return list.error().arguments.first();
}

}  // namespace

TEST_CASE("a post of X becomes a post fact", "[network][x]")
{
    const PostList list = listOf("mentions.json");
    const PostFact post = postOf(list, "2029110000000000123");
    CHECK(post.id == postId("2029110000000000123"));
    CHECK(post.version == PostVersion{});
    CHECK(post.author == person("990011"));
    CHECK(post.created == at("2026-03-04T09:40:01Z"));
    CHECK(post.language == u"de");
    CHECK(post.isSensitive);
    CHECK(post.contentWarning.isEmpty());
    CHECK(post.visibility == Visibility::Followers);  // Mara's posts are protected
    CHECK(post.url == u"https://x.com/mara_k/status/2029110000000000123");
    CHECK(post.tags == QStringList{QStringLiteral("paket"), QStringLiteral("fern")});
    CHECK(post.mentions ==
          QList<PostMention>{{person("4242"), QStringLiteral("shop"), QStringLiteral("4242")}});
    REQUIRE(post.media.size() == 1);
    CHECK(post.media.first() == PostMedia{MediaKind::Image,
                                          QStringLiteral("https://pbs.example/71.jpg"),
                                          {},
                                          QStringLiteral("Ein Paket"),
                                          640,
                                          480});
    CHECK(post.quoted == postId("2029090000000000009"));
    CHECK(list.facts.account == shopDesk().account);
    CHECK(list.facts.received == shopDesk().received);
}

TEST_CASE("links of X show and lead where they truly go", "[network][x]")
{
    const PostFact post = postOf(listOf("mentions.json"), "2029110000000000123");
    CHECK(post.text == u"@shop 🌼 wo ist mein Paket & warum? track.example/p/998877 #Paket");
    REQUIRE(post.entities.size() == 3);  // what lies outside or says something else is dropped
    CHECK(shown(post, post.entities[0]) == u"@shop");
    CHECK(post.entities[0].target == u"https://x.com/shop");
    CHECK(shown(post, post.entities[1]) == u"track.example/p/998877");
    CHECK(post.entities[1].target == u"https://track.example/p/998877");
    CHECK(shown(post, post.entities[2]) == u"#Paket");
    CHECK(post.entities[2].target == u"paket");
}

TEST_CASE("a reply knows its parent by the first of its edits", "[network][x]")
{
    const PostList list = listOf("mentions.json");
    const PostFact post = postOf(list, "2029110000000000123");
    CHECK(post.replyTo == postId("2029100000000000001"));
    CHECK(post.replyToLocalId == u"2029100000000000002");
    const PostFact parent = postOf(list, "2029100000000000002");
    CHECK(parent.id == postId("2029100000000000001"));
    CHECK(parent.version.order == 1);
}

TEST_CASE("an answer of X lists what it holds, in its order", "[network][x]")
{
    const PostList list = listOf("mentions.json");
    REQUIRE(list.posts.size() == 3);
    CHECK(list.posts[0].post == postId("2029110000000000123"));
    CHECK(list.posts[0].conversationId == u"2029100000000000001");
    CHECK(list.posts[0].replySetting == ReplySetting::MentionedUsers);
    CHECK(list.posts[0].editableUntil == at("2026-03-04T10:40:01Z"));
    CHECK(list.posts[1].isRepost);
    CHECK(list.posts[1].actor == person("990012"));
    CHECK(list.posts[2].post.isNull());
    CHECK(list.posts[2].localId == u"2029110000000000008");
    CHECK(list.facts.posts.size() == 2);
    CHECK(list.page == PageMeta{QStringLiteral("2029110000000000123"), QStringLiteral("2029110000000000007"),
                                QStringLiteral("7140dibdnow9c7btw"), 3});
}

TEST_CASE("what X does not show stands beside what it shows", "[network][x]")
{
    const PostList list = listOf("mentions.json");
    REQUIRE(list.problems.size() == 2);
    CHECK(list.problems[0].kind == ProblemKind::NotFound);
    CHECK(list.problems[1].kind == ProblemKind::NotAuthorized);
    CHECK(goneIds(list.problems) == QStringList{QStringLiteral("2029090000000000009")});
}

TEST_CASE("people of X are known by id and shown by name", "[network][x]")
{
    const PostList list = listOf("mentions.json");
    REQUIRE(list.facts.profiles.size() == 2);
    const ProfileFact &mara = list.facts.profiles.first();
    CHECK(mara.id == person("990011"));
    CHECK(mara.handle == u"mara_k");
    CHECK(mara.displayName == u"Mara");
    CHECK(mara.url == u"https://x.com/mara_k");
    CHECK(mara.avatarUrl == u"https://img.example/m.jpg");
    CHECK(mara.bio == u"Garten mara.example");
}

TEST_CASE("all edits are one post in several versions", "[network][x]")
{
    const PostList list = listOf("edited.json");
    REQUIRE(list.facts.posts.size() == 3);
    for (const PostFact &post : list.facts.posts) {
        CHECK(post.id == postId("10"));
        CHECK(post.created == at("2026-03-04T09:00:00Z"));
    }
    CHECK(postOf(list, "10").version.order == 0);
    CHECK(postOf(list, "20").version.order == 1);
    CHECK(postOf(list, "30").version.order == 2);
    CHECK(postOf(list, "30").text == u"third");
    CHECK(list.posts.first().post == postId("10"));
    CHECK_FALSE(postOf(list, "30").replyTo);
    CHECK(postOf(list, "30").replyToLocalId == u"5");
}

TEST_CASE("a long post says all of it", "[network][x]")
{
    const PostFact post = postOf(listOf("long_poll_withheld.json"), "1");
    CHECK(post.text == u"𝔘𝔫𝔦 @ann and long.example/way <b> &amp; done");
    REQUIRE(post.entities.size() == 2);
    CHECK(shown(post, post.entities[0]) == u"@ann");
    CHECK(shown(post, post.entities[1]) == u"long.example/way");
    CHECK(post.language.isEmpty());
}

TEST_CASE("what is withheld stands behind a warning that says why", "[network][x]")
{
    const PostList list = listOf("long_poll_withheld.json");
    CHECK(postOf(list, "1").contentWarning == u"withheld: DE, FR");
    CHECK(postOf(list, "1").isSensitive);
    CHECK(postOf(list, "2").contentWarning == u"withheld: copyright");
}

TEST_CASE("polls and films of X are kept with what it tells of them", "[network][x]")
{
    const PostFact post = postOf(listOf("long_poll_withheld.json"), "2");
    REQUIRE(post.poll);
    CHECK(post.poll->options ==
          QList<PollOption>{{QStringLiteral("Yes"), 3}, {QStringLiteral("No"), std::nullopt}});
    CHECK(post.poll->expires == at("2026-03-05T09:15:42Z"));
    REQUIRE(post.media.size() == 1);
    CHECK(post.media.first().kind == MediaKind::Video);
    CHECK(post.media.first().url == u"https://v.example/high");
    CHECK(post.media.first().previewUrl == u"https://pbs.example/5.jpg");
    CHECK(post.entities.isEmpty());  // leads to no page
    CHECK(post.language == u"id");   // X's "in"
    CHECK(post.url == u"https://x.com/i/status/2");
}

TEST_CASE("places that can't be right do no harm", "[network][x]")
{
    const char *place =
        GENERATE(R"("start":-3,"end":2)", R"("start":9,"end":4)", R"("start":0,"end":99999999999)",
                 R"("start":1e300,"end":1e301)", R"("end":4)", R"("start":null,"end":null)");
    const QByteArray json =
        QByteArray(R"({"data":{"id":"1","author_id":"2","text":"🌼 #a &lt","entities":{)") +
        R"("hashtags":[{"tag":"a",)" + place + R"(}],"urls":[{"url":"#a",)" + place +
        R"(}],"mentions":[{"username":"a",)" + place + "}]}}}";
    CHECK(textOf(json) == u"🌼 #a &lt");
}

TEST_CASE("a place counted in UTF-16 units is found too", "[network][x]")
{
    const Result<PostList> list = parsePosts(
        R"({"data":{"id":"1","author_id":"2","text":"🌼🌼 #a","entities":{"hashtags":[{"start":5,"end":7,"tag":"A"}]}}})",
        shopDesk());
    REQUIRE(list);
    CHECK(list->facts.posts.first().entities ==
          QList<PostEntity>{{EntityKind::Tag, 5, 2, QStringLiteral("a")}});
}

TEST_CASE("an answer without posts is an empty list", "[network][x]")
{
    const Result<PostList> list = parsePosts(R"({"meta":{"result_count":0}})", shopDesk());
    REQUIRE(list);
    CHECK(list->posts.isEmpty());
    CHECK(list->page.nextToken.isEmpty());
    const Result<PostList> one = parsePost(R"({"meta":{"result_count":0}})", shopDesk());
    REQUIRE_FALSE(one);
    CHECK(one.error().code == ErrorCode::Invalid);
}

TEST_CASE("a post that is gone is not found", "[network][x]")
{
    const Result<PostList> list = parsePost(
        R"({"errors":[{"resource_id":"5","resource_type":"tweet","title":"Not Found Error","detail":"Could not find it."}]})",
        shopDesk());
    REQUIRE_FALSE(list);
    CHECK(list.error().code == ErrorCode::NotFound);
    CHECK(list.error().arguments.first() == u"Could not find it.");
}

TEST_CASE("an id of X is never a number", "[network][x]")
{
    CHECK(placeOf(R"({"data":[{"id":2029110000000000123}]})") == u"$.data[0].id");
    CHECK(placeOf(R"({"data":{"id":"1","author_id":7}})") == u"$.data.author_id");
    CHECK(placeOf(R"({"data":{"id":"1","edit_history_tweet_ids":[10]}})") ==
          u"$.data.edit_history_tweet_ids[0]");
    CHECK(placeOf(R"({"data":{"id":"1","referenced_tweets":[{"type":"quoted","id":3}]}})") ==
          u"$.data.referenced_tweets[0].id");
    CHECK(placeOf(R"({"data":[],"includes":{"users":[{"id":1}]}})") == u"$.includes.users[0].id");
}

TEST_CASE("the answer to a post sent says how it is called", "[network][x]")
{
    const Result<CreatedPost> created =
        parseCreated(R"({"data":{"id":"9","text":"Hi https://t.co/a","edit_history_post_ids":["8","9"]}})");
    REQUIRE(created);
    CHECK(created->localId == u"9");
    CHECK(created->globalId == u"8");
    CHECK(created->text == u"Hi https://t.co/a");
    CHECK_FALSE(parseCreated(R"({"data":{"text":"Hi"}})"));
}

TEST_CASE("people and lists are read alone too", "[network][x]")
{
    const Result<UserList> users = parseUsers(
        R"({"data":[{"id":"2","username":"b"},{"id":"1","username":"a"}],"includes":{"users":[{"id":"3","username":"c"}]},"meta":{"next_token":"n"}})",
        shopDesk());
    REQUIRE(users);
    CHECK(users->listed == 2);
    REQUIRE(users->people.size() == 3);
    CHECK(users->people.first().handle == u"b");
    CHECK(users->page.nextToken == u"n");
    const Result<UserList> me = parseUsers(R"({"data":{"id":"2","username":"b"}})", shopDesk());
    REQUIRE(me);
    CHECK(me->listed == 1);
    const Result<QList<Stream>> lists =
        parseLists(R"({"data":[{"id":"84","name":"Press"},{"name":"no id"}]})", shopDesk().account);
    REQUIRE(lists);
    REQUIRE(lists->size() == 1);
    CHECK(lists->first() == Stream{streamIdFor(shopDesk().account, StreamKind::List, QStringLiteral("84")),
                                   shopDesk().account, StreamKind::List, QStringLiteral("84"),
                                   QStringLiteral("Press")});
}
