#pragma once

#include "core/desk/account.h"
#include "core/http/multipart.h"
#include "core/network/x/parse_context.h"
#include "core/network/x/rate_window.h"
#include "core/network/x/x_ledger.h"
#include "core/network/x/x_tokens.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>

namespace daisychain::network {

/// Where X's interface lies unless somebody named another address.
QUrl xServer();

/// One of X's calls, as it is limited and charged.
struct XCall {
    QString window;  ///< calls of the same name share a limit
    UsageKind kind = UsageKind::PostRead;
    int most = 0;           ///< so many of the kind an answer may bring; 0: nothing is charged
    bool isForApp = false;  ///< asked with the developer app's own token
};

/// One account on X: makes its requests, keeps to its limits and to the cap, and turns refusals into errors.
/// A token that X refuses is exchanged once, and the request repeated.
///
/// Threads: everything on the network thread. Errors: those of Connector; Refused with "spending-cap" when a
/// reading might pass the cap; Refused with "app-token" when X doesn't take the developer app's token.
class XClient final : public QObject {
    Q_OBJECT
public:
    /// All references must live longer.
    XClient(http::HttpTransport &transport, const Clock &clock, XLedger &ledger, const Account &account,
            XCredential credential, KeepCredential keep);

    /// `path` begins behind "/2" and has its ids percent-encoded, see idPath().
    http::HttpRequest get(const QString &path, const http::FormBody &query = {}) const;
    http::HttpRequest json(const QByteArray &method, const QString &path, const QJsonObject &body = {}) const;
    static QString idPath(QStringView before, const QString &id, QStringView tail = {});

    /// Any status is an answer but 401 and 429. An error without an answer that might mean that the request
    /// arrived (Unanswered) is about this request alone.
    QFuture<Result<http::HttpAnswer>> ask(http::HttpRequest request, XCall call);
    /// 2xx is an answer, the rest an error with X's words.
    QFuture<Result<http::HttpAnswer>> answer(http::HttpRequest request, XCall call);

    /// The answer read by `parse(QByteArrayView) -> Result<T>`; what can't be read is Protocol.
    template <class Parse>
    auto parsed(http::HttpRequest request, const XCall &call, Parse parse)
    {
        return mapped(answer(std::move(request), call), this,
                      [parse = std::move(parse)](const http::HttpAnswer &got) mutable {
                          auto result = parse(QByteArrayView(got.body));
                          if (!result)
                              result = Failure(asProtocol(result.error()));
                          return result;
                      });
    }
    /// The same for what is charged by the resource: asks the cap first, and counts what came.
    template <class Parse>
    auto read(const http::HttpRequest &request, const XCall &call, Parse parse)
    {
        using T = typename std::invoke_result_t<Parse, QByteArrayView>::value_type;
        const auto ask = [this, request, call, parse](const XLedger::Ticket &ticket) {
            const Promise<T> promise = newPromise<T>();
            whenReady(parsed(request, call, parse), this, [this, call, ticket, promise](Result<T> result) {
                if (result)
                    m_ledger.countRead(payer(), call.kind, chargedIds(*result), ticket);
                else
                    ticket->release();
                fulfil<T>(promise, std::move(result));
            });
            return promise->future();
        };
        return chained(m_ledger.admit(call.kind, call.most), this, ask);
    }
    void countWrite(UsageKind kind) { m_ledger.countWrite(payer(), kind); }
    void countPushed(UsageKind kind, const QStringList &ids);

    x::ParseContext context() const;
    QString ownId() const { return m_account.identity.globalId; }
    bool hasAppToken() const { return !m_tokens.appToken().isEmpty(); }
    const Secret &appToken() const { return m_tokens.appToken(); }
    const Account &account() const { return m_account; }
    const Clock &clock() const { return m_clock; }
    XLedger &ledger() const { return m_ledger; }
    http::HttpTransport &transport() const { return m_transport; }
    /// What may not be taken for the account's own being signed out, where the app's token is meant.
    static Error ofApp(Error error);
    static Error asProtocol(Error error);

private:
    QFuture<Result<http::HttpAnswer>> askAsApp(http::HttpRequest request, const XCall &call);
    QFuture<Result<http::HttpAnswer>> askAs(const Secret &token, http::HttpRequest request,
                                            const XCall &call);
    Result<http::HttpAnswer> remember(Result<http::HttpAnswer> answer, const XCall &call);
    void noteWindows(const http::HttpAnswer &answer, const QString &name);
    std::optional<Error> heldBack(const QString &window) const;
    XPayer payer() const { return {m_account.id, m_tokens.clientId()}; }

    http::HttpTransport &m_transport;
    const Clock &m_clock;
    XLedger &m_ledger;
    const Account m_account;
    XTokens m_tokens;
    QHash<QString, Instant> m_heldUntil;  ///< by window
};

}  // namespace daisychain::network
