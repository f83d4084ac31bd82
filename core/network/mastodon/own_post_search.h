#pragma once

#include "core/network/connector.h"
#include "core/network/mastodon/mastodon_client.h"
#include "core/network/mastodon/parse_status.h"

namespace daisychain::network {

/// Looks through our own newest posts for a reply that may have arrived. It lives until its answer is given,
/// or as long as its parent. It goes back to the time of the sending; where that can't be reached and nothing
/// was found, it fails with Protocol.
class OwnPostSearch final : public QObject {
public:
    /// Clocks may differ by this much.
    static constexpr std::chrono::minutes ClockMargin{15};
    static constexpr int MaxPages = 25;
    /// No server's pages are shorter while it has more.
    static constexpr int LeastPage = 20;
    /// No more posts than these are asked for what was typed.
    static constexpr int MaxSources = 20;

    OwnPostSearch(MastodonClient &client, OwnPostQuery query, QObject *parent);

    QFuture<Result<QList<PostFact>>> start();

private:
    void nextPage();
    void take(const PostList &page);
    void compareSources();
    void finish();
    void fail(const Error &error);

    MastodonClient &m_client;
    const OwnPostQuery m_query;
    const QString m_wanted;
    Promise<QList<PostFact>> m_promise;
    QString m_ownId;
    QString m_oldest;
    int m_pages = 0;
    bool m_isCutShort = false;
    QList<PostFact> m_found;
    QList<PostFact> m_otherwise;  ///< right time and parent; the text reads differently as it came back
};

}  // namespace daisychain::network
