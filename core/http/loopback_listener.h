#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QFuture>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>

namespace daisychain::http {

/// Waits on 127.0.0.1 for the browser to come back from a sign-in (RFC 8252 §7.3). Serves one sign-in, then
/// closes. Deleting it ends the wait as cancelled.
///
/// Threads: everything on the thread it was made on, which has an event loop.
class LoopbackListener final : public QObject {
    Q_OBJECT
public:
    explicit LoopbackListener(QObject *parent = nullptr);
    ~LoopbackListener() override;

    /// Opens a port, chosen by the system unless given, and returns the redirect URI to register:
    /// "http://127.0.0.1:PORT/callback". Errors: Conflict when the port is taken.
    Result<QUrl> listen(quint16 port = 0);

    /// The authorisation code of the first well-formed callback; `state` is what newOAuthState() gave. Call
    /// once, after listen(). Cancelling the future closes the port. Errors: Refused when the person or the
    /// server denied (arguments: the server's words, its error code), Protocol when the state isn't ours,
    /// Unanswered when nothing came within `patience`, Cancelled.
    QFuture<Result<Secret>> waitForCode(const QByteArray &state,
                                        std::chrono::milliseconds patience = std::chrono::minutes(10));

private:
    class Wait;
    std::unique_ptr<Wait> m_wait;
};

}  // namespace daisychain::http
