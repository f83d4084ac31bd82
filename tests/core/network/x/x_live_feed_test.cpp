#include "core/network/live_feed.h"
#include "core/network/x/x_rules.h"
#include "tests/core/network/x/x_fixture.h"

#include <QJsonArray>

using namespace daisychain;
using namespace daisychain::network;
using namespace daisychain::network::x::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using daisychain::test::eventually;

namespace {

const QString Rules = u"/2/tweets/search/stream/rules"_s;
const QString Filtered = u"/2/tweets/search/stream"_s;
const QString Subscriptions = u"/2/activity/subscriptions"_s;
const QString Activity = u"/2/activity/stream"_s;

/// What a feed told, in order.
struct FeedLog {
    explicit FeedLog(LiveFeed &feed)
    {
        QObject::connect(&feed, &LiveFeed::opened, &life, [this] { events.append(u"opened"_s); });
        QObject::connect(&feed, &LiveFeed::arrived, &life,
                         [this](const FactBatch &facts) { batches.append(facts); });
        QObject::connect(&feed, &LiveFeed::refused, &life,
                         [this](StreamId stream) { refused.append(stream); });
        QObject::connect(&feed, &LiveFeed::unreadable, &life, [this] { events.append(u"unreadable"_s); });
        QObject::connect(&feed, &LiveFeed::revoked, &life, [this] { events.append(u"revoked"_s); });
        QObject::connect(&feed, &LiveFeed::ended, &life, [this](const Error &error) {
            events.append(u"ended "_s + errorCodeName(error.code));
            end = error;
        });
    }

    QStringList events;
    QList<FactBatch> batches;
    QList<StreamId> refused;
    std::optional<Error> end;
    QObject life;
};

/// A desk with an app token that watches some streams.
struct Watch {
    void open(const QList<Stream> &streams)
    {
        feed = desk.connector.open(streams);
        log.emplace(*feed);
    }
    bool isOpen() const { return log->events.contains(u"opened"_s); }
    bool isOver() const { return log->end.has_value(); }

    Desk desk{"app-token"};
    std::unique_ptr<LiveFeed> feed;
    std::optional<FeedLog> log;
};

QByteArray ruleJson(const QByteArray &id, const XRule &rule)
{
    return R"({"id":")" + id + R"(","value":")" + rule.value.toUtf8() + R"(","tag":")" + rule.tag.toUtf8() +
           R"("})";
}

/// Rules and stream are set up, and open.
void openTag(Watch &watch, const Stream &tag)
{
    watch.desk.http.expect("GET", Rules).answer(200, {}, listJson({ruleJson("1", *ruleOf(tag))}));
    watch.desk.http.expectLines(Filtered).open();
    watch.open({tag});
    REQUIRE(eventually([&] { return watch.isOpen(); }));
}

void openMentions(Watch &watch)
{
    watch.desk.http.expect("GET", Subscriptions).answer(200, {}, listJson({}));
    watch.desk.http.expect("POST", Subscriptions)
        .answer(200, {}, R"({"data":{"subscription":{"subscription_id":"9"}}})")
        .times(7);
    watch.desk.http.expectLines(Activity).open();
    watch.open({watch.desk.stream()});
    REQUIRE(eventually([&] { return watch.isOpen(); }));
}

QByteArray lineFor(const QByteArray &post, const Stream &stream)
{
    return R"({"data":)" + post + R"(,"matching_rules":[{"id":"1","tag":")" + tagOf(stream).toUtf8() +
           R"("}]})";
}

QByteArray eventJson(const QByteArray &type, const QByteArray &payload)
{
    return R"({"data":{"event_uuid":"e","event_type":")" + type +
           R"(","filter":{"user_id":"4242"},"payload":)" + payload + "}}";
}

}  // namespace

TEST_CASE("only our own rules are taken away, and only what is missing is added", "[network][x]")
{
    const XRule wanted{{}, u"#daisy"_s, u"dc:1:a"_s};
    const QList<XRule> present{{u"1"_s, u"#daisy"_s, u"dc:1:a"_s}, {u"2"_s, u"#daisy"_s, u"dc:1:a"_s},
                               {u"3"_s, u"#old"_s, u"dc:1:a"_s},   {u"4"_s, u"#daisy"_s, u"dc:2:a"_s},
                               {u"5"_s, u"cats"_s, u"theirs"_s},   {u"6"_s, u"cats"_s, {}}};
    CHECK(reconcile(present, {wanted}, u"dc:1:"_s) == XRuleChange{{}, {u"2"_s, u"3"_s}});
    const XRule other{{}, u"#tulip"_s, u"dc:1:b"_s};
    CHECK(reconcile(present, {wanted, other}, u"dc:1:"_s) == XRuleChange{{other}, {u"2"_s, u"3"_s}});
    CHECK(reconcile({}, {}, u"dc:1:"_s).isNothing());
}

TEST_CASE("rules are put right before the filtered stream is opened", "[network][x]")
{
    Watch watch;
    const Stream tag = watch.desk.stream(StreamKind::Tag, u"daisy"_s);
    const XRule rule = ruleOf(tag).value();
    auto &http = watch.desk.http;
    http.expect("GET", Rules)
        .answer(200, {},
                listJson(
                    {ruleJson("1", {{}, u"#old"_s, rule.tag}), ruleJson("2", {{}, u"cats"_s, u"theirs"_s})}));
    http.expect("POST", Rules).answer(200, {}, R"({"meta":{"summary":{"deleted":1}}})");
    http.expect("POST", Rules).answer(201, {}, R"({"data":[)" + ruleJson("3", rule) + "]}");
    http.expectLines(Filtered).open();
    watch.open({tag});
    REQUIRE(eventually([&] { return watch.isOpen(); }));
    const auto requests = http.requests();
    CHECK(bodyOf(requests[1])[u"delete"][u"ids"] == QJsonArray{u"1"_s});
    CHECK(bodyOf(requests[2])[u"add"][0][u"value"] == u"#daisy -is:retweet"_s);
    CHECK(bodyOf(requests[2])[u"add"][0][u"tag"].toString().startsWith(u"dc:"));
    for (const http::HttpRequest &request : requests)
        CHECK(request.bearer == Secret("app-token"));
    CHECK(watch.feed->watchdog() == 30s);
}

TEST_CASE("a line of the filtered stream is caught by the stream whose rule it met", "[network][x]")
{
    Watch watch;
    const Stream tag = watch.desk.stream(StreamKind::Tag, u"daisy"_s);
    openTag(watch, tag);
    watch.desk.clock.advance(15s);
    watch.desk.http.stream(0)->play({""});
    CHECK(watch.feed->lastHeardAt() == watch.desk.clock.steady());
    watch.desk.http.stream(0)->play({lineFor(postJson("70"), tag), lineFor(postJson("70"), tag)});
    REQUIRE(watch.log->batches.size() == 2);  // doubles do no harm
    CHECK(watch.log->batches[0].caught ==
          QList<CaughtFact>{{postId("70"), tag.id, at("2026-03-04T11:59:00Z")}});
    CHECK(watch.desk.usage.countOf(UsageKind::PostRead) == 1);
}

TEST_CASE("what met a rule of others is paid for, but not ours", "[network][x]")
{
    Watch watch;
    openTag(watch, watch.desk.stream(StreamKind::Tag, u"daisy"_s));
    watch.desk.http.stream(0)->play(
        {R"({"data":)" + postJson("71") + R"(,"matching_rules":[{"id":"5","tag":"theirs"}]})"});
    CHECK(watch.log->batches.isEmpty());
    CHECK(watch.desk.usage.countOf(UsageKind::PostRead) == 1);
}

TEST_CASE("a line that can't be read is passed over", "[network][x]")
{
    Watch watch;
    const Stream tag = watch.desk.stream(StreamKind::Tag, u"daisy"_s);
    openTag(watch, tag);
    watch.desk.http.stream(0)->play({R"({"data":{"id":7}})", lineFor(postJson("72"), tag)});
    CHECK(watch.log->events.contains(u"unreadable"_s));
    CHECK(watch.log->batches.size() == 1);
}

TEST_CASE("X's own word that it ends the stream ends the feed", "[network][x]")
{
    Watch watch;
    openTag(watch, watch.desk.stream(StreamKind::Tag, u"daisy"_s));
    watch.desk.http.stream(0)->play(
        {R"({"errors":[{"title":"operational-disconnect","disconnect_type":"UpstreamOperationalDisconnect","detail":"over","type":"https://api.x.com/2/problems/operational-disconnect"}]})"});
    REQUIRE(watch.isOver());
    CHECK(watch.log->end->code == ErrorCode::Unanswered);
}

TEST_CASE("a stream that breaks off ends the feed", "[network][x]")
{
    Watch watch;
    openTag(watch, watch.desk.stream(StreamKind::Tag, u"daisy"_s));
    watch.desk.http.stream(0)->end(Error{ErrorCode::Unanswered});
    CHECK(watch.log->end->code == ErrorCode::Unanswered);
    CHECK(watch.log->refused.isEmpty());
}

TEST_CASE("where others listen with the same app already, the streams are polled", "[network][x]")
{
    Watch watch;
    const Stream tag = watch.desk.stream(StreamKind::Tag, u"daisy"_s);
    watch.desk.http.expect("GET", Rules).answer(200, {}, listJson({ruleJson("1", *ruleOf(tag))}));
    watch.desk.http.expectLines(Filtered).refuse(
        429, {},
        R"({"title":"ConnectionException","connection_issue":"TooManyConnections","type":"https://api.x.com/2/problems/streaming-connection","detail":"one only"})");
    watch.open({tag});
    REQUIRE(eventually([&] { return watch.isOver(); }));
    CHECK(watch.log->refused == QList<StreamId>{tag.id});
}

TEST_CASE("a rule that X refuses doesn't keep out the others", "[network][x]")
{
    Watch watch;
    const Stream broken = watch.desk.stream(StreamKind::Search, u"near:me"_s);
    const Stream tag = watch.desk.stream(StreamKind::Tag, u"daisy"_s);
    watch.desk.http.expect("GET", Rules).answer(200, {}, listJson({}));
    watch.desk.http.expect("POST", Rules)
        .answer(
            400, {},
            R"({"title":"Invalid Request","detail":"One or more rules are invalid","type":"https://api.x.com/2/problems/invalid-rules"})");
    watch.desk.http.expect("POST", Rules)
        .answer(201, {}, R"({"data":[)" + ruleJson("3", *ruleOf(tag)) + "]}");
    watch.desk.http.expectLines(Filtered).open();
    watch.open({broken, tag});
    REQUIRE(eventually([&] { return watch.isOpen(); }));
    CHECK(watch.log->refused == QList<StreamId>{broken.id});
}

TEST_CASE("without its app's right to listen, mentions are polled and nobody is signed out", "[network][x]")
{
    Watch watch;
    watch.desk.http.expect("GET", Subscriptions).answer(401, {}, TokenExpired);
    watch.open({watch.desk.stream()});
    REQUIRE(eventually([&] { return watch.isOver(); }));
    CHECK(watch.log->refused.size() == 1);
    CHECK(watch.log->end->code == ErrorCode::Refused);
    CHECK_FALSE(watch.log->events.contains(u"revoked"_s));
}

TEST_CASE("mentions, replies and quotes of the activity stream are mentions", "[network][x]")
{
    Watch watch;
    openMentions(watch);
    const auto requests = watch.desk.http.requests();
    CHECK(bodyOf(requests[1])[u"event_type"] == u"post.mention.create"_s);
    CHECK(bodyOf(requests[1])[u"filter"][u"user_id"] == u"4242"_s);
    CHECK(requests[1].bearer == Secret("access-1"));
    for (const char *type : {"post.mention.create", "post.reply.create", "post.quote.create"})
        watch.desk.http.stream(0)->play({eventJson(type, postJson(type))});
    REQUIRE(watch.log->batches.size() == 3);
    for (const FactBatch &batch : std::as_const(watch.log->batches))
        CHECK(batch.caught.size() == 1);
    CHECK(watch.desk.usage.countOf(UsageKind::OwnPostRead) == 3);
}

TEST_CASE("private messages, deletions and a revoked consent come over the activity stream", "[network][x]")
{
    Watch watch;
    openMentions(watch);
    watch.desk.http.stream(0)->play(
        {eventJson("dm.received", R"({"direct_message_events":[{"id":"90","type":"message_create",
        "created_timestamp":"1772625000000","message_create":{"sender_id":"990011","target":{"recipient_id":"4242"},
        "message_data":{"text":"psst"}}}],"users":{}})")});
    REQUIRE(watch.log->batches.size() == 1);
    CHECK(watch.log->batches[0].caught.first().post == postId("dm/90"));
    CHECK(watch.log->batches[0].posts.first().localId == u"dm/4242-990011/90");
    watch.desk.http.stream(0)->play({eventJson("post.delete", R"({"id":"61"})")});
    CHECK(watch.log->batches[1].deletedLocalIds == QStringList{u"61"_s});
    watch.desk.http.stream(0)->play({eventJson("oauth.revoke", R"({"user_id":"4242"})")});
    CHECK(watch.log->events.mid(1) ==
          QStringList{u"revoked"_s, u"ended "_s + errorCodeName(ErrorCode::Unauthorized)});
}

TEST_CASE("events of other people of the same app are not ours", "[network][x]")
{
    Watch watch;
    openMentions(watch);
    QByteArray other = eventJson("post.mention.create", postJson("80"));
    other.replace("4242", "5555");
    watch.desk.http.stream(0)->play({other});
    CHECK(watch.log->batches.isEmpty());
}

TEST_CASE("a feed ends before the cap is passed", "[network][x]")
{
    Watch watch;
    const Stream tag = watch.desk.stream(StreamKind::Tag, u"daisy"_s);
    watch.desk.usage.rules.monthlyCap = MicroDollars{5'000};
    openTag(watch, tag);
    watch.desk.http.stream(0)->play({lineFor(postJson("70"), tag)});
    REQUIRE(eventually([&] { return watch.isOver(); }));
    CHECK(watch.log->batches.size() == 1);
    CHECK(watch.log->end->arguments == QStringList{u"spending-cap"_s});
    watch.open({tag});
    REQUIRE(eventually([&] { return watch.isOver(); }));
    CHECK(watch.desk.http.streamCount() == 1);
}

TEST_CASE("a list of people can't be pushed", "[network][x]")
{
    Watch watch;
    const Stream list = watch.desk.stream(StreamKind::List, u"7"_s);
    watch.open({list});
    REQUIRE(eventually([&] { return watch.isOver(); }));
    CHECK(watch.log->refused == QList<StreamId>{list.id});
}
