#include "tests/gallery/gallery.h"
#include "tests/gallery/shop_morning.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/kept_state.h"
#include "tests/support/kept_usage.h"
#include "tests/support/memory_settings.h"
#include "tests/support/said_likeness.h"
#include "tests/support/said_sign_in.h"
#include "ui/account/connect_form.h"
#include "ui/composer/composer_controller.h"
#include "ui/conversation/conversation_controller.h"
#include "ui/queue/queue_controller.h"
#include "ui/queue_screen/queue_screen.h"
#include "ui/settings/settings_screen.h"
#include "ui/shell/main_window.h"
#include "ui/start/start_page.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace daisychain::test {

namespace {

constexpr QSize Usual{1280, 800};

template <class Button>
void press(QWidget &window, const QString &text)
{
    for (Button *button : window.findChildren<Button *>()) {
        if (button->text() == text && button->isVisibleTo(&window))
            return button->click();
    }
}

Account account(Network network, const QString &handle, const QString &colour)
{
    Account account;
    account.network = network;
    account.identity = {network, handle};
    account.id = accountIdFor(account.identity);
    account.handle = handle;
    account.displayName = QStringLiteral("Marigold");
    account.colour = colour;
    return account;
}

/// What each network asks for, by the places that people see first.
void paintForms(Gallery &gallery)
{
    const ui::Icons icons(gallery.theme());
    for (const QString &network : {QStringLiteral("Bluesky"), QStringLiteral("X"), QStringLiteral("Feed")}) {
        SaidSignIn signIn;
        ui::StartPage page(signIn, gallery.theme(), icons, QStringLiteral("Jo Abebe"));
        page.resize(Usual);
        page.show();
        press<QAbstractButton>(page, network);
        settle();
        gallery.paint(QStringLiteral("network-connect-") + network.toLower(), page, Usual, true);
    }
}

/// A code by mail, no key store, a refusal: what stands in the form then.
void paintTroubles(Gallery &gallery)
{
    const ui::Icons icons(gallery.theme());
    const QString handle = QStringLiteral("help.shop.example");
    SaidSignIn signIn;
    signIn.history = std::optional(HistoryCount{.mentions = 214, .open = 9});
    signIn.account = Failure(Error{ErrorCode::Conflict, {QStringLiteral("email-code")}});
    ui::StartPage page(signIn, gallery.theme(), icons, QStringLiteral("Jo Abebe"));
    gallery.know({handle, QStringLiteral("no wallet is open")});
    page.resize(Usual);
    page.show();
    press<QAbstractButton>(page, QStringLiteral("Bluesky"));
    auto *form = page.findChild<ui::ConnectForm *>();
    for (QLineEdit *field : form->findChildren<QLineEdit *>()) {
        if (field->isVisibleTo(&page) && field->text().isEmpty())
            field->setText(handle);
    }
    const auto connectNow = [&] {
        for (QPushButton *button : page.findChildren<QPushButton *>()) {
            if (button->isDefault() && button->isEnabled() && button->isVisibleTo(&page))
                return button->click();
        }
    };
    connectNow();
    settle();
    gallery.paint(QStringLiteral("network-connect-code"), page, Usual);
    for (QLineEdit *field : form->findChildren<QLineEdit *>()) {
        if (field->isVisibleTo(&page) && field->text().isEmpty())
            field->setText(QStringLiteral("1234"));
    }
    signIn.account = Failure(Error{ErrorCode::Unauthorized});
    connectNow();
    settle();
    gallery.paint(QStringLiteral("network-connect-refused"), page, Usual);
    signIn.account = account(Network::Bluesky, handle, {});
    signIn.keeps = Failure(
        Error{ErrorCode::Storage, {QStringLiteral("key-store"), QStringLiteral("no wallet is open")}});
    connectNow();
    settle();
    connectNow();
    settle();
    gallery.paint(QStringLiteral("network-connect-key-store"), page, Usual);
}

/// The settings with an account on each network.
struct Office {
    explicit Office(ui::Theme &theme, const KeptUsage &ledger = {})
        : theme(theme)
        , usage(ledger)
    {
        Account sky =
            account(Network::Bluesky, QStringLiteral("help.shop.example"), QStringLiteral("#b4562a"));
        sky.needsSignIn = true;
        x = account(Network::X, QStringLiteral("shop"), QStringLiteral("#2e7d4f"));
        Account feeds = account(Network::Feed, QStringLiteral("feeds"), QStringLiteral("#8a4fa3"));
        feeds.limits.isReadOnly = true;
        for (const Account &each : {sky, x, feeds})
            morning.desk.addAccount(each);
        window.addScreen(&queue);
        window.addScreen(&settingsScreen);
        window.resize(Usual);
        window.showScreen(QStringLiteral("settings"));
        window.show();
        settingsScreen.activate();
        settle();
    }
    void showSetting(const QString &id)
    {
        settingsScreen.focusSetting(id);
        settle();
    }

    ui::Theme &theme;
    Account x;
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
    ui::MainWindow window{{theme, icons, morning.clock, settings, commands, undo, health, {}}};
};

void paintAccounts(Gallery &gallery)
{
    Office office(gallery.theme());
    office.signIn.report =
        AccountReport{office.x, {}, Error{ErrorCode::Refused, {QStringLiteral("cap")}}, false};
    gallery.know({QStringLiteral("cap")});
    office.showSetting(QStringLiteral("accounts.server"));
    gallery.paint(QStringLiteral("network-accounts"), office.window, Usual, true);
}

/// Three days of work on X, of which a month may cost so much.
KeptUsage ledger(Instant now, MicroDollars cap)
{
    const AccountId shop = account(Network::X, QStringLiteral("shop"), {}).id;
    const QDate today = utcDay(now);
    KeptUsage usage;
    usage.rules.monthlyCap = cap;
    usage.entries = {
        {Network::X, shop, today.addDays(-2), {{UsageKind::OwnPostRead, 412}, {UsageKind::PostWrite, 9}}},
        {Network::X, shop, today.addDays(-1), {{UsageKind::PostRead, 1240}}},
        {Network::X, shop, today, {{UsageKind::OwnPostRead, 96}, {UsageKind::SummonedReply, 31}}}};
    usage.kept = {{shop, QStringLiteral("mentions"), 300, 287, now + std::chrono::minutes(9), now}};
    return usage;
}

void paintCosts(Gallery &gallery)
{
    gallery.know({QStringLiteral("mentions")});
    const Instant now = ShopMorning().clock.now();
    Office office(gallery.theme(), ledger(now, {20'000'000}));
    office.showSetting(QStringLiteral("costs.cap"));
    gallery.paint(QStringLiteral("network-costs"), office.window, Usual, true);
    Office over(gallery.theme(), ledger(now, {5'000'000}));
    over.showSetting(QStringLiteral("costs.cap"));
    gallery.paint(QStringLiteral("network-costs-over"), over.window, Usual);
}

/// What stands above the text where the network takes none from us; and who may be the same customer.
void paintAnswering(Gallery &gallery)
{
    ui::Theme &theme = gallery.theme();
    ShopMorning morning;
    MemorySettings settings;
    SaidHealth health;
    SaidLikeness likeness;
    ProfileFact elsewhere;
    elsewhere.id = {Network::Bluesky, QStringLiteral("did:plc:mara")};
    elsewhere.handle = QStringLiteral("mara.blumen.example");
    likeness.suggested = {{elsewhere, LikenessKind::SameDomain, QStringLiteral("blumen.example")}};
    gallery.know({elsewhere.handle, QStringLiteral("blumen.example")});
    ui::Icons icons{theme};
    ui::Commands commands{settings, icons};
    ui::UndoStack undo{morning.desk, morning.clock, morning.me};
    ui::QueueScreen screen{{morning.desk, morning.desk, morning.desk, morning.desk, morning.desk,
                            morning.desk, morning.desk, morning.desk, morning.desk, morning.desk.notices(),
                            morning.clock, morning.me, &likeness},
                           {theme, icons, commands, undo, settings, {}}};
    ui::MainWindow window{{theme, icons, morning.clock, settings, commands, undo, health, {}}};
    window.addScreen(&screen);
    window.showScreen(QStringLiteral("queue"));
    window.resize(Usual);
    window.show();
    screen.activate();
    const auto limit = [&](const std::function<void(NetworkLimits &)> &change) {
        const QList<Account> accounts = morning.desk.accounts().result().value();
        for (Account each : accounts) {
            each.limits = NetworkLimits{};
            change(each.limits);
            (void)morning.desk.saveAccount(each);
        }
        settle();
        settle();
    };
    const auto open = [&](const QString &customer) {
        screen.queue().show(QueueView::AllOpen);
        settle();
        screen.open(morning.handleOf(customer));
        (void)eventually([&] {
            return screen.conversation().handle() == morning.handleOf(customer) &&
                   screen.composer().isReady();
        });
        settle();
    };
    open(QStringLiteral("mara"));
    gallery.paint(QStringLiteral("network-same-person"), window, Usual, true);
    limit([](NetworkLimits &limits) { limits.isReadOnly = true; });
    gallery.paint(QStringLiteral("network-read-only"), window, Usual);
    limit([](NetworkLimits &limits) { limits.needsSummons = true; });
    open(QStringLiteral("yui"));
    // Only the first of our accounts was named.
    screen.composer().setAccount(screen.composer().accountChoices().last().id);
    settle();
    gallery.paint(QStringLiteral("network-not-summoned"), window, Usual, true);
}

}  // namespace

void paintNetworks(Gallery &gallery)
{
    if (!gallery.wants(QStringLiteral("network-")))
        return;
    paintForms(gallery);
    paintTroubles(gallery);
    paintAccounts(gallery);
    paintCosts(gallery);
    paintAnswering(gallery);
}

}  // namespace daisychain::test
