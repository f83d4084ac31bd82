#pragma once

#include "core/base/clock.h"
#include "core/http/http_transport.h"

#include <QMutex>
#include <QPointer>

#include <deque>
#include <functional>
#include <memory>

namespace daisychain::test {

/// One request that a test expects and what becomes of it. It is used once unless told otherwise.
class ScriptedCall {
public:
    ScriptedCall &answer(int status, QList<http::HttpHeader> headers = {}, QByteArray body = {});
    /// No answer: the future ends with this Error.
    ScriptedCall &fail(Error error);
    /// The future stays open until ScriptedTransport::releaseHeld() (or for good); it can be cancelled.
    ScriptedCall &hold();
    /// Only requests for which this is true.
    ScriptedCall &where(std::function<bool(const http::HttpRequest &)> matches);
    ScriptedCall &times(int count);
    ScriptedCall &always();
    /// Runs on the sender's thread when the request came, before it is answered.
    ScriptedCall &whenAsked(std::function<void(const http::HttpRequest &)> react);

private:
    friend class ScriptedTransport;
    bool matches(const http::HttpRequest &request) const;

    QByteArray m_method;
    QString m_path;
    std::function<bool(const http::HttpRequest &)> m_where;
    std::function<void(const http::HttpRequest &)> m_react;
    Result<http::HttpAnswer> m_result = http::HttpAnswer{.status = 200, .headers = {}, .body = {}, .url = {}};
    bool m_holds = false;
    int m_left = 1;
};

/// A stream played by a test. What is scripted before it is opened is played from the event loop, step by
/// step.
class ScriptedStream final : public http::LineStream {
    Q_OBJECT
public:
    explicit ScriptedStream(const Clock &clock);

    // What the other side does; each acts at once.
    void open(int status = 200, const QList<http::HttpHeader> &headers = {});
    void play(const QList<QByteArray> &lines);
    void end(const Error &error);
    void refuse(http::HttpAnswer answer);

    const QList<QByteArray> &sentTexts() const { return m_sent; }
    bool isEnded() const { return m_ended; }

    void close() override;
    Result<void> sendText(const QByteArray &text) override;
    std::chrono::milliseconds lastByteAt() const override { return m_lastByteAt; }
    std::optional<http::HttpAnswer> refusal() const override { return m_refusal; }

private:
    const Clock &m_clock;
    std::chrono::milliseconds m_lastByteAt;
    std::optional<http::HttpAnswer> m_refusal;
    QList<QByteArray> m_sent;
    bool m_ended = false;
};

/// What an expected stream does once it is opened, in this order. With no step that ends it, it stays open.
class ScriptedPlay {
public:
    ScriptedPlay &open(int status = 200, QList<http::HttpHeader> headers = {});
    ScriptedPlay &lines(QList<QByteArray> lines);
    ScriptedPlay &end(Error error);
    ScriptedPlay &refuse(int status, QList<http::HttpHeader> headers = {}, QByteArray body = {});

private:
    friend class ScriptedTransport;
    QString m_path;
    bool m_webSocket = false;
    bool m_used = false;
    QList<std::function<void(ScriptedStream &)>> m_steps;
};

/// An HttpTransport without a network: answers what a test told it to, and records what was asked.
///
///     http.expect("POST", "/api/v1/statuses").answer(429, {{"Retry-After", "30"}});
///     http.expectLines("/api/v1/streaming/user").open().lines({":)", "event: update"}).end(Error{…});
///
/// A path with '?' is compared with path and query, else with the path alone. The first expectation that fits
/// and isn't used up counts. A request that nobody expected fails with Protocol and stands in unexpected().
/// Threads: send() from any, the rest on one.
class ScriptedTransport final : public http::HttpTransport {
public:
    ScriptedTransport();
    /// lastByteAt() of streams is told by `clock`, which must live longer.
    explicit ScriptedTransport(const Clock &clock);

    ScriptedCall &expect(QByteArray method, QString path);
    ScriptedPlay &expectLines(QString path);
    ScriptedPlay &expectWebSocket(QString path);

    /// Everything asked so far, in order; streams included.
    QList<http::HttpRequest> requests() const;
    /// "METHOD path?query" of what nobody expected.
    QStringList unexpected() const;
    /// Whether each expectation was used (an `always` one counts as used).
    bool allUsed() const;
    /// The stream opened as n-th (from 0), or null when there is none or it was deleted.
    ScriptedStream *stream(int index) const;
    int streamCount() const { return int(m_streams.size()); }
    /// Answers the oldest held request.
    void releaseHeld(Result<http::HttpAnswer> result);
    int heldCount() const;

    QFuture<Result<http::HttpAnswer>> send(http::HttpRequest request) override;
    std::unique_ptr<http::LineStream> openLines(http::HttpRequest request, qint64 maxLineBytes) override;
    std::unique_ptr<http::LineStream> openWebSocket(http::HttpRequest request, QList<QByteArray> subprotocols,
                                                    qint64 maxMessageBytes) override;

private:
    using Promise = QPromise<Result<http::HttpAnswer>>;
    std::unique_ptr<http::LineStream> openStream(const http::HttpRequest &request, bool webSocket);
    void record(const http::HttpRequest &request);

    SystemClock m_ownClock;
    const Clock &m_clock;
    mutable QMutex m_mutex;  ///< guards the members below
    std::deque<ScriptedCall> m_calls;
    std::deque<ScriptedPlay> m_plays;
    std::deque<std::shared_ptr<Promise>> m_held;
    QList<http::HttpRequest> m_requests;
    QStringList m_unexpected;
    QList<QPointer<ScriptedStream>> m_streams;
};

}  // namespace daisychain::test
