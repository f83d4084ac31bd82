#include "core/base/when_ready.h"
#include "tests/gallery/gallery.h"
#include "tests/gallery/shop_morning.h"
#include "tests/support/desk_town.h"
#include "tests/support/kept_usage.h"
#include "tests/support/memory_settings.h"
#include "tests/support/said_sign_in.h"
#include "ui/queue_screen/queue_screen.h"
#include "ui/settings/settings_screen.h"
#include "ui/shell/customer_finder.h"
#include "ui/shell/languages.h"
#include "ui/shell/main_window.h"
#include "ui/shell/palette.h"
#include "ui/start/start_page.h"
#include "ui/start/start_trouble.h"
#include "ui/widget/state_view.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

namespace daisychain::test {

namespace {

constexpr QSize Usual{1280, 800};

/// Somebody looks at the page: nothing answers, but for a token.
class StillSignIn final : public AccountSignIn {
public:
    QList<SignInForm> forms() const override { return SaidSignIn().forms(); }
    QFuture<Result<QUrl>> begin(SignInAnswers answers) override
    {
        if (answers.secret.isEmpty())
            return readyFuture<QUrl>(Failure(Error{ErrorCode::Offline}));
        return readyFuture<QUrl>(QUrl());
    }
    QFuture<Result<Account>> finish() override
    {
        Account account;
        account.handle = QStringLiteral("help@daisies.example");
        return readyFuture<Account>(account);
    }
    QFuture<Result<std::optional<HistoryCount>>> countHistory(std::function<void(int)>) override
    {
        return readyFuture<std::optional<HistoryCount>>(
            std::optional(HistoryCount{.mentions = 214, .open = 9}));
    }
    QFuture<Result<Account>> keep() override
    {
        return readyFuture<Account>(Failure(Error{ErrorCode::Offline}));
    }
    Result<void> useKeyFile() override { return {}; }
    void cancel() override {}
    QFuture<Result<AccountReport>> check(Account) override
    {
        return readyFuture<AccountReport>(Failure(Error{ErrorCode::Offline}));
    }
    QFuture<Result<StoreVersion>> remove(AccountId) override
    {
        return readyFuture<StoreVersion>(Failure(Error{ErrorCode::Offline}));
    }
};

class EmptyState final : public DeskState {
public:
    QFuture<Result<std::optional<QByteArray>>> value(QString) override
    {
        return readyFuture<std::optional<QByteArray>>(std::optional<QByteArray>());
    }
    QFuture<Result<StoreVersion>> setValue(QString, QByteArray) override
    {
        return readyFuture<StoreVersion>(StoreVersion{1});
    }
};

/// The window with all its places over one morning's desk.
struct Console {
    explicit Console(ui::Theme &theme)
        : theme(theme)
    {
        health.now.streams = 3;
        health.now.heardWithin = std::chrono::seconds(20);
        health.now.sending = 2;
        window.addScreen(&queue);
        window.addScreen(&settingsScreen, true);
        window.addPaletteSource(&finder);
        window.resize(Usual);
        window.restoreState();
        Q_EMIT health.changed();
        window.show();
        settle();
    }

    ui::Theme &theme;
    ShopMorning morning;
    MemorySettings settings;
    SaidHealth health;
    StillSignIn signIn;
    KeptUsage usage;
    EmptyState state;
    ui::Icons icons{theme};
    ui::Commands commands{settings, icons};
    ui::UndoStack undo{morning.desk, morning.clock, morning.me};
    ui::CustomerFinder finder{morning.desk, morning.desk};
    ui::QueueScreen queue{{morning.desk, morning.desk, morning.desk, morning.desk, morning.desk, morning.desk,
                           morning.desk, morning.desk, morning.desk, morning.desk.notices(), morning.clock,
                           morning.me},
                          {theme, icons, commands, undo, settings, {}}};
    ui::SettingsScreen settingsScreen{{theme, icons, settings, commands, morning.desk, signIn, state,
                                       morning.desk.notices(), morning.me, morning.desk, usage, undo,
                                       morning.clock, true}};
    ui::MainWindow window{{theme, icons, morning.clock, settings, commands, undo, health, {}}};
};

void paintStart(Gallery &gallery)
{
    StillSignIn signIn;
    const ui::Icons icons(gallery.theme());
    ui::StartPage page(signIn, gallery.theme(), icons, QStringLiteral("Jo Abebe"));
    gallery.paint(QStringLiteral("shell-start"), page, Usual, true);
    gallery.paint(QStringLiteral("shell-start-small"), page, {520, 480});
    const auto fields = page.findChildren<QLineEdit *>();
    for (QLineEdit *field : fields) {
        if (field->accessibleName() == u"Address of the server" || field->accessibleName() == u"Access token")
            field->setText(QStringLiteral("daisies.example"));
    }
    const auto buttons = page.findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text() == u"use a token instead" || button->text() == u"connect")
            button->click();
    }
    settle();
    gallery.paint(QStringLiteral("shell-start-counted"), page, Usual);
}

void paintTrouble(Gallery &gallery)
{
    using ui::StartFailure;
    const ui::Icons icons(gallery.theme());
    const QString folder = QStringLiteral("/home/jo/.local/share/Daisychain");
    ui::StartTrouble used(
        {StartFailure::Kind::FolderInUse, folder, QStringLiteral("daisychainctl"), QStringLiteral("4711")},
        gallery.theme(), icons);
    gallery.paint(QStringLiteral("shell-trouble-in-use"), used, used.size());
    ui::StartTrouble closed({StartFailure::Kind::FolderClosed, folder}, gallery.theme(), icons);
    gallery.paint(QStringLiteral("shell-trouble-closed"), closed, closed.size());
}

void paintSettings(Gallery &gallery)
{
    Console console(gallery.theme());
    console.window.showScreen(QStringLiteral("settings"));
    settle();
    gallery.paint(QStringLiteral("shell-settings"), console.window, Usual, true);
    for (QScrollArea *area : console.window.findChildren<QScrollArea *>())
        area->verticalScrollBar()->setValue(640);
    gallery.paint(QStringLiteral("shell-settings-keys"), console.window, Usual);
}

void paintOverlays(Gallery &gallery)
{
    Console console(gallery.theme());
    console.commands.action(QStringLiteral("shell.palette"))->trigger();
    gallery.paint(QStringLiteral("shell-palette"), console.window, Usual, true);
    auto *palette = console.window.findChild<ui::Palette *>();
    palette->findChild<QLineEdit *>()->setText(QStringLiteral("ma"));
    settle();
    gallery.paint(QStringLiteral("shell-palette-found"), console.window, Usual);
    palette->findChild<QLineEdit *>()->setText(QStringLiteral("zzqx"));
    gallery.paint(QStringLiteral("shell-palette-nothing"), console.window, Usual);
    palette->dismiss();
    console.commands.action(QStringLiteral("shell.keys"))->trigger();
    gallery.paint(QStringLiteral("shell-keys"), console.window, Usual, true);
}

void paintStrips(Gallery &gallery)
{
    Console console(gallery.theme());
    gallery.know({QStringLiteral("demo network, on this machine"), QStringLiteral("connect a real account"),
                  QStringLiteral("was typed where no text goes"),
                  QStringLiteral("type this into the reply")});
    console.window.setRibbon(
        QStringLiteral("This is the demo network, on this machine alone. Nothing here reaches anybody."),
        QStringLiteral("connect a real account"));
    console.window.say(QStringLiteral("“hello Mara” was typed where no text goes. Nothing was done."),
                       QStringLiteral("type this into the reply"));
    console.health.now.offlineSince = console.morning.clock.now() - std::chrono::minutes(20);
    Q_EMIT console.health.changed();
    gallery.paint(QStringLiteral("shell-strips"), console.window, Usual);
    console.window.setRailWords(false);
    console.health.now.offlineSince.reset();
    console.health.now.signedOut = {QStringLiteral("care@daisies.example")};
    Q_EMIT console.health.changed();
    gallery.paint(QStringLiteral("shell-narrow-rail"), console.window, Usual);
}

void paintLanguages(Gallery &gallery)
{
    const bool wasPseudo = gallery.isPseudo();
    for (const QString &code : {QStringLiteral("de"), QStringLiteral("pseudo")}) {
        const ui::Languages languages(code);
        gallery.setPseudo(wasPseudo && code == u"pseudo");
        Console console(gallery.theme());
        gallery.paint(QStringLiteral("shell-language-") + code, console.window, Usual);
        console.window.showScreen(QStringLiteral("settings"));
        settle();
        gallery.paint(QStringLiteral("shell-language-settings-") + code, console.window, Usual);
    }
    gallery.setPseudo(wasPseudo);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    {
        Console console(gallery.theme());
        gallery.paint(QStringLiteral("shell-mirrored"), console.window, Usual);
        console.commands.action(QStringLiteral("shell.palette"))->trigger();
        gallery.paint(QStringLiteral("shell-mirrored-palette"), console.window, Usual);
    }
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void paintListStates(Gallery &gallery)
{
    const ui::Icons icons(gallery.theme());
    const QList<std::pair<ui::ListState, ui::StateWords>> states{
        {ui::ListState::Empty,
         {QStringLiteral("Everything is claimed."), QStringLiteral("What comes appears here by itself.")}},
        {ui::ListState::Loading, {QStringLiteral("Reading the list …")}},
        {ui::ListState::Failed,
         {QStringLiteral("The list could not be read."),
          QStringLiteral("Nothing is lost: what you did is kept."), QStringLiteral("try again")}},
        {ui::ListState::Offline,
         {QStringLiteral("No network since 14:02."),
          QStringLiteral("What is on this computer can be worked on."), QStringLiteral("try again")}}};
    for (const auto &[state, words] : states) {
        gallery.know({words.what, words.next, words.button});
        ui::StateView view(gallery.theme(), icons);
        view.show(state, words);
        gallery.paint(QStringLiteral("shell-state-%1").arg(int(state)), view, {348, 320});
    }
}

}  // namespace

void paintShell(Gallery &gallery)
{
    const auto paint = [&gallery](const char *group, void (*pictures)(Gallery &)) {
        if (gallery.wants(QLatin1String(group)))
            pictures(gallery);
    };
    paint("shell-start", paintStart);
    paint("shell-trouble", paintTrouble);
    paint("shell-settings", paintSettings);
    paint("shell-palette", paintOverlays);
    paint("shell-strips", paintStrips);
    paint("shell-language", paintLanguages);
    paint("shell-state", paintListStates);
}

}  // namespace daisychain::test
