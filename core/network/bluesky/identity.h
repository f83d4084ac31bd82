#pragma once

#include "core/base/clock.h"
#include "core/http/http_transport.h"
#include "core/network/bluesky/bluesky_servers.h"
#include "core/network/bluesky/parse_identity.h"
#include "core/network/chain.h"

#include <QObject>

namespace daisychain::network::bluesky {

/// Whether Bluesky itself runs the server: its accounts sign in at BlueskyServers::entry.
bool isHosted(const QUrl &server);

/// A handle and a DID that name each other, and the server on which the account lives.
struct ProvenIdentity {
    QString handle;
    QString did;
    QUrl pds;
};

/// Finds out who a handle is, without an account (networks.md 2.1).
///
/// Threads: everything on the network thread; futures end there. Deleting it cancels what is under way.
class Identity final : public QObject {
public:
    /// Transport and clock must live longer.
    Identity(http::HttpTransport &transport, const Clock &clock, BlueskyServers servers);

    /// Errors: those of Connector; NotFound with the handle: nobody has it; Invalid with the handle: it and
    /// the account don't name each other, or the account names no server that we may talk to.
    QFuture<Result<ProvenIdentity>> prove(const QString &handle);
    /// Asks the entry server, then the handle's own host. Errors: as prove().
    QFuture<Result<QString>> didOf(const QString &handle);
    /// Errors: those of Connector; NotFound; Invalid for a DID that can't be looked up.
    QFuture<Result<DidDocument>> document(const QString &did);

private:
    QFuture<Result<QString>> askHost(const QString &handle);
    QFuture<Result<http::HttpAnswer>> fetch(const QUrl &address);

    http::HttpTransport &m_transport;
    const Clock &m_clock;
    const BlueskyServers m_servers;
};

}  // namespace daisychain::network::bluesky
