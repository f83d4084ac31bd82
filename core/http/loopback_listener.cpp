#include "core/http/loopback_listener.h"

#include "core/http/callback_request.h"
#include "core/http/oauth.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QPromise>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

namespace daisychain::http {

namespace {

using namespace std::chrono_literals;

constexpr int MaxConnections = 16;
constexpr auto RequestPatience = 10s;

QByteArray page(const QByteArray &status, const QString &sentence)
{
    const QByteArray body =
        "<!doctype html><html><head><meta charset=\"utf-8\"><title>Daisychain</title></head><body><p>" +
        sentence.toHtmlEscaped().toUtf8() + "</p></body></html>";
    return "HTTP/1.1 " + status + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " +
           QByteArray::number(body.size()) +
           "\r\nCache-Control: no-store\r\nContent-Security-Policy: default-src 'none'\r\nReferrer-Policy: "
           "no-referrer"
           "\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n" +
           body;
}

}  // namespace

/// The open port and the promise it is to keep.
class LoopbackListener::Wait final : public QObject {
public:
    explicit Wait(LoopbackListener &listener)
        : m_listener(listener)
    {
    }
    ~Wait() override;

    Result<QUrl> listen(quint16 port);
    QFuture<Result<Secret>> start(const QByteArray &state, std::chrono::milliseconds patience);

private:
    void accept();
    void read(QTcpSocket *socket);
    void settle(QTcpSocket *socket, const CallbackRequest &request);
    void reply(QTcpSocket *socket, const QByteArray &status, const QString &sentence);
    void finish(Result<Secret> result);
    void giveUp();

    LoopbackListener &m_listener;
    QTcpServer m_server;
    QTimer m_patience;
    QByteArray m_state;
    QPromise<Result<Secret>> m_promise;
    QFutureWatcher<Result<Secret>> m_watcher;
    int m_connections = 0;
    bool m_waiting = false;
};

LoopbackListener::Wait::~Wait()
{
    if (m_waiting)
        giveUp();
}

Result<QUrl> LoopbackListener::Wait::listen(quint16 port)
{
    if (!m_server.listen(QHostAddress(QHostAddress::LocalHost), port))
        return Failure(Error{ErrorCode::Conflict, {QString::number(port)}, m_server.errorString()});
    connect(&m_server, &QTcpServer::newConnection, this, &Wait::accept);
    return QUrl(QStringLiteral("http://127.0.0.1:%1/callback").arg(m_server.serverPort()));
}

QFuture<Result<Secret>> LoopbackListener::Wait::start(const QByteArray &state,
                                                      std::chrono::milliseconds patience)
{
    m_state = state;
    m_waiting = true;
    m_promise.start();
    connect(&m_watcher, &QFutureWatcherBase::canceled, this, &Wait::giveUp);
    m_watcher.setFuture(m_promise.future());
    m_patience.setSingleShot(true);
    m_patience.callOnTimeout(this, [this] { finish(Failure(Error{ErrorCode::Unanswered})); });
    m_patience.start(patience);
    QMetaObject::invokeMethod(this, &Wait::accept, Qt::QueuedConnection);
    return m_promise.future();
}

void LoopbackListener::Wait::accept()
{
    while (m_waiting && m_server.hasPendingConnections()) {
        QTcpSocket *socket = m_server.nextPendingConnection();
        if (m_connections >= MaxConnections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        ++m_connections;
        connect(socket, &QObject::destroyed, this, [this] { --m_connections; });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        QTimer::singleShot(RequestPatience, socket, [socket] { socket->abort(); });
        read(socket);
    }
}

void LoopbackListener::Wait::read(QTcpSocket *socket)
{
    const QByteArray bytes = socket->peek(MaxCallbackBytes + 1);
    const CallbackRequest request = readCallback(bytes, m_server.serverPort());
    switch (request.kind) {
    case CallbackRequest::Incomplete:
        return;
    case CallbackRequest::Other:
        return reply(socket, "404 Not Found", LoopbackListener::tr("There is nothing here."));
    case CallbackRequest::Malformed:
        return reply(socket, "400 Bad Request", LoopbackListener::tr("This request can't be read."));
    case CallbackRequest::Callback:
        return settle(socket, request);
    }
}

void LoopbackListener::Wait::settle(QTcpSocket *socket, const CallbackRequest &request)
{
    if (!m_waiting)
        return socket->abort();
    if (!equalInConstantTime(request.state, m_state)) {
        reply(socket, "400 Bad Request",
              LoopbackListener::tr(
                  "This is not the sign-in that Daisychain started. Please begin again there."));
        return finish(
            Failure(Error{ErrorCode::Protocol, {}, QStringLiteral("the state of a sign-in is not ours")}));
    }
    if (!request.error.isEmpty()) {
        reply(
            socket, "200 OK",
            LoopbackListener::tr("Nothing was connected. You can close this page and return to Daisychain."));
        return finish(Failure(Error{ErrorCode::Refused, {request.errorText, request.error}}));
    }
    reply(socket, "200 OK",
          LoopbackListener::tr("Signed in. You can close this page and return to Daisychain."));
    finish(request.code);
}

void LoopbackListener::Wait::reply(QTcpSocket *socket, const QByteArray &status, const QString &sentence)
{
    socket->disconnect(this);
    --m_connections;
    (void)socket->readAll();
    socket->setParent(&m_listener);  // the page goes out after the port was closed
    socket->write(page(status, sentence));
    socket->disconnectFromHost();
}

void LoopbackListener::Wait::finish(Result<Secret> result)
{
    if (!std::exchange(m_waiting, false))
        return;
    m_server.close();
    m_patience.stop();
    m_watcher.disconnect(this);
    m_promise.addResult(std::move(result));
    m_promise.finish();
}

void LoopbackListener::Wait::giveUp()
{
    if (!std::exchange(m_waiting, false))
        return;
    m_server.close();
    m_patience.stop();
    m_watcher.disconnect(this);
    m_promise.future().cancel();
    m_promise.finish();
}

LoopbackListener::LoopbackListener(QObject *parent)
    : QObject(parent)
    , m_wait(std::make_unique<Wait>(*this))
{
}

LoopbackListener::~LoopbackListener() = default;

Result<QUrl> LoopbackListener::listen(quint16 port)
{
    return m_wait->listen(port);
}

QFuture<Result<Secret>> LoopbackListener::waitForCode(const QByteArray &state,
                                                      std::chrono::milliseconds patience)
{
    return m_wait->start(state, patience);
}

}  // namespace daisychain::http
