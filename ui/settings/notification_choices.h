#pragma once

#include <QCoreApplication>
#include <QStringList>

namespace daisychain::ui {

/// The three levels as people choose them, in the order of NotificationLevel.
inline QStringList notificationLevelNames()
{
    return {QCoreApplication::translate("NotificationLevels", "all that is new"),
            QCoreApplication::translate("NotificationLevels", "what is mine or late"),
            QCoreApplication::translate("NotificationLevels", "nothing")};
}

}  // namespace daisychain::ui
