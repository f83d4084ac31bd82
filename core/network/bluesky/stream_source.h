#pragma once

#include "core/network/bluesky/chat_source.h"
#include "core/network/bluesky/stream_cursor.h"
#include "core/network/connector.h"

namespace daisychain::network::bluesky {

/// Reads an account's streams, page by page. The mentions are two lists: notifications, then private messages
/// as far as the password allows them. A chat that fails doesn't keep the notifications back: its log goes on
/// later from where it stood.
///
/// Threads: everything on the network thread. Futures end as Cancelled once this is gone.
class StreamSource final {
public:
    StreamSource(std::shared_ptr<BlueskyClient> client, ChatSource &chat);

    /// As Connector::streamPage() and history() say; the stream is one of the account's.
    QFuture<Result<FactPage>> forward(const Stream &stream, const QString &cursor);
    QFuture<Result<FactPage>> backward(const Stream &stream, Instant since, const QString &cursor);

private:
    QFuture<Result<StreamItems>> items(const Stream &stream, const QString &page);
    /// With the views of those posts that came without.
    QFuture<Result<StreamItems>> withViews(StreamItems items);
    QFuture<Result<FactPage>> findPlace(const Stream &stream);
    QFuture<Result<FactPage>> taken(const Stream &stream, const WalkStep &step);
    /// Adds the private messages to a page, and where their log stands to its cursor.
    QFuture<Result<FactPage>> withMessages(const Stream &stream, const StreamCursor &cursor, FactPage page);
    QFuture<Result<ChatNews>> newsSince(const StreamCursor &cursor);
    QFuture<Result<FactPage>> messageHistory(const Stream &stream, Instant since, const QString &page);
    void addMessages(FactPage &page, const ChatNews &news, const Stream &stream,
                     std::optional<Instant> clockFrom) const;

    std::shared_ptr<BlueskyClient> m_client;
    ChatSource &m_chat;
    QObject m_life;  ///< receives what is under way; gone first
};

}  // namespace daisychain::network::bluesky
