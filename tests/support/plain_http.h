#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QTcpSocket>

namespace daisychain::test {

using PlainHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// What came back; `status` 0: no whole head came.
struct PlainAnswer {
    int status = 0;
    QMap<QByteArray, QByteArray> headers;  ///< names in lower case
    QByteArray body;
    bool isComplete = false;  ///< the body ended as its head said

    QJsonDocument json() const { return QJsonDocument::fromJson(body); }
    QJsonObject object() const { return json().object(); }
};

/// A connection for tests that want to see bytes. It blocks, ten seconds at most, and shares nothing with
/// core/http.
class PlainConnection final {
public:
    /// `url`: "http://127.0.0.1:PORT".
    explicit PlainConnection(const QString &url);

    bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    void write(const QByteArray &bytes);
    /// The next answer on this connection. `isHead`: the request was HEAD, so no body follows.
    PlainAnswer readAnswer(bool isHead = false);
    /// All that came until `wanted` is in it, from the last such call on; nothing when it doesn't come in
    /// time.
    QByteArray readUntil(const QByteArray &wanted, int ms = 10'000);
    /// True when the other side ends the connection within the time.
    bool waitForEnd(int ms = 10'000);
    /// What was read and not yet handed out.
    const QByteArray &unread() const { return m_unread; }

private:
    bool readMore(int ms);
    bool readBytes(qsizetype count);
    QByteArray takeLine();

    QTcpSocket m_socket;
    QByteArray m_unread;
};

/// One request on a connection of its own.
PlainAnswer plainRequest(const QString &url, const QByteArray &method, const QByteArray &target,
                         const PlainHeaders &headers = {}, const QByteArray &body = {});

/// The bytes of a request.
QByteArray plainRequestBytes(const QByteArray &method, const QByteArray &target,
                             const PlainHeaders &headers = {}, const QByteArray &body = {});

}  // namespace daisychain::test
