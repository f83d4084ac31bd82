#include "core/desk/notification_settings.h"

namespace daisychain {

static QString settingOf(StreamId stream)
{
    return QStringLiteral("notify/stream/") + stream.text();
}

static std::optional<NotificationLevel> levelFrom(int number)
{
    const bool isLevel = number >= 0 && number <= int(NotificationLevel::Nothing);
    return isLevel ? std::optional(NotificationLevel(number)) : std::nullopt;
}

std::optional<NotificationLevel> notifyLevelOf(const Settings &settings, StreamId stream)
{
    const std::optional<QString> text = settings.value(settingOf(stream));
    bool isNumber = false;
    const int number = text.value_or(QString()).toInt(&isNumber);
    return isNumber ? levelFrom(number) : std::nullopt;
}

void setNotifyLevel(Settings &settings, StreamId stream, std::optional<NotificationLevel> level)
{
    if (level)
        settings.setValue(settingOf(stream), QString::number(int(*level)));
    else
        settings.remove(settingOf(stream));
}

QuietHours quietHours(const Settings &settings)
{
    return {get(settings, QuietHoursOn), get(settings, QuietFrom), get(settings, QuietTo),
            get(settings, QuietDays)};
}

NotificationRules notificationRules(const Settings &settings, const QList<StreamId> &streams)
{
    NotificationRules rules;
    rules.level = levelFrom(int(get(settings, NotifyLevel))).value_or(NotifyLevel.fallback);
    for (const StreamId &stream : streams) {
        if (const auto level = notifyLevelOf(settings, stream))
            rules.streams.insert(stream, *level);
    }
    rules.quiet = quietHours(settings);
    rules.quietUntil = parseInstant(get(settings, QuietUntil).toLatin1());
    return rules;
}

}  // namespace daisychain
