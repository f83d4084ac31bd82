#pragma once

#include "core/network/x/answer_reader.h"

namespace daisychain::network::x {

// Internal.
//
// X's private messages answer nothing: what belongs together is the conversation. Each is a post of its own
// that replies to a root nobody ever sees, so that a conversation is one thread. Between two people the root
// is named by both, because only some shapes of a message tell the conversation's id. A message's local id
// has the root in it: what is written to it goes to that conversation.

struct MessageSketch {
    QString id, text, senderId, recipientId, conversationId;
    QStringList participants, mediaKeys;
    std::optional<Instant> created;
    TextEntities entities;
    PostMedia attached;     ///< the older shape has its one medium inside
    bool isMessage = true;  ///< else somebody came or went
};

/// An event of the current API: {"id", "event_type", "text", "sender_id", "dm_conversation_id", …}.
bool readMessage(JsonReader &json, JsonValue value, MessageSketch &sketch);
/// The older shape: {"id", "created_timestamp", "message_create": {…}}.
bool readOldMessage(JsonReader &json, JsonValue value, MessageSketch &sketch);

/// Nothing when it isn't a message, or doesn't say which it is or who wrote it.
std::optional<PostFact> messageFact(const MessageSketch &sketch, const AnswerReader &answer,
                                    const ParseContext &context);

}  // namespace daisychain::network::x
