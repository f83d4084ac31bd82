#pragma once

#include "ui/shell/palette_source.h"

#include <QObject>
#include <QString>

class QWidget;

namespace daisychain::ui {

/// The up to three panes of a screen, from the reading side on. The main one is always there.
struct ScreenPanes {
    QWidget *list = nullptr;
    QWidget *main = nullptr;
    QWidget *side = nullptr;  ///< becomes a drawer where the window is narrow
};

/// One place of the rail. Adding one costs a folder in ui and a line in composition.cpp.
class Screen : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    ~Screen() override;

    virtual QString id() const = 0;     ///< "queue": stable
    virtual QString title() const = 0;  ///< the word on the rail
    virtual QString icon() const = 0;   ///< a name of Icons
    /// Other words for it, translated, that the palette finds it by.
    virtual QString words() const { return {}; }
    /// Made at the first call; the window takes them over.
    virtual ScreenPanes panes() = 0;
    /// Shown beside the word on the rail; 0: nothing.
    virtual int count() const { return 0; }
    /// It need not stand on the rail now; the palette finds it.
    virtual bool isQuiet() const { return false; }
    /// It is there for a moment only: not a place to come back to after a restart.
    virtual bool isPassing() const { return false; }
    /// The screen was brought to the front: take the focus.
    virtual void activate() {}
    /// The key of search was pressed here: true when the screen searches by itself and its field has the
    /// focus.
    virtual bool focusSearch() { return false; }

Q_SIGNALS:
    void countChanged();
    /// Where only one pane has room: show that one.
    void mainPaneWanted();
    void listPaneWanted();
    /// Open or close the side pane where it is a drawer.
    void sidePaneWanted();
    /// One of what the source finds shall be chosen, in the palette.
    void choiceWanted(daisychain::ui::PaletteSource *source, const daisychain::ui::PaletteWords &words);
    /// The commands of all screens shall be there, also of those that were not shown yet.
    void allCommandsWanted();
    /// One sentence for the strip at the foot of the window, such as a failure.
    void said(const QString &sentence);
};

}  // namespace daisychain::ui
