#include "tests/core/http/stream_log.h"
#include "tests/core/http/transport_fixture.h"
#include "tests/support/catch.h"

#include <QWebSocket>
#include <QWebSocketServer>

using namespace daisychain;
using namespace daisychain::http;
using namespace daisychain::test;
using namespace std::chrono_literals;

namespace {

/// A WebSocket server on loopback that keeps its peers.
struct SocketServer : QObject {
    SocketServer()
        : server(QStringLiteral("test"), QWebSocketServer::NonSecureMode)
    {
        REQUIRE(server.listen(QHostAddress(QHostAddress::LocalHost)));
        connect(&server, &QWebSocketServer::newConnection, this, [this] {
            QWebSocket *peer = server.nextPendingConnection();
            peer->setParent(this);
            peers.append(peer);
            connect(peer, &QWebSocket::textMessageReceived, this,
                    [this](const QString &text) { heard.append(text); });
        });
    }

    QUrl url(const char *scheme = "ws") const
    {
        QUrl url = server.serverUrl();
        url.setScheme(QString::fromLatin1(scheme));
        url.setPath(QStringLiteral("/api/v1/streaming"));
        return url;
    }

    QWebSocketServer server;
    QList<QPointer<QWebSocket>> peers;
    QStringList heard;
};

HttpRequest requestTo(const QUrl &url)
{
    HttpRequest request;
    request.url = url;
    request.bearer = Secret("t0ken");
    return request;
}

}  // namespace

TEST_CASE("each text message of a WebSocket is a line, and text goes back", "[http][webSocket]")
{
    TransportFixture f;
    SocketServer server;
    for (const char *scheme : {"ws", "http"}) {
        StreamLog log(f.transport->openWebSocket(requestTo(server.url(scheme))));
        CHECK(log.stream->sendText("too early").error().code == ErrorCode::Offline);
        REQUIRE(eventually([&] { return log.status == 101; }));
        QWebSocket *peer = server.peers.last();
        CHECK(peer->request().rawHeader("Authorization") == "Bearer t0ken");
        CHECK(peer->request().rawHeader("User-Agent") == "Daisychain/" DAISYCHAIN_VERSION);
        const QString daisy = QStringLiteral("d\u00e4isy\nsecond line");
        peer->sendTextMessage(daisy);
        peer->sendTextMessage(QString());
        REQUIRE(eventually([&] { return log.lines.size() == 2; }));
        CHECK(log.lines == QList<QByteArray>{daisy.toUtf8(), ""});
        REQUIRE(log.stream->sendText("{\"type\":\"subscribe\"}"));
        REQUIRE(eventually([&] { return !server.heard.isEmpty(); }));
        CHECK(server.heard.takeFirst() == QLatin1String("{\"type\":\"subscribe\"}"));
        peer->close();
        REQUIRE(log.waitForEnd());
        CHECK(log.ends == QList<ErrorCode>{ErrorCode::Unanswered});
    }
}

TEST_CASE("subprotocols are offered in the handshake", "[http][webSocket]")
{
    TransportFixture f;
    SocketServer server;
    server.server.setSupportedSubprotocols({QStringLiteral("daisy")});
    StreamLog log(f.transport->openWebSocket(requestTo(server.url()), {"rose", "daisy"}));
    REQUIRE(eventually([&] { return log.status == 101; }));
    CHECK(server.peers.last()->subprotocol() == QLatin1String("daisy"));

    StreamLog broken(f.transport->openWebSocket(requestTo(server.url()), {"da isy"}));
    REQUIRE(broken.waitForEnd());
    CHECK(broken.ends == QList<ErrorCode>{ErrorCode::Invalid});
}

TEST_CASE("a binary message closes a WebSocket with 1003", "[http][webSocket]")
{
    TransportFixture f;
    SocketServer server;
    StreamLog log(f.transport->openWebSocket(requestTo(server.url())));
    REQUIRE(eventually([&] { return log.status == 101; }));
    server.peers.last()->sendBinaryMessage("daisy");
    REQUIRE(log.waitForEnd());
    CHECK(log.ends == QList<ErrorCode>{ErrorCode::Protocol});
    CHECK(eventually([&] {
        return server.peers.last()->closeCode() == QWebSocketProtocol::CloseCodeDatatypeNotSupported;
    }));
    CHECK(log.lines.isEmpty());
}

TEST_CASE("a message longer than allowed ends a WebSocket", "[http][webSocket]")
{
    TransportFixture f;
    SocketServer server;
    StreamLog log(f.transport->openWebSocket(requestTo(server.url()), {}, 1000));
    REQUIRE(eventually([&] { return log.status == 101; }));
    server.peers.last()->sendTextMessage(QString(2000, u'x'));
    REQUIRE(log.waitForEnd());
    CHECK(log.ends == QList<ErrorCode>{ErrorCode::Protocol});
    CHECK(log.lines.isEmpty());
}

TEST_CASE("a refused upgrade keeps its status and the server's words", "[http][webSocket]")
{
    TransportFixture f;
    f.server.on("/ws", Script::answer(401, {{"X-Error-Message", "Missing access token"}}, "body"));
    f.server.on("/plain", Script::answer(200, {}, "no WebSocket here"));
    StreamLog log(f.transport->openWebSocket(requestTo(f.server.url("/ws")), {"daisy"}));
    REQUIRE(log.waitForEnd());
    CHECK(log.ends == QList<ErrorCode>{ErrorCode::Unauthorized});
    CHECK(log.lastError.arguments.at(0) == QLatin1String("Missing access token"));
    REQUIRE(log.stream->refusal());
    CHECK(log.stream->refusal()->status == 401);
    CHECK(log.stream->refusal()->body == "body");
    CHECK(f.server.requests().last().header("Upgrade") == "websocket");
    CHECK(f.server.requests().last().header("Sec-WebSocket-Protocol") == "daisy");

    StreamLog plain(f.transport->openWebSocket(requestTo(f.server.url("/plain"))));
    REQUIRE(plain.waitForEnd());
    CHECK(plain.ends == QList<ErrorCode>{ErrorCode::Protocol});
}

TEST_CASE("a WebSocket that can't be reached is offline, one that is cut is unanswered", "[http][webSocket]")
{
    TransportFixture f;
    f.server.on("/never", Script().hold());
    f.server.on("/close", Script().close());
    HttpRequest request = requestTo(f.server.url("/never"));
    request.deadline = 100ms;
    StreamLog never(f.transport->openWebSocket(request));
    StreamLog closed(f.transport->openWebSocket(requestTo(f.server.url("/close"))));
    REQUIRE(never.waitForEnd());
    REQUIRE(closed.waitForEnd());
    CHECK(never.ends == QList<ErrorCode>{ErrorCode::Unanswered});
    CHECK(closed.ends == QList<ErrorCode>{ErrorCode::Unanswered});
    f.server.shutDown();
    StreamLog gone(f.transport->openWebSocket(request));
    REQUIRE(gone.waitForEnd());
    CHECK(gone.ends == QList<ErrorCode>{ErrorCode::Offline});

    SocketServer server;
    StreamLog cut(f.transport->openWebSocket(requestTo(server.url())));
    REQUIRE(eventually([&] { return cut.status == 101 && !server.peers.isEmpty(); }));
    server.peers.last()->abort();
    REQUIRE(cut.waitForEnd());
    CHECK(cut.ends == QList<ErrorCode>{ErrorCode::Unanswered});
}

TEST_CASE("a closed WebSocket is cancelled, and so is one whose transport goes", "[http][webSocket]")
{
    TransportFixture f;
    SocketServer server;
    StreamLog closed(f.transport->openWebSocket(requestTo(server.url())));
    StreamLog orphan(f.transport->openWebSocket(requestTo(server.url())));
    REQUIRE(eventually([&] { return closed.status == 101 && orphan.status == 101; }));
    closed.stream->close();
    REQUIRE(closed.waitForEnd());
    CHECK(closed.ends == QList<ErrorCode>{ErrorCode::Cancelled});
    CHECK(closed.stream->sendText("x").error().code == ErrorCode::Offline);
    f.transport.reset();
    REQUIRE(orphan.waitForEnd());
    CHECK(orphan.ends == QList<ErrorCode>{ErrorCode::Cancelled});
}

TEST_CASE("a WebSocket may be deleted from a slot of each of its signals", "[http][webSocket]")
{
    TransportFixture f;
    SocketServer server;
    for (const int at : {0, 1, 2}) {
        std::unique_ptr<LineStream> stream = f.transport->openWebSocket(requestTo(server.url()));
        const qsizetype before = server.peers.size();
        const auto letGo = [&](int when) {
            if (when == at)
                stream.reset();
        };
        QObject::connect(stream.get(), &LineStream::opened, &server, [&] { letGo(0); });
        QObject::connect(stream.get(), &LineStream::linesArrived, &server, [&] { letGo(1); });
        QObject::connect(stream.get(), &LineStream::ended, &server, [&] { letGo(2); });
        REQUIRE(eventually([&] { return server.peers.size() > before; }));
        if (QWebSocket *peer = server.peers.last()) {
            peer->sendTextMessage(QStringLiteral("daisy"));
            peer->close();
        }
        CHECK(eventually([&] { return stream == nullptr; }));
    }
}
