#include "core/desk/notification_settings.h"
#include "tests/gallery/gallery.h"
#include "tests/gallery/shop_morning.h"
#include "tests/support/desk_town.h"
#include "tests/support/kept_state.h"
#include "tests/support/kept_usage.h"
#include "tests/support/memory_settings.h"
#include "tests/support/said_sign_in.h"
#include "ui/away/away_screen.h"
#include "ui/desktop/closing_sheet.h"
#include "ui/desktop/tray_picture.h"
#include "ui/queue_screen/queue_screen.h"
#include "ui/settings/settings_screen.h"
#include "ui/shell/languages.h"
#include "ui/shell/main_window.h"
#include "ui/shell/palette.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>

namespace daisychain::test {

namespace {

constexpr QSize Usual{1280, 800};

/// The window with the settings and the page after an absence over one morning's desk.
struct Console {
    explicit Console(ui::Theme &theme)
        : theme(theme)
    {
        health.now.streams = 3;
        health.now.heardWithin = std::chrono::seconds(20);
        for (ui::Screen *screen : QList<ui::Screen *>{&queue, &settingsScreen, &away})
            window.addScreen(screen, screen != &queue);
        window.addPaletteSource(&settingsScreen.finder());
        listen();
        window.resize(Usual);
        window.restoreState();
        window.show();
        settle();
    }
    void listen()
    {
        const QList<Account> accounts = morning.desk.accounts().result().value_or(QList<Account>());
        const Instant now = morning.clock.now();
        for (const Account &account : accounts) {
            const Stream tag{streamIdFor(account.id, StreamKind::Tag, QStringLiteral("parcel")), account.id,
                             StreamKind::Tag, QStringLiteral("parcel")};
            const Stream words{streamIdFor(account.id, StreamKind::Search, longWords()), account.id,
                               StreamKind::Search, longWords()};
            for (const Stream &stream : {tag, words})
                (void)morning.desk.saveStream(stream);
            (void)morning.desk.addSpan({tag.id, now - std::chrono::hours(30), now, {}});
            morning.desk.addGap(
                {words.id, now - std::chrono::hours(3), now - std::chrono::hours(2), GapReason::NoNetwork});
            setNotifyLevel(settings, words.id, NotificationLevel::MineOrLate);
        }
    }
    static QString longWords()
    {
        return QStringLiteral(
            "Donaudampfschifffahrtsgesellschaft أين طردي 👩‍👩‍👧‍👦 \"is it down\"");
    }
    void showSetting(const QString &id)
    {
        window.showScreen(QStringLiteral("settings"));
        settle();
        settingsScreen.focusSetting(id);
        settle();
    }

    ui::Theme &theme;
    ShopMorning morning;
    MemorySettings settings;
    SaidHealth health;
    SaidSignIn signIn;
    KeptUsage usage;
    KeptState state;
    ui::Icons icons{theme};
    ui::Commands commands{settings, icons};
    ui::UndoStack undo{morning.desk, morning.clock, morning.me};
    ui::QueueScreen queue{{morning.desk, morning.desk, morning.desk, morning.desk, morning.desk, morning.desk,
                           morning.desk, morning.desk, morning.desk, morning.desk.notices(), morning.clock,
                           morning.me},
                          {theme, icons, commands, undo, settings, {}}};
    ui::SettingsScreen settingsScreen{{theme, icons, settings, commands, morning.desk, signIn, state,
                                       morning.desk.notices(), morning.me, morning.desk, usage, undo,
                                       morning.clock, true}};
    ui::AwayScreen away{{morning.desk, morning.desk, morning.desk, morning.desk, morning.desk,
                         morning.desk.notices(), morning.clock, morning.me},
                        {theme, icons, commands}};
    ui::MainWindow window{{theme, icons, morning.clock, settings, commands, undo, health, {}}};
};

void paintSections(Gallery &gallery, const QString &suffix)
{
    Console console(gallery.theme());
    set(console.settings, QuietHoursOn, true);
    const QList<std::pair<const char *, const char *>> places{{"you", "you.name"},
                                                              {"streams", "streams.list"},
                                                              {"notifications", "notifications.level"},
                                                              {"quiet", "notifications.quietDays"},
                                                              {"appearance", "appearance.language"},
                                                              {"keys", "keys.search"}};
    for (const auto &[name, id] : places) {
        console.showSetting(QLatin1String(id));
        gallery.paint(QStringLiteral("settings-") + QLatin1String(name) + suffix, console.window, Usual,
                      true);
    }
    console.window.resize({760, 700});
    console.showSetting(QStringLiteral("streams.list"));
    gallery.paint(QStringLiteral("settings-streams-760") + suffix, console.window, {760, 700});
}

void paintAway(Gallery &gallery)
{
    Console console(gallery.theme());
    const Instant now = console.morning.clock.now();
    console.away.setAbsence({now - std::chrono::hours(15), now});
    console.window.showScreen(QStringLiteral("away"));
    settle();
    gallery.paint(QStringLiteral("settings-away"), console.window, Usual, true);
    gallery.paint(QStringLiteral("settings-away-760"), console.window, {760, 700});
    console.morning.desk.failWith(Error{ErrorCode::Storage, {}, {}});
    console.away.setAbsence({now - std::chrono::hours(15), now});
    settle();
    gallery.paint(QStringLiteral("settings-away-failed"), console.window, Usual);
}

void paintSheets(Gallery &gallery)
{
    Console console(gallery.theme());
    ui::ClosingSheet sheet(gallery.theme(), &console.window);
    sheet.ask();
    gallery.paint(QStringLiteral("settings-closing"), console.window, Usual, true);
    sheet.dismiss();
    console.commands.action(QStringLiteral("shell.palette"))->trigger();
    settle();
    auto *field = console.window.findChild<ui::Palette *>()->findChild<QLineEdit *>();
    for (const auto &[name, query] : {std::pair("quiet", "quiet"), std::pair("thank", "thank her")}) {
        field->setText(QLatin1String(query));
        settle();
        gallery.paint(QStringLiteral("settings-palette-") + QLatin1String(name), console.window, Usual);
    }
}

/// The tray's picture on light and dark panels, as large as it is and four times as large.
class TrayPanel final : public QWidget {
protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        int y = 0;
        for (const QColor &panel : {QColor(0xEFEFEF), QColor(0x2B2B2B)}) {
            painter.fillRect(0, y, width(), 120, panel);
            int x = 8;
            for (const int unread : {0, 3, 12, 99, 250}) {
                painter.drawPixmap(x, y + 8, ui::trayPicture(unread, 22, devicePixelRatioF()));
                painter.drawPixmap(x + 28, y + 8, ui::trayPicture(unread, 16, devicePixelRatioF()));
                painter.drawPixmap(x, y + 36, ui::trayPicture(unread, 22, 1.0).scaled(66, 66));
                x += 90;
            }
            y += 120;
        }
    }
};

}  // namespace

void paintSettingsScreens(Gallery &gallery)
{
    if (!gallery.wants(QStringLiteral("settings")))
        return;
    paintSections(gallery, {});
    paintAway(gallery);
    paintSheets(gallery);
    TrayPanel panel;
    gallery.paint(QStringLiteral("settings-tray"), panel, {460, 240}, true);
    {
        const ui::Languages languages(QStringLiteral("pseudo"));
        paintSections(gallery, QStringLiteral("-pseudo"));
    }
    QApplication::setLayoutDirection(Qt::RightToLeft);
    paintSections(gallery, QStringLiteral("-mirrored"));
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

}  // namespace daisychain::test
