#pragma once

#include "app/demo/http/front.h"
#include "app/demo/http/wire.h"

#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <deque>
#include <optional>

namespace daisychain::demo {

/// One client's WebSocket: it subscribes to channels and hears their events.
///
/// Threads: the one that runs the io_context.
class WebSocketConnection final : public Connection,
                                  public std::enable_shared_from_this<WebSocketConnection> {
public:
    WebSocketConnection(boost::asio::ip::tcp::socket socket, Wire &wire, Request request);

    /// Answers the upgrade, or refuses it as HTTP.
    void start(boost::beast::http::request<boost::beast::http::string_body> upgrade);
    void end(bool resets) override;
    void silence() override;

private:
    void refuse(int status, const QString &text);
    void open(const StreamOpening &opening);
    void readNext();
    void onMessage();
    void subscribe(const QString &stream, const QString &tag, const QString &list, bool isOn);
    void sendError(int status, const QString &text);
    void sendEvent(const StreamMessage &message);
    void queueBare(const QByteArray &payload);
    void queue(const QByteArray &text);
    void write();
    void closeWith(boost::beast::websocket::close_code code);
    void pingLater();

    Wire &m_wire;
    boost::beast::websocket::stream<boost::asio::ip::tcp::socket> m_stream;
    boost::beast::flat_buffer m_buffer;
    boost::asio::steady_timer m_pingTimer;
    boost::beast::http::request<boost::beast::http::string_body> m_upgrade;
    Request m_request;
    QByteArray m_refusal;
    std::deque<QByteArray> m_outgoing;
    WritePlan m_plan;
    StreamManner m_manner;
    std::function<QList<QByteArray>(Subscriber &, const QByteArray &)> m_onText;
    qint64 m_written = 0;
    bool m_isWriting = false;
    bool m_isSilent = false;
    bool m_isEnded = false;
    bool m_isAlive = true;
    std::optional<StreamHub::Handle> m_subscription;
};

}  // namespace daisychain::demo
