// The commands that every screen has.
#include "ui/shell/guide_sheet.h"
#include "ui/shell/keys_sheet.h"
#include "ui/shell/main_window.h"
#include "ui/shell/palette.h"
#include "ui/shell/pane_area.h"
#include "ui/shell/post_finder.h"

namespace daisychain::ui {

/// What F1 opens on a screen.
static GuideSheet::Page guidePageOf(const QString &screen)
{
    return screen == u"streams"     ? GuideSheet::Page::Streams
           : screen == u"customers" ? GuideSheet::Page::Customers
           : screen == u"search"    ? GuideSheet::Page::Search
                                    : GuideSheet::Page::Desk;
}

void MainWindow::addCommands()
{
    Commands &commands = m_parts.commands;
    const QString group = tr("Everywhere");
    const auto add = [&](const char *id, const QString &text, const QKeySequence &key, const char *icon,
                         const QString &words, std::function<void()> run) {
        return commands.add({.id = QLatin1String(id),
                             .text = text,
                             .key = key,
                             .icon = QLatin1String(icon),
                             .words = words,
                             .group = group},
                            this, std::move(run));
    };
    add("shell.palette", tr("Find anything"), QKeySequence(Qt::CTRL | Qt::Key_K), "search",
        tr("search command go to jump palette"), [this] { m_palette->openPalette(); });
    add("shell.search", tr("Search what was said"), QKeySequence(Qt::Key_Slash), "search",
        tr("find posts text words history"), [this] {
            for (Screen *screen : std::as_const(m_screens)) {
                if (screen->id() == currentScreen() && screen->focusSearch())
                    return;
            }
            if (areaOf(QStringLiteral("search")) != nullptr)
                showScreen(QStringLiteral("search"));
            else if (m_posts != nullptr)
                m_palette->openWith(*m_posts, PostFinder::words());
            else
                m_palette->openPalette();
        });
    add("shell.guide", tr("Guide"), QKeySequence(Qt::Key_F1), "keys", tr("help manual how to handbook"),
        [this] {
            const bool isSearching = m_palette->isOpen();
            m_palette->dismiss();
            m_guide->openPage(isSearching ? GuideSheet::Page::Search : guidePageOf(currentScreen()));
        });
    add("shell.guide.search", tr("Guide: search and its operators"), {}, "search",
        tr("help manual find from tag before after"),
        [this] { m_guide->openPage(GuideSheet::Page::Search); });
    add("shell.keys", tr("Show keys"), QKeySequence(Qt::Key_Question), "keys",
        tr("shortcuts help keyboard hotkeys"), [this] { m_keys->openSheet(); });
    add("shell.undo", tr("Undo"), QKeySequence(Qt::CTRL | Qt::Key_Z), "undo",
        tr("take it back revert mistake oops wrong unsend"), [this] { m_parts.undo.undo(); });
    add("shell.redo", tr("Redo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), "repost",
        tr("do again repeat restore"), [this] { m_parts.undo.redo(); });
    add("shell.list", tr("Show or hide the list"), QKeySequence(Qt::CTRL | Qt::Key_BracketLeft), "menu",
        tr("left pane collapse fold"), [this] { currentArea() ? currentArea()->toggleList() : void(); });
    add("shell.side", tr("Show or hide the customer"), QKeySequence(Qt::CTRL | Qt::Key_BracketRight), "panel",
        tr("right pane drawer collapse fold"),
        [this] { currentArea() ? currentArea()->toggleSide() : void(); });
    add("shell.back", tr("Back"), QKeySequence(Qt::ALT | Qt::Key_Left), "back", tr("list return previous"),
        [this] { escape(); });
    add("shell.railWords", tr("Show or hide the words on the rail"), {}, "menu", tr("sidebar narrow labels"),
        [this] { setRailWords(!get(m_parts.settings, RailWords)); });
    add("shell.quit", tr("Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), "close",
        tr("exit close leave end stop go home"), [this] { quit(); });
}

}  // namespace daisychain::ui
