#include "tests/core/http/stream_log.h"
#include "tests/core/http/transport_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/shared_data.h"

#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>

using namespace daisychain;
using namespace daisychain::http;
using namespace daisychain::test;

namespace {

/// Speaks TLS on loopback with a certificate that nobody signed.
struct SelfSignedServer : QSslServer {
    SelfSignedServer()
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(
            QSslCertificate(fileBytes(testData(QStringLiteral("http/self_signed.crt")))));
        configuration.setPrivateKey(
            QSslKey(fileBytes(testData(QStringLiteral("http/self_signed.key"))), QSsl::Ec));
        setSslConfiguration(configuration);
        REQUIRE(listen(QHostAddress(QHostAddress::LocalHost)));
        connect(this, &QSslServer::startedEncryptionHandshake, this, [this] { ++handshakes; });
    }

    HttpRequest request() const
    {
        HttpRequest request;
        request.url = QUrl(QStringLiteral("https://localhost:%1/").arg(serverPort()));
        request.bearer = Secret("t0ken");
        return request;
    }

    int handshakes = 0;
};

}  // namespace

TEST_CASE("a certificate that nobody signed is refused before anything is sent", "[http][tls]")
{
    TransportFixture f;
    SelfSignedServer server;
    HttpRequest request = server.request();
    for (const char *method : {"GET", "POST"}) {
        request.method = method;
        const auto result = f.sent(request);
        REQUIRE_FALSE(result);
        CHECK(result.error().code == ErrorCode::Offline);
        CHECK(result.error().arguments == QStringList{QStringLiteral("tls"), QStringLiteral("localhost")});
        CHECK(result.error().detail.contains(QLatin1String("certificate")));
    }
    CHECK(server.handshakes == 2);
    CHECK_FALSE(server.hasPendingConnections());
}

TEST_CASE("streams and WebSockets refuse a certificate that nobody signed", "[http][tls]")
{
    TransportFixture f;
    SelfSignedServer server;
    StreamLog lines(f.transport->openLines(server.request()));
    StreamLog socket(f.transport->openWebSocket(server.request()));
    REQUIRE(lines.waitForEnd());
    REQUIRE(socket.waitForEnd());
    for (const StreamLog *log : {&lines, &socket}) {
        CHECK(log->status == 0);
        CHECK(log->ends == QList<ErrorCode>{ErrorCode::Offline});
        CHECK(log->lastError.arguments.value(0) == QLatin1String("tls"));
    }
}
