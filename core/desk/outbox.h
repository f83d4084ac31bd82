#pragma once

#include "core/base/result.h"
#include "core/desk/action.h"

#include <optional>

namespace daisychain {

/// Where a reply is on its way out (design.md section 4). Stored: the numbers never change.
enum class OutboxState : quint8 {
    Held = 1,         ///< undo window or send-later
    Ready = 2,        ///< may go out once `nextTry` has come
    Taken = 3,        ///< in pre-flight
    Sending = 4,      ///< the request may be out
    Sent = 5,         ///< confirmed by the network
    Unknown = 6,      ///< no answer: it may stand there or not
    ReadingBack = 7,  ///< we are looking whether it does
    Refused = 8,      ///< the network said no
    Stopped = 9,      ///< lies with its author again
    Withdrawn = 10,
};

/// The stable lower-case name used by daisychainctl: "reading-back".
QString outboxStateName(OutboxState state);

/// Whether nothing more happens by itself: Sent, Refused, Stopped, Withdrawn.
bool isSettled(OutboxState state);

/// How a reply shall be sent.
struct SendTerms {
    std::optional<Instant> notBefore;  ///< end of the undo window, or send-later; nothing: at once
    std::optional<ReplyId> after;      ///< the part of the chain that must be out before, and is its parent
    int part = 1;                      ///< of `parts`
    int parts = 1;
    /// Another one that must be out before, and is not answered: a public line that speaks of a private
    /// message.
    std::optional<ReplyId> waitsFor = {};

    bool operator==(const SendTerms &) const = default;
};

struct OutboxRow;
/// Whether it waits for a time that somebody chose, beyond every undo window. Pure.
bool isForLater(const OutboxRow &row, Instant now);
/// The reply and, where it is a part of a chain, those that go out after it, in their order. Pure.
QList<OutboxRow> fromPartOn(const OutboxRow &row, const QList<OutboxRow> &outbox);
/// What waits until these are out without being a part of their chain. Pure.
QList<OutboxRow> waitingFor(const QList<OutboxRow> &rows, const QList<OutboxRow> &outbox);

/// A reply in the outbox.
struct OutboxRow {
    ReplyId reply;
    QString handle;   ///< the conversation's; empty for an announcement
    Subject subject;  ///< of the HandOver: what Sent and Stop name
    PersonId author;
    HandOver content;
    SendTerms terms;
    OutboxState state = OutboxState::Ready;
    QString idempotencyKey;           ///< made when handed over, kept over all attempts of this text
    int attempts = 0;                 ///< how often the request went out
    std::optional<Instant> nextTry;   ///< nothing: as soon as may be
    std::optional<Error> lastError;   ///< detail is not kept
    std::optional<Instant> sentFrom;  ///< the first attempt's start: what reading back looks from
    Instant created;                  ///< handed over
    Instant changed;                  ///< the last transition

    bool operator==(const OutboxRow &) const = default;
};

/// What a network said when it took a reply not, for people: its words, or the status where it had none.
/// Pure.
QString refusalWords(const Error &error);

/// One step of a reply, as it is journalled.
struct OutboxTransition {
    ReplyId reply;
    OutboxState from = OutboxState::Ready;
    OutboxState to = OutboxState::Ready;
    Instant at;
    std::optional<Error> error = {};
    std::optional<Instant> nextTry = {};
    std::optional<PostId> post = {};  ///< what it became, with Sent
    QList<Action> actions = {};       ///< recorded in the same transaction: Sent, Stop

    bool operator==(const OutboxTransition &) const = default;
};

}  // namespace daisychain
