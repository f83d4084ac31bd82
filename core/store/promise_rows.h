#pragma once

#include "core/store/brief_reader.h"

namespace daisychain::store {

// The columns of a promise `p` and the action `a` that made it, in the order readPromise takes them.
#define PROMISE_COLUMNS                                                                                      \
    "a.position, a.id, a.actor, a.at_ms, a.audience, a.customer_key, a.anchor_key, a.kind, a.payload, "      \
    "p.owner, p.given_ms, p.due_ms, p.nudge_ms, p.renewals, p.missed_ms, p.kept_ms"
inline constexpr int PromiseColumnCount = 16;

// The same of a gesture `g`, for readGesture.
#define GESTURE_COLUMNS                                                                                      \
    "a.position, a.id, a.actor, a.at_ms, a.audience, a.customer_key, a.anchor_key, a.kind, a.payload, "      \
    "g.giver, g.at_ms, g.minor, g.currency, g.reason, g.reaction, g.reaction_words"
inline constexpr int GestureColumnCount = 16;

PromiseView readPromise(Database &database, KeyTable &keys, BriefReader &posts, const Query &query);
GestureView readGesture(Database &database, KeyTable &keys, BriefReader &posts, const Query &query);

/// Those of a conversation, in the order they were made.
QList<PromiseView> readPromises(Database &database, KeyTable &keys, BriefReader &posts, qint64 conversation);
QList<GestureView> readGestures(Database &database, KeyTable &keys, BriefReader &posts, qint64 conversation);

/// Puts these in the place of what a conversation has. Each belongs to one conversation: it is taken from
/// another.
void writePromises(Database &database, qint64 conversation, const QList<PromiseView> &promises);
void writeGestures(Database &database, qint64 conversation, const QList<GestureView> &gestures);

}  // namespace daisychain::store
