#include "core/http/curl_transfer.h"

#include "core/http/connection_options.h"
#include "core/http/request_rules.h"

#include <algorithm>

namespace daisychain::http {

namespace {

constexpr qint64 MaxHeadBytes = 256 * 1024;
constexpr long StreamBufferBytes = 256 * 1024;
/// A kept connection that was idle for longer is not used for what must not be sent twice: the server may be
/// about to close it, and we would not know whether it saw the request.
constexpr long MaxIdleForOnceSec = 10;

/// Why nothing was handed over; the first argument of Offline.
QString offlineReason(CURLcode code)
{
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return QStringLiteral("name");
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_PROXY:
        return QStringLiteral("proxy");
    case CURLE_OPERATION_TIMEDOUT:
        return QStringLiteral("timeout");
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CRL_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_SSL_ENGINE_INITFAILED:
        return QStringLiteral("tls");
    default:
        return QStringLiteral("connect");
    }
}

/// An answer began but is none.
bool isNonsense(CURLcode code)
{
    return code == CURLE_WEIRD_SERVER_REPLY || code == CURLE_UNSUPPORTED_PROTOCOL ||
           code == CURLE_BAD_CONTENT_ENCODING || code == CURLE_HTTP2;
}

bool hasHeader(const HttpRequest &request, QByteArrayView name)
{
    return std::ranges::any_of(request.headers, [name](const HttpHeader &header) {
        return QByteArrayView(header.name).compare(name, Qt::CaseInsensitive) == 0;
    });
}

/// Frees the lines, some of which hold a token, after overwriting them.
void wipe(curl_slist *&headers)
{
    for (const curl_slist *line = headers; line != nullptr; line = line->next) {
        volatile char *byte = line->data;
        while (*byte != '\0')
            *byte++ = '\0';
    }
    curl_slist_free_all(headers);
    headers = nullptr;
}

}  // namespace

CurlTransfer::CurlTransfer(CurlEngine &engine, CurlReceiver &receiver, HttpRequest request, TransferKind kind)
    : m_engine(&engine)
    , m_receiver(receiver)
    , m_request(std::move(request))
    , m_kind(kind)
    , m_easy(curl_easy_init())
{
}

CurlTransfer::~CurlTransfer()
{
    if (m_engine)
        m_engine->remove(this);
    curl_easy_cleanup(m_easy);
    wipe(m_headers);
}

void CurlTransfer::start()
{
    m_sinceStart.start();
    prepare();
    m_engine->add(this);
}

void CurlTransfer::prepare()
{
    curl_easy_reset(m_easy);
    m_answer = {};
    m_answer.url = m_request.url;
    m_headBytes = 0;
    m_headComplete = false;
    m_timesHandedOver = 0;
    m_enough = false;
    m_curlMessage[0] = '\0';

    const auto set = [this](CURLoption option, auto value) { curl_easy_setopt(m_easy, option, value); };
    set(CURLOPT_PRIVATE, reinterpret_cast<char *>(this));
    set(CURLOPT_URL, m_request.url.toEncoded(QUrl::RemoveFragment).constData());
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_USERAGENT, "Daisychain/" DAISYCHAIN_VERSION);
    set(CURLOPT_ERRORBUFFER, m_curlMessage.data());
    set(CURLOPT_WRITEFUNCTION, &CurlTransfer::onBody);
    set(CURLOPT_WRITEDATA, this);
    set(CURLOPT_HEADERFUNCTION, &CurlTransfer::onHeader);
    set(CURLOPT_HEADERDATA, this);
    set(CURLOPT_PREREQFUNCTION, &CurlTransfer::onRequestReady);
    set(CURLOPT_PREREQDATA, this);
    setConnectionOptions(m_easy);
    if (isLoopbackHost(m_request.url.host()))
        set(CURLOPT_NOPROXY, "*");
    if (m_kind == TransferKind::Streamed) {
        // A connection of its own: when it is half-open, closing the stream must close the connection too.
        set(CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
        set(CURLOPT_FRESH_CONNECT, 1L);
        set(CURLOPT_FORBID_REUSE, 1L);
        set(CURLOPT_BUFFERSIZE, StreamBufferBytes);
    } else {
        set(CURLOPT_ACCEPT_ENCODING, "");
        const qint64 left = m_request.deadline.count() - m_sinceStart.elapsed();
        set(CURLOPT_TIMEOUT_MS, long(std::clamp<qint64>(left, 1, 24 * 3600 * 1000)));
    }
    if (hasHeader(m_request, "Upgrade"))
        set(CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    prepareBody();
    prepareHeaders();
}

void CurlTransfer::prepareBody()
{
    if (m_request.method == "HEAD") {
        curl_easy_setopt(m_easy, CURLOPT_NOBODY, 1L);
        return;
    }
    if (!isRepeatable(m_request))
        curl_easy_setopt(m_easy, CURLOPT_MAXAGE_CONN, MaxIdleForOnceSec);
    if (m_request.method == "POST" || !m_request.body.isEmpty()) {
        curl_easy_setopt(m_easy, CURLOPT_POST, 1L);
        curl_easy_setopt(m_easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(m_request.body.size()));
        curl_easy_setopt(m_easy, CURLOPT_POSTFIELDS, m_request.body.constData());
    }
    if (m_request.method != "GET" && m_request.method != "POST")
        curl_easy_setopt(m_easy, CURLOPT_CUSTOMREQUEST, m_request.method.constData());
    else if (m_request.method == "GET" && !m_request.body.isEmpty())
        curl_easy_setopt(m_easy, CURLOPT_CUSTOMREQUEST, "GET");
}

void CurlTransfer::prepareHeaders()
{
    wipe(m_headers);
    const auto add = [this](const QByteArray &line) {
        m_headers = curl_slist_append(m_headers, line.constData());
    };
    add("Expect:");
    if (!hasHeader(m_request, "Content-Type"))
        add("Content-Type:");
    for (const HttpHeader &header : m_request.headers)
        add(header.value.isEmpty() ? header.name + ';' : header.name + ": " + header.value);
    if (m_request.bearer)
        add("Authorization: Bearer " + m_request.bearer->reveal());
    curl_easy_setopt(m_easy, CURLOPT_HTTPHEADER, m_headers);
}

void CurlTransfer::noteProgress()
{
    if (!std::exchange(m_hasProgress, true))
        m_engine->markProgress(this);
}

void CurlTransfer::passProgress()
{
    m_hasProgress = false;
    m_receiver.progressed();
}

void CurlTransfer::passOutcome()
{
    Result<HttpAnswer> result = outcome();
    if (result) {
        auto next = nextHop(m_request, *result);
        if (next && *next) {
            m_engine->m_transfers.remove(this);
            m_request = std::move(**next);
            prepare();
            m_engine->add(this);
            return;
        }
        if (!next)
            result = Failure(next.error());
    }
    m_engine->m_transfers.remove(this);
    m_receiver.finished(std::move(result));
}

void CurlTransfer::abandon()
{
    m_engine->remove(this);
    m_engine.clear();
    m_receiver.abandoned();
}

Result<HttpAnswer> CurlTransfer::outcome()
{
    if (m_stop)
        return Failure(*m_stop);
    if (m_enough || (m_code == CURLE_OK && m_headComplete))
        return std::move(m_answer);
    if (m_code == CURLE_OK)  // libcurl takes a head that was cut off for a whole one
        m_code = CURLE_PARTIAL_FILE;
    return Failure(failure());
}

Error CurlTransfer::failure() const
{
    const QString host = m_request.url.host();
    QString what = QString::fromLatin1(curl_easy_strerror(m_code));
    if (!m_handedOver) {
        long proxyStatus = 0;
        curl_easy_getinfo(m_easy, CURLINFO_HTTP_CONNECTCODE, &proxyStatus);
        const QString reason = proxyStatus >= 300 ? QStringLiteral("proxy") : offlineReason(m_code);
        if (reason == QLatin1String("tls") && m_curlMessage[0] != '\0')
            what = QString::fromLocal8Bit(m_curlMessage.data());
        return {ErrorCode::Offline, {reason, host}, host + QStringLiteral(": ") + what};
    }
    const bool nonsense = isNonsense(m_code) && isRepeatable(m_request);
    return {nonsense ? ErrorCode::Protocol : ErrorCode::Unanswered, {}, host + QStringLiteral(": ") + what};
}

bool CurlTransfer::collect(QByteArrayView bytes)
{
    const bool refusal = m_kind == TransferKind::Streamed;
    const qint64 most = refusal ? MaxRefusalBytes : m_request.maxAnswerBytes;
    if (m_answer.body.size() + bytes.size() <= most) {
        m_answer.body.append(bytes);
        return true;
    }
    if (refusal) {
        m_answer.body.append(bytes.first(most - m_answer.body.size()));
        m_enough = true;
    } else {
        m_stop = Error{isRepeatable(m_request) ? ErrorCode::Protocol : ErrorCode::Unanswered,
                       {},
                       QStringLiteral("%1: answer larger than %2 bytes").arg(m_request.url.host()).arg(most)};
    }
    return false;
}

bool CurlTransfer::takeHeaderLine(QByteArrayView line)
{
    m_headBytes += line.size();
    if (m_headBytes > MaxHeadBytes) {
        m_stop = Error{isRepeatable(m_request) ? ErrorCode::Protocol : ErrorCode::Unanswered,
                       {},
                       QStringLiteral("%1: too many headers").arg(m_request.url.host())};
        return false;
    }
    line = line.trimmed();
    if (line.startsWith("HTTP/")) {
        const qsizetype space = line.indexOf(' ');
        m_answer.status =
            space < 0 ? 0 : line.sliced(space + 1).first(qMin(qsizetype(3), line.size() - space - 1)).toInt();
        m_answer.headers.clear();
        m_headComplete = false;
        m_enough = m_answer.status == 101;
        return !m_enough;
    }
    if (m_headComplete)
        return true;  // a trailer
    if (line.isEmpty()) {
        m_headComplete = m_answer.status >= 200;
        if (m_kind == TransferKind::Streamed && m_answer.isSuccess())
            noteProgress();
        return true;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon > 0)
        m_answer.headers.append(
            {line.first(colon).trimmed().toByteArray(), line.sliced(colon + 1).trimmed().toByteArray()});
    return true;
}

size_t CurlTransfer::onBody(char *data, size_t size, size_t count, void *self)
{
    auto *transfer = static_cast<CurlTransfer *>(self);
    const QByteArrayView bytes(data, qsizetype(size * count));
    if (transfer->m_kind == TransferKind::Whole || !transfer->m_answer.isSuccess())
        return transfer->collect(bytes) ? size * count : 0;
    transfer->noteProgress();
    return transfer->m_receiver.takeBytes(bytes) ? size * count : 0;
}

size_t CurlTransfer::onHeader(char *data, size_t size, size_t count, void *self)
{
    const QByteArrayView line(data, qsizetype(size * count));
    return static_cast<CurlTransfer *>(self)->takeHeaderLine(line) ? size * count : 0;
}

/// libcurl calls this when the connection stands and the next thing is to send the request. It calls it again
/// when a kept connection turned out dead and it wants to repeat the request on a new one: for a POST that
/// might be a second post, so it is stopped there.
int CurlTransfer::onRequestReady(void *self, char *, char *, int, int)
{
    auto *transfer = static_cast<CurlTransfer *>(self);
    transfer->m_handedOver = true;
    ++transfer->m_timesHandedOver;
    const bool mayGo = transfer->m_timesHandedOver == 1 || isRepeatable(transfer->m_request);
    return mayGo ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT;
}

}  // namespace daisychain::http
