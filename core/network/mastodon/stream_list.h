#pragma once

#include "core/desk/stream.h"
#include "core/http/multipart.h"
#include "core/network/mastodon/parse_notification.h"

namespace daisychain::network {

/// One answer of a stream's list, whichever list that is: newest first.
struct StreamList {
    struct Item {
        QString localId;  ///< a notification's or a status's
        Instant created;
        PostId caught;  ///< null: nothing that the stream catches
    };
    FactBatch facts;
    QList<Item> items;
};

/// Where a stream's list lies, and what to ask for; empty bounds are left out.
struct ListRange {
    QString minId;
    QString maxId;
    int limit = 0;  ///< 0: as many as the server gives at once
};
struct ListCall {
    QString path;
    http::FormBody query;
};
/// Errors: Invalid for a stream that Mastodon has no list for.
Result<ListCall> listCall(const Stream &stream, const ListRange &range);

/// Reads the answer. `own` isn't caught by other streams than mentions. Pure; errors as in parse_status.h.
Result<StreamList> parseStreamList(const Stream &stream, QByteArrayView json, const ParseContext &context,
                                   const IdentityId &own);

/// Leaves only items that aren't in `known`, and adds them to it.
void dropKnown(StreamList &list, QStringList &known);

/// Appends `older` to `list`, facts and items.
void append(StreamList &list, StreamList older);

/// Marks the facts of all items as caught. As history, waiting is counted from when they arrived, and what is
/// older than `since` isn't caught.
void markCaught(StreamList &list, const Stream &stream);
void markCaughtAsHistory(StreamList &list, const Stream &stream, Instant since);

}  // namespace daisychain::network
