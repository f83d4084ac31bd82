#include "app/demo/http/http_connection.h"

#include "app/demo/http/websocket_connection.h"

#include <boost/asio/write.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

namespace daisychain::demo {

namespace asio = boost::asio;
namespace beast = boost::beast;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

constexpr quint64 MostBodyBytes = 64 * 1024 * 1024;
constexpr quint32 MostHeadBytes = 64 * 1024;
constexpr qsizetype ChunkedFrom = 8192;
constexpr qsizetype ChunkSize = 4096;

QByteArray chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

QByteArray statusLine(const Response &response)
{
    return "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonPhrase(response.status) + "\r\n";
}

/// Not HTTP, as opposed to a connection that ended.
bool isMalformed(error_code error)
{
    const error_code ended = beast::http::make_error_code(beast::http::error::end_of_stream);
    return error && error.category() == ended.category() && error != ended &&
           error != beast::http::error::partial_message;
}

bool isStatusWithoutBody(int status)
{
    return status == 204 || status == 304;
}

QByteArray headBytes(const Response &response, bool isChunked, bool keepsAlive)
{
    QByteArray head = statusLine(response);
    for (const auto &[name, value] : response.headers)
        head += name + ": " + value + "\r\n";
    if (isChunked)
        head += "Transfer-Encoding: chunked\r\n";
    else if (!isStatusWithoutBody(response.status))
        head += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    return head + (keepsAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n");
}

QByteArray bodyBytes(const Response &response, bool isChunked)
{
    if (!isChunked)
        return response.body;
    QByteArray body;
    for (qsizetype at = 0; at < response.body.size(); at += ChunkSize)
        body += chunk(response.body.mid(at, ChunkSize));
    return body + "0\r\n\r\n";
}

/// What a stream begins with; empty for any other answer.
QByteArray streamStart(const Response &response)
{
    if (!response.stream)
        return {};
    QByteArray start = response.stream->manner.greeting;
    for (const QByteArray &payload : response.stream->first)
        start += payload + "\r\n";
    return start.isEmpty() ? start : chunk(start);
}

Request requestFrom(beast::http::request<beast::http::string_body> message)
{
    Request request;
    request.method = QByteArray::fromStdString(std::string(message.method_string()));
    request.target = QByteArray::fromStdString(std::string(message.target()));
    for (const auto &field : message)
        request.headers << Header(QByteArray::fromStdString(std::string(field.name_string())),
                                  QByteArray::fromStdString(std::string(field.value())));
    request.body = QByteArray::fromStdString(message.body());
    return request;
}

}  // namespace

HttpConnection::HttpConnection(tcp::socket socket, Wire &wire)
    : m_wire(wire)
    , m_socket(std::move(socket))
    , m_pace(m_socket.get_executor())
    , m_beat(m_socket.get_executor())
{
}

void HttpConnection::start()
{
    m_wire.connections.insert(shared_from_this());
    m_isSilent = m_wire.isHalfOpen;
    readHead();
}

void HttpConnection::end(bool resets)
{
    if (m_isEnded)
        return;
    m_isEnded = true;
    const auto self = shared_from_this();
    if (m_subscription)
        m_wire.front.hub().unsubscribe(*m_subscription);
    m_subscription.reset();
    m_pace.cancel();
    m_beat.cancel();
    closeSocket(m_socket, resets);
    m_wire.connections.erase(self);
}

void HttpConnection::readHead()
{
    m_plan = {};
    m_written = 0;
    m_isAnswering = false;
    m_parser.emplace();
    m_parser->body_limit(MostBodyBytes);
    m_parser->header_limit(MostHeadBytes);
    beast::http::async_read_header(m_socket, m_buffer, *m_parser,
                                   [self = shared_from_this()](error_code error, std::size_t) {
                                       if (error == beast::http::error::header_limit)
                                           return self->refuse(431);
                                       if (isMalformed(error))
                                           return self->refuse(400);
                                       if (error)
                                           return self->end(false);
                                       self->readBody();
                                   });
}

void HttpConnection::readBody()
{
    if (becomesWebSocket())
        return;
    const auto &head = m_parser->get();
    if (beast::iequals(head[beast::http::field::expect], "100-continue") && !m_isSilent)
        queue("HTTP/1.1 100 Continue\r\n\r\n");
    beast::http::async_read(m_socket, m_buffer, *m_parser,
                            [self = shared_from_this()](error_code error, std::size_t) {
                                if (error == beast::http::error::body_limit)
                                    return self->refuse(413);
                                if (error)
                                    return self->end(false);
                                self->handleRequest();
                            });
}

void HttpConnection::refuse(int status)
{
    m_keepsAlive = false;
    Answer answer{errorResponse(status, QString::fromUtf8(reasonPhrase(status))), {}};
    send(answer, {});
}

void HttpConnection::handleRequest()
{
    if (m_isSilent)
        return watchForEnd();
    m_keepsAlive = m_parser->get().keep_alive();
    Request request = requestFrom(m_parser->release());
    const Answer answer = m_wire.front.answer(request);
    if (!m_isEnded)
        send(answer, request);
}

bool HttpConnection::becomesWebSocket()
{
    if (m_isSilent || !beast::websocket::is_upgrade(m_parser->get()))
        return false;
    Request request = requestFrom(m_parser->get());
    parseParameters(request);
    if (!m_wire.front.isSocketPath(request.path))
        return false;
    const auto socket = std::make_shared<WebSocketConnection>(std::move(m_socket), m_wire, request);
    socket->start(m_parser->release());
    m_isEnded = true;
    m_wire.connections.erase(shared_from_this());
    return true;
}

void HttpConnection::send(const Answer &answer, const Request &request)
{
    m_plan = answer.plan;
    m_isAnswering = true;
    if (m_plan.dropsAnswer)
        return end(m_plan.resets);
    if (m_plan.isSilent) {
        m_isSilent = true;
        return watchForEnd();
    }
    const Response &response = answer.response;
    if (response.stream)
        m_keepsAlive = true;
    const bool isChunked = response.stream || response.body.size() > ChunkedFrom;
    const QByteArray head = headBytes(response, isChunked, m_keepsAlive);
    if (m_plan.cutAfter >= 0 && m_plan.cutCountsBody)
        m_plan.cutAfter += head.size();
    m_written = 0;
    QByteArray bytes = head;
    if (!response.stream && request.method != "HEAD" && !isStatusWithoutBody(response.status))
        bytes += bodyBytes(response, isChunked);
    if (response.stream)
        startStream(*response.stream);
    if (m_plan.waitBeforeMs == 0)
        return queue(bytes + streamStart(response));
    m_pace.expires_after(std::chrono::milliseconds(m_plan.waitBeforeMs));
    m_pace.async_wait([self = shared_from_this(), all = bytes + streamStart(response)](error_code error) {
        if (!error && !self->m_isEnded)
            self->queue(all);
    });
}

void HttpConnection::startStream(const StreamOpening &opening)
{
    const std::weak_ptr<HttpConnection> weak = shared_from_this();
    Subscriber subscriber;
    subscriber.accountId = opening.accountId;
    subscriber.tokenId = opening.tokenId;
    subscriber.channels = opening.channels;
    subscriber.hears = opening.hears;
    m_manner = opening.manner;
    subscriber.send = [weak](const StreamMessage &message) {
        if (const auto self = weak.lock())
            self->queueEvent(message);
    };
    subscriber.close = [weak] {
        if (const auto self = weak.lock())
            self->finishStream();
    };
    m_subscription = m_wire.front.hub().subscribe(std::move(subscriber));
    beat();
    watchForEnd();
}

void HttpConnection::finishStream()
{
    if (!m_subscription)
        return;
    m_wire.front.hub().unsubscribe(*m_subscription);
    m_subscription.reset();
    m_beat.cancel();
    m_keepsAlive = false;
    queue("0\r\n\r\n");
}

void HttpConnection::beat()
{
    if (m_manner.beatMs == 0)
        return;
    m_beat.expires_after(std::chrono::milliseconds(m_manner.beatMs));
    m_beat.async_wait([self = shared_from_this()](error_code error) {
        if (error || self->m_isEnded)
            return;
        self->queueChunk(self->m_manner.beat);
        self->beat();
    });
}

void HttpConnection::watchForEnd()
{
    m_socket.async_read_some(asio::buffer(&m_endByte, 1),
                             [self = shared_from_this()](error_code error, std::size_t) {
                                 if (error)
                                     return self->end(false);
                                 self->watchForEnd();
                             });
}

void HttpConnection::queueEvent(const StreamMessage &message)
{
    if (m_manner.isBare) {
        const QByteArray line = message.payload.toUtf8() + "\r\n";
        return queueChunk(m_manner.isRepeating ? line + line : line);
    }
    const QByteArray payload = message.hasPayload ? message.payload.toUtf8() : QByteArray("undefined");
    queueChunk("event: " + message.event.toUtf8() + "\ndata: " + payload + "\n\n");
}

void HttpConnection::queueChunk(const QByteArray &bytes)
{
    queue(chunk(bytes));
}

void HttpConnection::queue(const QByteArray &bytes)
{
    if (m_isSilent || m_isEnded)
        return;
    m_outgoing += bytes;
    if (!m_isWriting)
        write();
}

void HttpConnection::write()
{
    m_isWriting = true;
    if (m_plan.waitBetweenMs == 0 || m_written == 0)
        return writePiece();
    m_pace.expires_after(std::chrono::milliseconds(m_plan.waitBetweenMs));
    m_pace.async_wait([self = shared_from_this()](error_code error) {
        if (!error && !self->m_isEnded)
            self->writePiece();
    });
}

void HttpConnection::writePiece()
{
    qsizetype size =
        m_plan.chunkSize > 0 ? std::min<qsizetype>(m_plan.chunkSize, m_outgoing.size()) : m_outgoing.size();
    if (m_plan.cutAfter >= 0)
        size = std::min<qsizetype>(size, std::max<qint64>(m_plan.cutAfter - m_written, 0));
    m_piece = m_outgoing.first(size);
    m_outgoing.remove(0, size);
    asio::async_write(m_socket, asio::buffer(m_piece.constData(), static_cast<std::size_t>(size)),
                      [self = shared_from_this()](error_code error, std::size_t) {
                          if (error)
                              return self->end(false);
                          self->onWritten();
                      });
}

void HttpConnection::onWritten()
{
    m_written += m_piece.size();
    if (m_plan.cutAfter >= 0 && m_written >= m_plan.cutAfter)
        return end(m_plan.resets);
    if (m_isSilent) {
        m_isWriting = false;
        m_outgoing.clear();
        return;
    }
    if (!m_outgoing.isEmpty())
        return write();
    m_isWriting = false;
    if (m_isAnswering && !m_subscription)
        afterAnswer();
}

void HttpConnection::afterAnswer()
{
    if (!m_keepsAlive)
        return end(false);
    readHead();
}

}  // namespace daisychain::demo
