#pragma once

#include "core/http/http_answer.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <chrono>
#include <functional>

namespace daisychain::test {

/// What a LoopbackServer does on a connection after a request, step by step. With no step that ends it, the
/// connection stays open for the next request.
///
///     Script::answer(200, {}, "hello")                  a whole answer
///     Script().send(head).drip(body).close()            anything else, byte by byte
class Script {
public:
    /// A whole answer with Content-Length.
    static Script answer(int status, const QList<http::HttpHeader> &headers = {},
                         const QByteArray &body = {});
    /// A head that announces chunks, and each part as a chunk; `finishChunks()` ends it.
    static Script chunked(int status, const QList<http::HttpHeader> &headers, const QList<QByteArray> &parts);
    /// A whole answer whose body is sent compressed.
    static Script gzip(int status, const QList<http::HttpHeader> &headers, const QByteArray &body);
    /// The head of an answer that announces `length` bytes, whatever follows.
    static Script head(int status, const QList<http::HttpHeader> &headers, qsizetype length);
    static Script redirect(int status, const QByteArray &location);

    Script &send(const QByteArray &bytes);
    Script &chunk(const QByteArray &bytes);
    Script &finishChunks();
    /// In pieces of `pieceBytes`, each in a turn of the event loop of its own and flushed to the socket.
    Script &drip(const QByteArray &bytes, qsizetype pieceBytes = 1);
    Script &pause(std::chrono::milliseconds time);
    Script &close();  ///< an orderly end
    Script &reset();  ///< a reset (RST)
    Script &hold();   ///< nothing more, and no further request is read

private:
    friend class LoopbackConnection;
    enum class Action { Send, Pause, Close, Reset, Hold };
    struct Step {
        Action action;
        QByteArray bytes;
        std::chrono::milliseconds time{0};
    };
    QList<Step> m_steps;
};

/// A request as it arrived.
struct LoopbackRequest {
    QByteArray method;
    QByteArray target;  ///< path and query
    QList<http::HttpHeader> headers;
    QByteArray body;
    int connection = 0;  ///< which one it came in on, counted from 0

    QByteArray header(QByteArrayView name) const { return http::headerValue(headers, name); }
};

/// An HTTP/1.1 server on 127.0.0.1 that misbehaves as told. It lives on the thread it is made on and needs
/// its event loop. A target nobody told it about is answered 404.
class LoopbackServer final : public QObject {
    Q_OBJECT
public:
    using Respond = std::function<Script(const LoopbackRequest &)>;

    LoopbackServer();
    ~LoopbackServer() override;

    /// "http://127.0.0.1:PORT" and a path with or without query.
    QUrl url(const char *target = "/") const;
    quint16 port() const { return m_server.serverPort(); }

    /// Requests for this path (without query; for CONNECT "host:port"). Told several times: the first script
    /// is used up by the first request, and so on; the last one stays.
    void on(const QByteArray &path, const Script &script);
    void on(const QByteArray &path, const Respond &respond);
    /// Connections accepted from now on are reset before they are read (true), or served again (false).
    void resetNewConnections(bool reset) { m_resets = reset; }
    /// Ends the port and all connections: what connects next is refused.
    void shutDown();
    /// Continues scripts on all connections that stand still in hold(), with these bytes.
    void sendToHeld(const QByteArray &bytes);
    /// Resets all connections.
    void resetAll();

    const QList<LoopbackRequest> &requests() const { return m_requests; }
    int connectionCount() const { return m_connectionCount; }
    /// Connections that are open now.
    int openConnections() const;

private:
    friend class LoopbackConnection;
    Script scriptFor(const LoopbackRequest &request);

    QTcpServer m_server;
    QHash<QByteArray, QList<Respond>> m_scripts;
    QList<LoopbackRequest> m_requests;
    QList<QPointer<QObject>> m_open;
    int m_connectionCount = 0;
    bool m_resets = false;
};

/// `bytes` as a gzip file.
QByteArray gzipped(const QByteArray &bytes);

}  // namespace daisychain::test
