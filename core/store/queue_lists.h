#pragma once

#include "core/desk/queue_reader.h"

namespace daisychain::store {

class ReadUnit;

/// A page of one of the lists that are always there; conditions are not looked at. See
/// QueueReader::queuePage().
QueuePage listPage(ReadUnit &unit, const QueueQuery &asked, const std::optional<QueueCursor> &from,
                   PageDirection direction, int limit);

}  // namespace daisychain::store
