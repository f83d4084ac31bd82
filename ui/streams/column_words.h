#pragma once

#include "core/desk/stream_reader.h"
#include "ui/streams/column_controller.h"
#include "ui/thread/thread_words.h"

namespace daisychain::ui {

/// The row as the painter of threads knows it.
ThreadItem itemOf(const StreamRow &row);
/// What stands below a post: how its conversation stands; empty for our own posts.
QString footWords(const StreamRow &row, const Roster &roster, Instant now);
/// "and 12 others say the same"; empty for none.
QString copiesWords(int behind, bool isOpen);
/// One sentence for screen readers: who, what, state.
QString columnRowSentence(const StreamRow &row, const Roster &roster, Instant now);
/// What may be pressed below a gap; empty for a post.
QString gapWords(const StreamRow &row, bool isFetching);
/// What asking for a gap once more brought.
QString fetchedWords(const FetchedGap &fetched);
/// "12 new"; empty when nothing waits.
QString newWords(const ColumnController::Arrivals &arrivals);

}  // namespace daisychain::ui
