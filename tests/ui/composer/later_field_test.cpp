#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "ui/composer/composer_words.h"
#include "ui/composer/later_field.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

struct Later {
    DeskTown town;
    Theme theme{QApplication::font()};
    Roster roster{town.desk, town.desk.notices(), town.me};
    ComposerController composer{{town.desk, town.desk, town.desk.notices(), town.clock, roster,
                                 [](Network) { return std::chrono::seconds(10); }}};
    QWidget window;
    LaterField *field = new LaterField(composer, town.clock, theme, &window);

    Later()
    {
        town.says(u"a"_s, {.by = u"mara"_s, .text = u"where is it?"_s, .minute = 1});
        refresh();
        REQUIRE(eventually([&] { return composer.canWrite() && composer.account() != nullptr; }));
        window.resize(800, 200);
        window.show();
        window.activateWindow();
    }
    void refresh()
    {
        const auto detail =
            town.desk.conversation(town.handle(u"mara"_s), town.me, town.clock.now(), {}).result();
        const auto outbox = town.desk.pendingReplies({}).result();
        REQUIRE((detail.has_value() && outbox.has_value()));
        composer.setConversation(*detail, *outbox);
    }
    QLineEdit *when() { return window.findChild<QLineEdit *>(u"laterWhen"_s); }
    QCheckBox *onlyIfQuiet() { return window.findChild<QCheckBox *>(u"onlyIfQuiet"_s); }
    QString shown() const
    {
        QStringList words;
        for (const QLabel *label : field->findChildren<QLabel *>()) {
            if (!label->isHidden())
                words.append(label->text());
        }
        return words.join(u'\n');
    }
    const HandOver &content() const
    {
        return std::get<HandOver>(town.desk.recordings().last().actions.first().payload);
    }
    SendTerms terms() const { return town.desk.recordings().last().terms.value(content().reply); }
};

Instant at(const char *iso)
{
    return parseInstant(iso).value();
}

}  // namespace

TEST_CASE("a reply goes out at a time said in words, and only if they have not written first", "[ui][later]")
{
    Later desk;
    desk.composer.setText(u"Good morning, it left."_s);
    desk.field->askSendLater();
    REQUIRE(eventually([&] { return desk.when()->hasFocus(); }));
    CHECK(desk.onlyIfQuiet()->isChecked());
    CHECK(desk.shown().contains(u"tomorrow, 09:00"_s));
    QTest::keyClicks(desk.when(), u"friday 10:00"_s);
    CHECK(desk.shown().contains(u"Friday, 6 Mar, 10:00"_s));
    CHECK(desk.shown().contains(u"This computer sends it"_s));
    QTest::keyClick(desk.when(), Qt::Key_Return);
    REQUIRE(eventually([&] { return desk.town.desk.recordings().size() == 1; }));
    CHECK(desk.terms().notBefore == at("2026-03-06T10:00:00Z"));
    CHECK_FALSE(desk.content().evenIfTheyWrite);
    CHECK_FALSE(desk.field->isAsking());
    CHECK(eventually([&] { return desk.composer.text().isEmpty(); }));
}

TEST_CASE("a reply may go out even if they write, when somebody says so", "[ui][later]")
{
    Later desk;
    desk.composer.setText(u"Good morning, it left."_s);
    desk.field->askSendLater();
    desk.onlyIfQuiet()->setChecked(false);
    QTest::keyClick(desk.when(), Qt::Key_Return);
    REQUIRE(eventually([&] { return desk.town.desk.recordings().size() == 1; }));
    CHECK(desk.content().evenIfTheyWrite);
    CHECK(desk.terms().notBefore == at("2026-03-05T09:00:00Z"));
}

TEST_CASE("words that name no time send nothing", "[ui][later]")
{
    Later desk;
    desk.composer.setText(u"Good morning, it left."_s);
    desk.field->askSendLater();
    desk.when()->setText(u"whenever you like"_s);
    QTest::keyClick(desk.when(), Qt::Key_Return);
    settle();
    CHECK(desk.town.desk.recordings().isEmpty());
    CHECK(desk.field->isAsking());
    CHECK(desk.shown().contains(u"names no time"_s));
}

TEST_CASE("send and snooze sends at once, and the conversation comes back at its time", "[ui][later]")
{
    Later desk;
    desk.composer.setText(u"I look into it."_s);
    bool isFinish = false;
    QObject::connect(&desk.composer, &ComposerController::handedOver, &desk.composer,
                     [&](const QString &, const QList<Action> &, bool finishes) { isFinish = finishes; });
    desk.field->askSnooze();
    CHECK_FALSE(desk.onlyIfQuiet()->isVisible());
    desk.when()->setText(u"in two hours"_s);
    QTest::keyClick(desk.when(), Qt::Key_Return);
    REQUIRE(eventually([&] { return isFinish; }));
    CHECK(desk.content().thenSnooze == desk.town.clock.now() + std::chrono::hours(2));
    CHECK(desk.terms().notBefore == desk.town.clock.now() + std::chrono::seconds(10));
    desk.refresh();
    const ConversationView &view = desk.composer.detail()->head.view;
    CHECK(view.status == Status::Snoozed);
    CHECK(view.wake == desk.content().thenSnooze);
}

TEST_CASE("a reply that waits is given another time, or goes at once, as the same reply", "[ui][later]")
{
    Later desk;
    desk.composer.setText(u"Good morning, it left."_s);
    desk.field->askSendLater();
    QTest::keyClick(desk.when(), Qt::Key_Return);
    REQUIRE(eventually([&] { return desk.town.desk.recordings().size() == 1; }));
    const ReplyId reply = desk.content().reply;
    REQUIRE(eventually([&] { return desk.composer.text().isEmpty(); }));
    desk.refresh();
    REQUIRE(desk.composer.held().has_value());
    CHECK(heldWords(*desk.composer.held(), desk.town.clock.now()).contains(u"tomorrow, 09:00"_s));
    CHECK(heldWords(*desk.composer.held(), desk.town.clock.now()).contains(u"unless they write first"_s));

    desk.field->askSendLater();
    desk.when()->setText(u"in two hours"_s);
    QTest::keyClick(desk.when(), Qt::Key_Return);
    REQUIRE(eventually([&] { return desk.town.desk.recordings().size() == 2; }));
    CHECK(desk.content().reply == reply);
    CHECK(desk.terms().notBefore == desk.town.clock.now() + std::chrono::hours(2));

    desk.refresh();
    desk.composer.sendHeldAt({}, false);
    REQUIRE(eventually([&] { return desk.town.desk.recordings().size() == 3; }));
    CHECK(desk.content().reply == reply);
    CHECK_FALSE(desk.terms().notBefore.has_value());
}

TEST_CASE("with nothing written and nothing waiting no time is asked for", "[ui][later]")
{
    Later desk;
    desk.field->askSendLater();
    CHECK_FALSE(desk.field->isAsking());
    desk.field->askSnooze();
    CHECK_FALSE(desk.field->isAsking());
}
