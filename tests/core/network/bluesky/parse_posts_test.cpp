#include "core/network/bluesky/parse_posts.h"
#include "tests/core/network/bluesky/answer_fixture.h"

using namespace daisychain;
using namespace daisychain::network::bluesky;
using namespace daisychain::network::bluesky::test;

namespace {

PostList posts()
{
    const Result<PostList> list = parsePosts(recorded("posts.json"), helpDesk());
    if (!list)
        FAIL(list.error().arguments.join(u' ').toStdString());
    return *list;
}

QStringList urisOf(const PostList &list)
{
    QStringList uris;
    for (const ListedPost &post : list.posts)
        uris.append(post.ref.uri.section(u'/', -1));
    return uris;
}

}  // namespace

TEST_CASE("a post says what its author wrote and where it stands", "[network][bluesky]")
{
    const PostList list = posts();
    CHECK(list.cursor == u"30");
    CHECK(list.facts.account == helpDesk().account);
    const PostFact post = factOf(list.facts, uriOf(Mara, "3mgabcdd7xk2b"));
    CHECK(post.version == PostVersion{0, QStringLiteral("bafy3mgabcdd7xk2b")});
    CHECK(post.author == IdentityId{Network::Bluesky, Mara});
    CHECK(post.localId == post.id.globalId);
    CHECK_FALSE(post.replyTo);
    CHECK(post.created == at("2026-03-04T09:35:42Z"));
    CHECK(post.visibility == Visibility::Public);
    CHECK(post.language == u"de");
    CHECK(post.url == u"https://bsky.app/profile/did:plc:mara234567abcdefghijklmn/post/3mgabcdd7xk2b");
    CHECK(post.tags == QStringList{QStringLiteral("müll"), QStringLiteral("$dasy"), QStringLiteral("paket")});
    CHECK_FALSE(post.isSensitive);
}

TEST_CASE("entities lie where the text shows them", "[network][bluesky]")
{
    const PostList list = posts();
    const PostFact post = factOf(list.facts, uriOf(Mara, "3mgabcdd7xk2b"));
    REQUIRE(post.entities.size() == 4);
    const auto shown = [&](int i) { return post.text.mid(post.entities[i].start, post.entities[i].length); };
    CHECK(shown(0) == u"@help.shop.example");
    CHECK(post.entities[0].target == u"https://bsky.app/profile/did:plc:shop234567abcdefghijklmn");
    CHECK(shown(1) == u"shop.example/t/998877");
    CHECK(post.entities[1].target == u"https://shop.example/t/998877?a=1&copy=2");
    CHECK(shown(2) == u"#Müll");
    CHECK(shown(3) == u"$DASY");
    REQUIRE(post.mentions.size() == 1);
    CHECK(post.mentions[0].identity.globalId == Shop);
    CHECK(post.mentions[0].handle == u"help.shop.example");
}

TEST_CASE("who may answer and what we did is told beside the facts", "[network][bluesky]")
{
    const PostList list = posts();
    const ListedPost &first = list.posts.first();
    CHECK(first.presence == Presence::Here);
    CHECK(first.viewer.isReplyDisabled);
    CHECK(first.viewer.isThreadMuted);
    CHECK_FALSE(first.viewer.isQuoteDisabled);
    CHECK(first.viewer.likeUri == u"at://did:plc:shop234567abcdefghijklmn/app.bsky.feed.like/3mglike");
    CHECK_FALSE(list.posts[1].viewer.isReplyDisabled);
    REQUIRE(list.posts[2].parent);
    CHECK(list.posts[2].parent->uri == uriOf(Shop, "3mgabcdezzz2c"));
    CHECK(list.posts[2].parent->cid == u"bafy3mgabcdezzz2c");
    CHECK(list.posts[2].root->uri == uriOf(Mara, "3mgabcdd7xk2b"));
}

TEST_CASE("a time is the earlier of what is claimed and when the network had it", "[network][bluesky]")
{
    const PostList list = posts();
    CHECK(factOf(list.facts, uriOf(Shop, "3mgabcdezzz2c")).created == at("2026-03-04T08:40:00Z"));
    CHECK(factOf(list.facts, uriOf(Jo, "3mgquote")).created == at("2026-03-04T09:35:43.310Z"));
    CHECK(factOf(list.facts, uriOf(Mara, "3mgbroken")).created == at("2026-03-04T09:35:43.310Z"));
    const QByteArray old = R"({"posts":[{"uri":"at://a/app.bsky.feed.post/1","author":{"did":"did:plc:a"},
        "record":{"$type":"app.bsky.feed.post","createdAt":"1970-01-01T00:00:00Z"}}]})";
    CHECK(parsePosts(old, helpDesk())->facts.posts.first().created == at("2006-01-01T00:00:00Z"));
}

TEST_CASE("pictures come with their words and shape", "[network][bluesky]")
{
    const PostList list = posts();
    const PostFact post = factOf(list.facts, uriOf(Mara, "3mgpics"));
    CHECK(post.media == QList<PostMedia>{{MediaKind::Image, QStringLiteral("https://cdn.example/f/1.jpg"),
                                          QStringLiteral("https://cdn.example/t/1.jpg"),
                                          QStringLiteral("Eine zerdrückte Schachtel"), 4, 3}});
    const PostFact quote = factOf(list.facts, uriOf(Jo, "3mgquote"));
    REQUIRE(quote.media.size() == 1);
    CHECK(quote.media.first().kind == MediaKind::Video);
    CHECK(quote.media.first().previewUrl == u"https://video.example/t.jpg");
}

TEST_CASE("a quote brings the quoted post, unless one may not see it", "[network][bluesky]")
{
    const PostList list = posts();
    CHECK(factOf(list.facts, uriOf(Jo, "3mgquote")).quoted ==
          PostId{Network::Bluesky, uriOf(Shop, "3mgold")});
    CHECK(factOf(list.facts, uriOf(Shop, "3mgold")).text == u"Neue Tulpen!\nhttps://shop.example/tulips");
    for (const char *hidden : {"3mgb", "3mgn", "3mgd"})
        CHECK(factOf(list.facts, uriOf(Mara, hidden)).quoted ==
              PostId{Network::Bluesky, uriOf(Shop, "3mggone")});
    CHECK_FALSE(factOf(list.facts, uriOf(Mara, "3mgg")).quoted);
    CHECK(list.facts.posts.size() == 12);
    CHECK(list.facts.deleted.isEmpty());
}

TEST_CASE("a post that is a link card alone shows the link", "[network][bluesky]")
{
    const PostList list = posts();
    const PostFact post = factOf(list.facts, uriOf(Mara, "3mgcard"));
    CHECK(post.text == u"https://news.example/outage");
    CHECK(post.entities ==
          QList<PostEntity>{{EntityKind::Link, 0, 27, QStringLiteral("https://news.example/outage")}});
    CHECK(post.media.isEmpty());
}

TEST_CASE("labels that stand become a content warning", "[network][bluesky]")
{
    const PostList list = posts();
    const PostFact pictures = factOf(list.facts, uriOf(Mara, "3mgpics"));
    CHECK(pictures.contentWarning == u"nudity, graphic-media");
    CHECK(pictures.isSensitive);
    // Moderators warn of the account; what they say of its profile is no word on this post.
    CHECK(factOf(list.facts, uriOf(Jo, "3mgquote")).contentWarning == u"warn");
}

TEST_CASE("what nobody knows yet and what an author got wrong is passed over", "[network][bluesky]")
{
    const PostList list = posts();
    const PostFact unknown = factOf(list.facts, uriOf(Mara, "3mgnew"));
    CHECK(unknown.text == u"Etwas Neues");
    CHECK(unknown.media.isEmpty());
    const PostFact broken = factOf(list.facts, uriOf(Mara, "3mgbroken"));
    CHECK(broken.text == u"Trotzdem");
    CHECK(broken.tags == QStringList{QStringLiteral("ok")});
    CHECK_FALSE(broken.replyTo);
}

TEST_CASE("people are told with a handle that can be believed", "[network][bluesky]")
{
    const PostList list = posts();
    const ProfileFact mara = profileOf(list.facts, Mara);
    CHECK(mara.handle == u"mara.blumen.example");
    CHECK(mara.displayName == u"Mara");
    CHECK(mara.url == u"https://bsky.app/profile/did:plc:mara234567abcdefghijklmn");
    CHECK(mara.localId == Mara);
    CHECK(profileOf(list.facts, Shop).isBot);
    CHECK(profileOf(list.facts, Jo).handle == Jo);
    CHECK(list.facts.profiles.size() == 3);
}

TEST_CASE("what the server itself gets wrong is an error with its place", "[network][bluesky]")
{
    const Result<PostList> number = parsePosts(R"({"posts":[{"uri":"at://a"},{"uri":7}]})", helpDesk());
    REQUIRE_FALSE(number);
    CHECK(number.error().code == ErrorCode::Invalid);
    CHECK(number.error().arguments ==
          QStringList{QStringLiteral("$.posts[1].uri"), QStringLiteral("not a text")});
    const Result<PostList> other = parsePosts(R"({"feed":[]})", helpDesk());
    REQUIRE_FALSE(other);
    CHECK(other.error().arguments == QStringList{QStringLiteral("$"), QStringLiteral("no posts")});
    CHECK(parsePosts(R"({"posts":[{}]})", helpDesk())->posts.first().presence == Presence::Other);
}

TEST_CASE("a thread is read from its root down", "[network][bluesky]")
{
    const Result<PostList> thread = parseThread(recorded("thread.json"), helpDesk());
    REQUIRE(thread);
    CHECK(urisOf(*thread) == QStringList{QStringLiteral("3mgabcdd7xk2b"), QStringLiteral("3mgabcdezzz2c"),
                                         QStringLiteral("3mgpics"), QStringLiteral("3mgreply2"),
                                         QStringLiteral("3mghidden"), QStringLiteral("3mggone"), QString()});
    CHECK(thread->posts[4].presence == Presence::Blocked);
    CHECK(thread->posts[5].presence == Presence::NotFound);
    CHECK(thread->posts[6].presence == Presence::Other);
    CHECK(thread->facts.posts.size() == 4);
    // Not found may mean not there yet: that is no deletion, which nothing could take back.
    CHECK(thread->facts.deleted.isEmpty());
}

TEST_CASE("the deepest thread that is asked for can be read", "[network][bluesky]")
{
    const QByteArray quoting = R"("embed":{"media":{},"record":{"record":{"uri":"at://a/app.bsky.feed.post/q",
        "value":{"$type":"app.bsky.feed.post","facets":[{"features":[{"tag":"a"}]}]},
        "embeds":[{"media":{"images":[{"aspectRatio":{"width":1}}]}}]}}})";
    const QByteArray post = R"("post":{"uri":"at://a/app.bsky.feed.post/1","author":{"did":"did:plc:a"},
        "record":{"$type":"app.bsky.feed.post"},)" +
                            quoting + '}';
    QByteArray above = "{" + post + '}';
    for (int i = 1; i < ThreadParentHeight; ++i)
        above = "{" + post + R"(,"parent":)" + above + '}';
    QByteArray below = "{" + post + '}';
    for (int i = 1; i < ThreadDepth; ++i)
        below = "{" + post + R"(,"replies":[)" + below + "]}";
    const Result<PostList> thread = parseThread(
        R"({"thread":{)" + post + R"(,"parent":)" + above + R"(,"replies":[)" + below + "]}}", helpDesk());
    REQUIRE(thread);
    CHECK(thread->posts.size() == ThreadParentHeight + ThreadDepth + 1);
    constexpr int TooDeep = 100'000;
    const QByteArray endless =
        QByteArray(R"({"parent":)").repeated(TooDeep) + "{}" + QByteArray(TooDeep, '}');
    const Result<PostList> refused = parseThread(R"({"thread":)" + endless + '}', helpDesk());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().arguments.value(1) == u"nested too deep");
}

TEST_CASE("a feed tells reposts and pins from what somebody wrote now", "[network][bluesky]")
{
    const Result<PostList> feed = parseFeed(recorded("feed.json"), helpDesk());
    REQUIRE(feed);
    REQUIRE(feed->posts.size() == 4);
    CHECK(feed->cursor == u"2026-03-01T00:00:00Z");
    CHECK_FALSE(feed->posts[0].isBoost);
    CHECK(feed->posts[1].isBoost);
    CHECK(feed->posts[2].isPinned);
    CHECK(feed->posts[3].post() == PostId{Network::Bluesky, uriOf(Mara, "3mgpics")});
    CHECK(factOf(feed->facts, uriOf(Mara, "3mgabcdd7xk2b")).language == u"de");
}
