#include "tests/gallery/gallery.h"
#include "tests/gallery/shop_morning.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/memory_settings.h"
#include "tests/support/told_fetcher.h"
#include "ui/shell/main_window.h"
#include "ui/streams/columns_area.h"
#include "ui/streams/streams_screen.h"

namespace daisychain::test {

namespace {

constexpr QSize Usual{1280, 800};

/// The columns over one morning's desk.
struct Desktop {
    explicit Desktop(ui::Theme &theme, bool hasColumns = true)
        : theme(theme)
    {
        health.now.streams = 3;
        health.now.heardWithin = std::chrono::seconds(20);
        Q_EMIT health.changed();
        if (!hasColumns)
            set(settings, ui::StreamColumns, QString());
        window.addScreen(&screen);
        window.showScreen(QStringLiteral("streams"));
        window.resize(Usual);
        window.show();
        settle();
        screen.activate();
        settle();
    }
    ui::ColumnController &column(int at) { return screen.streams().column(at); }

    ui::Theme &theme;
    ShopMorning morning;
    MemorySettings settings;
    SaidHealth health;
    ToldFetcher fetcher;
    ui::Icons icons{theme};
    ui::Commands commands{settings, icons};
    ui::UndoStack undo{morning.desk, morning.clock, morning.me};
    ui::StreamsScreen screen{{{morning.desk, morning.desk, morning.desk, morning.desk.notices(), fetcher,
                               morning.clock, morning.me},
                              morning.desk,
                              settings},
                             {theme, icons, commands, undo, {}}};
    ui::MainWindow window{{theme, icons, morning.clock, settings, commands, undo, health, {}}};
};

}  // namespace

void paintStreams(Gallery &gallery)
{
    if (!gallery.wants(QStringLiteral("streams")))
        return;
    {
        Desktop desktop(gallery.theme());
        desktop.column(0).moveCurrent(1);
        gallery.paint(QStringLiteral("streams"), desktop.window, Usual, true);
        gallery.paint(QStringLiteral("streams-4k"), desktop.window, {1920, 1080}, true);
        gallery.paint(QStringLiteral("streams-760"), desktop.window, {760, 700});
        desktop.column(1).attention().setAttended(true);
        desktop.morning.hashtagNews();
        (void)eventually([&] { return desktop.column(1).arrivals().count > 0; });
        desktop.screen.streams().setFilter(0, QStringLiteral("nothing says this"));
        (void)eventually([&] { return desktop.column(0).model().state() == ui::ListState::Empty; });
        gallery.paint(QStringLiteral("streams-news-and-filter"), desktop.window, Usual);
        Q_EMIT desktop.screen.choiceWanted(&desktop.screen.finder(), ui::ColumnFinder::words());
        settle();
        gallery.paint(QStringLiteral("streams-new-column"), desktop.window, Usual);
    }
    Desktop empty(gallery.theme(), false);
    gallery.paint(QStringLiteral("streams-none"), empty.window, Usual);
    empty.morning.desk.failWith(Error{ErrorCode::Storage, {}, {}});
    set(empty.settings, ui::StreamColumns, QStringLiteral("-"));
    empty.screen.streams().retry();
    settle();
    gallery.paint(QStringLiteral("streams-failed"), empty.window, Usual);
}

}  // namespace daisychain::test
