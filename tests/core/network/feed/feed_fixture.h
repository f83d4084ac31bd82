#pragma once

#include "core/http/curl_transport.h"
#include "core/network/feed/feed_connector.h"
#include "core/network/feed/feed_service.h"
#include "tests/support/eventually.h"
#include "tests/support/fake_clock.h"
#include "tests/support/loopback_server.h"

namespace daisychain::network::test {

/// What came of a future; Cancelled when nothing comes.
template <class T>
Result<T> result(const QFuture<Result<T>> &future)
{
    daisychain::test::eventually([&] { return future.isFinished(); });
    if (future.resultCount() == 0)
        return Failure(Error{ErrorCode::Cancelled});
    return future.result();
}

inline Stream feedStream(const QString &argument)
{
    const AccountId account = feedsAccount().id;
    return {streamIdFor(account, StreamKind::Feed, argument), account, StreamKind::Feed, argument};
}

/// An item of RSS with this id and text, of 2026-03-04.
inline QByteArray item(const QByteArray &id, const QByteArray &text)
{
    return "<item><guid isPermaLink='false'>" + id + "</guid><description>" + text +
           "</description><pubDate>Wed, 04 Mar 2026 11:00:00 GMT</pubDate></item>";
}

inline QByteArray rssOf(const QByteArray &items)
{
    return "<?xml version='1.0'?><rss version='2.0'><channel><title>Forum</title>" + items +
           "</channel></rss>";
}

inline QStringList textsIn(const FactBatch &facts)
{
    QStringList texts;
    for (const PostFact &post : facts.posts)
        texts.append(post.text);
    return texts;
}

/// The feed "/feed" of a server on this machine, and who reads it.
struct ServedFeed {
    /// One step forward; the cursor is kept as the program would.
    Result<FactPage> read()
    {
        Result<FactPage> page = result(connector.streamPage(stream(), cursor, false));
        if (page)
            cursor = page->nextCursor;
        return page;
    }
    /// A day later: every feed is due.
    Result<FactPage> readLater()
    {
        clock.advance(MaxFeedWait);
        return read();
    }
    Result<FactPage> history()
    {
        return result(connector.history(stream(), clock.now() - std::chrono::hours(24 * 30), {}));
    }
    Stream stream() const { return feedStream(server.url("/feed").toString()); }
    void answer(const daisychain::test::Script &script) { server.on("/feed", script); }
    /// Targets in the order of asking.
    QByteArrayList asked() const
    {
        QByteArrayList targets;
        for (const auto &request : server.requests())
            targets.append(request.target);
        return targets;
    }

    daisychain::test::FakeClock clock{"2026-03-04T12:00:00Z"};
    SystemClock systemClock;
    daisychain::test::LoopbackServer server;
    http::CurlTransport transport{systemClock};
    FeedConnector connector{transport, clock, feedsAccount().id};
    QString cursor;
};

}  // namespace daisychain::network::test
