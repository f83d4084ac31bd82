#pragma once

#include "core/desk/stream.h"
#include "core/network/x/x_client.h"
#include "core/network/x/x_cursor.h"

namespace daisychain::network {

// What is asked of X: paths, queries and what they cost (networks.md 3.3, 3.4). Pure.

/// How far back recent search goes.
inline constexpr std::chrono::days SearchReach{7};
/// So many mentions X keeps at most.
inline constexpr int MostMentions = 800;

struct XRequest {
    QString path;
    http::FormBody query;
    XCall call;
};

/// A stretch of a list.
struct XRange {
    QString sinceId;  ///< only what is newer
    std::optional<Instant> from;
    QString token;
    int most = 100;
};

/// Fields and expansions without which a post is an id and a text.
void addPostFields(http::FormBody &query);

/// A stream's list, but its private messages. Errors: Invalid for a stream that X doesn't have.
Result<XRequest> streamRequest(const Stream &stream, const QString &ownId, const XRange &range);
/// What a stream searches for; the same words are a rule of the filtered stream. Empty for other streams.
QString searchWords(const Stream &stream);

/// What follows a place, and since when X no longer has all of it.
struct XForward {
    XRange range;
    std::optional<Instant> forgottenUntil;
};
XForward forwardRange(const Stream &stream, const XPlace &place, Instant now);

XRequest messagesRequest(const QString &token, int most);
/// The messages with somebody, "with/<id>", or of a conversation, "<id>".
XRequest conversationRequest(const QString &conversation, const QString &token);
XRequest messageRequest(const QString &eventId);
XRequest postsRequest(const QStringList &ids);
XRequest searchRequest(const QString &words, const XRange &range);
XRequest postsOfRequest(const QString &personId, const XRange &range, bool isOwn);
XRequest personRequest(const QString &id, const QString &username);

/// A private message as parse_messages.h names it.
struct XMessageName {
    QString conversation;  ///< "4242-990011" between two
    QString event;         ///< empty for the root that never comes
};
/// Nothing for what is no private message.
std::optional<XMessageName> messageNameOf(const QString &localId);
/// As conversationRequest() wants it: by the other person between two.
QString conversationPath(const QString &conversation, const QString &ownId);

/// What an address on x.com or twitter.com shows.
struct XAddress {
    QString postId;
    QString username;
};
std::optional<XAddress> readXAddress(const QString &address);

}  // namespace daisychain::network
