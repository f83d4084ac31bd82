#include "core/http/connection_options.h"

#include <QtGlobal>

#if defined(Q_OS_WIN)
#include <ws2tcpip.h>
#else
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#endif

namespace daisychain::http {

namespace {

constexpr int UnackedSec = 30;

/// Bytes that the other side's machine doesn't acknowledge for this long end the connection. Without it, an
/// HTTP/2 connection whose peer vanished would be handed out to one request after another for a quarter of an
/// hour.
int onNewSocket(void *, curl_socket_t socket, curlsocktype)
{
#if defined(Q_OS_LINUX)
    const unsigned int ms = UnackedSec * 1000;
    setsockopt(socket, IPPROTO_TCP, TCP_USER_TIMEOUT, &ms, sizeof ms);
#elif defined(Q_OS_MACOS)
    const int seconds = UnackedSec;
    setsockopt(socket, IPPROTO_TCP, TCP_RXT_CONNDROPTIME, &seconds, sizeof seconds);
#elif defined(Q_OS_WIN)
    const DWORD seconds = UnackedSec;
    setsockopt(socket, IPPROTO_TCP, TCP_MAXRT, reinterpret_cast<const char *>(&seconds), sizeof seconds);
#else
    Q_UNUSED(socket)
#endif
    return CURL_SOCKOPT_OK;
}

}  // namespace

void setConnectionOptions(CURL *easy)
{
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(easy, CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
#if defined(Q_OS_WIN)
    curl_easy_setopt(easy, CURLOPT_SSL_OPTIONS, long(CURLSSLOPT_NATIVE_CA));
#endif
    curl_easy_setopt(easy, CURLOPT_TCP_KEEPALIVE, 1L);
    curl_easy_setopt(easy, CURLOPT_TCP_KEEPIDLE, 30L);
    curl_easy_setopt(easy, CURLOPT_TCP_KEEPINTVL, 10L);
    curl_easy_setopt(easy, CURLOPT_SOCKOPTFUNCTION, &onNewSocket);
}

}  // namespace daisychain::http
