#pragma once

#include "core/desk/customer_timeline.h"
#include "ui/thread/thread_words.h"

namespace daisychain::ui {

/// A row of a customer's history as the thread of its conversation shows it.
ThreadItem historyItem(const TimelineRow &row);

/// What a promise or a gesture says of itself: "promise by Sam", "kept 4 Mar 10:00", the words.
struct GivenWords {
    QString title;
    QString beside;
    QString words;
    bool isLate = false;  ///< promised, open, and the time has passed
};
/// Nothing for a post and a note.
std::optional<GivenWords> givenWords(const TimelineRow &row, const Roster &roster, Instant now);

/// Between conversations: "Mastodon, in public · answered".
QString sceneWords(const TimelineRow &row, Instant now);

/// A row in one sentence, with what stands above it: its day and its conversation where they are others than
/// those of `above`, the row before.
QString timelineSentence(const TimelineRow &row, const TimelineRow *above, const Roster &roster, Instant now,
                         const Unfolded &unfolded);

/// Whether something stands above a row.
bool beginsScene(const TimelineRow &row, const TimelineRow *above);

}  // namespace daisychain::ui
