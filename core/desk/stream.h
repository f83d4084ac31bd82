#pragma once

#include "core/base/id.h"
#include "core/base/instant.h"

#include <QList>
#include <QString>

#include <optional>

namespace daisychain {

enum class StreamKind : quint8 { Mentions = 1, Tag = 2, Search = 3, Feed = 4 };

QString streamKindName(StreamKind kind);
std::optional<StreamKind> streamKindFromName(QStringView name);

/// A standing query on an account.
struct Stream {
    StreamId id;
    AccountId account;
    StreamKind kind = StreamKind::Mentions;
    QString
        argument;  ///< the tag without '#', the words searched for, the feed's address; empty for mentions

    bool operator==(const Stream &) const = default;
};

/// The same query on the same account is the same stream on every desk.
StreamId streamIdFor(AccountId account, StreamKind kind, const QString &argument);

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
