#pragma once

#include "core/base/clock.h"
#include "core/desk/account.h"
#include "core/http/http_transport.h"
#include "core/network/bluesky/credential.h"
#include "core/network/bluesky/parse_session.h"
#include "core/network/bluesky/xrpc_call.h"
#include "core/network/chain.h"
#include "core/network/parse_context.h"
#include "core/network/service.h"

#include <QObject>

#include <array>

namespace daisychain::network {

/// One account on its server: makes its calls, renews its session, keeps to the server's limits, and turns
/// refusals into errors.
///
/// A call that finds the session too old waits for a new one and is repeated once; however many find it so,
/// one refresh is made. The new tokens are kept before they are used: the server takes the old ones back.
///
/// Threads: everything on the network thread.
class BlueskyClient final : public QObject {
public:
    /// Transport and clock must live longer.
    BlueskyClient(http::HttpTransport &transport, const Clock &clock, const Account &account,
                  bluesky::Credential credential, KeepCredential keep);
    ~BlueskyClient() override;

    /// Any status is an answer but 429, which is remembered: RateLimited, also without asking while it lasts,
    /// and once the server says that nothing is left. Unauthorized when the session can't be renewed.
    QFuture<Result<http::HttpAnswer>> ask(bluesky::XrpcCall call);
    /// 2xx is an answer, the rest an error with the server's words, see xrpcError().
    QFuture<Result<http::HttpAnswer>> answer(const bluesky::XrpcCall &call);
    /// The same, read by `parse(QByteArrayView) -> Result<T>`; what can't be read is Protocol.
    template <class Parse>
    auto parsed(const bluesky::XrpcCall &call, Parse parse)
    {
        return mapped(answer(call), this, [parse = std::move(parse)](const http::HttpAnswer &got) mutable {
            auto result = parse(QByteArrayView(got.body));
            if (!result)
                result = Failure(asProtocol(result.error()));
            return result;
        });
    }

    ParseContext context() const { return {m_account.id, {}, m_clock.now()}; }
    const Account &account() const { return m_account; }
    const QString &did() const { return m_credential.did; }
    const Clock &clock() const { return m_clock; }
    http::HttpTransport &transport() const { return m_transport; }
    /// What is left of the server's limit for readings, from 0 to 1; 1 where it says nothing.
    double readingsLeft() const;
    /// Whether the session's password was made for private messages; nothing where its token doesn't tell.
    std::optional<bool> allowsMessages() const;

    static Error asProtocol(Error error);

private:
    void attempt(const bluesky::XrpcCall &call, const Promise<http::HttpAnswer> &promise, bool isRepeat);
    QFuture<Result<void>> freshAccess(const Secret &used);
    void refresh();
    void takeSession(const Result<http::HttpAnswer> &answer);
    void endRefresh(const Result<void> &outcome);
    Result<http::HttpAnswer> remember(Result<http::HttpAnswer> result, bluesky::CallGroup group);
    std::optional<Error> heldBack(bluesky::CallGroup group) const;

    http::HttpTransport &m_transport;
    const Clock &m_clock;
    const Account m_account;
    bluesky::Credential m_credential;
    const KeepCredential m_keep;
    QList<Promise<void>> m_waiting;  ///< for the refresh that is under way; empty: none is
    std::array<Instant, 4> m_heldUntil{};
    double m_readingsLeft = 1;  ///< until the window ends
    Instant m_windowEnd;
};

}  // namespace daisychain::network
