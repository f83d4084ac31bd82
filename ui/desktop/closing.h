#pragma once

#include "core/desk/settings.h"

#include <QObject>

#include <functional>

namespace daisychain::ui {

class ClosingSheet;
class MainWindow;
class Theme;

/// What closing the window means. Stored: the numbers never change.
enum class ClosingChoice : quint8 { Ask = 0, GoOn = 1, Quit = 2 };

inline constexpr Setting<ClosingChoice> WhenClosed{"window/whenClosed", ClosingChoice::Ask};

/// Stands between the window and its end: where there is a tray, the program may go on without the window.
///
/// Threads: the GUI thread.
class Closing final : public QObject {
    Q_OBJECT

public:
    Closing(MainWindow &window, Settings &settings, const Theme &theme, std::function<bool()> hasTray,
            QObject *parent = nullptr);

    /// Ends the program, as "quit" does, also while the window is out of sight.
    void quit();
    /// Brings the window back.
    void open();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Whether the window stays after all.
    bool keepsOpen();
    void goOn();

    MainWindow &m_window;
    Settings &m_settings;
    std::function<bool()> m_hasTray;
    ClosingSheet *m_sheet;
};

}  // namespace daisychain::ui
