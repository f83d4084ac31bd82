#include "ui/desktop/desktop_presence.h"

#include "core/desk/notification_settings.h"
#include "ui/shell/main_window.h"
#include "ui/shell/screen.h"

#include <QApplication>

#include <algorithm>

namespace daisychain::ui {

using namespace std::chrono_literals;

DesktopPresence::DesktopPresence(const Parts &parts, const NotificationWatch::Services &services,
                                 std::function<OnScreen()> seen, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_closing(parts.window, parts.settings, parts.theme, &Tray::isThere)
    , m_watch(services, [seen = std::move(seen)] {
        OnScreen now = seen();
        now.isLooking = QGuiApplication::applicationState() == Qt::ApplicationActive;
        return now;
    })
{
    const auto wanted = [this](const QString &handle) {
        open();
        Q_EMIT conversationWanted(handle);
    };
    connect(&m_tray, &Tray::openWanted, this, [this] { open(); });
    connect(&m_tray, &Tray::quitWanted, &m_closing, &Closing::quit);
    connect(&m_tray, &Tray::quietWanted, this, &DesktopPresence::setQuiet);
    connect(&m_tray, &Tray::notificationPressed, this, wanted);
    connect(&m_watch, &NotificationWatch::told, this, &DesktopPresence::tell);
    connect(&parts.queue, &Screen::countChanged, this, &DesktopPresence::showCount);
    connect(qApp, &QGuiApplication::applicationStateChanged, &m_watch, &NotificationWatch::weigh);
    m_quietEnd.setSingleShot(true);
    connect(&m_quietEnd, &QTimer::timeout, this, &DesktopPresence::showQuiet);
    parts.window.commands().add({.id = QStringLiteral("desktop.quiet"),
                                 .text = tr("Quiet for an hour, or loud again"),
                                 .icon = QStringLiteral("snooze"),
                                 .words = tr("notifications mute silence pause do not disturb break"),
                                 .group = tr("Everywhere")},
                                this, [this] { setQuiet(!m_quietEnd.isActive()); });
    showCount();
    showQuiet();
}

DesktopPresence::~DesktopPresence() = default;

void DesktopPresence::showCount()
{
    const int waiting = m_parts.queue.count();
    m_tray.setUnread(waiting);
    m_parts.window.setWindowTitle(waiting > 0 ? QStringLiteral("(%1) Daisychain").arg(waiting)
                                              : QStringLiteral("Daisychain"));
}

void DesktopPresence::setQuiet(bool isQuiet)
{
    set(m_parts.settings, QuietUntil, isQuiet ? isoText(m_parts.clock.now() + 1h) : QString());
    showQuiet();
    m_watch.weigh();
    m_parts.window.say(isQuiet ? tr("No notification for an hour. What happens is said once afterwards.")
                               : tr("Notifications are on."));
}

void DesktopPresence::showQuiet()
{
    const auto until = parseInstant(get(m_parts.settings, QuietUntil).toLatin1());
    const Instant now = m_parts.clock.now();
    const bool isQuiet = until && *until > now;
    m_tray.setQuiet(isQuiet);
    if (isQuiet)
        m_quietEnd.start(std::clamp<std::chrono::milliseconds>(*until - now, 1ms, 24h));
    else
        m_quietEnd.stop();
}

void DesktopPresence::tell(const Notification &notification)
{
    const NotificationText text = textOf(notification);
    const QString handle = notification.all() == 1 && notification.first.size() == 1
                               ? notification.first.first().handle
                               : QString();
    if (m_tray.tell(text, handle))
        return;
    QApplication::alert(&m_parts.window);
    m_parts.window.say(tr("%1: %2", "a notification: title, text").arg(text.title, text.body), tr("open"),
                       [this, handle] { Q_EMIT conversationWanted(handle); });
}

}  // namespace daisychain::ui
