#include "tests/gallery/gallery.h"
#include "tests/gallery/shop_morning.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/memory_settings.h"
#include "ui/conversation/conversation_controller.h"
#include "ui/queue/queue_controller.h"
#include "ui/queue/queue_pane.h"
#include "ui/queue/saved_views.h"
#include "ui/queue_screen/queue_screen.h"
#include "ui/shell/main_window.h"

#include <QLineEdit>

namespace daisychain::test {

namespace {

constexpr QSize Usual{1280, 800};

/// The queue over one morning's desk, with views of one's own.
struct Desktop {
    explicit Desktop(ui::Theme &theme)
        : theme(theme)
    {
        health.now.streams = 3;
        health.now.heardWithin = std::chrono::seconds(20);
        Q_EMIT health.changed();
        window.addScreen(&screen);
        window.showScreen(QStringLiteral("queue"));
        window.resize(Usual);
        window.show();
        screen.activate();
        settle();
        screen.views().add({QStringLiteral("Parcels"), QueueView::AllOpen, QStringLiteral("parcel")});
        screen.views().add({QStringLiteral("Blumen, die nicht kamen (Lieferservice Süd)"), QueueView::AllOpen,
                            QStringLiteral("lang:de")});
        screen.views().add({QStringLiteral("شكاوى الورود"), QueueView::AllOpen, QStringLiteral("lang:ar")});
        screen.queue().show(QueueView::AllOpen);
        (void)eventually([&] { return screen.queue().model().rowCount() > 8; });
        settle();
    }
    ui::BulkWork &bulk() { return screen.queue().bulk(); }
    void markAll()
    {
        screen.queue().markAll();
        settle();
    }
    bool prepare(ui::QueueDeed deed)
    {
        screen.queue().perform(deed);
        const bool isPlanned = eventually([&] { return bulk().state() == ui::BulkWork::State::Planned; });
        settle();
        return isPlanned;
    }
    QLineEdit *field(const char *name) { return window.findChild<QLineEdit *>(QLatin1String(name)); }

    ui::Theme &theme;
    ShopMorning morning;
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
};

void paintViews(Gallery &gallery)
{
    Desktop desktop(gallery.theme());
    desktop.screen.queue().show(desktop.screen.views().all().first());
    (void)eventually([&] { return desktop.screen.queue().model().state() == ui::ListState::Filled; });
    settle();
    gallery.paint(QStringLiteral("bulk-view"), desktop.window, Usual, true);
    gallery.paint(QStringLiteral("bulk-view-wide"), desktop.window, {1920, 1080});
    desktop.screen.makeView(QStringLiteral("refund colour:red"));
    desktop.field("viewName")->setText(QStringLiteral("Refunds"));
    settle();
    gallery.paint(QStringLiteral("bulk-editor-bad"), desktop.window, Usual, true);
    desktop.field("viewConditions")->setText(QStringLiteral("parcel -thanks"));
    settle();
    (void)eventually([&] { return desktop.field("viewName")->isVisible(); });
    gallery.paint(QStringLiteral("bulk-editor"), desktop.window, Usual);
}

void paintBulk(Gallery &gallery)
{
    Desktop desktop(gallery.theme());
    desktop.screen.queue().toggleMark(desktop.screen.queue().model().at(1).handle);
    desktop.screen.queue().toggleMark(desktop.screen.queue().model().at(2).handle);
    desktop.screen.queue().toggleMark(desktop.screen.queue().model().at(4).handle);
    settle();
    gallery.paint(QStringLiteral("bulk-marks"), desktop.window, Usual, true);
    desktop.markAll();
    if (!desktop.prepare(ui::QueueDeed::Done))
        return;
    gallery.paint(QStringLiteral("bulk-preview"), desktop.window, Usual, true);
    desktop.morning.desk.hold();
    desktop.bulk().go();
    settle();
    gallery.paint(QStringLiteral("bulk-progress"), desktop.window, Usual);
    desktop.bulk().cancel();
    desktop.morning.desk.release();
    (void)eventually([&] { return desktop.bulk().state() == ui::BulkWork::State::Ended; });
    settle();
    gallery.paint(QStringLiteral("bulk-stopped"), desktop.window, Usual);
    desktop.bulk().dismiss();
    gallery.paint(QStringLiteral("bulk-finished-rows"), desktop.window, Usual);
    desktop.undo.undo();
    settle();
    desktop.screen.queue().merge();
    settle();
    gallery.paint(QStringLiteral("bulk-undone"), desktop.window, Usual);
}

}  // namespace

void paintBulkWork(Gallery &gallery)
{
    if (!gallery.wants(QStringLiteral("bulk")))
        return;
    paintViews(gallery);
    paintBulk(gallery);
}

}  // namespace daisychain::test
