#pragma once

#include "core/base/result.h"
#include "core/network/x/parse_context.h"

#include <QByteArrayView>

namespace daisychain::network::x {

// Pure; errors as in parse_posts.h. A private message is a post for its reader alone. Its global id is "dm/"
// and X's; all of a conversation reply to a post that never comes: "dm/<both people>" between two,
// "dm/<conversation>" else. Its local id is that root's and its own: "dm/<both people>/<id>". Who joined or
// left is passed over.

struct MessageList {
    FactBatch facts;
    QList<Problem> problems;
    PageMeta page;
};
/// Private messages of /2/dm_events and its siblings.
Result<MessageList> parseMessages(QByteArrayView json, const ParseContext &context);

/// The answer to a private message sent. Errors besides: Invalid without an id.
struct SentMessage {
    QString eventId;
    QString conversationId;
};
Result<SentMessage> parseSentMessage(QByteArrayView json);

}  // namespace daisychain::network::x
