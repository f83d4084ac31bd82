#include "tests/gallery/gallery.h"
#include "tests/gallery/shop_morning.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/memory_settings.h"
#include "ui/composer/composer_controller.h"
#include "ui/composer/composer_pane.h"
#include "ui/composer/growing_editor.h"
#include "ui/composer/note_field.h"
#include "ui/conversation/conversation_controller.h"
#include "ui/conversation/thread_view.h"
#include "ui/queue/queue_controller.h"
#include "ui/queue_screen/queue_screen.h"
#include "ui/shell/main_window.h"

#include <QPlainTextEdit>

namespace daisychain::test {

namespace {

constexpr QSize Usual{1280, 800};

/// The whole window over one morning's desk.
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
    }
    void open(QueueView list, const QString &customer)
    {
        screen.queue().show(list);
        settle();
        const QString handle = morning.handleOf(customer);
        screen.open(handle);
        (void)eventually([&] {
            return screen.conversation().handle() == handle && screen.conversation().detail() &&
                   screen.composer().isReady();
        });
        settle();
    }
    QPlainTextEdit *field(const char *name)
    {
        return window.findChild<QPlainTextEdit *>(QLatin1String(name));
    }

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

void paintConversations(Gallery &gallery)
{
    Desktop desktop(gallery.theme());
    const auto open = [&](const char *name, QueueView list, const char *customer, bool isSharp = false) {
        desktop.open(list, QLatin1String(customer));
        gallery.paint(QLatin1String(name), desktop.window, Usual, isSharp);
    };
    open("queue-parcel", QueueView::AllOpen, "mara", true);
    open("queue-stopped", QueueView::Mine, "kofi");
    open("queue-private", QueueView::Mine, "pia");
    open("queue-arabic", QueueView::Unclaimed, "noor");
    open("queue-long-words", QueueView::Unclaimed, "anna");
    open("queue-crowd", QueueView::Unclaimed, "crowd7");
    open("queue-thanks", QueueView::Thanks, "bernd");
    desktop.open(QueueView::AllOpen, QStringLiteral("mara"));
    gallery.paint(QStringLiteral("queue-4k"), desktop.window, {1920, 1080}, true);
    gallery.paint(QStringLiteral("queue-1000"), desktop.window, {1000, 700});
    gallery.paint(QStringLiteral("queue-760"), desktop.window, {760, 700});
    gallery.theme().setDensity(ui::Density::Compact);
    gallery.paint(QStringLiteral("queue-compact"), desktop.window, Usual);
    gallery.theme().setDensity(ui::Density::Comfortable);
}

void paintWriting(Gallery &gallery)
{
    Desktop desktop(gallery.theme());
    desktop.open(QueueView::AllOpen, QStringLiteral("mara"));
    QPlainTextEdit *reply = desktop.field("replyEditor");
    reply->setFocus();
    reply->setPlainText(
        QStringLiteral("Hi Mara, good news: your parcel is at the depot in Łódź and a colleague brings it to "
                       "you today before six. The bouquet is fresh, and there is a small extra in it.\nJo"));
    const auto notes = desktop.window.findChildren<ui::NoteField *>(QStringLiteral("noteField"));
    for (ui::NoteField *note : notes) {
        if (note->parentWidget()->findChild<QPlainTextEdit *>(QStringLiteral("replyEditor")) == nullptr)
            continue;
        note->show();
        note->editor()->setPlainText(QStringLiteral("Depot has it, driver knows."));
    }
    gallery.paint(QStringLiteral("writing"), desktop.window, Usual, true);
    reply->setPlainText(QStringLiteral("so sorry ").repeated(70));
    gallery.paint(QStringLiteral("writing-too-long"), desktop.window, Usual);
    reply->setPlainText(QStringLiteral("Hi Mara, it comes today before six. Jo"));
    desktop.screen.composer().send(false);
    settle();
    desktop.morning.clock.advance(std::chrono::seconds(2));
    (void)eventually([&] { return desktop.screen.composer().held().has_value(); });
    gallery.paint(QStringLiteral("writing-held"), desktop.window, Usual);
}

void paintStates(Gallery &gallery)
{
    Desktop desktop(gallery.theme());
    desktop.open(QueueView::AllOpen, QStringLiteral("jonas"));
    desktop.screen.queue().attention().setAttended(true);
    desktop.screen.queue().perform(ui::QueueDeed::Done);
    settle();
    for (const char *customer : {"mara", "li"})
        desktop.screen.queue().toggleMark(desktop.morning.handleOf(QLatin1String(customer)));
    gallery.paint(QStringLiteral("state-marked"), desktop.window, Usual);
    desktop.screen.queue().clearMarks();
    FactBatch batch;
    batch.account = accountIdFor({Network::Mastodon, QStringLiteral("https://daisies.example/@shop")});
    for (int i = 0; i < 12; ++i) {
        PostFact post;
        post.id = {Network::Mastodon, QStringLiteral("https://daisies.example/p/new%1").arg(i)};
        post.author = {Network::Mastodon, QStringLiteral("https://daisies.example/@newcomer%1").arg(i)};
        post.created = desktop.morning.clock.now();
        post.text = QStringLiteral("hello?");
        batch.posts.append(post);
        batch.caught.append(CaughtFact{post.id, {}, post.created});
    }
    desktop.morning.desk.tell(batch);
    (void)eventually([&] { return desktop.screen.queue().arrivals().count == 12; });
    gallery.paint(QStringLiteral("state-arrivals"), desktop.window, Usual);
    desktop.morning.desk.failWith(Error{ErrorCode::Storage});
    desktop.screen.queue().show(QueueView::Snoozed);
    desktop.screen.conversation().open(QStringLiteral("gone"));
    settle();
    gallery.paint(QStringLiteral("state-failed"), desktop.window, Usual);
    desktop.morning.desk.failWith(std::nullopt);
    desktop.screen.conversation().open({});
    desktop.morning.clock.advance(std::chrono::hours(9));
    desktop.screen.queue().show(QueueView::Waiting);
    settle();
    gallery.paint(QStringLiteral("state-empty"), desktop.window, Usual);
}

}  // namespace

void paintQueueScreens(Gallery &gallery)
{
    if (gallery.wants(QStringLiteral("queue")))
        paintConversations(gallery);
    if (gallery.wants(QStringLiteral("writing")))
        paintWriting(gallery);
    if (gallery.wants(QStringLiteral("state")))
        paintStates(gallery);
}

}  // namespace daisychain::test
