#pragma once

#include "core/http/line_splitter.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace daisychain::http {

/// One server-sent event.
struct ServerEvent {
    QByteArray name;  ///< "message" when the server named none
    QByteArray data;
    QByteArray id;  ///< the last id seen so far; it stays for later events

    bool operator==(const ServerEvent &) const = default;
};

/// Reads server-sent events as they come (WHATWG HTML §9.2, "Server-sent events"; comments such as Mastodon's
/// ":)" and
/// ":thump" are skipped). Feed either lines or bytes, not both. An event that has no blank line after it
/// never happened.
class EventStream {
public:
    explicit EventStream(qint64 maxEventBytes = 8 * 1024 * 1024);

    /// One line without its end; an event when the line completes one.
    std::optional<ServerEvent> feedLine(QByteArrayView line);

    /// Any bytes, split anywhere; the events they complete.
    QList<ServerEvent> feed(QByteArrayView bytes);

    /// An event or a line was larger than allowed: nothing more comes out; close the stream
    /// (ErrorCode::Protocol).
    bool isTooLarge() const { return m_tooLarge; }
    /// What the server asked for as the wait before reconnecting, in milliseconds.
    std::optional<int> retryMs() const { return m_retryMs; }

private:
    std::optional<ServerEvent> dispatch();
    void setField(QByteArrayView name, QByteArrayView value);

    qint64 m_maxEventBytes;
    LineSplitter m_splitter;
    bool m_atStart = true;
    bool m_tooLarge = false;
    bool m_hasData = false;
    QByteArray m_name;
    QByteArray m_data;
    QByteArray m_id;
    std::optional<int> m_retryMs;
};

}  // namespace daisychain::http
