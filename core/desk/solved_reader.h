#pragma once

#include "core/base/result.h"
#include "core/desk/suggestion.h"
#include "core/desk/thread_post.h"

#include <QFuture>

#include <optional>

namespace daisychain {

/// Where the next page of solved conversations begins.
struct SolvedCursor {
    Instant at;  ///< of the conversation's last post
    qint64 key = 0;

    auto operator<=>(const SolvedCursor &) const = default;
};

struct SolvedPage {
    QList<SolvedQuestion> questions;
    std::optional<SolvedCursor> newest;  ///< the first conversation looked at
    std::optional<SolvedCursor> next;    ///< nothing at the end
};

/// An answer as it stands today, with who is named in it.
struct SolvedAnswer {
    ThreadPost post;
    QStringList customerNames;  ///< what the customer is called who was answered
    QString sentBy;             ///< the name of the person; empty: not written here
    QString conversation;       ///< handle
};

/// Reads what was asked and answered in conversations that are done: public ones, and those that were taken
/// in from elsewhere (pastAccount()).
///
/// Threads: call from any; futures end on a store thread, see whenReady(). Errors: Storage.
class SolvedReader {
public:
    virtual ~SolvedReader();

    /// Of at most `limit` conversations, the newest first, older than `before`.
    virtual QFuture<Result<SolvedPage>> solved(std::optional<SolvedCursor> before, int limit) = 0;
    /// In the given order; what is deleted, let go or gone is left out.
    virtual QFuture<Result<QList<SolvedAnswer>>> answers(QList<qint64> keys) = 0;
};

}  // namespace daisychain
