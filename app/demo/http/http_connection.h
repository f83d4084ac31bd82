#pragma once

#include "app/demo/http/front.h"
#include "app/demo/http/wire.h"

#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <optional>

namespace daisychain::demo {

/// One client's HTTP/1.1 connection: requests one after the other, or an event stream that never ends.
///
/// Threads: the one that runs the io_context.
class HttpConnection final : public Connection, public std::enable_shared_from_this<HttpConnection> {
public:
    HttpConnection(boost::asio::ip::tcp::socket socket, Wire &wire);

    void start();
    void end(bool resets) override;
    void silence() override { m_isSilent = true; }

private:
    using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;

    void readHead();
    void readBody();
    void handleRequest();
    bool becomesWebSocket();
    void refuse(int status);

    void send(const Answer &answer, const Request &request);
    void startStream(const StreamOpening &opening);
    /// The server ends it in order, without a word of why.
    void finishStream();
    void beat();
    void watchForEnd();
    void queueEvent(const StreamMessage &message);
    void queueChunk(const QByteArray &bytes);

    void queue(const QByteArray &bytes);
    void write();
    void writePiece();
    void onWritten();
    void afterAnswer();

    Wire &m_wire;
    boost::asio::ip::tcp::socket m_socket;
    boost::beast::flat_buffer m_buffer;
    std::optional<Parser> m_parser;
    boost::asio::steady_timer m_pace;  ///< between pieces of a slow answer
    boost::asio::steady_timer m_beat;

    QByteArray m_outgoing;
    QByteArray m_piece;  ///< being written
    WritePlan m_plan;
    StreamManner m_manner;  ///< of the stream, if it is one
    qint64 m_written = 0;
    bool m_isWriting = false;
    bool m_isAnswering = false;  ///< what is written is an answer, no "100 Continue"
    bool m_isSilent = false;
    bool m_keepsAlive = true;
    bool m_isEnded = false;
    std::optional<StreamHub::Handle> m_subscription;
    char m_endByte = 0;
};

}  // namespace daisychain::demo
