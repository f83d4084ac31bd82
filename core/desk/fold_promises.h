#pragma once

#include "core/desk/gesture.h"
#include "core/desk/promise.h"

#include <QHash>

namespace daisychain {

/// The promises of one conversation, in the order they were made. `counting` are its actions that weren't
/// undone, in journal order; `ours` the posts of ours that answer the customer, also those deleted since,
/// with when they were created.
///
/// One said in a reply begins when that was sent. A renewal or keeping counts when the customer was told: by
/// a reply that was sent after the promise was given, or by a post of ours. What comes after the keeping of a
/// promise changes nothing.
QList<PromiseView> foldPromises(const QList<Action> &counting, const QHash<PostId, Instant> &ours);

/// What was given in one conversation, in the order it was given.
QList<GestureView> foldGestures(const QList<Action> &counting);

}  // namespace daisychain
