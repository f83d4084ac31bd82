#pragma once

#include "core/desk/stream.h"
#include "core/network/bluesky/listed_post.h"
#include "core/network/bluesky/xrpc_call.h"
#include "core/network/parse_context.h"

namespace daisychain::network::bluesky {

/// One answer of a stream's list, whichever list that is: newest first.
struct StreamItems {
    struct Item {
        QString key;  ///< tells items of the list apart; as short as it may be
        QString uri;  ///< of the post
        Instant at;   ///< the list's order
        bool isCaught = false;
        bool isBare = false;    ///< its view is to be asked for
        bool isInOrder = true;  ///< else it stands out of its time, as what is pinned does
    };
    FactBatch facts;
    QList<Item> items;
    QString cursor;  ///< towards older ones; empty: it is the end
};

/// Where a stream's list lies. `page` is the server's own cursor, or empty.
/// Errors: Invalid for a stream that Bluesky has no list for.
Result<XrpcCall> listCall(const Stream &stream, const QString &page);
/// The newest notification that a mentions stream catches, alone.
XrpcCall newestNotificationCall();

/// Reads the answer. `own` is caught by mentions only. Pure; errors as in parse_posts.h.
Result<StreamItems> parseItems(const Stream &stream, QByteArrayView json, const ParseContext &context,
                               const IdentityId &own);

/// Leaves out the posts of items that aren't in `items` any more: `all` are those of the answer.
void dropFactsOf(FactBatch &facts, const QList<StreamItems::Item> &all,
                 const QList<StreamItems::Item> &items);

/// Marks as caught what is among the facts. As history, waiting is counted from when they arrived, and what
/// is older than `since` isn't caught.
void markCaught(StreamItems &list, const Stream &stream);
void markCaughtAsHistory(StreamItems &list, const Stream &stream, Instant since);

}  // namespace daisychain::network::bluesky
