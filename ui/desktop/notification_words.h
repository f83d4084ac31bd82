#pragma once

#include "core/desk/notification.h"

#include <QString>

namespace daisychain::ui {

/// A notification as the desktop shows it: two short lines, without anything that it could take for markup.
struct NotificationText {
    QString title;
    QString body;

    bool operator==(const NotificationText &) const = default;
};

NotificationText textOf(const Notification &notification);

/// Foreign text for the desktop, which may read markup in it: its signs become others that look alike.
QString withoutMarkup(const QString &text);

}  // namespace daisychain::ui
