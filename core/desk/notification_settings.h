#pragma once

#include "core/desk/notification.h"
#include "core/desk/settings.h"

namespace daisychain {

// What a person chose about notifications, each setting declared once.
inline constexpr Setting<NotificationLevel> NotifyLevel{"notify/level", NotificationLevel::AllNew};
inline constexpr Setting<int> LateMinutes{"notify/lateMinutes", 30};  ///< waiting for longer is late
inline constexpr Setting<bool> QuietHoursOn{"notify/quiet", false};
inline constexpr Setting<int> QuietFrom{"notify/quietFrom", 22 * 60};  ///< minute of the day
inline constexpr Setting<int> QuietTo{"notify/quietTo", 7 * 60};
inline constexpr Setting<int> QuietDays{"notify/quietDays", 0x7F};  ///< bit 0: Monday
inline constexpr Setting<QString> QuietUntil{"notify/quietUntil"};  ///< RFC 3339; empty: not

/// A stream's own level; nothing: as everywhere.
std::optional<NotificationLevel> notifyLevelOf(const Settings &settings, StreamId stream);
void setNotifyLevel(Settings &settings, StreamId stream, std::optional<NotificationLevel> level);

QuietHours quietHours(const Settings &settings);
NotificationRules notificationRules(const Settings &settings, const QList<StreamId> &streams);

}  // namespace daisychain
