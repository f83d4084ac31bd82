#pragma once

#include "core/base/result.h"
#include "core/network/x/parse_context.h"

#include <QByteArrayView>

namespace daisychain::network::x {

// Pure; errors as in parse_posts.h. A private message is a post for its reader alone; its id, local and
// global, is "dm/" and X's. All of a conversation reply to a post that never comes: "dm/<both people>"
// between two, "dm/<conversation>" else. Who joined or left is passed over.

struct MessageList {
    FactBatch facts;
    QList<Problem> problems;
    PageMeta page;
};
/// Private messages of /2/dm_events and its siblings.
Result<MessageList> parseMessages(QByteArrayView json, const ParseContext &context);

/// The answer to a private message sent. Errors besides: Invalid without an id.
struct SentMessage {
    QString localId;
    QString conversationId;
};
Result<SentMessage> parseSentMessage(QByteArrayView json);

}  // namespace daisychain::network::x
