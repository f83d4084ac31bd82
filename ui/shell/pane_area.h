#pragma once

#include "ui/shell/screen.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QToolButton;

namespace daisychain::ui {

class PaneSplitter;
class Surface;

/// Arranges the panes of one screen: side by side; below 1100 px the side pane is a drawer; below 800 px
/// there is one pane at a time, with a way back.
class PaneArea final : public QWidget {
    Q_OBJECT

public:
    static constexpr int DrawerBelow = 1100;
    static constexpr int SingleBelow = 800;

    PaneArea(const ScreenPanes &panes, const Theme &theme, const Icons &icons, QWidget *parent = nullptr);

    /// How wide the window is, which decides what has room.
    void setWindowWidth(int width);
    void showMain();
    void showList();
    bool canGoBack() const;
    void toggleSide();
    void toggleList();
    bool isDrawerOpen() const;
    void closeDrawer();

    QByteArray layoutState() const;
    void restoreLayout(const QByteArray &state);

Q_SIGNALS:
    void layoutChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Room { Wide, Drawer, Single };

    QToolButton *edgeFor(const Icons &icons, const char *icon, const QString &words, const char *pane);
    void showEdges();
    QWidget *slotFor(QWidget *pane, const char *name, int width, int least, bool takesRest);
    void arrange();
    void placeDrawer();
    void moveSide(QWidget *to);

    const Theme &m_theme;
    ScreenPanes m_panes;
    Room m_room = Room::Wide;
    bool m_isMainShown = false;
    PaneSplitter *m_splitter;
    QWidget *m_sideSlot = nullptr;
    Surface *m_backBar;
    QToolButton *m_listEdge = nullptr;  ///< where the folded list can be had back
    QToolButton *m_sideEdge = nullptr;
    Surface *m_drawer;
};

}  // namespace daisychain::ui
