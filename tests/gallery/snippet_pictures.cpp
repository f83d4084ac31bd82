#include "tests/gallery/gallery.h"
#include "tests/gallery/shop_morning.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/kept_snippets.h"
#include "tests/support/kept_state.h"
#include "tests/support/kept_usage.h"
#include "tests/support/memory_settings.h"
#include "tests/support/said_sign_in.h"
#include "ui/composer/composer_controller.h"
#include "ui/composer/growing_editor.h"
#include "ui/composer/snippet_book.h"
#include "ui/conversation/conversation_controller.h"
#include "ui/queue/queue_controller.h"
#include "ui/queue_screen/queue_screen.h"
#include "ui/queue_screen/snippet_source.h"
#include "ui/settings/settings_screen.h"
#include "ui/shell/main_window.h"
#include "ui/shell/palette.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTextCursor>

namespace daisychain::test {

namespace {

using namespace Qt::StringLiterals;

constexpr QSize Usual{1280, 800};

struct Saved {
    const char *name;
    const char *text;
    int expiresInDays;  ///< 0: never
};

constexpr Saved Replies[] = {
    {"late", "Hi {customer-first},\nyour parcel is late, and that is on us. It leaves today.", 0},
    {"label", "Would you send us a picture of the label? {customer}, we look at it at once.", 40},
    {"refund", "Your money is on its way back; it takes three days. – {me-first}", 0},
    {"tulips-easter", "The Easter tulips are sold out. The next come on Tuesday.", -3},
    {"donaudampfschifffahrtsgesellschaft-2026",
     "أين طردي 👩‍👩‍👧‍👦 Donaudampfschifffahrtsgesellschaftskapitän", 400},
    {"thanks", "Thank you for telling us!", 0},
    {"hours", "We are here from nine to six, and on Saturdays until two.", 0},
};

/// The window over one morning's desk where replies were saved.
struct Saving {
    explicit Saving(ui::Theme &theme)
        : theme(theme)
    {
        for (const Saved &saved : Replies) {
            Snippet snippet{
                {uuidFromName(saved.name)}, QString::fromUtf8(saved.name), QString::fromUtf8(saved.text), {}};
            snippet.owner = saved.expiresInDays == 0 ? std::nullopt : std::optional(morning.sam);
            if (saved.expiresInDays != 0)
                snippet.expires = morning.clock.now() + std::chrono::days(saved.expiresInDays);
            morning.desk.decides(morning.me, morning.clock.now(), DeskSubject{}, SnippetSaved{snippet});
        }
        for (int i = 0; i < 6; ++i) {
            HandOver used;
            used.reply = {uuidFromName("use " + QByteArray::number(i))};
            used.snippets = {{uuidFromName("late")}};
            morning.desk.decides(morning.me, morning.clock.now(), DeskSubject{}, used);
        }
        health.now.streams = 3;
        health.now.heardWithin = std::chrono::seconds(20);
        for (ui::Screen *screen : QList<ui::Screen *>{&screen, &settingsScreen})
            window.addScreen(screen, screen != &this->screen);
        window.addPaletteSource(&source);
        window.showScreen(u"queue"_s);
        window.resize(Usual);
        window.show();
        settle();
        screen.activate();
        screen.queue().show(QueueView::AllOpen);
        settle();
        handle = screen.queue().model().list().rows().first().handle;
        screen.open(handle);
        (void)eventually([this] {
            return screen.conversation().handle() == handle && screen.composer().isReady() &&
                   !book.rows().isEmpty();
        });
        settle();
    }
    ui::GrowingEditor *editor() { return window.findChild<ui::GrowingEditor *>(u"replyEditor"_s); }
    void write(const QString &text)
    {
        QApplication::setActiveWindow(&window);
        screen.startReply();
        editor()->setPlainText({});
        editor()->insertPlainText(text);
        settle();
    }

    ui::Theme &theme;
    ShopMorning morning;
    MemorySettings settings;
    SaidHealth health;
    SaidSignIn signIn;
    KeptUsage usage;
    KeptState state;
    KeptSnippets kept{morning.desk};
    ui::Icons icons{theme};
    ui::Commands commands{settings, icons};
    ui::UndoStack undo{morning.desk, morning.clock, morning.me};
    ui::SnippetBook book{kept, morning.desk.notices(), morning.clock, settings};
    ui::SnippetSource source{book};
    ui::QueueScreen screen{{morning.desk, morning.desk, morning.desk, morning.desk, morning.desk,
                            morning.desk, morning.desk, morning.desk, morning.desk, morning.desk.notices(),
                            morning.clock, morning.me, nullptr, nullptr, nullptr, nullptr, &book},
                           {theme, icons, commands, undo, settings, {}}};
    ui::SettingsScreen settingsScreen{{theme, icons, settings, commands, morning.desk, signIn, state,
                                       morning.desk.notices(), morning.me, morning.desk, usage, undo,
                                       morning.clock, true, nullptr, &book, &morning.desk, nullptr}};
    ui::MainWindow window{{theme, icons, morning.clock, settings, commands, undo, health, {}}};
    QString handle;
};

void paintWriting(Gallery &gallery)
{
    Saving desk(gallery.theme());
    desk.write(u"Good morning! /"_s);
    gallery.paint(u"snippets-list"_s, desk.window, Usual, true);
    desk.write(u"/ref"_s);
    gallery.paint(u"snippets-found"_s, desk.window, Usual);
    desk.write({});
    desk.screen.takeSnippet({uuidFromName("late")});
    settle();
    gallery.paint(u"snippets-worn"_s, desk.window, Usual, true);
    desk.write({});
    desk.editor()->insertPlainText(u"Hi {customer}, thank you."_s);
    desk.screen.composer().tookSnippet({uuidFromName("thanks")});
    settle();
    gallery.paint(u"snippets-gap"_s, desk.window, Usual);
    desk.commands.action(u"shell.palette"_s)->trigger();
    settle();
    desk.window.findChild<ui::Palette *>()->findChild<QLineEdit *>()->setText(u"/l"_s);
    settle();
    gallery.paint(u"snippets-palette"_s, desk.window, Usual);
}

void paintDrafts(Gallery &gallery)
{
    Saving desk(gallery.theme());
    for (const char *text :
         {"Hi Mara, the carrier has lost it, we send another one today",
          "Hi Mara, the carrier has found it, and it is on its way", "Hi Mara, it is here"}) {
        desk.write(QString::fromUtf8(text));
        desk.screen.composer().flush();
        desk.morning.clock.advance(std::chrono::seconds(40));
        settle();
    }
    desk.commands.action(u"composer.versions"_s)->trigger();
    settle();
    gallery.paint(u"snippets-versions"_s, desk.window, Usual, true);
    desk.commands.action(u"composer.versions"_s)->trigger();

    Draft other = desk.morning.desk.drafts().first();
    other.id = {uuidFromName("other")};
    other.text = u"Good morning, we have just asked the carrier and they say"_s;
    other.updated = desk.morning.clock.now() - std::chrono::minutes(12);
    (void)desk.morning.desk.saveDraft(other);
    settle();
    gallery.paint(u"snippets-two-drafts"_s, desk.window, Usual);
    desk.morning.desk.failWith(Error{ErrorCode::Storage, {u"database or disk is full"_s}});
    desk.editor()->insertPlainText(u"!"_s);
    desk.screen.composer().flush();
    settle();
    gallery.paint(u"snippets-disk-full"_s, desk.window, Usual);
}

void paintSettings(Gallery &gallery)
{
    Saving desk(gallery.theme());
    desk.window.showScreen(u"settings"_s);
    settle();
    desk.settingsScreen.focusSetting(u"snippets.list"_s);
    settle();
    gallery.paint(u"snippets-settings"_s, desk.window, Usual, true);
    desk.window.findChild<QPushButton *>(u"snippets.edit"_s)->click();
    settle();
    desk.settingsScreen.focusSetting(u"snippetForm"_s);
    settle();
    gallery.paint(u"snippets-form"_s, desk.window, Usual);
}

}  // namespace

void paintSnippets(Gallery &gallery)
{
    if (!gallery.wants(u"snippets"_s))
        return;
    gallery.know({u"Hi Mara, the carrier has"_s});
    QStringList known;
    for (const Saved &saved : Replies)
        known << QString::fromUtf8(saved.name) << QString::fromUtf8(saved.text);
    gallery.know(known);
    paintWriting(gallery);
    paintDrafts(gallery);
    paintSettings(gallery);
}

}  // namespace daisychain::test
