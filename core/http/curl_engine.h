#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QSocketNotifier>
#include <QTimer>

#include <curl/curl.h>

namespace daisychain::http {

class CurlTransfer;

/// One libcurl multi handle on a Qt event loop: sockets are watched by notifiers, time by one timer.
///
/// Nothing of ours but CurlTransfer's byte-taking callbacks runs inside a call of libcurl. What it reports is
/// kept and passed on once libcurl has returned, so that receivers may start, stop and delete transfers, and
/// this engine. Threads: everything on the thread it lives on.
class CurlEngine final : public QObject {
    Q_OBJECT
public:
    explicit CurlEngine(QObject *parent);
    ~CurlEngine() override;

private:
    friend class CurlTransfer;

    struct SocketWatch {
        QSocketNotifier *read = nullptr;
        QSocketNotifier *write = nullptr;
    };

    void add(CurlTransfer *transfer);
    void remove(CurlTransfer *transfer);
    void markProgress(CurlTransfer *transfer);

    void step(curl_socket_t socket, int events);
    void collectFinished();
    void passOn();
    void watch(curl_socket_t socket, int what);
    QSocketNotifier *notifier(curl_socket_t socket, QSocketNotifier::Type type, int event);
    static void drop(QSocketNotifier *&notifier);

    static int onSocket(CURL *easy, curl_socket_t socket, int what, void *self, void *unused);
    static int onTimer(CURLM *multi, long timeoutMs, void *self);

    CURLM *m_multi;
    QTimer m_timer;
    QHash<curl_socket_t, SocketWatch> m_watches;
    QSet<CurlTransfer *> m_transfers;
    QList<CurlTransfer *> m_progressed;  ///< have something to pass on
    QList<CurlTransfer *> m_finished;    ///< libcurl is done with them
};

}  // namespace daisychain::http
