#include "core/network/bluesky/parse_chat.h"
#include "core/network/bluesky/parse_jetstream.h"
#include "core/network/bluesky/parse_notification.h"
#include "core/network/bluesky/parse_profile.h"
#include "tests/core/network/bluesky/answer_fixture.h"

using namespace daisychain;
using namespace daisychain::network::bluesky;
using namespace daisychain::network::bluesky::test;

TEST_CASE("notifications say what they caught", "[network][bluesky]")
{
    const Result<NotificationList> list = parseNotifications(recorded("notifications.json"), helpDesk());
    REQUIRE(list);
    CHECK(list->cursor == u"c2");
    QList<NotificationKind> kinds;
    QStringList caught;
    for (const Notification &each : list->notifications) {
        kinds.append(each.kind);
        if (isCaught(each))
            caught.append(each.post.ref.uri);
    }
    CHECK(kinds == QList<NotificationKind>{NotificationKind::Mention, NotificationKind::Reply,
                                           NotificationKind::Quote, NotificationKind::Like,
                                           NotificationKind::Repost, NotificationKind::Follow,
                                           NotificationKind::Other, NotificationKind::Other});
    CHECK(caught == QStringList{uriOf(Mara, "3mgabcdd7xk2b"), uriOf(Mara, "3mgpics"), uriOf(Jo, "3mgquote")});
    CHECK(list->notifications[1].subjectUri == uriOf(Shop, "3mgabcdezzz2c"));
    CHECK(list->notifications[3].isRead);
    CHECK(list->notifications[0].indexed == at("2026-03-04T09:35:43.310Z"));
}

TEST_CASE("a notification's post whose pictures are not shown waits for its view", "[network][bluesky]")
{
    const Result<NotificationList> list = parseNotifications(recorded("notifications.json"), helpDesk());
    REQUIRE(list);
    CHECK(list->notifications[0].post.presence == Presence::Here);
    CHECK(list->notifications[1].post.presence == Presence::Bare);
    CHECK(list->notifications[3].post.presence == Presence::Other);
    CHECK(list->facts.posts.size() == 3);
    CHECK(factOf(list->facts, uriOf(Jo, "3mgquote")).quoted ==
          PostId{Network::Bluesky, uriOf(Shop, "3mgold")});
    CHECK(profileOf(list->facts, Mara).bio == u"Gärtnerin aus Graz");
}

TEST_CASE("a person tells how we stand to each other", "[network][bluesky]")
{
    const Result<Person> person = parseProfile(recorded("profile.json"), helpDesk());
    REQUIRE(person);
    CHECK(person->profile.handle == u"mara.blumen.example");
    CHECK(person->profile.bio == u"Gärtnerin aus Graz");
    CHECK(person->isHandleTrusted);
    CHECK(person->takesMessages);
    CHECK(person->relation.localId == Mara);
    CHECK(person->relation.isMuted);
    CHECK(person->relation.blocksUs);
    CHECK(person->relation.isBlocked);
    CHECK(person->relation.isFollowed);
    CHECK_FALSE(person->relation.followsUs);
    CHECK_FALSE(parseProfile(R"({"did":"did:plc:a"})", helpDesk()));
    const Result<QList<Person>> people = parseProfiles(
        R"({"profiles":[{"did":"did:plc:a","handle":"handle.invalid"},{"handle":"b.example"}]})", helpDesk());
    REQUIRE(people);
    REQUIRE(people->size() == 1);
    CHECK_FALSE(people->first().isHandleTrusted);
}

TEST_CASE("private rooms say who is in them and who waits", "[network][bluesky]")
{
    const Result<ChatRooms> rooms = parseChatRooms(recorded("convos.json"), helpDesk());
    REQUIRE(rooms);
    REQUIRE(rooms->rooms.size() == 2);
    const ChatRoom &first = rooms->rooms.first();
    CHECK(first.id == u"3kconvo");
    CHECK(first.members == QStringList{Shop, Mara});
    CHECK(first.isRequest);
    CHECK(first.unreadCount == 2);
    REQUIRE(first.last);
    CHECK(first.last->text.text == u"Hallo?");
    CHECK(rooms->rooms[1].last->isDeleted);
    CHECK(rooms->facts.profiles.size() == 3);
    CHECK(parseChatRoom(R"({"convo":{"id":"a","members":[]}})", helpDesk())->rooms.first().id == u"a");
    CHECK_FALSE(parseChatRoom(R"({"convo":{}})", helpDesk()));
}

TEST_CASE("private messages answer each other in the order they were sent", "[network][bluesky]")
{
    const Result<ChatRooms> rooms = parseChatRooms(recorded("convos.json"), helpDesk());
    Result<ChatMessages> page = parseChatMessages(recorded("messages.json"), helpDesk());
    REQUIRE(rooms);
    REQUIRE(page);
    CHECK(page->cursor == u"older");
    std::ranges::reverse(page->messages);
    const ChatRoom &room = rooms->rooms.first();
    const PostId before = chatPostId(room.id, QStringLiteral("m0"));
    const FactBatch facts = chatFacts(room, page->messages, before, helpDesk());
    REQUIRE(facts.posts.size() == 2);
    const PostFact &first = facts.posts.first();
    CHECK(first.id == PostId{Network::Bluesky, QStringLiteral("chat:3kconvo/m1")});
    CHECK(first.replyTo == before);
    CHECK(first.visibility == Visibility::Direct);
    CHECK(first.created == at("2026-03-04T11:01:00Z"));
    CHECK(first.entities.first().target == u"https://shop.example/t");
    CHECK(first.quoted == PostId{Network::Bluesky, uriOf(Shop, "3mgold")});
    REQUIRE(first.mentions.size() == 1);
    CHECK(first.mentions.first().identity.globalId == Shop);
    CHECK(facts.posts.last().replyTo == first.id);
    CHECK(facts.deleted == QList<PostId>{chatPostId(room.id, QStringLiteral("m2"))});
    CHECK_FALSE(chatFacts(room, page->messages, std::nullopt, helpDesk()).posts.first().replyTo);
}

TEST_CASE("the chat's log says in which rooms there is something to read", "[network][bluesky]")
{
    const Result<ChatLog> log = parseChatLog(recorded("chat_log.json"));
    REQUIRE(log);
    CHECK(log->cursor == u"2222");
    REQUIRE(log->events.size() == 5);
    CHECK_FALSE(log->events[0].bringsMessage);
    CHECK(log->events[1].bringsMessage);
    CHECK(log->events[2].deletedId == u"m2");
    CHECK_FALSE(log->events[3].bringsMessage);
    CHECK(log->events[4].deletedId.isEmpty());
}

TEST_CASE("a sent message comes back with its id", "[network][bluesky]")
{
    const Result<ChatMessage> sent = parseChatMessage(
        R"({"id":"m4","rev":"2","text":"Hallo Mara","sender":{"did":"did:plc:a"},"sentAt":"2026-03-04T11:30:00Z"})",
        helpDesk());
    REQUIRE(sent);
    CHECK(sent->id == u"m4");
    CHECK(sent->text.text == u"Hallo Mara");
    CHECK_FALSE(parseChatMessage(R"({"text":"x"})", helpDesk()));
}

namespace {

JetstreamEvent event(const char *json)
{
    const Result<JetstreamEvent> read = parseJetstream(json, helpDesk());
    if (!read)
        FAIL(read.error().arguments.join(u' ').toStdString());
    return *read;
}

}  // namespace

TEST_CASE("a post on the wire is a fact of its author", "[network][bluesky]")
{
    const JetstreamEvent read = event(
        R"({"did":"did:plc:mara234567abcdefghijklmn","time_us":1772616942118000,"cursor":48811234,"kind":"commit",
            "commit":{"rev":"3mg","operation":"create","collection":"app.bsky.feed.post","rkey":"3mgw","cid":"bafyw",
            "record":{"$type":"app.bsky.feed.post","text":"Paket?","createdAt":"2026-03-04T09:35:43.000Z",
            "reply":{"parent":{"uri":"at://p","cid":"c"}}}}})");
    CHECK(read.did == Mara);
    CHECK(read.timeUs == 1'772'616'942'118'000);
    CHECK(read.sequence == 48'811'234);
    const auto *posted = std::get_if<JetstreamEvent::Posted>(&read.what);
    REQUIRE(posted);
    const PostFact &post = factOf(posted->posts.facts, uriOf(Mara, "3mgw"));
    CHECK(post.text == u"Paket?");
    CHECK(post.version.label == u"bafyw");
    CHECK(post.author.globalId == Mara);
    CHECK(post.created == at("2026-03-04T09:35:42.118Z"));
    CHECK(posted->posts.posts.first().root->uri == u"at://p");
    CHECK(posted->posts.facts.profiles.isEmpty());
    CHECK(read.commitKey == uriOf(Mara, "3mgw") + QStringLiteral(" create bafyw"));
}

TEST_CASE("a post taken from the wire is gone", "[network][bluesky]")
{
    const JetstreamEvent read = event(
        R"({"did":"did:plc:mara234567abcdefghijklmn","time_us":1,"kind":"commit","commit":{"operation":"delete",
            "collection":"app.bsky.feed.post","rkey":"3mgw"}})");
    const auto *deleted = std::get_if<JetstreamEvent::Deleted>(&read.what);
    REQUIRE(deleted);
    CHECK(deleted->post == PostId{Network::Bluesky, uriOf(Mara, "3mgw")});
}

TEST_CASE("accounts and identities that change are told, the rest is not ours", "[network][bluesky]")
{
    const JetstreamEvent account =
        event(R"({"did":"did:plc:a","kind":"account","account":{"active":false,"status":"deleted"}})");
    const auto *changed = std::get_if<JetstreamEvent::AccountChanged>(&account.what);
    REQUIRE(changed);
    CHECK_FALSE(changed->isActive);
    CHECK(changed->status == u"deleted");
    const JetstreamEvent identity =
        event(R"({"did":"did:plc:a","kind":"identity","identity":{"handle":"New.example"}})");
    CHECK(std::get<JetstreamEvent::IdentityChanged>(identity.what).handle == u"new.example");
    const JetstreamEvent profile = event(
        R"({"did":"a","kind":"commit","commit":{"operation":"update","collection":"app.bsky.actor.profile","rkey":"self"}})");
    CHECK(std::holds_alternative<JetstreamEvent::ProfileChanged>(profile.what));
    for (
        const char *other :
        {R"({"did":"a","kind":"hologram","hologram":7})", R"({"did":"a"})", R"({"did":"a","kind":"commit"})",
         R"({"did":"a","kind":"commit","commit":{"operation":"melt","collection":"app.bsky.feed.post","rkey":"1"}})",
         R"({"did":"a","kind":"commit","commit":{"operation":"create","collection":"app.bsky.feed.like","rkey":"1","record":[]}})"})
        CHECK(std::holds_alternative<JetstreamEvent::Other>(event(other).what));
    CHECK_FALSE(parseJetstream(R"({"kind":"account"})", helpDesk()));
}
