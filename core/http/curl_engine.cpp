#include "core/http/curl_engine.h"

#include "core/http/curl_transfer.h"

#include <QPointer>

#include <utility>

namespace daisychain::http {

namespace {

constexpr long KeptConnections = 16;

/// libcurl wants to be set up once, before its first use, and never torn down while we run.
void setUpCurl()
{
    static const CURLcode once = curl_global_init(CURL_GLOBAL_DEFAULT);
    Q_ASSERT(once == CURLE_OK);
    Q_UNUSED(once)
}

CURLM *newMulti()
{
    setUpCurl();
    return curl_multi_init();
}

}  // namespace

CurlEngine::CurlEngine(QObject *parent)
    : QObject(parent)
    , m_multi(newMulti())
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { step(CURL_SOCKET_TIMEOUT, 0); });
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETFUNCTION, &CurlEngine::onSocket);
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERFUNCTION, &CurlEngine::onTimer);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_MAXCONNECTS, KeptConnections);
}

CurlEngine::~CurlEngine()
{
    for (CurlTransfer *transfer : QSet<CurlTransfer *>(m_transfers)) {
        if (m_transfers.contains(transfer))
            transfer->abandon();
    }
    curl_multi_cleanup(m_multi);
    for (SocketWatch &watch : m_watches) {
        delete watch.read;
        delete watch.write;
    }
}

void CurlEngine::add(CurlTransfer *transfer)
{
    m_transfers.insert(transfer);
    curl_multi_add_handle(m_multi, transfer->m_easy);
}

void CurlEngine::remove(CurlTransfer *transfer)
{
    if (!m_transfers.remove(transfer))
        return;
    m_progressed.removeOne(transfer);
    m_finished.removeOne(transfer);
    curl_multi_remove_handle(m_multi, transfer->m_easy);
}

void CurlEngine::markProgress(CurlTransfer *transfer)
{
    m_progressed.append(transfer);
}

void CurlEngine::step(curl_socket_t socket, int events)
{
    int running = 0;
    curl_multi_socket_action(m_multi, socket, events, &running);
    collectFinished();
    passOn();
}

void CurlEngine::collectFinished()
{
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(m_multi, &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        // The message is gone once its handle is removed, so take what it says first.
        CURL *easy = message->easy_handle;
        const CURLcode code = message->data.result;
        char *owner = nullptr;
        curl_easy_getinfo(easy, CURLINFO_PRIVATE, &owner);
        auto *transfer = reinterpret_cast<CurlTransfer *>(owner);
        curl_multi_remove_handle(m_multi, easy);
        transfer->m_code = code;
        m_finished.append(transfer);
    }
}

/// Runs receivers. Each may delete any transfer (which takes itself out of both lists) or this engine.
void CurlEngine::passOn()
{
    const QPointer<CurlEngine> self(this);
    while (self && !m_progressed.isEmpty())
        m_progressed.takeFirst()->passProgress();
    while (self && !m_finished.isEmpty())
        m_finished.takeFirst()->passOutcome();
}

void CurlEngine::watch(curl_socket_t socket, int what)
{
    if (what == CURL_POLL_REMOVE) {
        SocketWatch gone = m_watches.take(socket);
        drop(gone.read);
        drop(gone.write);
        return;
    }
    SocketWatch &watch = m_watches[socket];
    if ((what & CURL_POLL_IN) != 0 && watch.read == nullptr)
        watch.read = notifier(socket, QSocketNotifier::Read, CURL_CSELECT_IN);
    if ((what & CURL_POLL_OUT) != 0 && watch.write == nullptr)
        watch.write = notifier(socket, QSocketNotifier::Write, CURL_CSELECT_OUT);
    if (watch.read != nullptr)
        watch.read->setEnabled((what & CURL_POLL_IN) != 0);
    if (watch.write != nullptr)
        watch.write->setEnabled((what & CURL_POLL_OUT) != 0);
}

QSocketNotifier *CurlEngine::notifier(curl_socket_t socket, QSocketNotifier::Type type, int event)
{
    auto *notifier = new QSocketNotifier(qintptr(socket), type, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, socket, event] { step(socket, event); });
    return notifier;
}

/// The notifier may be the one whose signal we are in.
void CurlEngine::drop(QSocketNotifier *&notifier)
{
    if (notifier == nullptr)
        return;
    notifier->setEnabled(false);
    notifier->disconnect();
    notifier->deleteLater();
    notifier = nullptr;
}

int CurlEngine::onSocket(CURL *, curl_socket_t socket, int what, void *self, void *)
{
    static_cast<CurlEngine *>(self)->watch(socket, what);
    return 0;
}

int CurlEngine::onTimer(CURLM *, long timeoutMs, void *self)
{
    QTimer &timer = static_cast<CurlEngine *>(self)->m_timer;
    if (timeoutMs < 0)
        timer.stop();
    else
        timer.start(std::chrono::milliseconds(timeoutMs));
    return 0;
}

}  // namespace daisychain::http
