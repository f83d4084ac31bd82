#pragma once

#include "core/base/result.h"
#include "core/network/bluesky/record_text.h"
#include "core/network/parse_context.h"

#include <QByteArrayView>

namespace daisychain::network::bluesky {

// Private messages (chat.bsky.convo). Pure; errors as in parse_posts.h.

/// One message, or what is left of it.
struct ChatMessage {
    QString id;
    QString sender;  ///< DID
    Instant sent;    ///< clamped
    RecordText text;
    std::optional<PostId> quoted;
    bool isDeleted = false;
};

/// Somebody's conversation with us, as the network keeps it.
struct ChatRoom {
    QString id;
    QStringList members;     ///< DIDs, ours among them
    bool isRequest = false;  ///< they wrote first: to be accepted before an answer
    bool isMuted = false;
    int unreadCount = 0;
    std::optional<ChatMessage> last;
};
struct ChatRooms {
    FactBatch facts;  ///< the members
    QList<ChatRoom> rooms;
    QString cursor;  ///< empty: it is the end
};
/// `{"convos": […], "cursor"}`: listConvos and listConvoRequests. A room without id is left out.
Result<ChatRooms> parseChatRooms(QByteArrayView json, const ParseContext &context);
/// `{"convo": …}`: getConvoForMembers, getConvo, acceptConvo. Errors besides: Invalid without a room.
Result<ChatRooms> parseChatRoom(QByteArrayView json, const ParseContext &context);

struct ChatMessages {
    QList<ChatMessage> messages;  ///< in the answer's order, newest first
    QString cursor;               ///< towards older ones; empty: it is the end
};
/// `{"messages": […], "cursor"}`: getMessages.
Result<ChatMessages> parseChatMessages(QByteArrayView json, const ParseContext &context);
/// What sendMessage answers: the message. Errors besides: Invalid without an id.
Result<ChatMessage> parseChatMessage(QByteArrayView json, const ParseContext &context);

/// Something happened in a room. What it was is read from the room itself, in order; only what is gone is
/// taken from here.
struct ChatEvent {
    QString roomId;
    QString deletedId;           ///< of a message; empty: none
    bool bringsMessage = false;  ///< there is something to read
};
struct ChatLog {
    QList<ChatEvent> events;  ///< oldest first; those without a room are left out
    QString cursor;           ///< where the next call goes on
};
/// `{"logs": […], "cursor"}`: getLog. Kinds we don't know are passed over.
Result<ChatLog> parseChatLog(QByteArrayView json);

/// A message as the desk names it. Networks have no name for it beyond one room.
PostId chatPostId(const QString &roomId, const QString &messageId);

/// A room's messages as posts, `messages` oldest first. Each answers the one before it, which is what makes a
/// room one thread and shows what an answer answered; the first answers `before`, the newest one that was
/// read earlier. All other members are mentioned: that is whom it was written to.
FactBatch chatFacts(const ChatRoom &room, const QList<ChatMessage> &messages,
                    const std::optional<PostId> &before, const ParseContext &context);

}  // namespace daisychain::network::bluesky
