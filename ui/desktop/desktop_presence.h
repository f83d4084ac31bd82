#pragma once

#include "ui/desktop/closing.h"
#include "ui/desktop/notification_watch.h"
#include "ui/desktop/tray.h"

namespace daisychain::ui {

class Screen;

/// What the program is on the desktop beside its window: the daisy in the tray, notifications, what closing
/// means, the sum of what waits.
///
/// Threads: the GUI thread.
class DesktopPresence final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        MainWindow &window;
        Settings &settings;
        const Theme &theme;
        const Clock &clock;
        Screen &queue;  ///< whose count waits
    };

    /// `seen`: what of the conversation and streams is shown; whether the window has the focus is added here.
    DesktopPresence(const Parts &parts, const NotificationWatch::Services &services,
                    std::function<OnScreen()> seen, QObject *parent = nullptr);
    ~DesktopPresence() override;

    /// To the front, from the tray too.
    void open() { m_closing.open(); }
    /// Says it on the desktop, or at the foot of the window where the desktop has no place for it.
    void tell(const Notification &notification);
    /// The person's wishes are others.
    void settingsChanged() { m_watch.weigh(); }
    Tray &tray() { return m_tray; }

Q_SIGNALS:
    /// Empty: the list of all.
    void conversationWanted(const QString &handle);

private:
    void showCount();
    void setQuiet(bool isQuiet);
    void showQuiet();

    Parts m_parts;
    Tray m_tray;
    Closing m_closing;
    NotificationWatch m_watch;
    QTimer m_quietEnd;
};

}  // namespace daisychain::ui
