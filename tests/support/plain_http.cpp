#include "tests/support/plain_http.h"

#include <QElapsedTimer>
#include <QUrl>

#include <algorithm>

namespace daisychain::test {

namespace {

constexpr int PatienceMs = 10'000;

}  // namespace

PlainConnection::PlainConnection(const QString &url)
{
    const QUrl parsed(url);
    m_socket.connectToHost(parsed.host(), static_cast<quint16>(parsed.port()));
    (void)m_socket.waitForConnected(PatienceMs);  // isOpen() tells
}

void PlainConnection::write(const QByteArray &bytes)
{
    m_socket.write(bytes);
    while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(PatienceMs)) {
    }
}

bool PlainConnection::readMore(int ms)
{
    if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(ms))
        return false;
    m_unread += m_socket.readAll();
    return true;
}

bool PlainConnection::readBytes(qsizetype count)
{
    while (m_unread.size() < count) {
        if (!readMore(PatienceMs))
            return false;
    }
    return true;
}

QByteArray PlainConnection::takeLine()
{
    while (!m_unread.contains("\r\n")) {
        if (!readMore(PatienceMs))
            return {};
    }
    const qsizetype end = m_unread.indexOf("\r\n");
    const QByteArray line = m_unread.first(end);
    m_unread.remove(0, end + 2);
    return line;
}

PlainAnswer PlainConnection::readAnswer(bool isHead)
{
    PlainAnswer answer;
    answer.status = takeLine().split(' ').value(1).toInt();
    for (QByteArray line = takeLine(); !line.isEmpty(); line = takeLine())
        answer.headers.insert(line.first(line.indexOf(':')).toLower(),
                              line.sliced(line.indexOf(':') + 1).trimmed());
    if (isHead || answer.status == 204) {
        answer.isComplete = true;
    } else if (answer.headers.value("transfer-encoding") == "chunked") {
        while (true) {
            const QByteArray sizeLine = takeLine();
            const qsizetype size = sizeLine.toLongLong(nullptr, 16);
            if (sizeLine.isEmpty() || !readBytes(size + 2))
                return answer;
            answer.body += m_unread.first(size);
            m_unread.remove(0, size + 2);
            if (size == 0)
                break;
        }
        answer.isComplete = true;
    } else {
        const qsizetype size = answer.headers.value("content-length").toLongLong();
        answer.isComplete = readBytes(size);
        answer.body = m_unread.first(std::min(size, m_unread.size()));
        m_unread.remove(0, answer.body.size());
    }
    return answer;
}

QByteArray PlainConnection::readUntil(const QByteArray &wanted, int ms)
{
    QElapsedTimer timer;
    timer.start();
    while (!m_unread.contains(wanted)) {
        const int left = ms - static_cast<int>(timer.elapsed());
        if (left <= 0 || !readMore(left))
            return {};
    }
    const qsizetype end = m_unread.indexOf(wanted) + wanted.size();
    const QByteArray read = m_unread.first(end);
    m_unread.remove(0, end);
    return read;
}

bool PlainConnection::waitForEnd(int ms)
{
    QElapsedTimer timer;
    timer.start();
    while (m_socket.state() == QAbstractSocket::ConnectedState && timer.elapsed() < ms)
        (void)readMore(ms - static_cast<int>(timer.elapsed()));  // the state tells
    return m_socket.state() != QAbstractSocket::ConnectedState;
}

QByteArray plainRequestBytes(const QByteArray &method, const QByteArray &target, const PlainHeaders &headers,
                             const QByteArray &body)
{
    QByteArray bytes = method + ' ' + target + " HTTP/1.1\r\n";
    if (std::none_of(headers.begin(), headers.end(),
                     [](const auto &header) { return header.first == "Host"; }))
        bytes += "Host: 127.0.0.1\r\n";
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    if (!body.isEmpty())
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return bytes + "\r\n" + body;
}

PlainAnswer plainRequest(const QString &url, const QByteArray &method, const QByteArray &target,
                         const PlainHeaders &headers, const QByteArray &body)
{
    PlainConnection connection(url);
    if (!connection.isOpen())
        return {};
    const QByteArray host = QUrl(url).authority().toUtf8();
    connection.write(plainRequestBytes(method, target, PlainHeaders{{"Host", host}} + headers, body));
    return connection.readAnswer(method == "HEAD");
}

}  // namespace daisychain::test
