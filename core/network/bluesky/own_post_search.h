#pragma once

#include "core/network/bluesky/chat_source.h"
#include "core/network/bluesky/listed_post.h"
#include "core/network/connector.h"

namespace daisychain::network::bluesky {

/// Looks through our own newest posts, or what we said in a room, for a reply that may have arrived. It lives
/// until its answer is given, or as long as its parent. It goes back to the time of the sending; where that
/// can't be reached and nothing was found, it fails with Protocol.
class OwnPostSearch final : public QObject {
public:
    /// Clocks may differ by this much.
    static constexpr std::chrono::minutes ClockMargin{15};
    static constexpr int MaxPages = 25;

    /// The chat must live longer.
    OwnPostSearch(std::shared_ptr<BlueskyClient> client, ChatSource &chat, OwnPostQuery query,
                  QObject *parent);

    QFuture<Result<QList<PostFact>>> start();

private:
    void nextPage();
    void take(const PostList &page);
    void readRoom();
    bool isWanted(const PostFact &post) const;
    void finish(Result<QList<PostFact>> found);

    std::shared_ptr<BlueskyClient> m_client;
    ChatSource &m_chat;
    const OwnPostQuery m_query;
    const QString m_wanted;
    const Instant m_since;
    Promise<QList<PostFact>> m_promise;
    QString m_cursor;
    int m_pages = 0;
    QList<PostFact> m_found;
};

}  // namespace daisychain::network::bluesky
