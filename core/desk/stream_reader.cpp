#include "core/desk/stream_reader.h"

namespace daisychain {

QString rowId(const StreamRow &row)
{
    // A gap that still lasts grows at its end, and stays the same gap.
    return row.gap ? QStringLiteral("gap ") + QString::number(row.gap->from.ms) : QString::number(row.key);
}

}  // namespace daisychain
