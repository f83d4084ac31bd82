#pragma once

#include "core/base/secret.h"

#include <QByteArrayView>
#include <QString>

namespace daisychain::http {

inline constexpr qsizetype MaxCallbackBytes = 16 * 1024;

/// What a browser asked of our loopback port.
struct CallbackRequest {
    enum Kind {
        Incomplete,  ///< its head isn't all there yet
        Malformed,   ///< no HTTP, too large, or for another host
        Other,       ///< well-formed, but not the return of a sign-in
        Callback,    ///< GET /callback with a state and either a code or an error
    };

    Kind kind = Incomplete;
    QByteArray state = {};
    Secret code = {};
    QString error = {};      ///< the protocol's code, e.g. "access_denied"
    QString errorText = {};  ///< the server's words, cut to 500 characters
};

/// Reads the start of a request that came in on `port` of 127.0.0.1. The Host must name this machine, so that
/// a page elsewhere can't use a name of its own for us.
CallbackRequest readCallback(QByteArrayView bytes, quint16 port);

}  // namespace daisychain::http
