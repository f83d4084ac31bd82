#include "core/network/bluesky/identity.h"

#include "core/network/bluesky/bluesky_client.h"

namespace daisychain::network::bluesky {

namespace {

constexpr qint64 MaxDocumentBytes = 256 * 1024;

bool endsWithHost(const QString &host, QStringView domain)
{
    return host == domain || (host.endsWith(domain) && host.chopped(domain.size()).endsWith(u'.'));
}

/// Errors that say that nothing is there, not that nobody could be asked.
bool isAbsent(ErrorCode code)
{
    return code == ErrorCode::NotFound || code == ErrorCode::Refused || code == ErrorCode::Protocol;
}

Result<ProvenIdentity> proven(const QString &handle, const QString &did, const DidDocument &document)
{
    if (!agree(handle, did, document) || document.pds.isEmpty())
        return Failure(Error{ErrorCode::Invalid, {handle}});
    return ProvenIdentity{handle.toLower(), did, document.pds};
}

template <class T>
Result<T> orProtocol(Result<T> read)
{
    if (!read)
        read = Failure(BlueskyClient::asProtocol(read.error()));
    return read;
}

}  // namespace

bool isHosted(const QUrl &server)
{
    return endsWithHost(server.host(), u"bsky.social") || endsWithHost(server.host(), u"bsky.network");
}

Identity::Identity(http::HttpTransport &transport, const Clock &clock, BlueskyServers servers)
    : m_transport(transport)
    , m_clock(clock)
    , m_servers(std::move(servers))
{
}

QFuture<Result<ProvenIdentity>> Identity::prove(const QString &handle)
{
    return chained(didOf(handle), this, [this, handle](const QString &did) {
        return mapped(document(did), this,
                      [handle, did](const DidDocument &found) { return proven(handle, did, found); });
    });
}

QFuture<Result<QString>> Identity::didOf(const QString &handle)
{
    http::FormBody parameters;
    parameters.add(u"handle", handle);
    const XrpcCall call = query(u"com.atproto.identity.resolveHandle", parameters);
    const auto parse = [](const http::HttpAnswer &answer) {
        return orProtocol(parseResolvedHandle(answer.body));
    };
    const Promise<QString> promise = newPromise<QString>();
    whenReady(mapped(fetch(requestOf(call, m_servers.entry, {}).url), this, parse), this,
              [this, handle, promise](const Result<QString> &did) {
                  if (did || !isAbsent(did.error().code))
                      return fulfil<QString>(promise, did);
                  forward(askHost(handle), this, promise);
              });
    return promise->future();
}

QFuture<Result<QString>> Identity::askHost(const QString &handle)
{
    QUrl address;
    address.setScheme(QStringLiteral("https"));
    address.setHost(handle);
    address.setPath(QStringLiteral("/.well-known/atproto-did"));
    const Promise<QString> promise = newPromise<QString>();
    whenReady(fetch(address), this, [handle, promise](const Result<http::HttpAnswer> &answer) {
        Result<QString> did = answer ? parseWellKnownDid(answer->body) : Failure(answer.error());
        // The host of a handle needs not be a web server: that nobody is there says as much as a 404.
        if (!did)
            did = Failure(Error{ErrorCode::NotFound, {handle}});
        fulfil(promise, std::move(did));
    });
    return promise->future();
}

QFuture<Result<DidDocument>> Identity::document(const QString &did)
{
    const std::optional<QUrl> address = didDocumentAddress(did, m_servers.plcDirectory);
    if (!address)
        return readyFuture<DidDocument>(Failure(Error{ErrorCode::Invalid, {did}}));
    return mapped(fetch(*address), this, [did](const http::HttpAnswer &answer) {
        return orProtocol(parseDidDocument(answer.body, did));
    });
}

QFuture<Result<http::HttpAnswer>> Identity::fetch(const QUrl &address)
{
    http::HttpRequest request;
    request.url = address;
    request.maxAnswerBytes = MaxDocumentBytes;
    return mapped(m_transport.send(std::move(request)), this,
                  [this](http::HttpAnswer answer) -> Result<http::HttpAnswer> {
                      if (!answer.isSuccess())
                          return Failure(xrpcError(answer, m_clock.now()));
                      return answer;
                  });
}

}  // namespace daisychain::network::bluesky
