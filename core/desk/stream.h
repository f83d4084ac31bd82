#pragma once

#include "core/base/id.h"
#include "core/base/instant.h"

#include <QList>
#include <QString>

#include <optional>

namespace daisychain {

enum class StreamKind : quint8 {
    Mentions = 1,
    Tag = 2,
    Search = 3,
    Feed = 4,
    Account = 5,  ///< what somebody posts
    List = 6,     ///< what those on a list of the account's post
    Hand = 7,     ///< what people here brought in by its address: nobody listens for it
};

QString streamKindName(StreamKind kind);
std::optional<StreamKind> streamKindFromName(QStringView name);

/// A standing query on an account.
struct Stream {
    StreamId id;
    AccountId account;
    StreamKind kind = StreamKind::Mentions;
    /// The tag without '#', the words searched for, the feed's address, what the account's server calls the
    /// person or the list; empty for mentions and what was brought in.
    QString argument;
    QString title = {};  ///< what people call it where the argument says nothing: a handle, a list's name

    bool operator==(const Stream &) const = default;
};

/// Whether an engine has to listen for it.
bool isHeard(const Stream &stream);

/// The same query on the same account is the same stream on every desk.
StreamId streamIdFor(AccountId account, StreamKind kind, const QString &argument);

/// What names the account or answers it.
Stream mentionsOf(AccountId account);

enum class GapReason : quint8 {
    NotRunning = 1,  ///< the program was not running
    NoNetwork = 2,
    Refused = 3,    ///< signed out, forbidden, rate limited
    Forgotten = 4,  ///< the server no longer had it
    Silent = 5,     ///< the connection was half-open
};

QString gapReasonName(GapReason reason);

/// An interval of a stream: truly watched, or a gap with its reason. Half-open: [from, to).
struct CoverageSpan {
    StreamId stream;
    Instant from;
    Instant to;
    std::optional<GapReason> gap;  ///< nothing: watched

    bool operator==(const CoverageSpan &) const = default;
};

}  // namespace daisychain
