#pragma once

#include "core/base/result.h"
#include "core/http/curl_transfer.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <memory>

namespace daisychain::http {

using AnswerPromise = QPromise<Result<HttpAnswer>>;

/// One send(): a transfer, the promise it keeps, and an eye on whether the future was cancelled. Deletes
/// itself.
class CurlRequest final : public QObject, private CurlReceiver {
    Q_OBJECT
public:
    CurlRequest(CurlEngine &engine, HttpRequest request, std::shared_ptr<AnswerPromise> promise);

private:
    bool takeBytes(QByteArrayView) override { return false; }
    void progressed() override {}
    void finished(Result<HttpAnswer> outcome) override;
    void abandoned() override;
    void giveUp();

    std::shared_ptr<AnswerPromise> m_promise;
    QFutureWatcher<Result<HttpAnswer>> m_watcher;
    std::unique_ptr<CurlTransfer> m_transfer;
};

}  // namespace daisychain::http
