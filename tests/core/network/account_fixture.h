#pragma once

#include "core/network/mastodon/mastodon_connector.h"
#include "core/network/mastodon/mastodon_moderation.h"
#include "core/network/mastodon/mastodon_poster.h"
#include "tests/core/network/parse_fixture.h"
#include "tests/support/eventually.h"
#include "tests/support/fake_clock.h"
#include "tests/support/scripted_transport.h"

#include <QUrlQuery>

namespace daisychain::network::test {

/// What came of a future; Cancelled when nothing comes.
template <class T>
Result<T> outcome(const QFuture<Result<T>> &future)
{
    daisychain::test::eventually([&] { return future.isFinished(); });
    if (future.resultCount() == 0)
        return Failure(Error{ErrorCode::Cancelled});
    return future.result();
}

inline Account accountAt(const QString &software)
{
    Account account;
    account.identity = person("https://shop.example/@help");
    account.id = accountIdFor(account.identity);
    account.server = QUrl(QStringLiteral("https://shop.example"));
    account.handle = QStringLiteral("help@shop.example");
    account.software = software;
    return account;
}

/// @help@shop.example, on a server that runs this software and answers what the test says.
struct Desk {
    explicit Desk(const char *software = "mastodon")
        : account(accountAt(QString::fromLatin1(software)))
        , client(std::make_shared<MastodonClient>(http, clock, account, Secret("the-token")))
        , connector(client)
        , poster(client, {std::chrono::milliseconds(0), 3})
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
    std::shared_ptr<MastodonClient> client;
    MastodonConnector connector;
    MastodonPoster poster;
    MastodonModeration moderation;
};

/// A parameter of a request's query or form.
inline QString parameter(const http::HttpRequest &request, const char *name)
{
    const QByteArray encoded =
        request.body.isEmpty() ? request.url.query(QUrl::FullyEncoded).toLatin1() : request.body;
    for (const QByteArray &pair : encoded.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        const QByteArray key = QByteArray::fromPercentEncoding(pair.left(equals));
        if (key == name)
            return QString::fromUtf8(QByteArray::fromPercentEncoding(pair.mid(equals + 1).replace('+', ' ')));
    }
    return {};
}

/// Requests whose parameters have these values; an empty value: not given.
inline auto asking(QList<std::pair<const char *, const char *>> wanted)
{
    return [wanted](const http::HttpRequest &request) {
        return std::ranges::all_of(wanted, [&](const auto &each) {
            return parameter(request, each.first) == QLatin1String(each.second);
        });
    };
}

/// A status by Mara with this id, and its `members` besides.
inline QByteArray statusJson(const QByteArray &id, const QByteArray &members = {})
{
    return R"({"id":")" + id + R"(","uri":"https://blumen.example/s/)" + id +
           R"(","created_at":"2026-03-04T09:15:42.118Z","visibility":"public","content":"<p>hello</p>",)"
           R"("account":{"id":"7001","acct":"mara@blumen.example","url":"https://blumen.example/@mara"})" +
           (members.isEmpty() ? QByteArray() : ',' + members) + '}';
}

inline QByteArray mentionJson(int id)
{
    const QByteArray number = QByteArray::number(id);
    return R"({"id":")" + number + R"(","type":"mention","created_at":"2026-03-04T09:15:43Z","status":)" +
           statusJson("s" + number) + '}';
}

/// A list of mentions, in this order.
inline QByteArray mentionsJson(std::initializer_list<int> ids)
{
    QByteArrayList items;
    for (const int id : ids)
        items.append(mentionJson(id));
    return '[' + items.join(',') + ']';
}

inline QStringList caughtIn(const FactBatch &facts)
{
    QStringList ids;
    for (const CaughtFact &caught : facts.caught)
        ids.append(caught.post.globalId.section(u'/', -1));
    return ids;
}

inline QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

}  // namespace daisychain::network::test
