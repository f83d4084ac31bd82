#pragma once

#include "core/base/clock.h"
#include "core/desk/health.h"
#include "core/desk/settings.h"
#include "ui/shell/commands.h"
#include "ui/shell/screen.h"
#include "ui/shell/undo_stack.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widget/time_text.h"

#include <QMainWindow>
#include <QTimer>

class QStackedWidget;

namespace daisychain::ui {

class GuideSheet;
class KeysSheet;
class Palette;
class PaletteSource;
class PaneArea;
class Rail;
class Strip;
class Surface;

inline constexpr Setting<QString> WindowGeometry{"window/geometry"};
inline constexpr Setting<QString> WindowScreen{"window/screen"};
inline constexpr Setting<bool> RailWords{"window/railWords", true};

/// The one window: the rail, the panes of the current screen, and the line at the foot. Arranges screens and
/// their panes; what they do is theirs.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    struct Parts {
        const Theme &theme;
        const Icons &icons;
        const Clock &clock;
        Settings &settings;
        Commands &commands;
        UndoStack &undo;
        HealthSource &health;
        TimeStyle times;
    };

    explicit MainWindow(const Parts &parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Not taken over; must outlive the window. `atFoot`: the lower end of the rail.
    void addScreen(Screen *screen, bool atFoot = false);
    void addPaletteSource(PaletteSource *source);
    /// Asked after the others, and the only one where posts are searched.
    void setPostSource(PaletteSource *source);
    void showScreen(const QString &id);
    QString currentScreen() const;

    /// A page over everything, such as the first start; null: none. Taken over until uncovered.
    void setCover(QWidget *page);
    /// The ribbon over the panes: says that this is the demo, with one way out. Empty: none.
    void setRibbon(const QString &sentence, const QString &button);
    /// A sentence at the foot, above the line; with a button that does `act`.
    void say(const QString &sentence, const QString &button = {}, std::function<void()> act = {});
    void setRailWords(bool areShown);
    /// Asked before closing: a sentence, when something would be left behind; empty: nothing. The first
    /// attempt then only says it, with a button that quits.
    void setCloseQuestion(std::function<QString()> question);
    /// Closes for good, where closing the window alone might leave the program running.
    void quit();
    bool isQuitting() const { return m_isQuitting; }
    Commands &commands() { return m_parts.commands; }
    /// To the front, from wherever it is.
    void raiseWindow();
    /// Geometry, screen and panes as they were. Call when all screens are there.
    void restoreState();
    void saveState();

Q_SIGNALS:
    void ribbonPressed();
    void screenShown(const QString &id);
    void closeAsked();

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;

private:
    PaneArea *areaOf(const QString &id);
    PaneArea *currentArea() const;
    void build();
    void buildRest();
    void addCommands();
    void connectScreen(Screen *screen);
    void showHealth();
    void showUndo();
    void fitRail();
    void escape();

    Parts m_parts;
    QList<Screen *> m_screens;
    QHash<QString, PaneArea *> m_areas;
    QStackedWidget *m_covers;
    QStackedWidget *m_stack;
    Rail *m_rail;
    Strip *m_ribbon;
    Strip *m_said;
    Strip *m_status;
    Palette *m_palette;
    PaletteSource *m_posts = nullptr;
    KeysSheet *m_keys;
    GuideSheet *m_guide;
    std::function<void()> m_act;
    std::function<QString()> m_closeQuestion;
    QTimer m_geometryKeeper;
    bool m_isCloseAgreed = false;
    bool m_isQuitting = false;
};

}  // namespace daisychain::ui
