#include "core/network/bluesky/at_address.h"
#include "core/network/bluesky/stream_cursor.h"
#include "tests/core/network/bluesky/desk_fixture.h"

using namespace daisychain;
using namespace daisychain::network;
using namespace daisychain::network::bluesky;
using namespace daisychain::network::bluesky::test;

namespace {

const QString Notifications = xrpc("app.bsky.notification.listNotifications");
const QString Search = xrpc("app.bsky.feed.searchPosts");
const QString Posts = xrpc("app.bsky.feed.getPosts");
const QString Feed = xrpc("app.bsky.feed.getAuthorFeed");
const QString Profile = xrpc("app.bsky.actor.getProfile");
const QString Log = xrpc("chat.bsky.convo.getLog");
const QString GetRoom = xrpc("chat.bsky.convo.getConvo");
const QString Messages = xrpc("chat.bsky.convo.getMessages");

QByteArray notificationJson(const char *key, const char *reason = "mention", const QByteArray &members = {})
{
    return R"({"uri":")" + uriOf(Mara, key).toUtf8() + R"(","cid":"bafy)" + key + R"(","author":)" +
           authorJson(Mara) + R"(,"reason":")" + reason + R"(","record":)" + recordJson("hello", members) +
           R"(,"indexedAt":"2026-03-04T09:35:43Z"})";
}

QByteArray notificationsJson(const QByteArrayList &items, const char *cursor = nullptr)
{
    return R"({"notifications":[)" + items.join(',') + ']' +
           (cursor != nullptr ? R"(,"cursor":")" + QByteArray(cursor) + '"' : QByteArray()) + '}';
}

QByteArray feedJson(const QByteArrayList &views, const char *cursor = nullptr)
{
    QByteArrayList items;
    for (const QByteArray &view : views)
        items.append(R"({"post":)" + view + '}');
    return R"({"feed":[)" + items.join(',') + ']' +
           (cursor != nullptr ? R"(,"cursor":")" + QByteArray(cursor) + '"' : QByteArray()) + '}';
}

QByteArray roomJson()
{
    return R"({"convo":{"id":"3kconvo","status":"accepted","members":[)" + authorJson(Shop) + ',' +
           authorJson(Mara) + "]}}";
}

QByteArray messageJson(const char *id, const QString &sender, const char *sent)
{
    return R"({"$type":"chat.bsky.convo.defs#messageView","id":")" + QByteArray(id) + R"(","text":"hi )" +
           id + R"(","sender":{"did":")" + sender.toUtf8() + R"("},"sentAt":")" + sent + R"("})";
}

QStringList caughtIn(const FactBatch &facts)
{
    QStringList keys;
    for (const CaughtFact &caught : facts.caught)
        keys.append(caught.post.globalId.section(u'/', -1));
    return keys;
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

/// Reads a step, and checks that it went well.
FactPage step(Desk &desk, const Stream &stream, const QString &cursor)
{
    const Result<FactPage> page = outcome(desk.connector.streamPage(stream, cursor, false));
    if (!page)
        FAIL("no page: " << errorCodeName(page.error().code).toStdString());
    return *page;
}

}  // namespace

TEST_CASE("an account is checked by its own profile", "[network][bluesky]")
{
    Desk desk;
    desk.http.expect("GET", Profile)
        .where(asking("actor", Shop))
        .answer(200, {}, R"({"did":")" + Shop.toUtf8() + R"(","handle":"help.shop.example"})");
    const Result<AccountCheck> check = outcome(desk.connector.checkAccount());
    REQUIRE(check);
    CHECK(check->profile.handle == u"help.shop.example");
    CHECK(check->limits.maxBytes == 3000);
    CHECK(check->retrySafety.kind == RetryKind::OwnRecordKey);
}

TEST_CASE("mentions are read from where they stood, each once", "[network][bluesky]")
{
    Desk desk(withoutMessages());
    const Stream mentions = desk.stream();
    desk.http.expect("GET", Notifications)
        .whenAsked([](const http::HttpRequest &request) {
            CHECK(QUrlQuery(request.url).allQueryItemValues(QStringLiteral("reasons")) ==
                  words("mention reply quote"));
        })
        .answer(200, {}, notificationsJson({notificationJson("3a")}, "older"));
    const FactPage place = step(desk, mentions, {});
    CHECK(place.facts.isEmpty());
    CHECK(place.isAtEnd);
    desk.http.expect("GET", Notifications)
        .answer(200, {},
                notificationsJson({notificationJson("3c", "reply"), notificationJson("3b", "like"),
                                   notificationJson("3a", "quote"), notificationJson("3a")},
                                  "older"));
    const FactPage page = step(desk, mentions, place.nextCursor);
    CHECK(caughtIn(page.facts) == words("3c 3a"));
    CHECK(page.isAtEnd);
    CHECK_FALSE(page.forgottenUntil);
    desk.http.expect("GET", Notifications)
        .answer(200, {}, notificationsJson({notificationJson("3c", "reply")}, "older"));
    const FactPage quiet = step(desk, mentions, page.nextCursor);
    CHECK(quiet.facts.isEmpty());
    CHECK(quiet.isAtEnd);
    CHECK(desk.http.unexpected() == QStringList());
}

TEST_CASE("a long absence is walked back page by page, over empty ones and a restart", "[network][bluesky]")
{
    QString cursor;
    {
        Desk desk(withoutMessages());
        desk.http.expect("GET", Notifications).answer(200, {}, notificationsJson({notificationJson("3a")}));
        cursor = step(desk, desk.stream(), {}).nextCursor;
        desk.http.expect("GET", Notifications)
            .answer(200, {}, notificationsJson({notificationJson("3d")}, "p2"));
        const FactPage first = step(desk, desk.stream(), cursor);
        CHECK(caughtIn(first.facts) == words("3d"));
        CHECK_FALSE(first.isAtEnd);
        cursor = first.nextCursor;
    }
    Desk desk(withoutMessages());
    desk.http.expect("GET", Notifications)
        .where(asking("cursor", QStringLiteral("p2")))
        .answer(200, {}, notificationsJson({}, "p3"));
    const FactPage empty = step(desk, desk.stream(), cursor);
    CHECK(empty.facts.isEmpty());
    CHECK_FALSE(empty.isAtEnd);
    desk.http.expect("GET", Notifications)
        .where(asking("cursor", QStringLiteral("p3")))
        .answer(200, {}, notificationsJson({notificationJson("3b"), notificationJson("3a")}, "p4"));
    const FactPage last = step(desk, desk.stream(), empty.nextCursor);
    CHECK(caughtIn(last.facts) == words("3b"));
    CHECK(last.isAtEnd);
    desk.http.expect("GET", Notifications)
        .where(asking("cursor", QString()))
        .answer(200, {}, notificationsJson({notificationJson("3d"), notificationJson("3b")}, "p2"));
    CHECK(step(desk, desk.stream(), last.nextCursor).isAtEnd);
}

TEST_CASE("a server that repeats itself ends the walk", "[network][bluesky]")
{
    StreamCursor cursor;
    cursor.read = {at("2026-03-04T09:00:00Z"), words("known")};
    StreamItems page;
    page.items = {{QStringLiteral("new"), QStringLiteral("at://x/y/z"), at("2026-03-04T09:30:00Z")}};
    page.cursor = QStringLiteral("again");
    WalkStep step = walked(cursor, page);
    CHECK_FALSE(step.isAtEnd);
    step = walked(step.cursor, page);
    CHECK(step.isAtEnd);
    CHECK(step.cursor.read.known == words("new"));
    cursor.walk = ListWalk{cursor.read, QStringLiteral("before"), MaxWalkPages - 1};
    step = walked(cursor, page);
    CHECK(step.isAtEnd);
    CHECK(step.forgottenUntil == at("2026-03-04T09:30:00Z"));
    CHECK(streamCursorOf(cursorText(cursor)) == cursor);
    CHECK_FALSE(streamCursorOf(QStringLiteral("17")));
}

TEST_CASE("a mention with pictures is asked for whole", "[network][bluesky]")
{
    Desk desk(withoutMessages());
    desk.http.expect("GET", Notifications).answer(200, {}, notificationsJson({}));
    const QString cursor = step(desk, desk.stream(), {}).nextCursor;
    const QByteArray embed =
        R"("embed":{"$type":"app.bsky.embed.images","images":[{"alt":"box","image":{"$type":"blob","ref":{"$link":"b"},"mimeType":"image/png","size":3}}]})";
    desk.http.expect("GET", Notifications)
        .answer(200, {},
                notificationsJson(
                    {notificationJson("3pic", "mention", embed), notificationJson("3gone", "reply", embed)}));
    const QByteArray shown =
        R"("embed":{"$type":"app.bsky.embed.images#view","images":[{"thumb":"https://cdn.example/t","fullsize":"https://cdn.example/f","alt":"box"}]})";
    desk.http.expect("GET", Posts)
        .answer(200, {}, postsJson({viewJson("3pic", recordJson("hello", embed), shown)}));
    const FactPage page = step(desk, desk.stream(), cursor);
    CHECK(caughtIn(page.facts) == words("3pic"));
    CHECK(factOf(page.facts, uriOf(Mara, "3pic")).media.size() == 1);
    CHECK(QUrlQuery(desk.http.requests().last().url).allQueryItemValues(QStringLiteral("uris")).size() == 2);
}

TEST_CASE("private messages come with the mentions where the password allows them", "[network][bluesky]")
{
    Desk desk;
    desk.http.expect("GET", Notifications)
        .answer(200, {}, notificationsJson({notificationJson("3a")}))
        .always();
    desk.http.expect("GET", Log)
        .where(asking("cursor", QString()))
        .answer(200, {}, R"({"logs":[],"cursor":"100"})");
    const FactPage place = step(desk, desk.stream(), {});
    const QByteArray log =
        R"({"cursor":"103","logs":[{"$type":"chat.bsky.convo.defs#logCreateMessage","rev":"101","convoId":"3kconvo","message":{"id":"m3"}},)"
        R"({"$type":"chat.bsky.convo.defs#logDeleteMessage","rev":"102","convoId":"3kconvo","message":{"id":"m0"}},)"
        R"({"$type":"chat.bsky.convo.defs#logHologram","rev":"103","convoId":"3kother"}]})";
    desk.http.expect("GET", Log).where(asking("cursor", QStringLiteral("100"))).answer(200, {}, log);
    desk.http.expect("GET", GetRoom)
        .where(asking("convoId", QStringLiteral("3kconvo")))
        .answer(200, {}, roomJson());
    desk.http.expect("GET", Messages)
        .answer(200, {},
                R"({"messages":[)" + messageJson("m3", Mara, "2026-03-04T12:00:05Z") + ',' +
                    messageJson("m2", Shop, "2026-03-04T12:00:01Z") + ',' +
                    messageJson("m1", Mara, "2026-03-04T10:00:00Z") + "]}");
    desk.clock.advance(std::chrono::seconds(20));
    const FactPage page = step(desk, desk.stream(), place.nextCursor);
    CHECK(caughtIn(page.facts) == words("m3"));
    REQUIRE(page.facts.posts.size() == 2);
    CHECK(page.facts.posts.first().replyTo == chatPostId(QStringLiteral("3kconvo"), QStringLiteral("m1")));
    CHECK(page.facts.posts.last().replyTo == chatPostId(QStringLiteral("3kconvo"), QStringLiteral("m2")));
    CHECK(page.facts.posts.last().visibility == Visibility::Direct);
    CHECK(page.facts.deleted == QList<PostId>{chatPostId(QStringLiteral("3kconvo"), QStringLiteral("m0"))});
    CHECK(profileOf(page.facts, Mara).handle == u"mara.blumen.example");
    desk.http.expect("GET", Log)
        .where(asking("cursor", QStringLiteral("103")))
        .answer(200, {}, R"({"logs":[],"cursor":"103"})");
    CHECK(step(desk, desk.stream(), page.nextCursor).facts.isEmpty());
    CHECK(desk.http.unexpected() == QStringList());
}

TEST_CASE("a chat that is closed or down doesn't keep the mentions back", "[network][bluesky]")
{
    const auto logCalls = [](int status, const char *name) {
        Desk desk;
        desk.http.expect("GET", Notifications)
            .answer(200, {}, notificationsJson({notificationJson("3a")}))
            .always();
        desk.http.expect("GET", Log).answer(status, {}, errorJson(name)).always();
        QString cursor;
        for (int i = 0; i < 3; ++i) {
            cursor = step(desk, desk.stream(), cursor).nextCursor;
            desk.clock.advance(std::chrono::minutes(6));
        }
        return desk.http.requests().size() - 3;
    };
    CHECK(logCalls(400, "InvalidToken") == 1);
    CHECK(logCalls(502, "UpstreamFailure") == 3);
    Desk desk(withoutMessages());
    desk.http.expect("GET", Notifications).answer(200, {}, notificationsJson({}));
    CHECK(step(desk, desk.stream(), {}).isAtEnd);
    CHECK(desk.http.requests().size() == 1);
}

TEST_CASE("streams that aren't the account's, or have no list, are refused", "[network][bluesky]")
{
    Desk desk;
    Stream foreign = desk.stream();
    foreign.account = {};
    CHECK(outcome(desk.connector.streamPage(foreign, {}, false)).error().code == ErrorCode::Invalid);
    const Stream feed = desk.stream(StreamKind::Feed, QStringLiteral("https://shop.example/feed"));
    CHECK(outcome(desk.connector.history(feed, {}, {})).error().code == ErrorCode::Invalid);
    CHECK(desk.http.requests().isEmpty());
}

TEST_CASE("a search catches what others wrote", "[network][bluesky]")
{
    Desk desk;
    const Stream search = desk.stream(StreamKind::Search, QStringLiteral("kaputte tulpen"));
    desk.http.expect("GET", Search)
        .where(asking("sort", QStringLiteral("latest")))
        .whenAsked([](const http::HttpRequest &request) {
            CHECK(request.url.query().contains(QStringLiteral("q=kaputte+tulpen")));
        })
        .answer(200, {}, postsJson({}));
    const QString cursor = step(desk, search, {}).nextCursor;
    desk.http.expect("GET", Search)
        .answer(200, {},
                postsJson({viewJson("3b", recordJson("tulpen")),
                           viewJson("3own", recordJson("tulpen"), {}, Shop)}));
    const FactPage page = step(desk, search, cursor);
    CHECK(caughtIn(page.facts) == words("3b"));
    CHECK(page.facts.posts.size() == 2);
    desk.http.expect("GET", Search).answer(400, {}, errorJson("BadQueryString"));
    CHECK(outcome(desk.connector.streamPage(search, cursor, false)).error().code == ErrorCode::Refused);
    CHECK(desk.connector.pollInterval(search) == std::chrono::seconds(60));
}

TEST_CASE("a tag, an account and a list have a place of their own", "[network][bluesky]")
{
    Desk desk;
    const QString list = QStringLiteral("at://") + Shop + QStringLiteral("/app.bsky.graph.list/3ml");
    desk.http.expect("GET", Search)
        .where(asking("tag", QStringLiteral("tulpen")))
        .answer(200, {}, postsJson({}));
    step(desk, desk.stream(StreamKind::Tag, QStringLiteral("tulpen")), {});
    desk.http.expect("GET", Feed).where(asking("actor", Mara)).answer(200, {}, feedJson({}));
    step(desk, desk.stream(StreamKind::Account, Mara), {});
    desk.http.expect("GET", xrpc("app.bsky.feed.getListFeed"))
        .where(asking("list", list))
        .answer(200, {}, feedJson({}));
    step(desk, desk.stream(StreamKind::List, list), {});
    CHECK(desk.http.unexpected() == QStringList());
}

TEST_CASE("history goes back until its time, then through the rooms", "[network][bluesky]")
{
    Desk desk;
    desk.http.expect("GET", Notifications).answer(200, {}, notificationsJson({notificationJson("3b")}, "p2"));
    const Instant since = at("2026-03-04T09:00:00Z");
    const FactPage first = *outcome(desk.connector.history(desk.stream(), since, {}));
    CHECK(caughtIn(first.facts) == words("3b"));
    CHECK(first.facts.caught.first().clockFrom == desk.clock.now());
    CHECK_FALSE(first.isAtEnd);
    desk.http.expect("GET", Notifications)
        .where(asking("cursor", QStringLiteral("p2")))
        .answer(200, {}, notificationsJson({}));
    const FactPage second = *outcome(desk.connector.history(desk.stream(), since, first.nextCursor));
    CHECK_FALSE(second.isAtEnd);
    const QByteArray rooms = R"({"convos":[{"id":"3kconvo","members":[],"lastMessage":)" +
                             messageJson("m3", Mara, "2026-03-04T11:00:00Z") +
                             R"(},{"id":"3kold","members":[],"lastMessage":)" +
                             messageJson("m1", Mara, "2026-02-01T11:00:00Z") + "}]}";
    desk.http.expect("GET", xrpc("chat.bsky.convo.listConvos")).answer(200, {}, rooms);
    desk.http.expect("GET", GetRoom).answer(200, {}, roomJson());
    desk.http.expect("GET", Messages)
        .answer(200, {}, R"({"messages":[)" + messageJson("m3", Mara, "2026-03-04T11:00:00Z") + "]}");
    const FactPage third = *outcome(desk.connector.history(desk.stream(), since, second.nextCursor));
    CHECK(caughtIn(third.facts) == words("m3"));
    CHECK(third.isAtEnd);
    CHECK(desk.http.unexpected() == QStringList());
}

TEST_CASE("a thread is what stands around a post", "[network][bluesky]")
{
    Desk desk;
    desk.http.expect("GET", xrpc("app.bsky.feed.getPostThread")).answer(200, {}, recorded("thread.json"));
    const Result<FactBatch> all = outcome(desk.connector.thread(uriOf(Mara, "none")));
    REQUIRE(all);
    REQUIRE(all->posts.size() > 1);
    const QString one = all->posts.first().localId;
    desk.http.expect("GET", xrpc("app.bsky.feed.getPostThread"))
        .where(asking("uri", one))
        .answer(200, {}, recorded("thread.json"));
    CHECK(outcome(desk.connector.thread(one))->posts.size() == all->posts.size() - 1);
    desk.http.expect("GET", xrpc("app.bsky.feed.getPostThread")).answer(400, {}, errorJson("NotFound"));
    CHECK(outcome(desk.connector.thread(one)).error().code == ErrorCode::NotFound);
}

TEST_CASE("a post that the server leaves out is not found", "[network][bluesky]")
{
    Desk desk;
    desk.http.expect("GET", Posts).answer(200, {}, postsJson({viewJson("3a", recordJson("hello"))}));
    CHECK(outcome(desk.connector.post(uriOf(Mara, "3a")))->posts.size() == 1);
    desk.http.expect("GET", Posts).answer(200, {}, postsJson({}));
    CHECK(outcome(desk.connector.post(uriOf(Mara, "3a"))).error().code == ErrorCode::NotFound);
    desk.http.expect("GET", GetRoom).answer(200, {}, roomJson()).times(2);
    desk.http.expect("GET", Messages)
        .answer(200, {}, R"({"messages":[)" + messageJson("m3", Mara, "2026-03-04T11:00:00Z") + "]}")
        .times(2);
    CHECK(outcome(desk.connector.post(QStringLiteral("chat:3kconvo/m3")))->posts.size() == 1);
    CHECK(outcome(desk.connector.post(QStringLiteral("chat:3kconvo/m4"))).error().code ==
          ErrorCode::NotFound);
}

TEST_CASE("addresses of the web and of the network are looked up", "[network][bluesky]")
{
    Desk desk;
    desk.http.expect("GET", Profile)
        .where(asking("actor", QStringLiteral("mara.blumen.example")))
        .answer(200, {},
                R"({"did":")" + Mara.toUtf8() +
                    R"(","handle":"mara.blumen.example","description":"Florist"})")
        .times(2);
    desk.http.expect("GET", Posts)
        .where(asking("uris", uriOf(Mara, "3a")))
        .answer(200, {}, postsJson({viewJson("3a", recordJson("hello"))}))
        .times(2);
    const Result<Found> post = outcome(
        desk.connector.lookUp(QStringLiteral(" https://bsky.app/profile/Mara.Blumen.example/post/3a ")));
    REQUIRE(post);
    CHECK(post->post->id.globalId == uriOf(Mara, "3a"));
    CHECK(outcome(desk.connector.lookUp(uriOf(Mara, "3a")))->post);
    const Result<Found> person = outcome(desk.connector.lookUp(QStringLiteral("@mara.blumen.example")));
    REQUIRE(person);
    CHECK(person->profile->bio == u"Florist");
    CHECK(outcome(desk.connector.lookUp(QStringLiteral("https://shop.example/profile/x"))).error().code ==
          ErrorCode::NotFound);
    CHECK(outcome(desk.connector.lookUp(QStringLiteral("at://mara.blumen.example/app.bsky.feed.like/3a")))
              .error()
              .code == ErrorCode::NotFound);
    CHECK(desk.http.unexpected() == QStringList());
}

TEST_CASE("an address is taken apart, or is none", "[network][bluesky]")
{
    CHECK(atAddressOf(QStringLiteral("https://bsky.app/profile/") + Mara) == AtAddress{Mara, {}, {}});
    CHECK(atAddressOf(QStringLiteral("https://bsky.app/profile/a.example/post/3a?ref=1"))->key == u"3a");
    CHECK(atAddressOf(QStringLiteral("at://a.example")) == AtAddress{QStringLiteral("a.example"), {}, {}});
    for (const char *none :
         {"", "https://bsky.app/", "https://bsky.app/profile/a.example/post", "at://a.example/x",
          "https://bsky.app.evil.example/profile/a.example", "at://a.example/app.bsky.feed.post",
          "ftp://bsky.app/profile/a.example", "https://bsky.app/profile/../x", "mara"})
        CHECK(atAddressOf(QString::fromLatin1(none)) == std::nullopt);
}

TEST_CASE("somebody whose account is closed isn't found, and we stay signed in", "[network][bluesky]")
{
    Desk desk;
    desk.http.expect("GET", Profile).answer(400, {}, errorJson("AccountTakedown"));
    CHECK(outcome(desk.connector.profile(Mara, {})).error().code == ErrorCode::NotFound);
    desk.http.expect("GET", Profile).answer(400, {}, errorJson("InvalidRequest"));
    CHECK(outcome(desk.connector.profile({}, QStringLiteral("@nobody.example"))).error().code ==
          ErrorCode::NotFound);
}

TEST_CASE("what can be no handle is found nowhere, and nobody is asked", "[network][bluesky]")
{
    Desk desk;
    CHECK(outcome(desk.connector.profile({}, QStringLiteral("mara"))).error().code == ErrorCode::NotFound);
    CHECK(desk.http.requests().isEmpty());
}

TEST_CASE("lists are those that are read", "[network][bluesky]")
{
    Desk desk;
    const QByteArray uri = "at://" + Shop.toUtf8() + "/app.bsky.graph.list/";
    desk.http.expect("GET", xrpc("app.bsky.graph.getLists"))
        .answer(200, {},
                R"({"lists":[{"uri":")" + uri +
                    R"(3a","name":"Florists","purpose":"app.bsky.graph.defs#curatelist"},)"
                    R"({"uri":")" +
                    uri + R"(3b","name":"Spam","purpose":"app.bsky.graph.defs#modlist"},{"name":"?"}]})");
    const Result<QList<Stream>> lists = outcome(desk.connector.lists());
    REQUIRE(lists);
    REQUIRE(lists->size() == 1);
    CHECK(lists->first().title == u"Florists");
    CHECK(lists->first().argument == QString::fromUtf8(uri + "3a"));
}

TEST_CASE("what somebody posted leaves out what they repeated and what they answered", "[network][bluesky]")
{
    Desk desk;
    desk.http.expect("GET", Feed).answer(200, {}, recorded("feed.json"));
    const Result<FactPage> page = outcome(desk.connector.postsOf(Mara, {}));
    REQUIRE(page);
    QStringList keys;
    for (const PostFact &post : std::as_const(page->facts.posts))
        keys.append(post.id.globalId.section(u'/', -1));
    keys.sort();
    CHECK(keys == words("3mgabcdezzz2c 3mgcard 3mgpics"));
}

TEST_CASE("a reply that may have arrived is found by its text and parent", "[network][bluesky]")
{
    Desk desk;
    OwnPostQuery query;
    query.since = at("2026-03-04T09:30:00Z");
    query.parentLocalId = uriOf(Mara, "3q");
    query.text = QStringLiteral("Sorry,  see shop.example");
    const QByteArray parent = R"({"uri":")" + query.parentLocalId.toUtf8() + R"(","cid":"c"})";
    const QByteArray answer = R"("reply":{"root":)" + parent + R"(,"parent":)" + parent + '}';
    desk.http.expect("GET", Feed)
        .where(asking("actor", Shop))
        .answer(200, {},
                feedJson({viewJson("3x", recordJson("Sorry, see shop.example"), {}, Shop),
                          viewJson("3y", recordJson("Something else", answer), {}, Shop)},
                         "p2"));
    desk.http.expect("GET", Feed)
        .where(asking("cursor", QStringLiteral("p2")))
        .answer(200, {}, feedJson({viewJson("3z", recordJson("Sorry, see shop.example", answer), {}, Shop)}));
    const Result<QList<PostFact>> own = outcome(desk.connector.ownPosts(query));
    REQUIRE(own);
    REQUIRE(own->size() == 1);
    CHECK(own->first().id.globalId == uriOf(Shop, "3z"));
    desk.http.expect("GET", Feed)
        .answer(200, {}, feedJson({viewJson("3x", recordJson("x"), {}, Shop)}, "same"))
        .always();
    CHECK(outcome(desk.connector.ownPosts(query)).error().code == ErrorCode::Protocol);
}

TEST_CASE("a private message that may have arrived is looked for in its room", "[network][bluesky]")
{
    Desk desk;
    OwnPostQuery query;
    query.since = at("2026-03-04T12:00:00Z");
    query.parentLocalId = QStringLiteral("chat:3kconvo/m1");
    query.text = QStringLiteral("hi m3");
    query.visibility = Visibility::Direct;
    desk.http.expect("GET", GetRoom).answer(200, {}, roomJson());
    desk.http.expect("GET", Messages)
        .answer(200, {},
                R"({"messages":[)" + messageJson("m3", Shop, "2026-03-04T12:00:02Z") + ',' +
                    messageJson("m2", Mara, "2026-03-04T12:00:01Z") + "]}");
    const Result<QList<PostFact>> own = outcome(desk.connector.ownPosts(query));
    REQUIRE(own);
    REQUIRE(own->size() == 1);
    CHECK(own->first().id == chatPostId(QStringLiteral("3kconvo"), QStringLiteral("m3")));
}
