#pragma once

#include "core/base/result.h"
#include "core/http/http_answer.h"

#include <QList>
#include <QObject>

#include <chrono>
#include <optional>

namespace daisychain::http {

inline constexpr qint64 DefaultMaxLineBytes = 8 * 1024 * 1024;
inline constexpr qint64 MaxRefusalBytes = 64 * 1024;

/// A connection that stays open and delivers lines: SSE, X's line stream, a WebSocket.
///
/// A stream may be deleted at any time, also from a slot of its own signals; nothing is emitted from then on.
/// Threads: everything on the transport's thread; signals may be connected to objects of other threads.
class LineStream : public QObject {
    Q_OBJECT
public:
    ~LineStream() override;

    /// Ends the stream: no more lines; ended(Cancelled) follows from the event loop unless it ended before.
    virtual void close() = 0;

    /// Sends a text message over a WebSocket. Line streams have no way back: nothing happens.
    /// Errors: Offline when a WebSocket is not open.
    virtual Result<void> sendText(const QByteArray &text) = 0;

    /// When bytes last arrived (heartbeats count; a WebSocket is pinged every 15 s), as steady() of the
    /// transport's clock. Until the first byte: when the stream was asked for.
    virtual std::chrono::milliseconds lastByteAt() const = 0;

    /// The answer that refused the stream, with at most MaxRefusalBytes of its body; nothing while it isn't
    /// refused.
    virtual std::optional<HttpAnswer> refusal() const = 0;

Q_SIGNALS:
    /// The server accepted: a 2xx status (101 for a WebSocket, without headers).
    void opened(int status, const QList<HttpHeader> &headers);
    /// All lines of one read, without their ends. Empty lines are lines. LF, CR and CRLF end one.
    void linesArrived(const QList<QByteArray> &lines);
    /// Exactly once, and the last signal. A refusal (see refusal()) gives the error of its status; a stream
    /// that the server ended or that broke gives Unanswered; too long a line or a binary message Protocol;
    /// close() Cancelled; else as HttpTransport says.
    void ended(const Error &error);
};

}  // namespace daisychain::http
