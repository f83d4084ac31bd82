#include "tests/gallery/gallery.h"
#include "tests/gallery/shop_morning.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/memory_settings.h"
#include "tests/support/said_importer.h"
#include "ui/import/import_pane.h"
#include "ui/import/import_screen.h"
#include "ui/shell/main_window.h"
#include "ui/shell/undo_stack.h"

namespace daisychain::test {

namespace {

constexpr QSize Usual{1280, 800};
const QString Customers = QStringLiteral("/home/sam/Documents/customers-2026.csv");
const QString Past = QStringLiteral("/home/sam/Documents/tickets.csv");
const QString Tickets = QStringLiteral("/home/sam/Documents/tickets.json");
const QString Extreme = QStringLiteral(
    "/home/sam/Documents/Kundenverzeichnis der Gesellschaft für Gartenbauwissenschaften/extreme.csv");

/// The window with the import, and files to bring in.
struct Desktop {
    explicit Desktop(ui::Theme &theme)
        : theme(theme)
    {
        importer.files.insert(Customers, "Kundennr;Kunde;E-Mail;Tarif;Kunde seit;Lieblingsblume\r\n"
                                         "17;Mara Klee;mara@blumen.example;Gold;01/02/2023;Kornblume\r\n"
                                         "18;Jonas Abebe;jonas@gazette.example;Basic;03/04/2021;\r\n"
                                         "19;Anna Lind;anna@balkon.example;Gold;05/06/2020;Margerite\r\n");
        importer.files.insert(
            Past, "Ticket ID,Subject,Requester,Requester Email,Comment Author,Comment Body,Comment Created "
                  "At,Comment Public,Status,Tags\n"
                  "4711,Broken rose,Mara Klee,mara@blumen.example,Mara Klee,It arrived broken,2019-05-01 "
                  "10:00,true,closed,delivery\n"
                  "4711,Broken rose,Mara Klee,mara@blumen.example,Sam,A new one is on its "
                  "way,2019-05-01 10:09,true,closed,delivery\n");
        importer.files.insert(Tickets, "{\"id\":1}\n");
        QByteArray wide = "name,e-mail";
        for (int i = 0; i < 70; ++i)
            wide += ",Feld mit einem recht langen Namen der nirgends hineinpasst " + QByteArray::number(i);
        wide += "\n\xd9\x85\xd8\xa7\xd8\xb1\xd8\xa7 \xd9\x83\xd9\x84\xd9\x8a,mara@blumen.example";
        for (int i = 0; i < 70; ++i)
            wide += ",Donaudampfschifffahrtsgesellschaftskapit\xc3\xa4n \xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f"
                    "\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7";
        importer.files.insert(Extreme, wide + "\n");
        health.now.streams = 3;
        health.now.heardWithin = std::chrono::seconds(20);
        Q_EMIT health.changed();
        window.addScreen(&screen, true);
        window.showScreen(screen.id());
        window.resize(Usual);
        window.show();
        settle();
    }

    void reach(ui::ImportWork::State state)
    {
        (void)eventually([&] { return screen.work().state() == state; });
        settle();
    }
    void look(const QString &path, ImportKind kind)
    {
        importer.saidKind = kind;
        screen.work().choose(path);
        reach(ui::ImportWork::State::Looked);
    }
    void check(const ImportSummary &summary)
    {
        screen.work().check();
        importer.end(summary);
        reach(ui::ImportWork::State::Checked);
    }
    ui::ImportPane &pane() { return *window.findChild<ui::ImportPane *>(); }

    ui::Theme &theme;
    ShopMorning morning;
    MemorySettings settings;
    SaidHealth health;
    SaidImporter importer;
    ui::Icons icons{theme};
    ui::Commands commands{settings, icons};
    ui::UndoStack undo{morning.desk, morning.clock, morning.me};
    ui::ImportScreen screen{importer, morning.clock, morning.me, {theme, icons, commands, undo, {}}};
    ui::MainWindow window{{theme, icons, morning.clock, settings, commands, undo, health, {}}};
};

ImportSummary manyCustomers()
{
    ImportSummary summary = someImport();
    const QStringList names{QStringLiteral("Bo Ott"),        QStringLiteral("Ada Brunn"),
                            QStringLiteral("Ines Marković"), QStringLiteral("陳小明"),
                            QStringLiteral("مارا كلي"),      QStringLiteral("Ole")};
    for (int i = 0; i < 60; ++i)
        summary.shown.append(importedRow(i + 7, RowFate::New, names[i % names.size()]));
    const CustomerDetail gazette{DetailField::Organisation, {}, QStringLiteral("Town Gazette")};
    summary.shown[1].changes.append(DetailChange{gazette, {}});
    summary.added = 482'911;
    return summary;
}

ImportSummary pastConversations()
{
    ImportSummary summary;
    summary.kind = ImportKind::Conversations;
    summary.added = 2;
    summary.changed = 1;
    summary.open = 1;
    summary.messages = 9;
    for (int i = 0; i < 3; ++i) {
        ImportedRow row = importedRow(i * 3 + 2, i == 2 ? RowFate::Changed : RowFate::New,
                                      i == 1 ? QStringLiteral("Jonas Abebe") : QStringLiteral("Mara Klee"));
        row.what = QString::number(4711 + i);
        row.messages = 3;
        row.added = i == 2 ? 1 : 3;
        row.isOpen = i == 1;
        summary.shown.append(row);
    }
    return summary;
}

void paintReading(Gallery &gallery, Desktop &desktop)
{
    gallery.paint(QStringLiteral("import-choose"), desktop.window, Usual, true);
    desktop.look(Customers, ImportKind::Customers);
    gallery.paint(QStringLiteral("import-reading"), desktop.window, Usual, true);
    gallery.paint(QStringLiteral("import-reading-760"), desktop.window, {760, 700});
    gallery.paint(QStringLiteral("import-reading-4k"), desktop.window, {3840, 2160});
    desktop.look(Past, ImportKind::Conversations);
    gallery.paint(QStringLiteral("import-reading-past"), desktop.window, Usual);
    desktop.look(Tickets, ImportKind::Conversations);
    gallery.paint(QStringLiteral("import-reading-tickets"), desktop.window, Usual);
    desktop.look(Extreme, ImportKind::Customers);
    gallery.paint(QStringLiteral("import-reading-extreme"), desktop.window, Usual);
}

void paintPreview(Gallery &gallery, Desktop &desktop)
{
    desktop.look(Past, ImportKind::Conversations);
    desktop.check(pastConversations());
    gallery.paint(QStringLiteral("import-preview-past"), desktop.window, Usual);
    desktop.look(Extreme, ImportKind::Customers);
    ImportSummary extreme = manyCustomers();
    extreme.shown[0].who =
        QStringLiteral("Donaudampfschifffahrtsgesellschaftskapitän Maximilian ").repeated(4);
    extreme.shown[3].what = QStringLiteral("18,\"x,").repeated(80);
    desktop.check(extreme);
    gallery.paint(QStringLiteral("import-preview"), desktop.window, Usual, true);
    gallery.paint(QStringLiteral("import-preview-760"), desktop.window, {760, 700});
    desktop.screen.work().import();
    desktop.importer.watch->percent = 40;
    Q_EMIT desktop.screen.work().changed();
    settle();
    gallery.paint(QStringLiteral("import-running"), desktop.window, Usual);
    desktop.importer.end(someImport());
    desktop.reach(ui::ImportWork::State::Imported);
    gallery.paint(QStringLiteral("import-done"), desktop.window, Usual);
    desktop.pane().setCorrections(QStringLiteral("/home/sam/Documents/customers-2026-refused.csv"));
    settle();
    gallery.paint(QStringLiteral("import-corrections"), desktop.window, Usual);
}

}  // namespace

void paintImport(Gallery &gallery)
{
    if (!gallery.wants(QStringLiteral("import")))
        return;
    Desktop desktop(gallery.theme());
    gallery.know({Customers, Past, Tickets, Extreme});
    paintReading(gallery, desktop);
    paintPreview(gallery, desktop);
    desktop.look(Tickets, ImportKind::Conversations);
    ImportSummary nothing;
    nothing.kind = ImportKind::Conversations;
    desktop.check(nothing);
    gallery.paint(QStringLiteral("import-empty"), desktop.window, Usual);
    desktop.screen.work().choose(QStringLiteral("/home/sam/Documents/gone.csv"));
    desktop.reach(ui::ImportWork::State::Failed);
    gallery.paint(QStringLiteral("import-failed"), desktop.window, Usual);
}

}  // namespace daisychain::test
