#include "core/http/curl_request.h"

namespace daisychain::http {

CurlRequest::CurlRequest(CurlEngine &engine, HttpRequest request, std::shared_ptr<AnswerPromise> promise)
    : QObject(&engine)
    , m_promise(std::move(promise))
{
    connect(&m_watcher, &QFutureWatcherBase::canceled, this, &CurlRequest::giveUp);
    m_watcher.setFuture(m_promise->future());
    CurlReceiver &receiver = *this;
    m_transfer = std::make_unique<CurlTransfer>(engine, receiver, std::move(request), TransferKind::Whole);
    m_transfer->start();
}

/// The watcher is let go first: a finished future must not look like a cancelled one. Whoever waits for the
/// future may run right here.
void CurlRequest::finished(Result<HttpAnswer> outcome)
{
    m_watcher.disconnect(this);
    m_transfer.reset();
    deleteLater();
    const std::shared_ptr<AnswerPromise> promise = std::move(m_promise);
    promise->addResult(std::move(outcome));
    promise->finish();
}

void CurlRequest::abandoned()
{
    giveUp();
}

void CurlRequest::giveUp()
{
    m_watcher.disconnect(this);
    m_transfer.reset();
    deleteLater();
    const std::shared_ptr<AnswerPromise> promise = std::move(m_promise);
    promise->future().cancel();
    promise->finish();
}

}  // namespace daisychain::http
