#pragma once

#include "core/desk/action.h"

#include <chrono>

namespace daisychain {

/// The customer was told that it will be later.
struct PromiseRenewal {
    Instant told;
    Instant due;  ///< from then on

    bool operator==(const PromiseRenewal &) const = default;
};

/// How one promise stands. A fold; it holds instants and never asks a clock: see stateOf().
struct PromiseView {
    ActionId id;                  ///< the action that made it; those about it name this
    ConversationSubject subject;  ///< which those about it share
    PersonId giver;               ///< for ever; null: a rule
    PersonId owner;               ///< who keeps it now
    QString text;
    Instant given;
    Instant due;    ///< as it was last renewed
    Instant nudge;  ///< when its conversation comes back into the queue, in time for "still on it"
    QList<PromiseRenewal> renewals;
    std::optional<Instant> missed;  ///< the first due by which the customer had been told nothing
    std::optional<Instant> kept;    ///< when the customer was told that it is done

    bool operator==(const PromiseView &) const = default;
};

/// Broken: open, and at some time a due passed without a word. What was broken once doesn't heal.
enum class PromiseState : quint8 { Open, Broken, Kept, KeptLate };

PromiseState stateOf(const PromiseView &promise, Instant now);

/// The stable name in daisychainctl: "open", "broken", "kept", "kept-late".
QString promiseStateName(PromiseState state);

/// When to come back to what was promised at `from` for `due`: a quarter of the time before it, but at least
/// ten minutes and at most two hours, and not before `from`.
Instant nudgeFor(Instant from, Instant due);

/// When a conversation with these promises comes back: at the first nudge of an open one. A snooze that ends
/// before the due is a person's choice and stays. Nothing: nothing wakes it.
std::optional<Instant> wakeFor(const QList<PromiseView> &promises, std::optional<Instant> snoozedUntil);

/// The open promise of these that is due first; null when none is open.
const PromiseView *nextPromise(const QList<PromiseView> &promises);

}  // namespace daisychain
