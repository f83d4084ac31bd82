#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/network/connector.h"
#include "core/network/x/parse_messages.h"
#include "core/network/x/parse_posts.h"

namespace daisychain::network {

/// How far a list that comes newest first has been read. While its pages are fetched, `newest` and `begun`
/// are where the next reading will begin.
struct XPlace {
    QString since;      ///< the newest that was read; empty: none was there
    Instant sinceTime;  ///< when that was posted
    Instant at;         ///< all from before then was read
    QString newest;
    Instant newestTime;
    Instant begun;
    QString token;  ///< of the next page; empty: no page was fetched yet
    int read = 0;

    bool operator==(const XPlace &) const = default;
};

/// A stream's cursor. Mentions are two lists, read one after the other: posts, then private messages.
struct XCursor {
    XPlace posts;
    XPlace messages;
    bool isAtMessages = false;

    bool operator==(const XCursor &) const = default;
};

/// The cursor of a stream that is watched from now on: nothing has to be asked for it.
XCursor cursorFrom(Instant now);
QString encodeXCursor(const XCursor &cursor);
/// Errors: Invalid.
Result<XCursor> decodeXCursor(const QString &text);

/// An item of a page, as far as paging wants to know it.
struct XItem {
    QString id;
    Instant created;
};

/// Where the first item lies that was known before; the page's size: none does.
qsizetype knownFrom(const XPlace &place, const QList<XItem> &page);
/// Goes on behind a page. `isLast`: it met what is known, or nothing follows. Pure.
XPlace advanced(XPlace place, const QList<XItem> &page, const QString &nextToken, bool isLast, Instant now);

/// Marks what a stream caught: all that others wrote, since then. `clockFrom` nothing: when it was posted.
void markCaught(FactBatch &facts, const QList<PostId> &listed, const Stream &stream, const IdentityId &own,
                Instant since, std::optional<Instant> clockFrom);
QList<PostId> listedIds(const x::PostList &list);
QList<PostId> messageIds(const x::MessageList &list);

}  // namespace daisychain::network
