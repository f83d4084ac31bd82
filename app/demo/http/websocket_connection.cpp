#include "app/demo/http/websocket_connection.h"

#include "app/demo/http/packing.h"

#include <boost/asio/write.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

#include <QJsonDocument>

#include <utility>

namespace daisychain::demo {

using namespace Qt::StringLiterals;

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = boost::beast::websocket;
using boost::system::error_code;

namespace {

constexpr std::chrono::seconds PingEvery{30};
constexpr std::size_t LeastFragment = 8;  ///< Beast takes no smaller write buffer

}  // namespace

WebSocketConnection::WebSocketConnection(asio::ip::tcp::socket socket, Wire &wire, Request request)
    : m_wire(wire)
    , m_stream(std::move(socket))
    , m_pingTimer(m_stream.get_executor())
    , m_request(std::move(request))
{
}

void WebSocketConnection::start(beast::http::request<beast::http::string_body> upgrade)
{
    m_wire.connections.insert(shared_from_this());
    m_upgrade = std::move(upgrade);
    const auto opening = m_wire.front.openSocket(m_request);
    if (!opening)
        return refuse(opening.error().status, opening.error().text);
    m_plan = opening->plan;
    if (m_plan.dropsAnswer)
        return end(m_plan.resets);
    open(opening->stream);
}

void WebSocketConnection::refuse(int status, const QString &text)
{
    const Response response = errorResponse(status, text);
    m_refusal = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonPhrase(status) +
                "\r\nContent-Type: application/json; charset=utf-8\r\nX-Error-Message: " + text.toUtf8() +
                "\r\nConnection: close\r\nContent-Length: " + QByteArray::number(response.body.size()) +
                "\r\n\r\n" + response.body;
    asio::async_write(m_stream.next_layer(),
                      asio::buffer(m_refusal.constData(), static_cast<std::size_t>(m_refusal.size())),
                      [self = shared_from_this()](error_code, std::size_t) { self->end(false); });
}

void WebSocketConnection::open(const StreamOpening &opening)
{
    const std::weak_ptr<WebSocketConnection> weak = shared_from_this();
    Subscriber subscriber;
    subscriber.accountId = opening.accountId;
    subscriber.tokenId = opening.tokenId;
    subscriber.channels = opening.channels;
    subscriber.hears = opening.hears;
    m_manner = opening.manner;
    m_onText = opening.onText;
    subscriber.send = [weak](const StreamMessage &message) {
        if (const auto self = weak.lock())
            self->sendEvent(message);
    };
    subscriber.close = [weak] {
        if (const auto self = weak.lock())
            self->end(false);
    };
    m_subscription = m_wire.front.hub().subscribe(std::move(subscriber));
    // Captures nothing that must be destroyed: Beast 1.74 leaks what a decorator holds.
    if (!m_request.header("sec-websocket-protocol").isEmpty())
        m_stream.set_option(websocket::stream_base::decorator([this](websocket::response_type &answer) {
            answer.set(beast::http::field::sec_websocket_protocol,
                       m_request.header("sec-websocket-protocol").toStdString());
        }));
    if (m_plan.chunkSize > 0) {
        m_stream.auto_fragment(true);
        m_stream.write_buffer_bytes(std::max(LeastFragment, static_cast<std::size_t>(m_plan.chunkSize)));
    }
    m_stream.control_callback([this](websocket::frame_type kind, beast::string_view) {
        m_isAlive = m_isAlive || kind == websocket::frame_type::pong;
    });
    m_stream.async_accept(m_upgrade, [self = shared_from_this(), first = opening.first](error_code error) {
        if (error)
            return self->end(false);
        for (const QByteArray &payload : first)
            self->queueBare(payload);
        const QString stream = self->m_request.text(u"stream"_s);
        if (!stream.isEmpty() && !self->m_onText)
            self->subscribe(stream, self->m_request.text(u"tag"_s), self->m_request.text(u"list"_s), true);
        self->pingLater();
        self->readNext();
    });
}

void WebSocketConnection::end(bool resets)
{
    if (m_isEnded)
        return;
    m_isEnded = true;
    const auto self = shared_from_this();
    if (m_subscription)
        m_wire.front.hub().unsubscribe(*m_subscription);
    m_subscription.reset();
    m_pingTimer.cancel();
    closeSocket(m_stream.next_layer(), resets);
    m_wire.connections.erase(self);
}

void WebSocketConnection::silence()
{
    m_isSilent = true;
    m_pingTimer.cancel();
    error_code error;
    disregard(m_stream.next_layer().cancel(error));  // a read that waits would go on answering pings
}

void WebSocketConnection::pingLater()
{
    m_pingTimer.expires_after(PingEvery);
    m_pingTimer.async_wait([self = shared_from_this()](error_code error) {
        if (error || self->m_isEnded || self->m_isSilent)
            return;
        if (!std::exchange(self->m_isAlive, false))
            return self->end(false);
        self->m_stream.async_ping({}, [self](error_code failed) {
            if (failed && !self->m_isSilent)
                self->end(false);
        });
        self->pingLater();
    });
}

void WebSocketConnection::readNext()
{
    if (m_isSilent)
        return;
    m_stream.async_read(m_buffer, [self = shared_from_this()](error_code error, std::size_t) {
        if (self->m_isSilent)
            return;
        if (error)
            return self->end(false);
        self->onMessage();
    });
}

void WebSocketConnection::onMessage()
{
    if (m_isSilent)
        return;
    if (m_stream.got_binary())
        return closeWith(websocket::close_code::unknown_data);
    const QByteArray text = QByteArray::fromStdString(beast::buffers_to_string(m_buffer.data()));
    m_buffer.consume(m_buffer.size());
    if (m_onText) {
        if (m_subscription)
            for (const QByteArray &answer : m_onText(**m_subscription, text))
                queueBare(answer);
        return readNext();
    }
    const QJsonObject order = QJsonDocument::fromJson(text).object();
    const QString type = order["type"_L1].toString();
    if (type == u"subscribe" || type == u"unsubscribe")
        subscribe(order["stream"_L1].toString(), asText(order["tag"_L1]), asText(order["list"_L1]),
                  type == u"subscribe");
    readNext();
}

void WebSocketConnection::subscribe(const QString &stream, const QString &tag, const QString &list, bool isOn)
{
    if (!m_subscription)
        return;
    Subscriber &subscriber = **m_subscription;
    const auto channel = m_wire.front.channel(subscriber.tokenId, stream, tag, list);
    if (!channel)
        return sendError(channel.error().status, channel.error().text);
    if (!*channel)
        return;
    if (isOn)
        subscriber.channels.insert((*channel)->key, (*channel)->name);
    else
        subscriber.channels.remove((*channel)->key);
}

void WebSocketConnection::sendError(int status, const QString &text)
{
    queue(
        QJsonDocument(QJsonObject{{u"error"_s, text}, {u"status"_s, status}}).toJson(QJsonDocument::Compact));
}

void WebSocketConnection::sendEvent(const StreamMessage &message)
{
    if (m_manner.isBare) {
        queueBare(message.payload.toUtf8());
        return m_manner.isRepeating ? queueBare(message.payload.toUtf8()) : void();
    }
    QJsonObject json{{u"stream"_s, QJsonArray::fromStringList(message.stream)}, {u"event"_s, message.event}};
    if (message.hasPayload)
        json.insert(u"payload"_s, message.payload);
    queue(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

void WebSocketConnection::queueBare(const QByteArray &payload)
{
    queue(m_manner.isBinary ? storedZstd(payload) : payload);
}

void WebSocketConnection::queue(const QByteArray &text)
{
    if (m_isSilent || m_isEnded || m_plan.isSilent)
        return;
    m_outgoing.push_back(text);
    if (!m_isWriting)
        write();
}

void WebSocketConnection::write()
{
    m_isWriting = true;
    m_stream.text(!m_manner.isBinary);
    const QByteArray &text = m_outgoing.front();
    m_stream.async_write(asio::buffer(text.constData(), static_cast<std::size_t>(text.size())),
                         [self = shared_from_this()](error_code error, std::size_t) {
                             if (self->m_isSilent)
                                 return;
                             if (error)
                                 return self->end(false);
                             self->m_written += self->m_outgoing.front().size();
                             self->m_outgoing.pop_front();
                             self->m_isWriting = false;
                             if (self->m_plan.cutAfter >= 0 && self->m_written >= self->m_plan.cutAfter)
                                 return self->end(self->m_plan.resets);
                             if (!self->m_outgoing.empty())
                                 self->write();
                         });
}

void WebSocketConnection::closeWith(websocket::close_code code)
{
    m_stream.async_close(code, [self = shared_from_this()](error_code) { self->end(false); });
}

}  // namespace daisychain::demo
