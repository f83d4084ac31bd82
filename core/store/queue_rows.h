#pragma once

#include "core/desk/queue.h"
#include "core/store/conversation_row.h"
#include "core/store/write_unit.h"

namespace daisychain::store {

// Everything a list shows of conversations `c`. Needs one bound value, the asking person, before any other.
#define QUEUE_ROWS                                                                                           \
    "SELECT " CONVERSATION_COLUMNS                                                                           \
    ", substr(l.text, 1, 400), substr(l.content_warning, 1, 400), l.language, "                              \
    "l.author_key, l.details LIKE '%\"media\":[%', EXISTS (SELECT 1 FROM draft d JOIN post dp ON dp.key = "  \
    "d.anchor_key WHERE d.customer_key = c.customer_key AND dp.thread_key = c.thread_key), (SELECT "         \
    "newest_ms FROM "                                                                                        \
    "read_mark WHERE person = ? AND handle = c.handle) FROM conversation c LEFT JOIN post l ON l.key = "     \
    "c.last_post_key "

/// Reads a row of QUEUE_ROWS; its cursor is that of `list`.
QueueRow readQueueRow(const Query &query, ReadUnit &unit, QueueView list = QueueView::AllOpen);

std::optional<QueueRow> queueRowAt(ReadUnit &unit, const Place &place, PersonId me,
                                   QueueView list = QueueView::AllOpen);

}  // namespace daisychain::store
