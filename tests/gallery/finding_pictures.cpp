#include "tests/gallery/gallery.h"
#include "tests/gallery/shop_morning.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/memory_settings.h"
#include "tests/support/told_search.h"
#include "ui/outbox/outbox_screen.h"
#include "ui/search/search_pane.h"
#include "ui/search/search_screen.h"
#include "ui/shell/main_window.h"
#include "ui/shell/undo_stack.h"

#include <QLineEdit>
#include <QListView>

namespace daisychain::test {

namespace {

constexpr QSize Usual{1280, 800};

/// The outbox and the search over one morning's desk.
struct Desktop {
    Desktop(ui::Theme &theme, const char *screenId, bool isBroken = false)
        : theme(theme)
    {
        if (isBroken)
            morning.desk.failWith(Error{ErrorCode::Storage});
        health.now.streams = 3;
        health.now.heardWithin = std::chrono::seconds(20);
        Q_EMIT health.changed();
        window.addScreen(&search, true);
        window.addScreen(&outbox, true);
        window.showScreen(QLatin1String(screenId));
        window.resize(Usual);
        window.show();
        settle();
    }

    void findSomething()
    {
        found
            .says(QStringLiteral("where is my parcel? It was to come on Monday"),
                  QStringLiteral("mara@blumen.example"), QStringLiteral("parcel"))
            .authorName = QStringLiteral("Mara Kowalska");
        SearchRow &ours =
            found.says(QStringLiteral("Hi Mara, the parcel is with the carrier since this morning"),
                       QStringLiteral("shop@social.example"), QStringLiteral("parcel"));
        ours.isOurs = true;
        ours.authorName = QStringLiteral("Marigold Shop");
        SearchRow &secret = found.says(QStringLiteral("parcel number 4711, my street is the usual one"),
                                       QStringLiteral("pia@petits-ponts.example"), QStringLiteral("parcel"));
        secret.visibility = Visibility::Direct;
        found
            .says(QStringLiteral("أين طردي؟ parcel 88"), QStringLiteral("noor@yasmin.example"),
                  QStringLiteral("parcel"))
            .authorName = QStringLiteral("نور الحسن");
        SearchRow &elsewhere = found.says(
            QStringLiteral("look at this 👩‍👩‍👧‍👦"),
            QStringLiteral(
                "a-very-long-handle-that-goes-on-and-on-and-on@an-equally-long-host-name.example"));
        elsewhere.elsewhere = {QStringLiteral("a torn label on a parcel, wet from the rain")};
        SearchRow &warned = found.says(QStringLiteral("the driver threw the parcel over the fence"),
                                       QStringLiteral("graham@seaside.example"), QStringLiteral("parcel"));
        warned.contentWarning = QStringLiteral("rude words");
        SearchRow &gone = found.says({}, QStringLiteral("sam@tinkering.example"));
        gone.isDeleted = true;
        SearchRow &alone = found.says(QStringLiteral("parcelparcelparcelparcelparcelparcelparcelparcelparcelp"
                                                     "arcelparcelparcelparcelparcelparcelparcelparcel"),
                                      QStringLiteral("wei@tinkering.example"), QStringLiteral("parcel"));
        alone.conversation.clear();
    }
    void type(const QString &text)
    {
        auto *pane = window.findChild<ui::SearchPane *>();
        pane->focusField();
        const qsizetype before = found.asked.size();
        pane->field()->setText(text);
        (void)eventually([&] {
            return found.asked.size() > before && pane->list()->model()->rowCount() == found.rows.size();
        });
        settle();
    }

    ui::Theme &theme;
    ShopMorning morning;
    ToldSearch found;
    MemorySettings settings;
    SaidHealth health;
    ui::Icons icons{theme};
    ui::Commands commands{settings, icons};
    ui::UndoStack undo{morning.desk, morning.clock, morning.me};
    ui::SearchScreen search{{found, morning.clock, morning.me}, {theme, icons, commands}};
    ui::OutboxScreen outbox{{{morning.desk, morning.desk, morning.desk, morning.desk, morning.desk.notices(),
                              morning.clock, morning.me},
                             morning.desk},
                            {theme, icons, commands, undo}};
    ui::MainWindow window{{theme, icons, morning.clock, settings, commands, undo, health, {}}};
};

void paintSearch(Gallery &gallery)
{
    Desktop desktop(gallery.theme(), "search");
    gallery.paint(QStringLiteral("search-empty"), desktop.window, Usual);
    desktop.type(QStringLiteral("from:nobody parcel"));
    gallery.paint(QStringLiteral("search-nothing"), desktop.window, Usual);
    desktop.findSomething();
    desktop.type(QStringLiteral("parcel"));
    gallery.paint(QStringLiteral("search"), desktop.window, Usual, true);
    gallery.paint(QStringLiteral("search-760"), desktop.window, {760, 700});
}

void paintOutbox(Gallery &gallery)
{
    Desktop desktop(gallery.theme(), "outbox");
    gallery.paint(QStringLiteral("outbox"), desktop.window, Usual, true);
    gallery.paint(QStringLiteral("outbox-760"), desktop.window, {760, 700});
    Desktop broken(gallery.theme(), "outbox", true);
    gallery.paint(QStringLiteral("outbox-failed"), broken.window, Usual);
}

}  // namespace

void paintFinding(Gallery &gallery)
{
    if (gallery.wants(QStringLiteral("search")))
        paintSearch(gallery);
    if (gallery.wants(QStringLiteral("outbox")))
        paintOutbox(gallery);
}

}  // namespace daisychain::test
