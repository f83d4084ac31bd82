#pragma once

#include "core/network/bluesky/bluesky_connector.h"
#include "core/network/bluesky/bluesky_limits.h"
#include "core/network/bluesky/bluesky_moderation.h"
#include "core/network/bluesky/bluesky_poster.h"
#include "tests/core/network/bluesky/answer_fixture.h"
#include "tests/support/eventually.h"
#include "tests/support/fake_clock.h"
#include "tests/support/scripted_transport.h"

#include <QUrlQuery>

namespace daisychain::network::bluesky::test {

/// What came of a future; Cancelled when nothing comes.
template <class T>
Result<T> outcome(const QFuture<Result<T>> &future)
{
    daisychain::test::eventually([&] { return future.isFinished(); });
    if (future.resultCount() == 0)
        return Failure(Error{ErrorCode::Cancelled});
    return future.result();
}

inline Account shopAccount()
{
    Account account;
    account.network = Network::Bluesky;
    account.identity = {Network::Bluesky, Shop};
    account.id = accountIdFor(account.identity);
    account.server = QUrl(QStringLiteral("https://bsky.social"));
    account.handle = QStringLiteral("help.shop.example");
    account.limits = networkLimits();
    account.retrySafety = PostSafety;
    return account;
}

/// The shop's session, as the key store holds it.
inline Credential session(const char *access = "access-1", const char *refresh = "refresh-1")
{
    return {Shop, QUrl(QStringLiteral("https://pds.example")), Secret(access), Secret(refresh)};
}

inline QString xrpc(const char *method)
{
    return QStringLiteral("/xrpc/") + QLatin1String(method);
}

/// help.shop.example, whose server answers what the test says.
struct Desk {
    explicit Desk(Credential credential = session(), QUrl jetstream = {})
        : account(shopAccount())
        , client(std::make_shared<BlueskyClient>(http, clock, account, std::move(credential),
                                                 [this](const Secret &next) {
                                                     kept.append(decoded(next).value_or(Credential()));
                                                     return readyFuture<void>(keeping);
                                                 }))
        , connector(client, std::move(jetstream))
        , poster(client)
        , moderation(client)
    {
    }

    Stream stream(StreamKind kind = StreamKind::Mentions, const QString &argument = {}) const
    {
        return {streamIdFor(account.id, kind, argument), account.id, kind, argument};
    }

    daisychain::test::FakeClock clock{"2026-03-04T12:00:00Z"};
    daisychain::test::ScriptedTransport http{clock};
    Account account;
    QList<Credential> kept;
    Result<void> keeping;
    std::shared_ptr<BlueskyClient> client;
    BlueskyConnector connector;
    BlueskyPoster poster;
    BlueskyModeration moderation;
};

/// A password that isn't made for private messages: "com.atproto.appPass".
inline Credential withoutMessages()
{
    return session("e30.eyJzY29wZSI6ImNvbS5hdHByb3RvLmFwcFBhc3MifQ.x");
}

inline QByteArray bearerOf(const http::HttpRequest &request)
{
    return request.bearer ? request.bearer->reveal() : QByteArray();
}

/// A value of a request's query.
inline QString parameter(const http::HttpRequest &request, const char *name)
{
    return QUrlQuery(request.url).queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
}

inline auto asking(const char *name, const QString &value)
{
    return [name, value](const http::HttpRequest &request) { return parameter(request, name) == value; };
}

inline QByteArray authorJson(const QString &did)
{
    return R"({"did":")" + did.toUtf8() + R"(","handle":")" +
           (did == Shop ? "help.shop.example" : "mara.blumen.example") + R"("})";
}

inline QByteArray recordJson(const QByteArray &text, const QByteArray &members = {})
{
    return R"({"$type":"app.bsky.feed.post","text":")" + text +
           R"(","createdAt":"2026-03-04T09:35:42.000Z")" +
           (members.isEmpty() ? QByteArray() : ',' + members) + '}';
}

/// The view of a post by Mara, and its `members` besides.
inline QByteArray viewJson(const char *key, const QByteArray &record, const QByteArray &members = {},
                           const QString &author = Mara)
{
    return R"({"uri":")" + uriOf(author, key).toUtf8() + R"(","cid":"bafy)" + key + R"(","author":)" +
           authorJson(author) + R"(,"record":)" + record + R"(,"indexedAt":"2026-03-04T09:35:43.310Z")" +
           (members.isEmpty() ? QByteArray() : ',' + members) + '}';
}

inline QByteArray postsJson(const QByteArrayList &views)
{
    return R"({"posts":[)" + views.join(',') + "]}";
}

inline QByteArray errorJson(const char *name)
{
    return R"({"error":")" + QByteArray(name) + R"(","message":"said the server"})";
}

}  // namespace daisychain::network::bluesky::test
