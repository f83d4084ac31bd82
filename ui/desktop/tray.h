#pragma once

#include "ui/desktop/notification_words.h"

#include <QMenu>
#include <QSystemTrayIcon>

#include <memory>

namespace daisychain::ui {

/// The daisy in the system's tray: what waits as a badge, a menu, and the desktop's notifications.
///
/// Threads: the GUI thread.
class Tray final : public QObject {
    Q_OBJECT

public:
    explicit Tray(QObject *parent = nullptr);
    ~Tray() override;

    /// Whether this desktop has a tray. Some have none, or none yet.
    static bool isThere();

    void setUnread(int unread);
    /// The menu's tick.
    void setQuiet(bool isQuiet);
    /// Shows a notification. `handle`: the conversation that a click on it opens; empty: the queue. False
    /// when this desktop can't.
    bool tell(const NotificationText &text, const QString &handle);
    QMenu &menu() { return *m_menu; }

Q_SIGNALS:
    void openWanted();
    /// For an hour; or not any more.
    void quietWanted(bool isQuiet);
    void quitWanted();
    void notificationPressed(const QString &handle);

private:
    std::unique_ptr<QMenu> m_menu;
    QAction *m_count;
    QAction *m_quiet;
    QSystemTrayIcon m_icon;
    QString m_handle;  ///< of the notification that was shown last
    int m_unread = -1;
};

}  // namespace daisychain::ui
