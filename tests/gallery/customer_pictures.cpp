#include "core/base/when_ready.h"
#include "tests/gallery/gallery.h"
#include "tests/gallery/shop_morning.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/memory_settings.h"
#include "ui/customer/customer_controller.h"
#include "ui/customer/customer_pane.h"
#include "ui/customers/customers_controller.h"
#include "ui/customers/customers_list_view.h"
#include "ui/customers/customers_pane.h"
#include "ui/customers/customers_screen.h"
#include "ui/customers/join_work.h"
#include "ui/shell/main_window.h"
#include "ui/shell/undo_stack.h"

#include <QLineEdit>

namespace daisychain::test {

namespace {

constexpr QSize Usual{1280, 800};

/// The customers of one morning, some of whom more is known.
struct Desktop {
    Desktop(ui::Theme &theme, bool isBroken = false)
        : theme(theme)
    {
        if (isBroken)
            morning.desk.failWith(Error{ErrorCode::Storage});
        health.now.streams = 3;
        health.now.heardWithin = std::chrono::seconds(20);
        Q_EMIT health.changed();
        window.addScreen(&screen);
        window.showScreen(screen.id());
        window.resize(Usual);
        window.show();
        settle();
    }

    void know()
    {
        say("mara", {{DetailField::Organisation, {}, QStringLiteral("Balkon & Söhne")},
                     {DetailField::Plan, {}, QStringLiteral("Gold")},
                     {DetailField::EMail, {}, QStringLiteral("mara@blumen.example")},
                     {DetailField::Reference, QStringLiteral("4711"), QStringLiteral("order")},
                     {DetailField::Own, QStringLiteral("pots"), QStringLiteral("too many")},
                     {DetailField::Date, QStringLiteral("since"), QStringLiteral("2023-03-04")}});
        say("jonas", {{DetailField::Mark, QStringLiteral("press"), QStringLiteral("yes")},
                      {DetailField::Organisation, {}, QStringLiteral("Town Gazette")}});
        say("anna", {{DetailField::Organisation,
                      {},
                      QStringLiteral("Gesellschaft für Gartenbauwissenschaftlichekleinstlebewesenkunde mbH")},
                     {DetailField::Mark, QStringLiteral("legal"), QStringLiteral("yes")},
                     {DetailField::Mark, QStringLiteral("vulnerable"), QStringLiteral("yes")}});
        const ConversationSubject subject = subjectOf("mara");
        morning.desk.decides(
            morning.sam, *parseInstant("2026-03-04T08:00:00Z"), subject,
            Promise{QStringLiteral("I call you back before ten with a number for the parcel"),
                    *parseInstant("2026-03-04T09:30:00Z"),
                    {},
                    {}});
        morning.desk.decides(morning.me, *parseInstant("2026-03-04T09:20:00Z"), subject,
                             Gesture{GestureKind::Credit,
                                     Money{1000, QStringLiteral("EUR")},
                                     QStringLiteral("parcel late twice"),
                                     {}});
    }
    void say(const char *customer, const QList<CustomerDetail> &details)
    {
        const ProfileFact profile = profileOf(customer);
        morning.desk.decides(morning.sam, morning.clock.now(), CustomerSubject{profile.id},
                             CustomerDetails{details});
    }
    ProfileFact profileOf(const char *customer)
    {
        return morning.desk.findIdentities(QLatin1String(customer), 1).result()->first();
    }
    ConversationSubject subjectOf(const char *customer)
    {
        const auto page =
            morning.desk.customerConversations(profileOf(customer).id, {}, {}, PageDirection::After, 1, {})
                .result();
        return page->rows.first().subject;
    }
    void show(const char *customer)
    {
        screen.customers().refresh();
        (void)eventually([&] { return screen.customers().isSettled(); });
        screen.open(profileOf(customer).id);
        (void)eventually([&] { return screen.card().card() && screen.card().history().rowCount() > 0; });
        settle();
    }
    ui::CustomersPane &list() { return *window.findChild<ui::CustomersPane *>(); }

    ui::Theme &theme;
    ShopMorning morning;
    MemorySettings settings;
    SaidHealth health;
    ui::Icons icons{theme};
    ui::Commands commands{settings, icons};
    ui::UndoStack undo{morning.desk, morning.clock, morning.me};
    ui::CustomersScreen screen{
        {morning.desk, morning.desk, morning.desk, morning.desk.notices(), morning.clock, morning.me},
        {theme, icons, commands, undo, settings, {}}};
    ui::MainWindow window{{theme, icons, morning.clock, settings, commands, undo, health, {}}};
};

void paintList(Gallery &gallery)
{
    Desktop desktop(gallery.theme());
    desktop.know();
    desktop.show("mara");
    desktop.list().focusList();
    settle();
    gallery.paint(QStringLiteral("customers"), desktop.window, Usual, true);
    gallery.paint(QStringLiteral("customers-760"), desktop.window, {760, 700});
    gallery.paint(QStringLiteral("customers-4k"), desktop.window, {3840, 2160});
    desktop.screen.card().previewLink(desktop.profileOf("bernd"), QStringLiteral("the same order number"));
    settle();
    gallery.paint(QStringLiteral("customers-link"), desktop.window, Usual);
    desktop.screen.card().dropPreview();
    desktop.window.findChild<ui::CustomerPane *>()->startDetail();
    settle();
    gallery.paint(QStringLiteral("customers-detail"), desktop.window, Usual);
    desktop.show("anna");
    gallery.paint(QStringLiteral("customers-extreme"), desktop.window, Usual);
    desktop.show("ola");
    gallery.paint(QStringLiteral("customers-emoji"), desktop.window, Usual);
    desktop.show("noor");
    gallery.paint(QStringLiteral("customers-arabic"), desktop.window, Usual);
    desktop.window.setLayoutDirection(Qt::RightToLeft);
    desktop.show("mara");
    gallery.paint(QStringLiteral("customers-mirrored"), desktop.window, Usual);
    desktop.window.setLayoutDirection(Qt::LeftToRight);
    desktop.list().field()->setText(QStringLiteral("nobody at all"));
    (void)eventually([&] { return desktop.screen.customers().rowCount() == 0; });
    settle();
    gallery.paint(QStringLiteral("customers-nobody"), desktop.window, Usual);
}

/// Three of them marked, and what it would be to make them one.
void paintJoining(Gallery &gallery)
{
    Desktop desktop(gallery.theme());
    desktop.know();
    desktop.say("jonas", {{DetailField::Plan, {}, QStringLiteral("Basic")},
                          {DetailField::EMail, {}, QStringLiteral("jonas@town.example")}});
    desktop.say("pia", {{DetailField::Plan, {}, QStringLiteral("Silver, paid yearly")}});
    desktop.show("mara");
    ui::CustomersController &customers = desktop.screen.customers();
    QList<IdentityId> marked;
    for (int row = 0; row < customers.rowCount() && marked.size() < 3; ++row) {
        const ProfileFact &profile = customers.at(row).profile;
        if (profile.handle.startsWith(QLatin1String("neighbour")))
            continue;
        customers.toggleMark(row);
        marked.append(profile.id);
    }
    desktop.screen.join().plan(
        {desktop.profileOf("mara").id, desktop.profileOf("jonas").id, desktop.profileOf("pia").id});
    (void)eventually([&] { return desktop.screen.join().state() == ui::JoinWork::State::Planned; });
    settle();
    gallery.paint(QStringLiteral("customers-same"), desktop.window, Usual);
}

/// The card as it stands beside a conversation.
void paintSideCard(Gallery &gallery)
{
    Desktop desktop(gallery.theme());
    desktop.know();
    ui::Roster roster(desktop.morning.desk, desktop.morning.desk.notices(), desktop.morning.me);
    ui::CustomerController controller({desktop.morning.desk, desktop.morning.desk,
                                       desktop.morning.desk.notices(), desktop.morning.clock,
                                       desktop.morning.me});
    ui::CustomerPane pane(controller, {gallery.theme(), desktop.icons, roster, desktop.morning.clock});
    pane.resize(300, 760);
    pane.show();
    controller.show(desktop.profileOf("mara").id);
    (void)eventually([&] { return controller.card() && controller.history().rowCount() > 0; });
    settle();
    gallery.paint(QStringLiteral("customers-side"), pane, {300, 760});
}

}  // namespace

void paintCustomers(Gallery &gallery)
{
    if (!gallery.wants(QStringLiteral("customers")))
        return;
    gallery.know({QStringLiteral("Balkon & Söhne"), QStringLiteral("Balkon &amp; Söhne"),
                  QStringLiteral("Gold"), QStringLiteral("4711"), QStringLiteral("pots"),
                  QStringLiteral("too many"), QStringLiteral("2023-03-04"), QStringLiteral("Town Gazette"),
                  QStringLiteral("Gesellschaft für"), QStringLiteral("I call you back before ten"),
                  QStringLiteral("parcel late twice"), QStringLiteral("nobody at all"),
                  QStringLiteral("Basic"), QStringLiteral("Silver, paid yearly"),
                  QStringLiteral("jonas@town.example"), QStringLiteral("2024-05-31")});
    paintList(gallery);
    paintJoining(gallery);
    paintSideCard(gallery);
    Desktop broken(gallery.theme(), true);
    gallery.paint(QStringLiteral("customers-failed"), broken.window, Usual);
}

}  // namespace daisychain::test
