#pragma once

#include "core/text/due_time.h"

#include <QLocale>

namespace daisychain::text {

/// What somebody typed into a field for a time: "friday 10:00", "in zwei Stunden", "tomorrow morning". Knows
/// English, German, French and Spanish, that of `locale` first; see dueTime() for what "tomorrow" is. Nothing
/// when it names no time. Takes any text and looks at the first 200 units.
std::optional<DueTime> dueInWords(QStringView words, const QDateTime &now,
                                  const QLocale &locale = QLocale::c());

}  // namespace daisychain::text
