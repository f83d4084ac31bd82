#include "tests/support/scripted_transport.h"

#include "core/base/when_ready.h"
#include "core/http/answer_error.h"

#include <QMutexLocker>

#include <algorithm>

namespace daisychain::test {

using http::HttpAnswer;
using http::HttpHeader;
using http::HttpRequest;

namespace {

constexpr int Always = -1;

QString pathOf(const QUrl &url, bool withQuery)
{
    const QString path = url.path(QUrl::FullyEncoded);
    return withQuery && url.hasQuery() ? path + u'?' + url.query(QUrl::FullyEncoded) : path;
}

bool fits(const QString &expected, const QUrl &url)
{
    return pathOf(url, expected.contains(u'?')) == expected;
}

Error nobodyExpected()
{
    return {ErrorCode::Protocol, {}, QStringLiteral("the test did not expect this request")};
}

}  // namespace

ScriptedCall &ScriptedCall::answer(int status, QList<HttpHeader> headers, QByteArray body)
{
    m_result = HttpAnswer{status, std::move(headers), std::move(body), {}};
    return *this;
}

ScriptedCall &ScriptedCall::fail(Error error)
{
    m_result = Failure(std::move(error));
    return *this;
}

ScriptedCall &ScriptedCall::hold()
{
    m_holds = true;
    return *this;
}

ScriptedCall &ScriptedCall::where(std::function<bool(const HttpRequest &)> matches)
{
    m_where = std::move(matches);
    return *this;
}

ScriptedCall &ScriptedCall::times(int count)
{
    m_left = count;
    return *this;
}

ScriptedCall &ScriptedCall::always()
{
    m_left = Always;
    return *this;
}

ScriptedCall &ScriptedCall::whenAsked(std::function<void(const HttpRequest &)> react)
{
    m_react = std::move(react);
    return *this;
}

bool ScriptedCall::matches(const HttpRequest &request) const
{
    return m_left != 0 && request.method == m_method && fits(m_path, request.url) &&
           (!m_where || m_where(request));
}

ScriptedStream::ScriptedStream(const Clock &clock)
    : m_clock(clock)
    , m_lastByteAt(clock.steady())
{
}

void ScriptedStream::open(int status, const QList<HttpHeader> &headers)
{
    if (m_ended)
        return;
    m_lastByteAt = m_clock.steady();
    Q_EMIT opened(status, headers);
}

void ScriptedStream::play(const QList<QByteArray> &lines)
{
    if (m_ended)
        return;
    m_lastByteAt = m_clock.steady();
    Q_EMIT linesArrived(lines);
}

void ScriptedStream::end(const Error &error)
{
    if (m_ended)
        return;
    m_ended = true;
    Q_EMIT ended(error);
}

void ScriptedStream::refuse(HttpAnswer answer)
{
    if (m_ended)
        return;
    m_lastByteAt = m_clock.steady();
    m_refusal = std::move(answer);
    const QString words = QString::fromUtf8(m_refusal->header("X-Error-Message"));
    end(http::answerError(*m_refusal, m_clock.now(), words));
}

void ScriptedStream::close()
{
    QMetaObject::invokeMethod(this, [this] { end(Error{ErrorCode::Cancelled}); }, Qt::QueuedConnection);
}

Result<void> ScriptedStream::sendText(const QByteArray &text)
{
    if (m_ended)
        return Failure(Error{ErrorCode::Offline});
    m_sent.append(text);
    return {};
}

ScriptedPlay &ScriptedPlay::open(int status, QList<HttpHeader> headers)
{
    m_steps.append(
        [status, headers = std::move(headers)](ScriptedStream &stream) { stream.open(status, headers); });
    return *this;
}

ScriptedPlay &ScriptedPlay::lines(QList<QByteArray> lines)
{
    m_steps.append([lines = std::move(lines)](ScriptedStream &stream) { stream.play(lines); });
    return *this;
}

ScriptedPlay &ScriptedPlay::end(Error error)
{
    m_steps.append([error = std::move(error)](ScriptedStream &stream) { stream.end(error); });
    return *this;
}

ScriptedPlay &ScriptedPlay::refuse(int status, QList<HttpHeader> headers, QByteArray body)
{
    m_steps.append([answer = HttpAnswer{status, std::move(headers), std::move(body), {}}](
                       ScriptedStream &stream) { stream.refuse(answer); });
    return *this;
}

ScriptedTransport::ScriptedTransport()
    : m_clock(m_ownClock)
{
}

ScriptedTransport::ScriptedTransport(const Clock &clock)
    : m_clock(clock)
{
}

ScriptedCall &ScriptedTransport::expect(QByteArray method, QString path)
{
    const QMutexLocker lock(&m_mutex);
    ScriptedCall &call = m_calls.emplace_back();
    call.m_method = std::move(method);
    call.m_path = std::move(path);
    return call;
}

ScriptedPlay &ScriptedTransport::expectLines(QString path)
{
    const QMutexLocker lock(&m_mutex);
    ScriptedPlay &play = m_plays.emplace_back();
    play.m_path = std::move(path);
    return play;
}

ScriptedPlay &ScriptedTransport::expectWebSocket(QString path)
{
    ScriptedPlay &play = expectLines(std::move(path));
    play.m_webSocket = true;
    return play;
}

QList<HttpRequest> ScriptedTransport::requests() const
{
    const QMutexLocker lock(&m_mutex);
    return m_requests;
}

QStringList ScriptedTransport::unexpected() const
{
    const QMutexLocker lock(&m_mutex);
    return m_unexpected;
}

bool ScriptedTransport::allUsed() const
{
    const QMutexLocker lock(&m_mutex);
    return std::ranges::all_of(m_calls, [](const ScriptedCall &call) { return call.m_left <= 0; }) &&
           std::ranges::all_of(m_plays, [](const ScriptedPlay &play) { return play.m_used; });
}

ScriptedStream *ScriptedTransport::stream(int index) const
{
    return index < m_streams.size() ? m_streams[index].data() : nullptr;
}

void ScriptedTransport::releaseHeld(Result<HttpAnswer> result)
{
    std::shared_ptr<Promise> promise;
    {
        const QMutexLocker lock(&m_mutex);
        if (m_held.empty())
            return;
        promise = std::move(m_held.front());
        m_held.pop_front();
    }
    promise->addResult(std::move(result));
    promise->finish();
}

int ScriptedTransport::heldCount() const
{
    const QMutexLocker lock(&m_mutex);
    return int(m_held.size());
}

void ScriptedTransport::record(const HttpRequest &request)
{
    m_requests.append(request);
}

QFuture<Result<HttpAnswer>> ScriptedTransport::send(HttpRequest request)
{
    std::function<void(const HttpRequest &)> react;
    Result<HttpAnswer> result = Failure(nobodyExpected());
    std::shared_ptr<Promise> held;
    {
        const QMutexLocker lock(&m_mutex);
        record(request);
        const auto call =
            std::ranges::find_if(m_calls, [&](const auto &each) { return each.matches(request); });
        if (call == m_calls.end()) {
            m_unexpected.append(QString::fromLatin1(request.method) + u' ' + pathOf(request.url, true));
        } else {
            if (call->m_left > 0)
                --call->m_left;
            react = call->m_react;
            result = call->m_result;
            if (call->m_holds) {
                held = std::make_shared<Promise>();
                held->start();
                m_held.push_back(held);
            }
        }
    }
    if (react)
        react(request);
    if (held)
        return held->future();
    if (result)
        result->url = request.url;
    return readyFuture<HttpAnswer>(std::move(result));
}

std::unique_ptr<http::LineStream> ScriptedTransport::openLines(HttpRequest request, qint64)
{
    return openStream(request, false);
}

std::unique_ptr<http::LineStream> ScriptedTransport::openWebSocket(HttpRequest request, QList<QByteArray>,
                                                                   qint64)
{
    return openStream(request, true);
}

std::unique_ptr<http::LineStream> ScriptedTransport::openStream(const HttpRequest &request, bool webSocket)
{
    auto stream = std::make_unique<ScriptedStream>(m_clock);
    QList<std::function<void(ScriptedStream &)>> steps;
    const QMutexLocker lock(&m_mutex);
    record(request);
    m_streams.append(stream.get());
    const auto play = std::ranges::find_if(m_plays, [&](const ScriptedPlay &each) {
        return !each.m_used && each.m_webSocket == webSocket && fits(each.m_path, request.url);
    });
    if (play == m_plays.end()) {
        m_unexpected.append(QStringLiteral("STREAM ") + pathOf(request.url, true));
        steps.append([](ScriptedStream &self) { self.end(nobodyExpected()); });
    } else {
        play->m_used = true;
        steps = play->m_steps;
    }
    for (const auto &step : steps) {
        QMetaObject::invokeMethod(
            stream.get(), [self = stream.get(), step] { step(*self); }, Qt::QueuedConnection);
    }
    return stream;
}

}  // namespace daisychain::test
