#include "tests/gallery/gallery.h"
#include "tests/gallery/shop_morning.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/memory_settings.h"
#include "tests/support/told_changes.h"
#include "ui/composer/composer_controller.h"
#include "ui/composer/growing_editor.h"
#include "ui/conversation/conversation_controller.h"
#include "ui/conversation/conversation_pane.h"
#include "ui/conversation/thread_view.h"
#include "ui/outbox/outbox_screen.h"
#include "ui/queue/queue_controller.h"
#include "ui/queue_screen/queue_screen.h"
#include "ui/shell/main_window.h"
#include "ui/thread/thread_item.h"

#include <QLineEdit>

namespace daisychain::test {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr QSize Usual{1280, 800};
constexpr QSize Narrow{760, 700};

/// The window over one morning's desk, at the conversation with Mara.
struct Desktop {
    explicit Desktop(ui::Theme &theme, const char *at = "queue")
        : theme(theme)
    {
        letEdit();
        health.now.streams = 3;
        health.now.heardWithin = 20s;
        Q_EMIT health.changed();
        window.addScreen(&screen);
        window.addScreen(&outbox, true);
        window.showScreen(QLatin1String(at));
        window.resize(Usual);
        window.show();
        settle();
    }
    void letEdit()
    {
        const auto accounts = morning.desk.accounts().result();
        for (Account account : accounts.value_or(QList<Account>())) {
            account.limits.editsPosts = true;
            morning.desk.addAccount(account);
        }
    }
    void open(const QString &customer)
    {
        screen.queue().show(QueueView::AllOpen);
        settle();
        const QString handle = morning.handleOf(customer);
        screen.open(handle);
        (void)eventually([&] {
            return screen.conversation().handle() == handle && screen.conversation().detail() &&
                   screen.composer().isReady();
        });
        settle();
    }
    /// The newest post of ours in the conversation; nothing when there is none.
    std::optional<ThreadPost> own()
    {
        std::optional<ThreadPost> newest;
        for (const ThreadPost &post : screen.conversation().detail()->posts) {
            if (post.ours && !post.isDeleted)
                newest = post;
        }
        return newest;
    }
    void showOwn()
    {
        if (const auto post = own())
            window.findChild<ui::ThreadView *>()->showItem(ui::postItemId(post->post.id));
        settle();
    }
    ConversationSubject subject() { return screen.conversation().detail()->head.subject; }
    void changing(ActionPayload payload, OutboxState state, const std::optional<Error> &error = {})
    {
        PostChange change;
        change.handle = screen.conversation().handle();
        change.state = state;
        change.lastError = error;
        change.changed = morning.clock.now();
        change.action = newAction(morning.me, morning.clock.now() - 40s, subject(), payload);
        const ActionId id = morning.desk.decides(morning.me, change.action.at, subject(), payload);
        change.action.id = id;
        changes.pending.append(change);
        Notice notice;
        notice.isEverything = true;
        Q_EMIT morning.desk.notices().changed(notice);
        settle();
    }
    void press(const char *command)
    {
        commands.action(QLatin1String(command))->trigger();
        settle();
    }
    void fill(const QString &field, const QString &text)
    {
        window.findChild<QLineEdit *>(field)->setText(text);
        settle();
    }

    ui::Theme &theme;
    ShopMorning morning;
    MemorySettings settings;
    SaidHealth health;
    ToldChanges changes;
    ui::Icons icons{theme};
    ui::Commands commands{settings, icons};
    ui::UndoStack undo{morning.desk, morning.clock, morning.me};
    ui::QueueScreen screen{{morning.desk,  morning.desk, morning.desk, morning.desk, morning.desk,
                            morning.desk,  morning.desk, morning.desk, morning.desk, morning.desk.notices(),
                            morning.clock, morning.me,   nullptr,      nullptr,      nullptr,
                            nullptr,       nullptr,      nullptr,      nullptr,      &changes},
                           {theme, icons, commands, undo, settings, {}}};
    ui::OutboxScreen outbox{{{morning.desk, morning.desk, morning.desk, morning.desk, morning.desk.notices(),
                              morning.clock, morning.me, &changes},
                             morning.desk},
                            {theme, icons, commands, undo}};
    ui::MainWindow window{{theme, icons, morning.clock, settings, commands, undo, health, {}}};
};

void paintLater(Gallery &gallery)
{
    Desktop desktop(gallery.theme());
    desktop.open(u"mara"_s);
    desktop.screen.composer().addText(u"Good morning, Mara: the driver has it on the van."_s);
    settle();
    desktop.press("composer.sendLater");
    gallery.paint(u"sending-later"_s, desktop.window, Usual, true);
    desktop.fill(u"laterWhen"_s, u"when pigs fly"_s);
    QMetaObject::invokeMethod(desktop.window.findChild<QWidget *>(u"laterDo"_s), "click");
    settle();
    gallery.paint(u"sending-later-when"_s, desktop.window, Narrow);
    desktop.fill(u"laterWhen"_s, u"friday 10:00"_s);
    QMetaObject::invokeMethod(desktop.window.findChild<QWidget *>(u"laterDo"_s), "click");
    (void)eventually([&] { return desktop.screen.composer().held().has_value(); });
    settle();
    gallery.paint(u"sending-held"_s, desktop.window, Usual);
    desktop.screen.composer().addText(u"I look into it."_s);
    settle();
    desktop.press("composer.sendAndSnooze");
    gallery.paint(u"sending-snooze"_s, desktop.window, Usual);
}

void paintOwnPosts(Gallery &gallery)
{
    Desktop desktop(gallery.theme());
    desktop.open(u"mara"_s);
    desktop.showOwn();
    desktop.press("post.edit");
    gallery.paint(u"sending-edit"_s, desktop.window, Usual);
    desktop.press("post.remove");
    gallery.paint(u"sending-delete"_s, desktop.window, Usual, true);
    gallery.paint(u"sending-delete-760"_s, desktop.window, Narrow);
}

void paintChanges(Gallery &gallery)
{
    Desktop desktop(gallery.theme());
    desktop.open(u"mara"_s);
    const auto post = desktop.own();
    if (!post)
        return;
    EditPost edit;
    edit.post = post->post.id;
    edit.account = *post->ours;
    edit.text = u"It left the hub at eight, and is on the van now."_s;
    desktop.changing(edit, OutboxState::Ready, Error{ErrorCode::Offline});
    desktop.changing(RemovePost{post->post.id, *post->ours, {}}, OutboxState::Refused,
                     Error{ErrorCode::Refused, {u"This action is not allowed"_s, u"403"_s}});
    gallery.know({u"This action is not allowed"_s});
    gallery.paint(u"sending-changes"_s, desktop.window, Usual);
    desktop.window.showScreen(u"outbox"_s);
    settle();
    gallery.paint(u"sending-outbox"_s, desktop.window, Usual);
}

}  // namespace

void paintSending(Gallery &gallery)
{
    if (!gallery.wants(QStringLiteral("sending")))
        return;
    paintLater(gallery);
    paintOwnPosts(gallery);
    paintChanges(gallery);
}

}  // namespace daisychain::test
