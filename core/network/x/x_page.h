#pragma once

#include "core/network/x/x_cursor.h"

namespace daisychain::network {

// What a page of a stream becomes: its facts, marked as caught, and where reading goes on. Pure.

/// What is read for: a stream of the account with this identity, at this time.
struct XReading {
    Stream stream;
    IdentityId own;
    Instant now;
};

/// A page of posts read forward. Mentions go on with private messages where `hasMessages`.
FactPage forwardPage(const XReading &reading, XCursor cursor, x::PostList list, bool hasMessages);
FactPage forwardMessages(const XReading &reading, XCursor cursor, x::MessageList list);

/// A page of posts or private messages read backward until `since`; the cursor's tokens alone count.
FactPage historyPage(const XReading &reading, XCursor cursor, x::PostList list, Instant since,
                     bool hasMessages);
FactPage historyMessages(const XReading &reading, XCursor cursor, x::MessageList list, Instant since);

}  // namespace daisychain::network
