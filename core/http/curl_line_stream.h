#pragma once

#include "core/base/clock.h"
#include "core/http/curl_transfer.h"
#include "core/http/line_splitter.h"
#include "core/http/line_stream.h"

#include <QTimer>

#include <memory>

namespace daisychain::http {

/// The lines of one long answer.
class CurlLineStream final : public LineStream, private CurlReceiver {
    Q_OBJECT
public:
    CurlLineStream(CurlEngine &engine, const Clock &clock, HttpRequest request, qint64 maxLineBytes);
    ~CurlLineStream() override;

    void close() override;
    Result<void> sendText(const QByteArray &text) override;
    std::chrono::milliseconds lastByteAt() const override { return m_lastByteAt; }
    std::optional<HttpAnswer> refusal() const override { return m_refusal; }

private:
    bool takeBytes(QByteArrayView bytes) override;
    void progressed() override;
    void finished(Result<HttpAnswer> outcome) override;
    void abandoned() override;
    void end(const Error &error);
    void endSoon(Error error);
    Error reasonOf(Result<HttpAnswer> outcome);

    const Clock &m_clock;
    std::chrono::milliseconds m_lastByteAt;
    QString m_host;
    LineSplitter m_splitter;
    QList<QByteArray> m_lines;
    QTimer m_openDeadline;
    std::optional<HttpAnswer> m_refusal;
    bool m_opened = false;
    bool m_ended = false;
    bool m_lineTooLong = false;
    std::unique_ptr<CurlTransfer> m_transfer;
};

}  // namespace daisychain::http
