#include "core/http/curl_line_stream.h"

#include "core/http/answer_error.h"
#include "core/http/request_rules.h"

#include <QPointer>

namespace daisychain::http {

CurlLineStream::CurlLineStream(CurlEngine &engine, const Clock &clock, HttpRequest request,
                               qint64 maxLineBytes)
    : m_clock(clock)
    , m_lastByteAt(clock.steady())
    , m_host(request.url.host())
    , m_splitter(maxLineBytes)
{
    if (auto refused = requestRefusal(request)) {
        endSoon(std::move(*refused));
        return;
    }
    m_openDeadline.setSingleShot(true);
    connect(&m_openDeadline, &QTimer::timeout, this, [this] {
        const QString late = m_host + QStringLiteral(": not open in time");
        end(m_transfer->wasHandedOver()
                ? Error{ErrorCode::Unanswered, {}, late}
                : Error{ErrorCode::Offline, {QStringLiteral("timeout"), m_host}, late});
    });
    m_openDeadline.start(request.deadline);
    CurlReceiver &receiver = *this;
    m_transfer = std::make_unique<CurlTransfer>(engine, receiver, std::move(request), TransferKind::Streamed);
    m_transfer->start();
}

CurlLineStream::~CurlLineStream() = default;

void CurlLineStream::close()
{
    m_transfer.reset();
    m_lines.clear();
    endSoon(Error{ErrorCode::Cancelled});
}

Result<void> CurlLineStream::sendText(const QByteArray &)
{
    return {};
}

bool CurlLineStream::takeBytes(QByteArrayView bytes)
{
    m_lastByteAt = m_clock.steady();
    m_lineTooLong = !m_splitter.feed(bytes, m_lines);
    return !m_lineTooLong;
}

void CurlLineStream::progressed()
{
    const QPointer<CurlLineStream> self(this);
    if (!m_opened) {
        m_opened = true;
        m_openDeadline.stop();
        m_lastByteAt = m_clock.steady();
        const HttpAnswer head = m_transfer->answer();
        Q_EMIT opened(head.status, head.headers);
    }
    if (self && !m_lines.isEmpty())
        Q_EMIT linesArrived(std::exchange(m_lines, {}));
}

void CurlLineStream::finished(Result<HttpAnswer> outcome)
{
    end(reasonOf(std::move(outcome)));
}

Error CurlLineStream::reasonOf(Result<HttpAnswer> outcome)
{
    if (m_lineTooLong)
        return {ErrorCode::Protocol, {}, m_host + QStringLiteral(": line too long")};
    if (!outcome)
        return std::move(outcome).error();
    if (outcome->isSuccess())
        return {ErrorCode::Unanswered, {}, m_host + QStringLiteral(": the server ended the stream")};
    m_lastByteAt = m_clock.steady();
    m_refusal = std::move(*outcome);
    return answerError(*m_refusal, m_clock.now(), QString::fromUtf8(m_refusal->header("X-Error-Message")));
}

void CurlLineStream::abandoned()
{
    endSoon(Error{ErrorCode::Cancelled, {}, QStringLiteral("the transport went away")});
}

void CurlLineStream::end(const Error &error)
{
    if (std::exchange(m_ended, true))
        return;
    m_openDeadline.stop();
    m_transfer.reset();
    Q_EMIT ended(error);
}

void CurlLineStream::endSoon(Error error)
{
    m_openDeadline.stop();
    QMetaObject::invokeMethod(this, [this, error = std::move(error)] { end(error); }, Qt::QueuedConnection);
}

}  // namespace daisychain::http
