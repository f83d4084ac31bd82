#pragma once

#include "core/base/clock.h"
#include "core/desk/account.h"
#include "core/http/http_transport.h"
#include "core/http/multipart.h"
#include "core/network/chain.h"
#include "core/network/mastodon/parse_context.h"
#include "core/network/mastodon/server_traits.h"

#include <QObject>

#include <array>

namespace daisychain::network {

/// Calls that a server limits apart from others (networks.md 1.7).
enum class CallGroup : quint8 { Read = 0, Post = 1, Media = 2, Delete = 3 };

/// One account on one server: makes its requests, keeps to its limits, and turns refusals into errors.
///
/// Threads: everything on the network thread.
class MastodonClient final : public QObject {
    Q_OBJECT
public:
    /// Transport and clock must live longer.
    MastodonClient(http::HttpTransport &transport, const Clock &clock, const Account &account, Secret token);

    /// `path` is given with its ids percent-encoded, see idPath().
    http::HttpRequest get(const QString &path, const http::FormBody &query = {}) const;
    http::HttpRequest form(const QByteArray &method, const QString &path,
                           const http::FormBody &body = {}) const;
    /// "/api/v1/statuses/" + the id + `tail`.
    static QString idPath(QStringView before, const QString &id, QStringView tail = {});

    /// Any status is an answer but 429, which is remembered: RateLimited, also without asking while it lasts.
    QFuture<Result<http::HttpAnswer>> ask(http::HttpRequest request, CallGroup group = CallGroup::Read);
    /// 2xx is an answer, the rest an error with the server's words.
    QFuture<Result<http::HttpAnswer>> answer(http::HttpRequest request, CallGroup group = CallGroup::Read);
    /// The same, read by `parse(QByteArrayView) -> Result<T>`; what can't be read is Protocol.
    template <class Parse>
    auto parsed(http::HttpRequest request, Parse parse, CallGroup group = CallGroup::Read)
    {
        return mapped(answer(std::move(request), group), this,
                      [parse = std::move(parse)](const http::HttpAnswer &got) mutable {
                          auto result = parse(QByteArrayView(got.body));
                          if (!result)
                              result = Failure(asProtocol(result.error()));
                          return result;
                      });
    }

    /// What the server says about itself; asked once a day.
    QFuture<Result<InstanceFacts>> instance();
    /// What runs there; empty when it doesn't say.
    QFuture<Result<Software>> software();
    /// What the server calls the account itself; asked once.
    QFuture<Result<QString>> ownLocalId();

    ParseContext context() const;
    const ServerTraits &traits() const { return m_traits; }
    const Account &account() const { return m_account; }
    const Secret &token() const { return m_token; }
    const Clock &clock() const { return m_clock; }
    http::HttpTransport &transport() const { return m_transport; }

    void setSoftware(const QString &name);
    void setOwnLocalId(const QString &localId) { m_ownLocalId = localId; }
    static Error asProtocol(Error error);

private:
    QFuture<Result<InstanceFacts>> instanceV1();
    Result<http::HttpAnswer> remember(Result<http::HttpAnswer> result, CallGroup group);
    std::optional<Error> heldBack(CallGroup group) const;

    http::HttpTransport &m_transport;
    const Clock &m_clock;
    Account m_account;
    Secret m_token;
    ServerTraits m_traits;
    QString m_domain;
    std::optional<InstanceFacts> m_instance;
    std::chrono::milliseconds m_instanceReadAt{0};
    QString m_ownLocalId;
    std::array<Instant, 4> m_heldUntil;
};

}  // namespace daisychain::network
