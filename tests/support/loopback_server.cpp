#include "tests/support/loopback_server.h"

#include "tests/support/catch.h"
#include "tests/support/loopback_connection.h"

#include <algorithm>

namespace daisychain::test {

using http::HttpHeader;

namespace {

QByteArray headText(int status, const QList<HttpHeader> &headers)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\n";
    for (const HttpHeader &header : headers)
        text += header.name + ": " + header.value + "\r\n";
    return text;
}

quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = 0xffff'ffff;
    for (const char c : bytes) {
        crc ^= uchar(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb8'8320 : 0);
    }
    return ~crc;
}

QByteArray littleEndian(quint32 number)
{
    QByteArray bytes;
    for (int shift = 0; shift < 32; shift += 8)
        bytes += char(uchar(number >> shift));
    return bytes;
}

}  // namespace

/// qCompress() gives four bytes of length and a zlib stream: two bytes of head, deflate, four bytes of
/// checksum.
QByteArray gzipped(const QByteArray &bytes)
{
    const QByteArray zlib = qCompress(bytes).sliced(4);
    return QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10) + zlib.sliced(2).chopped(4) +
           littleEndian(crc32(bytes)) + littleEndian(quint32(bytes.size()));
}

Script Script::head(int status, const QList<HttpHeader> &headers, qsizetype length)
{
    return Script().send(headText(status, headers) + "Content-Length: " + QByteArray::number(length) +
                         "\r\n\r\n");
}

Script Script::answer(int status, const QList<HttpHeader> &headers, const QByteArray &body)
{
    Script script;
    return script.send(headText(status, headers) + "Content-Length: " + QByteArray::number(body.size()) +
                       "\r\n\r\n" + body);
}

Script Script::chunked(int status, const QList<HttpHeader> &headers, const QList<QByteArray> &parts)
{
    Script script;
    script.send(headText(status, headers) + "Transfer-Encoding: chunked\r\n\r\n");
    for (const QByteArray &part : parts)
        script.chunk(part);
    return script;
}

Script Script::gzip(int status, const QList<HttpHeader> &headers, const QByteArray &body)
{
    return answer(status, headers + QList<HttpHeader>{{"Content-Encoding", "gzip"}}, gzipped(body));
}

Script Script::redirect(int status, const QByteArray &location)
{
    return answer(status, {{"Location", location}});
}

Script &Script::send(const QByteArray &bytes)
{
    m_steps.append({Action::Send, bytes});
    return *this;
}

Script &Script::chunk(const QByteArray &bytes)
{
    return send(QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n");
}

Script &Script::finishChunks()
{
    return send("0\r\n\r\n");
}

Script &Script::drip(const QByteArray &bytes, qsizetype pieceBytes)
{
    for (qsizetype at = 0; at < bytes.size(); at += pieceBytes)
        send(bytes.mid(at, pieceBytes));
    return *this;
}

Script &Script::pause(std::chrono::milliseconds time)
{
    m_steps.append({Action::Pause, {}, time});
    return *this;
}

Script &Script::close()
{
    m_steps.append({Action::Close, {}});
    return *this;
}

Script &Script::reset()
{
    m_steps.append({Action::Reset, {}});
    return *this;
}

Script &Script::hold()
{
    m_steps.append({Action::Hold, {}});
    return *this;
}

LoopbackServer::LoopbackServer()
{
    if (!m_server.listen(QHostAddress(QHostAddress::LocalHost)))
        FAIL("no port to listen on: " << m_server.errorString().toStdString());
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            auto *connection = new LoopbackConnection(*this, socket, m_connectionCount++);
            m_open.append(connection);
            if (m_resets)
                connection->reset();
        }
    });
}

LoopbackServer::~LoopbackServer()
{
    qDeleteAll(findChildren<LoopbackConnection *>(Qt::FindDirectChildrenOnly));
}

QUrl LoopbackServer::url(const char *target) const
{
    return QUrl::fromEncoded("http://127.0.0.1:" + QByteArray::number(port()) + target);
}

void LoopbackServer::on(const QByteArray &path, const Script &script)
{
    on(path, [script](const LoopbackRequest &) { return script; });
}

void LoopbackServer::on(const QByteArray &path, const Respond &respond)
{
    m_scripts[path].append(respond);
}

Script LoopbackServer::scriptFor(const LoopbackRequest &request)
{
    const auto found = m_scripts.find(request.target.split('?').first());
    if (found == m_scripts.end())
        return Script::answer(404);
    const Respond respond = found->size() > 1 ? found->takeFirst() : found->first();
    return respond(request);
}

void LoopbackServer::shutDown()
{
    m_server.close();
    resetAll();
}

void LoopbackServer::sendToHeld(const QByteArray &bytes)
{
    for (LoopbackConnection *connection : findChildren<LoopbackConnection *>(Qt::FindDirectChildrenOnly)) {
        if (connection->isHeld())
            connection->send(bytes);
    }
}

void LoopbackServer::resetAll()
{
    for (LoopbackConnection *connection : findChildren<LoopbackConnection *>(Qt::FindDirectChildrenOnly))
        connection->reset();
}

int LoopbackServer::openConnections() const
{
    return int(std::ranges::count_if(m_open, [](const QPointer<QObject> &each) { return !each.isNull(); }));
}

}  // namespace daisychain::test
