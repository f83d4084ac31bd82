#include "tests/gallery/gallery.h"
#include "tests/gallery/shop_morning.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/memory_settings.h"
#include "tests/support/said_eraser.h"
#include "ui/customer/customer_controller.h"
#include "ui/queue/queue_controller.h"
#include "ui/queue_screen/leaving_commands.h"
#include "ui/queue_screen/queue_screen.h"
#include "ui/shell/main_window.h"

#include <QAction>
#include <QLineEdit>

namespace daisychain::test {

namespace {

constexpr QSize Usual{1280, 800};

/// The queue with a customer on the card, who wants to be erased.
struct Desktop {
    explicit Desktop(ui::Theme &theme)
        : theme(theme)
    {
        health.now.streams = 3;
        health.now.heardWithin = std::chrono::seconds(20);
        Q_EMIT health.changed();
        window.addScreen(&screen);
        leaving = std::make_unique<ui::LeavingCommands>(
            ui::LeavingCommands::Parts{eraser, exporter, screen.customer(), commands, theme, morning.clock,
                                       morning.me, screen.panes().side, screen.id()});
        window.showScreen(QStringLiteral("queue"));
        window.resize(Usual);
        window.show();
        screen.activate();
        (void)eventually([&] { return screen.customer().card().has_value(); });
        settle();
    }

    ui::Theme &theme;
    ShopMorning morning;
    SaidEraser eraser;
    SaidExporter exporter;
    MemorySettings settings;
    SaidHealth health;
    ui::Icons icons{theme};
    ui::Commands commands{settings, icons};
    ui::UndoStack undo{morning.desk, morning.clock, morning.me};
    ui::QueueScreen screen{{morning.desk, morning.desk, morning.desk, morning.desk, morning.desk,
                            morning.desk, morning.desk, morning.desk, morning.desk, morning.desk.notices(),
                            morning.clock, morning.me},
                           {theme, icons, commands, undo, settings, {}}};
    ui::MainWindow window{{theme, icons, morning.clock, settings, commands, undo, health, {}}};
    std::unique_ptr<ui::LeavingCommands> leaving;
};

}  // namespace

void paintErasing(Gallery &gallery)
{
    if (!gallery.wants(QStringLiteral("erase")))
        return;
    Desktop desktop(gallery.theme());
    if (!desktop.screen.customer().customer())
        return;
    desktop.eraser.saidPlan = someErasure(*desktop.screen.customer().customer());
    gallery.know({QStringLiteral("mara@blumen.example"), QStringLiteral("mara.example")});
    ui::EraseWork &work = desktop.leaving->work();
    desktop.commands.action(QStringLiteral("customer.erase"))->trigger();
    (void)eventually([&] { return work.state() == ui::EraseWork::State::Planned; });
    settle();
    gallery.paint(QStringLiteral("erase-plan"), desktop.window, Usual, true);
    (void)work.go(work.name());
    desktop.eraser.state->percent = 40;
    settle();
    gallery.paint(QStringLiteral("erase-running"), desktop.window, Usual);
    desktop.eraser.end(someReceipt());
    (void)eventually([&] { return work.state() == ui::EraseWork::State::Ended; });
    settle();
    gallery.paint(QStringLiteral("erase-receipt"), desktop.window, Usual, true);
    work.leave();
}

}  // namespace daisychain::test
