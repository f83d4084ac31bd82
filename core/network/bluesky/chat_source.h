#pragma once

#include "core/network/bluesky/bluesky_client.h"
#include "core/network/bluesky/parse_chat.h"

namespace daisychain::network::bluesky {

/// A private message's place, of the name that chatPostId() gives it; nothing when it is no message's.
struct ChatPlace {
    QString roomId;
    QString messageId;
};
std::optional<ChatPlace> chatPlaceOf(QStringView localId);

/// What was said in private.
struct ChatNews {
    FactBatch facts;
    QString log;  ///< the chat's cursor, to go on at
};

/// A room and its messages, oldest first.
struct ChatWindow {
    ChatRoom room;
    FactBatch people;
    QList<ChatMessage> messages;
};

/// Reads an account's private messages (networks.md 2.6). Everything is asked of the account's server, which
/// hands it on to the chat.
///
/// Threads: everything on the network thread. Futures end as Cancelled once this is gone.
class ChatSource final {
public:
    /// More of one room's messages than these are not read at once.
    static constexpr int MaxPages = 20;

    explicit ChatSource(std::shared_ptr<BlueskyClient> client);

    /// Whether messages may be asked for now: the password allows it as far as we know, and the chat has not
    /// just failed.
    bool isOpen() const;
    /// Failed in a way that asking again soon won't change.
    void noteFailure(const Error &error);

    /// Where the log stands now.
    QFuture<Result<QString>> logNow();
    /// What happened since `log`, which was read at `since`.
    QFuture<Result<ChatNews>> news(const QString &log, Instant since);
    /// A page of rooms in which something was said after `since`, with what it was. ChatNews::log is the next
    /// page's; empty: it is the end.
    QFuture<Result<ChatNews>> history(const QString &page, Instant since);

    /// Errors besides: NotFound.
    QFuture<Result<ChatRooms>> room(const QString &roomId);
    QFuture<Result<ChatRooms>> roomWith(const QString &did);
    /// What was said in a room since then, and at least its newest page.
    QFuture<Result<ChatWindow>> window(const QString &roomId, Instant since);

    /// The facts of a window. Of those before `since` only the newest is used: what the first one answers.
    FactBatch factsOf(const ChatWindow &window, Instant since) const;

private:
    struct Gathering;

    void nextRoom(const std::shared_ptr<Gathering> &gathering);
    void nextPage(const std::shared_ptr<ChatWindow> &window, Instant since, const QString &page, int pages,
                  const Promise<ChatWindow> &promise);

    std::shared_ptr<BlueskyClient> m_client;
    Instant m_closedUntil;
    QObject m_life;  ///< receives what is under way; gone first
};

}  // namespace daisychain::network::bluesky
