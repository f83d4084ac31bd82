#include "tests/support/catch.h"
#include "tests/support/demo_server.h"

using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Proxy = "did:web:api.bsky.chat#bsky_chat";

/// The company, signed in to Bluesky.
class Company final {
public:
    explicit Company(const DemoServer &server, const QString &password = u"app_password"_s)
        : m_server(server)
    {
        const QJsonObject facts = server.facts()["bluesky"_L1].toObject();
        const PlainAnswer answer =
            call("com.atproto.server.createSession",
                 {{u"identifier"_s, facts["handle"_L1]}, {u"password"_s, facts[password]}}, {});
        REQUIRE(answer.status == 200);
        m_session = answer.object();
    }

    QString did() const { return m_session["did"_L1].toString(); }
    QByteArray access() const { return m_session["accessJwt"_L1].toString().toLatin1(); }
    QByteArray refresh() const { return m_session["refreshJwt"_L1].toString().toLatin1(); }

    PlainAnswer get(const QByteArray &method, const PlainHeaders &more = {}) const
    {
        PlainHeaders headers{{"Authorization", "Bearer " + access()}};
        headers << more;
        return plainRequest(m_server.url(), "GET", "/xrpc/" + method, headers);
    }
    PlainAnswer call(const QByteArray &method, const QJsonObject &body, const QByteArray &token,
                     const PlainHeaders &more = {}) const
    {
        PlainHeaders headers{{"Content-Type", "application/json"}};
        if (!token.isEmpty())
            headers << std::pair<QByteArray, QByteArray>{"Authorization", "Bearer " + token};
        headers << more;
        return plainRequest(m_server.url(), "POST", "/xrpc/" + method, headers,
                            QJsonDocument(body).toJson(QJsonDocument::Compact));
    }
    PlainAnswer put(const QString &key, const QJsonObject &record,
                    const QByteArray &method = "com.atproto.repo.putRecord") const
    {
        return call(method,
                    {{u"repo"_s, did()},
                     {u"collection"_s, u"app.bsky.feed.post"_s},
                     {u"rkey"_s, key},
                     {u"record"_s, record},
                     {u"swapRecord"_s, QJsonValue()}},
                    access());
    }
    PlainAnswer chat(const QByteArray &method) const
    {
        return get("chat.bsky.convo." + method, {{"atproto-proxy", Proxy}});
    }

private:
    const DemoServer &m_server;
    QJsonObject m_session;
};

QJsonObject record(const QString &text)
{
    return {{u"$type"_s, u"app.bsky.feed.post"_s},
            {u"text"_s, text},
            {u"createdAt"_s, u"2026-03-04T10:02:11.504Z"_s}};
}

QString errorOf(const PlainAnswer &answer)
{
    return answer.object()["error"_L1].toString();
}

QJsonObject said(const DemoServer &server, const QString &text, QJsonObject more = {})
{
    more.insert(u"as"_s, u"mara"_s);
    more.insert(u"text"_s, text);
    return server.control(u"bluesky/post"_s, more);
}

QByteArray uriOf(const QJsonObject &post)
{
    return post["uri"_L1].toString().toLatin1();
}

QByteArray jetstream(const QByteArray &query)
{
    return plainRequestBytes("GET", "/subscribe" + query,
                             {{"Connection", "Upgrade"},
                              {"Upgrade", "websocket"},
                              {"Sec-WebSocket-Version", "13"},
                              {"Sec-WebSocket-Key", "AAAAAAAAAAAAAAAAAAAAAA=="}});
}

/// A masked frame from a client; `payload` of 126 to 65,535 bytes.
QByteArray textFrame(const QByteArray &payload)
{
    return QByteArray("\x81\xfe", 2) + static_cast<char>(payload.size() >> 8) +
           static_cast<char>(payload.size() & 0xff) + QByteArray(4, '\0') + payload;
}

}  // namespace

TEST_CASE("an app password opens a session whose refresh token has one successor", "[demo][bluesky]")
{
    const DemoServer server;
    const Company company(server);
    const QJsonObject who = company.get("com.atproto.server.getSession").object();
    CHECK(who["handle"_L1].toString() == u"help.marigold.test"_s);
    CHECK(who["didDoc"_L1]["service"_L1][0]["serviceEndpoint"_L1].toString() == server.url());
    const auto refreshed = [&] {
        return company.call("com.atproto.server.refreshSession", {}, company.refresh()).object();
    };
    const QJsonObject first = refreshed();
    CHECK(first["refreshJwt"_L1].toString().toLatin1() != company.refresh());
    CHECK(refreshed()["accessJwt"_L1] == first["accessJwt"_L1]);
    server.control(u"clock"_s, {{u"advance_seconds"_s, 3 * 3600}});
    CHECK(errorOf(company.call("com.atproto.server.refreshSession", {}, company.refresh())) ==
          u"ExpiredToken"_s);
    const PlainAnswer late = company.get("com.atproto.server.getSession");
    CHECK(late.status == 400);
    CHECK(errorOf(late) == u"ExpiredToken"_s);
}

TEST_CASE("a wrong password and a missing token are told apart", "[demo][bluesky]")
{
    const DemoServer server;
    const Company company(server);
    const PlainAnswer wrong =
        company.call("com.atproto.server.createSession",
                     {{u"identifier"_s, u"help.marigold.test"_s}, {u"password"_s, u"no"_s}}, {});
    CHECK(wrong.status == 401);
    CHECK(errorOf(wrong) == u"AuthenticationRequired"_s);
    const PlainAnswer missing = plainRequest(server.url(), "GET", "/xrpc/app.bsky.feed.searchPosts?q=a");
    CHECK(missing.status == 401);
    CHECK(errorOf(missing) == u"AuthMissing"_s);
    server.control(u"misbehave"_s, {{u"kind"_s, u"expired_token"_s}, {u"count"_s, 1}});
    CHECK(errorOf(company.get("app.bsky.feed.searchPosts?q=a")) == u"ExpiredToken"_s);
    CHECK(company.get("app.bsky.feed.searchPosts?q=a").status == 200);
}

TEST_CASE("a handle leads to a DID and its document back to the handle", "[demo][bluesky]")
{
    const DemoServer server;
    const auto at = [&](const QByteArray &path) { return plainRequest(server.url(), "GET", path); };
    const QByteArray did = at("/xrpc/com.atproto.identity.resolveHandle?handle=help.marigold.test")
                               .object()["did"_L1]
                               .toString()
                               .toLatin1();
    CHECK(did.startsWith("did:plc:"));
    CHECK(did.size() == 32);
    CHECK(at("/" + did).object()["alsoKnownAs"_L1][0].toString() == u"at://help.marigold.test"_s);
    CHECK(at("/xrpc/com.atproto.identity.resolveHandle?handle=no.example").status == 400);
}

TEST_CASE("the same record may be put again, another one may not", "[demo][bluesky]")
{
    const DemoServer server;
    const Company company(server);
    const QString key = u"3mgabcdd7xk2b"_s;
    const QJsonObject first = company.put(key, record(u"hello"_s)).object();
    CHECK(first["commit"_L1].isObject());
    const PlainAnswer again = company.put(key, record(u"hello"_s));
    CHECK(again.status == 200);
    CHECK(!again.object().contains("commit"_L1));
    CHECK(again.object()["cid"_L1] == first["cid"_L1]);
    const PlainAnswer other = company.put(key, record(u"hello!"_s));
    CHECK(other.status == 400);
    CHECK(errorOf(other) == u"InvalidSwap"_s);
    const PlainAnswer created = company.put(key, record(u"hello"_s), "com.atproto.repo.createRecord");
    CHECK(created.status == 500);
    CHECK(errorOf(created) == u"InternalServerError"_s);
    CHECK(errorOf(company.put(u"not-a-tid"_s, record(u"a"_s))) == u"InvalidRequest"_s);
}

TEST_CASE("a text may have 300 graphemes and 3,000 bytes", "[demo][bluesky]")
{
    const DemoServer server;
    const Company company(server);
    const auto status = [&](const QString &key, const QString &text) {
        return company.put(key, record(text)).status;
    };
    CHECK(status(u"3mgabcdd7xk2b"_s, QString(300, u'ä')) == 200);
    const PlainAnswer refused = company.put(u"3mgabcdd7xk2c"_s, record(QString(301, u'a')));
    CHECK(refused.status == 400);
    CHECK(refused.object()["message"_L1].toString().contains(u"300 graphemes"_s));
    CHECK(status(u"3mgabcdd7xk2d"_s, u"👩‍👩‍👧‍👦"_s.repeated(300)) == 400);
    CHECK(status(u"3mgabcdd7xk2e"_s, u"👩‍👩‍👧‍👦"_s.repeated(119)) == 200);
}

TEST_CASE("a picture is refused for its size only when the post is written", "[demo][bluesky]")
{
    const DemoServer server;
    const Company company(server);
    const PlainAnswer uploaded =
        plainRequest(server.url(), "POST", "/xrpc/com.atproto.repo.uploadBlob",
                     {{"Authorization", "Bearer " + company.access()}, {"Content-Type", "image/png"}},
                     QByteArray(1'500'000, 'x'));
    REQUIRE(uploaded.status == 200);
    const QJsonValue blob = uploaded.object()["blob"_L1];
    CHECK(blob["size"_L1].toInt() == 1'500'000);
    QJsonObject post = record(u"look"_s);
    post.insert(u"embed"_s,
                QJsonObject{{u"$type"_s, u"app.bsky.embed.images"_s},
                            {u"images"_s, QJsonArray{QJsonObject{{u"image"_s, blob}, {u"alt"_s, u"x"_s}}}}});
    server.control(u"misbehave"_s,
                   {{u"kind"_s, u"blob_too_large"_s}, {u"bytes"_s, 1'000'000}, {u"count"_s, 1}});
    CHECK(errorOf(company.put(u"3mgabcdd7xk2b"_s, post)) == u"BlobTooLarge"_s);
    const PlainAnswer written = company.put(u"3mgabcdd7xk2b"_s, post);
    CHECK(written.status == 200);
    const QJsonObject view = company.get("app.bsky.feed.getPosts?uris=" + uriOf(written.object())).object();
    CHECK(view["posts"_L1][0]["embed"_L1]["$type"_L1].toString() == u"app.bsky.embed.images#view"_s);
}

TEST_CASE("mentions come newest first, page by page, with no cursor at the end", "[demo][bluesky]")
{
    const DemoServer server;
    const Company company(server);
    server.control(u"bluesky/play"_s, {{u"count"_s, 5}});
    const QByteArray list = "app.bsky.notification.listNotifications?limit=2&reasons=mention&cursor=";
    QByteArray cursor;
    QStringList texts;
    do {
        const QJsonObject page = company.get(list + cursor).object();
        for (const QJsonValue one : page["notifications"_L1].toArray())
            texts << one["record"_L1]["text"_L1].toString();
        cursor = page["cursor"_L1].toString().toLatin1();
    } while (!cursor.isEmpty());
    REQUIRE(texts.size() == 5);
    CHECK(texts.first().contains(u"number 5"_s));
    CHECK(texts.last().contains(u"number 1"_s));
    server.control(u"misbehave"_s, {{u"kind"_s, u"empty_page"_s}, {u"count"_s, 1}});
    const QJsonObject empty = company.get(list).object();
    CHECK(empty["notifications"_L1].toArray().isEmpty());
    const QByteArray next = empty["cursor"_L1].toString().toLatin1();
    CHECK(company.get(list + next).object()["notifications"_L1].toArray().size() == 2);
    server.control(u"misbehave"_s, {{u"kind"_s, u"unknown_things"_s}, {u"count"_s, 1}});
    CHECK(company.get("app.bsky.notification.listNotifications").body.contains("applauded-by-bees"));
}

TEST_CASE("a thread shows what is gone, who blocks, and whom nobody may answer", "[demo][bluesky]")
{
    const DemoServer server;
    const Company company(server);
    const QJsonObject root = said(server, u"@help hello?"_s);
    const QJsonObject reply = server.control(
        u"bluesky/post"_s, {{u"as"_s, u"hugo"_s}, {u"text"_s, u"me too"_s}, {u"reply_to"_s, root["uri"_L1]}});
    const auto thread = [&](const QJsonObject &post) {
        return company.get("app.bsky.feed.getPostThread?uri=" + uriOf(post)).object()["thread"_L1].toObject();
    };
    CHECK(thread(root)["replies"_L1][0]["post"_L1]["record"_L1]["text"_L1].toString() == u"me too"_s);
    server.control(u"bluesky/block"_s, {{u"as"_s, u"hugo"_s}, {u"whom"_s, u"help"_s}});
    CHECK(thread(root)["replies"_L1][0]["$type"_L1].toString() == u"app.bsky.feed.defs#blockedPost"_s);
    server.control(u"bluesky/unblock"_s, {{u"as"_s, u"hugo"_s}, {u"whom"_s, u"help"_s}});
    server.control(u"bluesky/delete"_s, {{u"uri"_s, root["uri"_L1]}});
    CHECK(thread(reply)["parent"_L1]["$type"_L1].toString() == u"app.bsky.feed.defs#notFoundPost"_s);
    CHECK(errorOf(company.get("app.bsky.feed.getPostThread?uri=" + uriOf(root))) == u"NotFound"_s);
    const QJsonObject closed = said(server, u"no answers please"_s, {{u"replies"_s, u"nobody"_s}});
    CHECK(thread(closed)["post"_L1]["viewer"_L1]["replyDisabled"_L1].toBool());
}

TEST_CASE("private messages need the proxy, the right password and an accepted request", "[demo][bluesky]")
{
    const DemoServer server;
    const Company company(server);
    const QJsonObject sent =
        server.control(u"bluesky/message"_s, {{u"as"_s, u"mara"_s}, {u"text"_s, u"psst"_s}});
    const QJsonObject convo = company.chat("listConvoRequests").object()["requests"_L1][0].toObject();
    CHECK(convo["id"_L1] == sent["convo_id"_L1]);
    CHECK(convo["status"_L1].toString() == u"request"_s);
    const auto post = [&](const QByteArray &method, const QJsonObject &body) {
        return company.call("chat.bsky.convo." + method, body, company.access(), {{"atproto-proxy", Proxy}});
    };
    CHECK(post("acceptConvo", {{u"convoId"_s, convo["id"_L1]}}).status == 200);
    const QJsonObject message{{u"convoId"_s, convo["id"_L1]},
                              {u"message"_s, QJsonObject{{u"text"_s, u"we listen"_s}}}};
    CHECK(post("sendMessage", message).object()["sender"_L1]["did"_L1].toString() == company.did());
    const QJsonArray logs = company.chat("getLog").object()["logs"_L1].toArray();
    REQUIRE(logs.size() == 4);
    CHECK(logs.last()["message"_L1]["text"_L1].toString() == u"we listen"_s);
    server.control(u"bluesky/account"_s, {{u"as"_s, u"mara"_s}, {u"takes_messages"_s, false}});
    CHECK(errorOf(post("sendMessage", message)) == u"MessagesDisabled"_s);
    CHECK(company.get("chat.bsky.convo.getLog").status == 501);
    const Company plain(server, u"app_password_without_chat"_s);
    const PlainAnswer refused = plain.chat("getLog");
    CHECK(refused.status == 400);
    CHECK(errorOf(refused) == u"InvalidToken"_s);
}

TEST_CASE("limits are told in Unix seconds, and a spent one with Retry-After", "[demo][bluesky]")
{
    const DemoServer server;
    const Company company(server);
    const PlainAnswer answer = company.get("app.bsky.feed.searchPosts?q=a");
    CHECK(answer.headers["ratelimit-policy"].endsWith(";w=300"));
    CHECK(answer.headers["ratelimit-reset"].toLongLong() > 1'700'000'000);
    server.control(u"misbehave"_s, {{u"kind"_s, u"rate_limited"_s}, {u"count"_s, 1}});
    const PlainAnswer busy = company.get("app.bsky.feed.searchPosts?q=a");
    CHECK(busy.status == 429);
    CHECK(errorOf(busy) == u"RateLimitExceeded"_s);
    CHECK(busy.headers["retry-after"].toInt() > 0);
    CHECK(busy.headers["ratelimit-remaining"] == "0");
}

TEST_CASE("the Jetstream tells posts, deletions and accounts, and again after a cursor", "[demo][bluesky]")
{
    const DemoServer server;
    PlainConnection socket(server.url());
    socket.write(jetstream("?wantedCollections=app.bsky.feed.*"));
    CHECK(socket.readUntil("\r\n\r\n").startsWith("HTTP/1.1 101"));
    const QJsonObject post = said(server, u"first words"_s);
    const QByteArray event = socket.readUntil("\"time_us\":");
    CHECK(event.contains("\"operation\":\"create\""));
    CHECK(event.contains("first words"));
    server.control(u"bluesky/delete"_s, {{u"uri"_s, post["uri"_L1]}});
    CHECK(!socket.readUntil("\"operation\":\"delete\"").isEmpty());
    server.control(u"bluesky/account"_s,
                   {{u"as"_s, u"mara"_s}, {u"active"_s, false}, {u"status"_s, u"deleted"_s}});
    CHECK(!socket.readUntil("\"status\":\"deleted\"").isEmpty());
    PlainConnection again(server.url());
    again.write(jetstream("?cursor=1"));
    CHECK(!again.readUntil("first words").isEmpty());
    server.control(u"misbehave"_s, {{u"kind"_s, u"clamped_cursor"_s}, {u"seconds"_s, 0}, {u"count"_s, 1}});
    PlainConnection clamped(server.url());
    clamped.write(jetstream("?cursor=1"));
    clamped.readUntil("\r\n\r\n");
    said(server, u"later words"_s);
    CHECK(!clamped.readUntil("later words").contains("first words"));
}

TEST_CASE("the Jetstream waits for hello, leaves out what is too big and packs what it sends",
          "[demo][bluesky]")
{
    const DemoServer server;
    PlainConnection shy(server.url());
    shy.write(jetstream("?requireHello=true"));
    shy.readUntil("\r\n\r\n");
    said(server, u"unheard"_s);
    shy.write(textFrame(
        QByteArray(R"({"type":"options_update","payload":{"wantedCollections":["app.bsky.feed.post"],)"
                   R"("wantedDids":[],"maxMessageSizeBytes":1000}})") +
        QByteArray(40, ' ')));
    PlainConnection packed(server.url());
    packed.write(jetstream("?compress=true"));
    packed.readUntil("\r\n\r\n");
    server.control(u"bluesky/jetstream"_s, {{u"pad_bytes"_s, 2000}});
    CHECK(packed.readUntil(QByteArray::fromHex("28b52ffd")).startsWith(QByteArray::fromHex("82")));
    said(server, u"heard"_s);
    const QByteArray heard = shy.readUntil("\"heard\"");
    CHECK(!heard.isEmpty());
    CHECK(!heard.contains("unheard"));
    CHECK(!heard.contains("padding"));
    server.control(u"misbehave"_s, {{u"kind"_s, u"status"_s}, {u"status"_s, 503}, {u"count"_s, 1}});
    PlainConnection refused(server.url());
    refused.write(jetstream({}));
    CHECK(refused.readAnswer().status == 503);
}

TEST_CASE("after a restart the story's people have the same DIDs and the company its password",
          "[demo][bluesky]")
{
    DemoServer server;
    const QJsonObject before = server.facts()["bluesky"_L1].toObject();
    CHECK(server.stop() == 0);
    server.start();
    CHECK(server.facts()["bluesky"_L1]["app_password"_L1] == before["app_password"_L1]);
    CHECK(server.facts()["bluesky"_L1]["did"_L1] == before["did"_L1]);
}
