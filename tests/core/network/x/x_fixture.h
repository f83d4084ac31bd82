#pragma once

#include "core/network/x/x_connector.h"
#include "core/network/x/x_moderation.h"
#include "core/network/x/x_poster.h"
#include "tests/core/network/x/parse_fixture.h"
#include "tests/support/eventually.h"
#include "tests/support/fake_clock.h"
#include "tests/support/kept_usage.h"
#include "tests/support/scripted_transport.h"

#include <QJsonDocument>
#include <QUrlQuery>

namespace daisychain::network::x::test {

/// What came of a future; Cancelled when nothing comes.
template <class T>
Result<T> outcome(const QFuture<Result<T>> &future)
{
    daisychain::test::eventually([&] { return future.isFinished(); });
    if (future.resultCount() == 0)
        return Failure(Error{ErrorCode::Cancelled});
    return future.result();
}

/// A parameter of a request's query, or of its form.
inline QString parameter(const http::HttpRequest &request, const QString &name)
{
    const bool isForm = request.body.contains('=') && !request.body.startsWith('{');
    QByteArray encoded = isForm ? request.body : request.url.query(QUrl::FullyEncoded).toLatin1();
    return QUrlQuery(QString::fromLatin1(encoded.replace('+', "%20")))
        .queryItemValue(name, QUrl::FullyDecoded);
}

inline QJsonObject bodyOf(const http::HttpRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

inline Account shopAccount()
{
    Account account;
    account.network = Network::X;
    account.identity = person("4242");
    account.id = accountIdFor(account.identity);
    account.server = xServer();
    account.handle = QStringLiteral("shop");
    return account;
}

/// @shop on X, signed in until one o'clock; the test plays X.
struct Desk {
    explicit Desk(const char *appToken = "")
        : Desk(XCredential{QStringLiteral("client-1"), Secret("access-1"), Secret("refresh-1"),
                           at("2026-03-04T13:00:00Z"), Secret(appToken)})
    {
    }
    explicit Desk(const XCredential &credential)
        : client(std::make_shared<XClient>(http, clock, ledger, account, credential,
                                           [this](const Secret &bytes) {
                                               kept.append(decodeXCredential(bytes).value());
                                               return readyFuture<void>(keeping);
                                           }))
        , connector(client)
        , poster(client, {3, std::chrono::milliseconds(0)})
        , moderation(client)
    {
    }

    Stream stream(StreamKind kind = StreamKind::Mentions, const QString &argument = {}) const
    {
        return {streamIdFor(account.id, kind, argument), account.id, kind, argument};
    }
    http::HttpRequest last() const { return http.requests().last(); }

    daisychain::test::FakeClock clock{"2026-03-04T12:00:00Z"};
    daisychain::test::ScriptedTransport http{clock};
    daisychain::test::KeptUsage usage;
    XLedger ledger{usage, clock};
    Account account = shopAccount();
    QList<XCredential> kept;  ///< that were put into the key store
    Result<void> keeping;
    std::shared_ptr<XClient> client;
    XConnector connector;
    XPoster poster;
    XModeration moderation;
};

/// A post by Mara with this id.
inline QByteArray postJson(const QByteArray &id, const QByteArray &members = {},
                           const QByteArray &text = "@shop hello")
{
    return R"({"id":")" + id + R"(","author_id":"990011","created_at":"2026-03-04T11:59:00.000Z","text":")" +
           text + R"(","edit_history_tweet_ids":[")" + id + R"("])" +
           (members.isEmpty() ? QByteArray() : ',' + members) + '}';
}

inline QByteArray messageJson(const QByteArray &id, const QByteArray &sender = "990011",
                              const QByteArray &text = "psst",
                              const QByteArray &at = "2026-03-04T11:59:30.000Z")
{
    return R"({"id":")" + id + R"(","event_type":"MessageCreate","sender_id":")" + sender + R"(","text":")" +
           text + R"(","dm_conversation_id":"4242-990011","created_at":")" + at + R"("})";
}

inline QByteArray listJson(const QByteArrayList &items, const QByteArray &nextToken = {})
{
    const QByteArray next = nextToken.isEmpty() ? QByteArray() : R"(,"next_token":")" + nextToken + '"';
    const QByteArray meta = R"("meta":{"result_count":)" + QByteArray::number(items.size()) + next + '}';
    // X leaves `data` out where there is nothing.
    return items.isEmpty() ? '{' + meta + '}' : R"({"data":[)" + items.join(',') + "]," + meta + '}';
}

inline QStringList caughtIn(const FactBatch &facts)
{
    QStringList ids;
    for (const CaughtFact &caught : facts.caught)
        ids.append(caught.post.globalId);
    return ids;
}

inline const QByteArray Token2 =
    R"({"token_type":"bearer","expires_in":7200,"access_token":"access-2","refresh_token":"refresh-2"})";
inline const QByteArray TokenExpired = R"({"title":"Unauthorized","status":401,"detail":"Unauthorized"})";

}  // namespace daisychain::network::x::test
