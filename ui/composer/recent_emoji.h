#pragma once

#include "core/desk/settings.h"

#include <QStringList>

namespace daisychain::ui {

inline constexpr qsizetype MostRecentEmoji = 24;

/// The emoji that were put into texts last on this machine, the last first.
QStringList recentEmoji(const Settings &settings);
void rememberEmoji(Settings &settings, const QString &emoji);

}  // namespace daisychain::ui
