#include "core/network/mastodon/mastodon_client.h"

#include "core/network/mastodon/parse_account.h"
#include "core/network/mastodon/parse_error.h"

namespace daisychain::network {

using http::FormBody;
using http::HttpAnswer;
using http::HttpRequest;

namespace {

constexpr std::chrono::hours InstanceLifetime{24};

/// Errors that say something about the path, not about the server or the way to it.
bool isAboutPath(ErrorCode code)
{
    return code == ErrorCode::NotFound || code == ErrorCode::Refused || code == ErrorCode::Protocol ||
           code == ErrorCode::Unauthorized || code == ErrorCode::Unavailable;
}

QString domainOf(const Account &account)
{
    const qsizetype at = account.handle.lastIndexOf(u'@');
    if (at > 0)
        return account.handle.mid(at + 1);
    return account.server.port() < 0 ? account.server.host()
                                     : account.server.host() + u':' + QString::number(account.server.port());
}

}  // namespace

MastodonClient::MastodonClient(http::HttpTransport &transport, const Clock &clock, const Account &account,
                               Secret token)
    : m_transport(transport)
    , m_clock(clock)
    , m_account(account)
    , m_token(std::move(token))
    , m_traits(serverTraits(account.software))
    , m_domain(domainOf(account))
    , m_heldUntil{}
{
}

HttpRequest MastodonClient::get(const QString &path, const FormBody &query) const
{
    HttpRequest request;
    request.url = m_account.server;
    request.url.setPath(path, QUrl::TolerantMode);
    request.url.setQuery(query.bytes().isEmpty() ? QString() : QString::fromLatin1(query.bytes()),
                         QUrl::TolerantMode);
    request.headers = {{"Accept", "application/json"}};
    if (!m_token.isEmpty())
        request.bearer = m_token;
    return request;
}

HttpRequest MastodonClient::form(const QByteArray &method, const QString &path, const FormBody &body) const
{
    HttpRequest request = get(path);
    request.method = method;
    request.body = body.bytes();
    request.headers.append({"Content-Type", FormBody::contentType()});
    return request;
}

QString MastodonClient::idPath(QStringView before, const QString &id, QStringView tail)
{
    return before.toString() + QString::fromLatin1(QUrl::toPercentEncoding(id)) + tail.toString();
}

QFuture<Result<HttpAnswer>> MastodonClient::ask(HttpRequest request, CallGroup group)
{
    if (const std::optional<Error> held = heldBack(group))
        return readyFuture<HttpAnswer>(Failure(*held));
    const Promise<HttpAnswer> promise = newPromise<HttpAnswer>();
    whenReady(m_transport.send(std::move(request)), this, [this, promise, group](Result<HttpAnswer> result) {
        fulfil(promise, remember(std::move(result), group));
    });
    return promise->future();
}

QFuture<Result<HttpAnswer>> MastodonClient::answer(HttpRequest request, CallGroup group)
{
    return mapped(ask(std::move(request), group), this, [this](HttpAnswer got) -> Result<HttpAnswer> {
        if (!got.isSuccess())
            return Failure(serverError(got, m_clock.now()));
        return got;
    });
}

Result<HttpAnswer> MastodonClient::remember(Result<HttpAnswer> result, CallGroup group)
{
    if (!result || result->status != 429)
        return result;
    const Instant now = m_clock.now();
    const Error error = serverError(*result, now);
    if (error.retryAfterSec)
        m_heldUntil[size_t(group)] = now + std::chrono::seconds(*error.retryAfterSec);
    return Failure(error);
}

std::optional<Error> MastodonClient::heldBack(CallGroup group) const
{
    const auto left = m_heldUntil[size_t(group)] - m_clock.now();
    if (left.count() <= 0)
        return std::nullopt;
    Error error{ErrorCode::RateLimited, {QString(), QStringLiteral("429")}};
    error.detail = QStringLiteral("held back: the server's limit lasts");
    error.retryAfterSec = int(std::chrono::ceil<std::chrono::seconds>(left).count());
    return error;
}

QFuture<Result<InstanceFacts>> MastodonClient::instance()
{
    if (m_instance && m_clock.steady() - m_instanceReadAt < InstanceLifetime)
        return readyFuture<InstanceFacts>(*m_instance);
    const Promise<InstanceFacts> promise = newPromise<InstanceFacts>();
    const auto keep = [this, promise](Result<InstanceFacts> facts) {
        if (facts) {
            m_instance = *facts;
            m_instanceReadAt = m_clock.steady();
            if (!facts->domain.isEmpty())
                m_domain = facts->domain;
        }
        fulfil(promise, std::move(facts));
    };
    whenReady(parsed(get(QStringLiteral("/api/v2/instance")), parseInstance), this,
              [this, keep](Result<InstanceFacts> facts) {
                  if (!facts && isAboutPath(facts.error().code))
                      whenReady(instanceV1(), this, keep);
                  else
                      keep(std::move(facts));
              });
    return promise->future();
}

QFuture<Result<InstanceFacts>> MastodonClient::instanceV1()
{
    return parsed(get(QStringLiteral("/api/v1/instance")), parseInstance);
}

QFuture<Result<Software>> MastodonClient::software()
{
    const Promise<Software> promise = newPromise<Software>();
    const auto keep = [promise](Result<Software> found) {
        if (!found && isAboutPath(found.error().code))
            found = Software{};
        fulfil(promise, std::move(found));
    };
    const auto describe = [this](const QUrl &address) {
        HttpRequest request;
        request.url = address;
        request.headers = {{"Accept", "application/json"}};
        return parsed(request, parseNodeInfo);
    };
    HttpRequest links = get(QStringLiteral("/.well-known/nodeinfo"));
    links.bearer.reset();
    whenReady(chained(parsed(links, parseNodeInfoLinks), this, describe), this, keep);
    return promise->future();
}

QFuture<Result<QString>> MastodonClient::ownLocalId()
{
    if (!m_ownLocalId.isEmpty())
        return readyFuture<QString>(m_ownLocalId);
    const auto parse = [context = context()](QByteArrayView json) { return parseAccount(json, context); };
    return mapped(parsed(get(QStringLiteral("/api/v1/accounts/verify_credentials")), parse), this,
                  [this](const AccountFound &found) -> Result<QString> {
                      m_ownLocalId = found.profile.localId;
                      return m_ownLocalId;
                  });
}

ParseContext MastodonClient::context() const
{
    return {m_account.id, m_domain, m_clock.now()};
}

void MastodonClient::setSoftware(const QString &name)
{
    m_traits = serverTraits(name);
}

Error MastodonClient::asProtocol(Error error)
{
    if (error.code == ErrorCode::Invalid)
        error.code = ErrorCode::Protocol;
    return error;
}

}  // namespace daisychain::network
