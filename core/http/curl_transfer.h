#pragma once

#include "core/base/result.h"
#include "core/http/curl_engine.h"
#include "core/http/http_transport.h"

#include <QElapsedTimer>
#include <QPointer>

#include <array>
#include <optional>

namespace daisychain::http {

/// Who a transfer reports to. All but takeBytes() runs outside libcurl and may delete the transfer.
class CurlReceiver {
public:
    virtual ~CurlReceiver() = default;

    /// Bytes of a streamed 2xx answer. Runs inside libcurl: only keep them. False ends the transfer.
    virtual bool takeBytes(QByteArrayView bytes) = 0;
    /// The head of a streamed 2xx answer is there, or bytes came since the last call.
    virtual void progressed() = 0;
    /// The end, once: the whole answer, or why there is none. Of a streamed 2xx answer without its body.
    virtual void finished(Result<HttpAnswer> outcome) = 0;
    /// The engine goes away and takes the transfer along. Runs no code of others.
    virtual void abandoned() = 0;
};

enum class TransferKind {
    Whole,     ///< the body is collected, up to the request's maxAnswerBytes, within its deadline
    Streamed,  ///< a 2xx body goes to takeBytes(), without end; another is collected up to MaxRefusalBytes
};

/// One request at libcurl, with the hops of its redirects. Deleting it aborts it.
class CurlTransfer final {
public:
    /// The engine may go first; the receiver must live as long as the transfer. The request was checked
    /// before (requestRefusal()).
    CurlTransfer(CurlEngine &engine, CurlReceiver &receiver, HttpRequest request, TransferKind kind);
    ~CurlTransfer();
    Q_DISABLE_COPY_MOVE(CurlTransfer)

    void start();
    /// What came so far; the head is complete from the first progressed() on.
    const HttpAnswer &answer() const { return m_answer; }
    /// Whether anything of the request may have reached the server.
    bool wasHandedOver() const { return m_handedOver; }

private:
    friend class CurlEngine;

    void prepare();
    void prepareBody();
    void prepareHeaders();
    void passProgress();
    void passOutcome();
    void abandon();
    void noteProgress();
    Result<HttpAnswer> outcome();
    Error failure() const;
    bool collect(QByteArrayView bytes);
    bool takeHeaderLine(QByteArrayView line);

    static size_t onBody(char *data, size_t size, size_t count, void *self);
    static size_t onHeader(char *data, size_t size, size_t count, void *self);
    static int onRequestReady(void *self, char *, char *, int, int);

    QPointer<CurlEngine> m_engine;
    CurlReceiver &m_receiver;
    HttpRequest m_request;
    TransferKind m_kind;
    CURL *m_easy;
    curl_slist *m_headers = nullptr;
    std::array<char, CURL_ERROR_SIZE> m_curlMessage{};
    QElapsedTimer m_sinceStart;
    HttpAnswer m_answer;
    qint64 m_headBytes = 0;
    bool m_headComplete = false;
    bool m_hasProgress = false;   ///< the engine was told
    bool m_handedOver = false;    ///< in this hop or one before
    int m_timesHandedOver = 0;    ///< in this hop
    bool m_enough = false;        ///< we ended it, and what came is the answer
    std::optional<Error> m_stop;  ///< we ended it, and this is why
    CURLcode m_code = CURLE_OK;
};

}  // namespace daisychain::http
