#include "core/network/x/parse_activity.h"
#include "core/network/x/parse_messages.h"
#include "tests/core/network/x/parse_fixture.h"

using namespace daisychain;
using namespace daisychain::network::x;
using namespace daisychain::network::x::test;

namespace {

template <class What>
What lineOf(const QByteArray &line)
{
    const Result<StreamLine> read = parseStreamLine(line, shopDesk());
    REQUIRE(read);
    REQUIRE(std::holds_alternative<What>(read->what));
    return std::get<What>(read->what);
}

template <class What>
What eventOf(const QByteArray &line)
{
    const Result<ActivityEvent> read = parseActivity(line, shopDesk());
    REQUIRE(read);
    REQUIRE(std::holds_alternative<What>(read->what));
    return std::get<What>(read->what);
}

}  // namespace

TEST_CASE("a private message is a post between two people", "[network][x]")
{
    const Result<MessageList> list = parseMessages(
        R"({"data":[{"id":"90","event_type":"MessageCreate","text":"Hi &amp; bye","sender_id":"7","dm_conversation_id":"7-4242",
            "created_at":"2026-03-04T09:00:00.000Z"},{"id":"91","event_type":"ParticipantsJoin","participant_ids":["7"]}],
            "includes":{"users":[{"id":"7","username":"ann"}]},"meta":{"result_count":2,"next_token":"n"}})",
        shopDesk());
    REQUIRE(list);
    REQUIRE(list->facts.posts.size() == 1);
    const PostFact &post = list->facts.posts.first();
    CHECK(post.id == postId("dm/90"));
    CHECK(post.localId == u"dm/4242-7/90");
    CHECK(post.visibility == Visibility::Direct);
    CHECK(post.text == u"Hi & bye");
    CHECK(post.author == person("7"));
    CHECK(post.mentions == QList<PostMention>{{person("4242"), {}, QStringLiteral("4242")}});
    CHECK(list->facts.profiles.size() == 1);
    CHECK(list->page.nextToken == u"n");
}

TEST_CASE("every shape of a private message lies in the same conversation", "[network][x]")
{
    const auto current = parseMessages(
        R"({"data":[{"id":"1","text":"a","sender_id":"7","dm_conversation_id":"7-4242"},
            {"id":"2","text":"b","sender_id":"4242","dm_conversation_id":"4242-7"},{"id":"3","text":"c","sender_id":"7"}]})",
        shopDesk());
    REQUIRE(current);
    const auto old = eventOf<ActivityEvent::Messages>(
        R"({"data":{"payload":{"direct_message_events":[{"type":"message_create","id":"4","created_timestamp":"1772614801000",
            "message_create":{"target":{"recipient_id":"4242"},"sender_id":"7","message_data":{"text":"d"}}}],
            "users":{"7":{"data":{"id":"7","username":"ann"}}}},"event_type":"dm.received"}})");
    REQUIRE(old.facts.posts.size() == 1);
    CHECK(old.facts.posts.first().created == at("2026-03-04T09:00:01Z"));
    CHECK(old.facts.profiles.first().handle == u"ann");
    REQUIRE(current->facts.posts.size() == 3);
    for (const PostFact &post : current->facts.posts + old.facts.posts)
        CHECK(post.replyTo == postId("dm/4242-7"));
}

TEST_CASE("a conversation of many is named by its own id", "[network][x]")
{
    const auto list = parseMessages(
        R"({"data":{"id":"1","text":"a","sender_id":"7","dm_conversation_id":"1578","participant_ids":["7","4242","9"]}})",
        shopDesk());
    REQUIRE(list);
    CHECK(list->facts.posts.first().replyTo == postId("dm/1578"));
    CHECK(list->facts.posts.first().mentions.size() == 2);
}

TEST_CASE("a sent private message says how it is called", "[network][x]")
{
    const auto sent = parseSentMessage(R"({"data":{"dm_conversation_id":"7-4242","dm_event_id":"5"}})");
    REQUIRE(sent);
    CHECK(sent->eventId == u"5");
    CHECK(sent->conversationId == u"7-4242");
    CHECK_FALSE(parseSentMessage(R"({"data":{}})"));
}

TEST_CASE("a line of the stream is a post and the rules it met", "[network][x]")
{
    const auto posted = lineOf<StreamLine::Posted>(
        R"({"data":{"id":"5","text":"@shop hi","author_id":"7"},"includes":{"users":[{"id":"7","username":"ann"}]},
            "matching_rules":[{"id":"1790000000000000042","tag":"dc:brand"}]})");
    CHECK(posted.posts.posts.first().post == postId("5"));
    CHECK(posted.rules == QList<std::pair<QString, QString>>{
                              {QStringLiteral("1790000000000000042"), QStringLiteral("dc:brand")}});
}

TEST_CASE("silence, an end and news of X's stream are told apart", "[network][x]")
{
    (void)lineOf<StreamLine::Heartbeat>("");
    (void)lineOf<StreamLine::Heartbeat>(" \r");
    const auto ended = lineOf<StreamLine::Problems>(
        R"({"errors":[{"title":"operational-disconnect","disconnect_type":"UpstreamOperationalDisconnect",
            "detail":"This stream has been disconnected.","type":"https://api.x.com/2/problems/operational-disconnect"}]})");
    CHECK(ended.problems.first().kind == ProblemKind::Disconnected);
    (void)lineOf<StreamLine::Other>(R"({"warning":{"code":"FALLING_BEHIND"}})");
    CHECK_FALSE(parseStreamLine(R"({"data":{"id":"5")", shopDesk()));
}

TEST_CASE("an activity says what happened to whom", "[network][x]")
{
    const QByteArray mention =
        R"({"data":{"event_uuid":"u1","filter":{"user_id":"4242"},"event_type":"post.mention.create","tag":"dc-mention",
            "includes":{"users":[{"id":"7","username":"ann"}]},"payload":{"id":"5","text":"@shop","author_id":"7"}}})";
    const auto posted = eventOf<ActivityEvent::Posted>(mention);
    CHECK(posted.posts.posts.first().post == postId("5"));
    CHECK(posted.posts.facts.profiles.size() == 1);
    const auto event = parseActivity(mention, shopDesk());
    CHECK(event->id == u"u1");
    CHECK(event->tag == u"dc-mention");
    CHECK(event->userId == u"4242");
    CHECK(eventOf<ActivityEvent::Deleted>(
              R"({"data":{"event_type":"post.delete","payload":{"id":"5","author_id":"7"}}})")
              .localId == u"5");
    CHECK(eventOf<ActivityEvent::Revoked>(
              R"({"data":{"payload":{"user_id":"4242"},"event_type":"oauth.revoke"}})")
              .userId == u"4242");
    CHECK(
        eventOf<ActivityEvent::Revoked>(R"({"user_event":{"revoke":{"source":{"user_id":"63"}}}})").userId ==
        u"63");
    (void)eventOf<ActivityEvent::Heartbeat>("\r\n");
    (void)eventOf<ActivityEvent::Other>(
        R"({"data":{"event_type":"news.new","payload":{"id":12,"text":{}}}})");
    CHECK_FALSE(parseActivity(R"({"data":{"event_type":"post.delete","payload":{}}})", shopDesk()));
}

TEST_CASE("account activity brings the same private messages", "[network][x]")
{
    const auto messages = eventOf<ActivityEvent::Messages>(
        R"({"for_user_id":"4242","direct_message_events":[{"type":"message_create","id":"9","created_timestamp":"1516403560557",
            "message_create":{"target":{"recipient_id":"4242"},"sender_id":"7","message_data":{"text":"see https://t.co/a",
            "entities":{"urls":[{"url":"https://t.co/a","expanded_url":"https://a.example/","display_url":"a.example","indices":[4,18]}],
            "user_mentions":[{"id":12,"id_str":"12","screen_name":"x","indices":[50,52]}]},
            "attachment":{"type":"media","media":{"media_url_https":"https://ton.example/p.jpg"}}}}}],
            "users":{"7":{"id":"7","screen_name":"ann","name":"Ann"}}})");
    REQUIRE(messages.facts.posts.size() == 1);
    CHECK(messages.facts.posts.first().text == u"see a.example");
    CHECK(messages.facts.posts.first().media.first().url == u"https://ton.example/p.jpg");
    CHECK(messages.facts.profiles.first().displayName == u"Ann");
}
