#include "core/http/web_socket_stream.h"

#include "core/base/when_ready.h"
#include "core/http/answer_error.h"
#include "core/http/request_rules.h"

#include <QNetworkProxyFactory>
#include <QNetworkRequest>
#include <QWebSocketHandshakeOptions>

#include <algorithm>

namespace daisychain::http {

namespace {

using namespace std::chrono_literals;

constexpr auto PingEvery = 15s;

HttpRequest withHttpScheme(HttpRequest request)
{
    if (request.url.scheme() == QLatin1String("ws"))
        request.url.setScheme(QStringLiteral("http"));
    else if (request.url.scheme() == QLatin1String("wss"))
        request.url.setScheme(QStringLiteral("https"));
    return request;
}

QUrl withSocketScheme(QUrl url)
{
    url.setScheme(url.scheme() == QLatin1String("https") ? QStringLiteral("wss") : QStringLiteral("ws"));
    return url;
}

QByteArray joined(const QList<QByteArray> &subprotocols)
{
    return subprotocols.join(", ");
}

/// As the environment says; none for this machine.
QNetworkProxy proxyFor(const QUrl &url)
{
    if (isLoopbackHost(url.host()))
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const auto proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    return proxies.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : proxies.first();
}

QNetworkRequest socketRequest(const HttpRequest &request)
{
    QNetworkRequest socket(withSocketScheme(request.url));
    socket.setRawHeader("User-Agent", "Daisychain/" DAISYCHAIN_VERSION);
    for (const HttpHeader &header : request.headers)
        socket.setRawHeader(header.name, header.value);
    if (request.bearer)
        socket.setRawHeader("Authorization", "Bearer " + request.bearer->reveal());
    return socket;
}

}  // namespace

WebSocketStream::WebSocketStream(QObject &transportObject, HttpTransport &transport, const Clock &clock,
                                 HttpRequest request, QList<QByteArray> subprotocols, qint64 maxMessageBytes)
    : m_transport(&transport)
    , m_clock(clock)
    , m_request(withHttpScheme(std::move(request)))
    , m_subprotocols(std::move(subprotocols))
    , m_openedBy(clock.steady() + m_request.deadline)
    , m_lastByteAt(clock.steady())
    , m_socket(new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, nullptr))
{
    auto refused = requestRefusal(m_request);
    if (!refused &&
        std::ranges::any_of(m_subprotocols, [](const QByteArray &name) { return !isToken(name); }))
        refused = Error{ErrorCode::Invalid, {}, QStringLiteral("subprotocol")};
    if (refused) {
        endSoon(std::move(*refused));
        return;
    }
    m_socket->setMaxAllowedIncomingMessageSize(quint64(maxMessageBytes));
    m_socket->setMaxAllowedIncomingFrameSize(quint64(maxMessageBytes));
    m_socket->setProxy(proxyFor(m_request.url));
    connect(&transportObject, &QObject::destroyed, this, [this] {
        m_transport = nullptr;
        endSoon(Error{ErrorCode::Cancelled, {}, QStringLiteral("the transport went away")});
    });
    listen();
    open();
}

/// We may be in a signal of the socket, so it goes later; that closes its connection.
WebSocketStream::~WebSocketStream()
{
    m_socket->disconnect(this);
    m_socket->deleteLater();
}

void WebSocketStream::listen()
{
    connect(m_socket, &QWebSocket::connected, this, &WebSocketStream::becomeOpen);
    connect(m_socket, &QWebSocket::disconnected, this, &WebSocketStream::becomeDisconnected);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(m_socket, &QWebSocket::errorOccurred, this, &WebSocketStream::becomeDisconnected);
#else
    connect(m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            &WebSocketStream::becomeDisconnected);
#endif
    connect(m_socket, &QWebSocket::binaryFrameReceived, this, &WebSocketStream::refuseBinary);
    connect(m_socket, &QWebSocket::pong, this, [this] { m_lastByteAt = m_clock.steady(); });
    connect(m_socket, &QWebSocket::textFrameReceived, this, [this] { m_lastByteAt = m_clock.steady(); });
    connect(m_socket, &QWebSocket::textMessageReceived, this, [this](const QString &text) {
        if (!m_ended)
            Q_EMIT linesArrived({text.toUtf8()});
    });
    m_ping.callOnTimeout(this, [this] { m_socket->ping(); });
    m_openDeadline.setSingleShot(true);
    m_openDeadline.callOnTimeout(this, [this] {
        end(Error{ErrorCode::Unanswered, {}, m_request.url.host() + QStringLiteral(": not open in time")});
    });
}

void WebSocketStream::open()
{
    m_openDeadline.start(m_request.deadline);
    QWebSocketHandshakeOptions options;
    QStringList names;
    for (const QByteArray &name : m_subprotocols)
        names.append(QString::fromLatin1(name));
    options.setSubprotocols(names);
    QMetaObject::invokeMethod(
        this,
        [this, options] {
            if (!m_ended)
                m_socket->open(socketRequest(m_request), options);
        },
        Qt::QueuedConnection);
}

void WebSocketStream::becomeOpen()
{
    if (m_ended)
        return;
    m_opened = true;
    m_openDeadline.stop();
    m_ping.start(PingEvery);
    m_lastByteAt = m_clock.steady();
    Q_EMIT opened(101, {});
}

/// Also the end of a socket that never opened: Qt then reports an error, a disconnection or both.
void WebSocketStream::becomeDisconnected()
{
    if (m_ended)
        return;
    if (!m_opened)
        return askWhy();
    const QString host = m_request.url.host();
    if (m_socket->closeCode() == QWebSocketProtocol::CloseCodeTooMuchData)
        return end(Error{ErrorCode::Protocol, {}, host + QStringLiteral(": message too long")});
    if (m_socket->closeCode() == QWebSocketProtocol::CloseCodeProtocolError ||
        m_socket->closeCode() == QWebSocketProtocol::CloseCodeWrongDatatype)
        return end(Error{ErrorCode::Protocol, {}, host + QStringLiteral(": not the protocol")});
    end(Error{ErrorCode::Unanswered,
              {},
              QStringLiteral("%1: the stream ended with code %2").arg(host).arg(int(m_socket->closeCode()))});
}

void WebSocketStream::askWhy()
{
    if (std::exchange(m_asked, true))
        return;
    if (m_transport == nullptr)
        return end(Error{ErrorCode::Cancelled});
    HttpRequest again = m_request;
    again.method = "GET";
    again.maxRedirects = 0;
    again.maxAnswerBytes = MaxRefusalBytes;
    again.deadline = std::max(m_openedBy - m_clock.steady(), std::chrono::milliseconds(1));
    again.headers.append(
        {{"Upgrade", "websocket"}, {"Connection", "Upgrade"}, {"Sec-WebSocket-Version", "13"}});
    again.headers.append({"Sec-WebSocket-Key", QByteArray("daisychain asks.").toBase64()});
    if (!m_subprotocols.isEmpty())
        again.headers.append({"Sec-WebSocket-Protocol", joined(m_subprotocols)});
    whenReady(m_transport->send(std::move(again)), this,
              [this](Result<HttpAnswer> answer) { takeReason(std::move(answer)); });
}

void WebSocketStream::takeReason(Result<HttpAnswer> answer)
{
    if (m_ended)
        return;
    if (!answer)
        return end(answer.error());
    if (answer->status == 101 || answer->isSuccess()) {
        const QString host = m_request.url.host();
        return end(answer->status == 101
                       ? Error{ErrorCode::Unanswered, {}, host + QStringLiteral(": upgrade broke off")}
                       : Error{ErrorCode::Protocol, {}, host + QStringLiteral(": speaks no WebSocket here")});
    }
    m_lastByteAt = m_clock.steady();
    m_refusal = std::move(*answer);
    end(answerError(*m_refusal, m_clock.now(), QString::fromUtf8(m_refusal->header("X-Error-Message"))));
}

void WebSocketStream::refuseBinary()
{
    if (m_ended)
        return;
    m_socket->disconnect(this);
    m_socket->close(QWebSocketProtocol::CloseCodeDatatypeNotSupported);
    end(Error{ErrorCode::Protocol, {}, m_request.url.host() + QStringLiteral(": binary message")});
}

void WebSocketStream::close()
{
    m_socket->disconnect(this);
    if (m_opened && !m_ended)
        m_socket->close(QWebSocketProtocol::CloseCodeNormal);
    endSoon(Error{ErrorCode::Cancelled});
}

Result<void> WebSocketStream::sendText(const QByteArray &text)
{
    if (!m_opened || m_ended)
        return Failure(Error{ErrorCode::Offline, {}, QStringLiteral("the WebSocket is not open")});
    m_socket->sendTextMessage(QString::fromUtf8(text));
    return {};
}

void WebSocketStream::end(const Error &error)
{
    if (std::exchange(m_ended, true))
        return;
    m_openDeadline.stop();
    m_ping.stop();
    m_socket->disconnect(this);
    if (!m_opened)
        m_socket->abort();
    Q_EMIT ended(error);
}

/// Nothing comes any more but the end, and that from the event loop.
void WebSocketStream::endSoon(Error error)
{
    m_openDeadline.stop();
    m_socket->disconnect(this);
    QMetaObject::invokeMethod(this, [this, error = std::move(error)] { end(error); }, Qt::QueuedConnection);
}

}  // namespace daisychain::http
