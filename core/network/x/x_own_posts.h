#pragma once

#include "core/network/connector.h"
#include "core/network/x/x_client.h"
#include "core/network/x/x_requests.h"

namespace daisychain::network {

/// Looks through what we posted, or wrote privately, for a reply that may have arrived: X has no other way to
/// find out. It lives until its answer is given, or as long as its parent. Where it can't go back to the time
/// of the sending and found nothing, it fails with Protocol.
class XOwnPosts final : public QObject {
public:
    /// Clocks may differ by this much.
    static constexpr std::chrono::minutes ClockMargin{15};
    static constexpr int MaxPages = 10;

    XOwnPosts(XClient &client, OwnPostQuery query, QObject *parent);

    QFuture<Result<QList<PostFact>>> start();

private:
    void nextPage();
    void nextMessages(const QString &conversation);
    void take(const FactBatch &facts);
    bool isOne(const PostFact &post) const;
    void finish();
    void fail(const Error &error);

    XClient &m_client;
    const OwnPostQuery m_query;
    const Instant m_since;
    Promise<QList<PostFact>> m_promise;
    QString m_token;
    int m_pages = 0;
    bool m_isCutShort = false;
    QList<PostFact> m_found;
};

/// What a post says, so that a text that was sent and the same as X gives it back compare equal: links by
/// where they lead, without the names that X put in front. Pure.
QString comparableText(const PostFact &post);
QString comparableText(const QString &sent);

}  // namespace daisychain::network
