#pragma once

#include "core/desk/queue.h"
#include "ui/queue/queue_model.h"
#include "ui/roster/roster.h"
#include "ui/widget/chip.h"
#include "ui/widget/time_text.h"

#include <QString>

#include <optional>

namespace daisychain::ui {

/// The tab's word: "Unclaimed".
QString queueTitle(QueueView view);
/// When a conversation leaves the list, in one short sentence.
QString queueLeavingRule(QueueView view);
/// What an empty list says, and what will fill it.
QString queueEmptyWords(QueueView view);
QString queueEmptyNext(QueueView view);

/// Name as shown in lists: one line, isolated, never empty.
QString customerTitle(const QueueRow &row);
/// What matters most of a row beside its name: how long it waits, when it wakes, when it was done.
QString rowTime(const QueueRow &row, Instant now);
/// The one chip of a row: not sent, handed to the lead; nothing for most.
std::optional<ChipLook> rowChip(const QueueRow &row, Instant now);
/// Who, where, what, state, deadline: one sentence for screen readers.
QString rowSentence(const QueueRow &row, const FinishedRow *finished, bool isMarked, const Roster &roster,
                    Instant now);

/// "12 new · 1 not sent · 2 handed up": by rank; empty when nothing waits.
QString arrivalWords(int count, int notSent, int handedUp);

/// A time to snooze to, with its name.
struct SnoozeChoice {
    QString text;
    Instant until;
};
/// In an hour, this afternoon while it is far enough, tomorrow morning, on Monday; in the reader's zone.
QList<SnoozeChoice> snoozeChoices(Instant now);

}  // namespace daisychain::ui
