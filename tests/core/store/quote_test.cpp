#include "tests/core/desk/desk_story.h"
#include "tests/core/store/stored_desk.h"
#include "tests/support/catch.h"

using namespace daisychain;
using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

constexpr Instant Now{1772697600000};

/// @mara quotes three posts of @kim's, to @shop.
struct Quoting {
    Quoting()
    {
        story.says(u"q"_s, {.by = u"kim"_s, .minute = 1});
        story.facts.last().posts.last().text = u"they open at nine"_s;
        story.says(u"private"_s, {.by = u"kim"_s, .minute = 1, .visibility = Visibility::Direct});
        for (const QString &name : {u"q"_s, u"private"_s, u"never"_s}) {
            story.says(u"about "_s + name, {.by = u"mara"_s,
                                            .replyTo = name == u"q" ? QString() : u"about q"_s,
                                            .mentions = {u"shop"_s},
                                            .minute = 2});
            story.facts.last().posts.last().quoted = story.post(name);
        }
        store.addAccounts(story.own);
        store.ingest(story.facts);
    }
    ConversationDetail detail(PersonId me = {})
    {
        const QString handle =
            valueOf(store->conversations().handleOf({story.post(u"about q"_s), story.identity(u"mara"_s)}));
        return valueOf(store->conversations().conversation(handle, me, Now, {}));
    }
    std::optional<QuotedPost> quoteIn(const QString &name)
    {
        const ConversationDetail all = detail();
        for (const ThreadPost &post : all.posts) {
            if (post.post.id == story.post(name))
                return post.quote;
        }
        FAIL("no such post");
        return std::nullopt;
    }

    DeskStory story;
    OpenStore store;
};

}  // namespace

TEST_CASE("a quoted post comes with the one that quotes it, when we have it and it is not private",
          "[store][conversation]")
{
    Quoting desk;
    const auto quote = desk.quoteIn(u"about q"_s);
    REQUIRE(quote);
    CHECK(quote->post.id == desk.story.post(u"q"_s));
    CHECK(quote->author.id == desk.story.identity(u"kim"_s));
    CHECK_FALSE(quote->post.text.isEmpty());
    CHECK_FALSE(desk.quoteIn(u"about private"_s));
    CHECK_FALSE(desk.quoteIn(u"about never"_s));
}

TEST_CASE("a quoted post that was deleted says nothing any more", "[store][conversation]")
{
    Quoting desk;
    FactBatch gone;
    gone.account = desk.story.shopAccount();
    gone.deleted.append(desk.story.post(u"q"_s));
    desk.store.ingest({gone});
    const auto quote = desk.quoteIn(u"about q"_s);
    REQUIRE(quote);
    CHECK(quote->isDeleted);
    CHECK(quote->post.text.isEmpty());
}

TEST_CASE("a conversation tells until when somebody had read it", "[store][conversation]")
{
    Quoting desk;
    const PersonId me{uuidFromName("me")};
    CHECK_FALSE(desk.detail(me).head.readUntil);
    const ConversationDetail before = desk.detail(me);
    (void)valueOf(desk.store->readMarks().markRead(me, before.head.handle, before.head.view.lastCustomerAt));
    CHECK(desk.detail(me).head.readUntil == before.head.view.lastCustomerAt);
}
