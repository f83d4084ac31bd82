#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "ui/composer/composer_pane.h"
#include "ui/composer/draft_versions.h"
#include "ui/composer/growing_editor.h"
#include "ui/theme/icons.h"
#include "ui/widget/strip.h"

#include <QApplication>
#include <QClipboard>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

struct Keeping {
    DeskTown town;
    Theme theme{QApplication::font()};
    Icons icons{theme};
    Roster roster{town.desk, town.desk.notices(), town.me};
    ComposerController controller{{town.desk, town.desk, town.desk.notices(), town.clock, roster,
                                   [](Network) { return std::chrono::seconds(10); }}};
    QWidget window;
    ComposerPane *pane = new ComposerPane(controller, theme, icons, town.clock);

    Keeping()
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addStretch(1);
        layout->addWidget(pane);
        window.resize(640, 800);
        window.show();
        town.says(u"a"_s, {.by = u"mara"_s, .text = u"one"_s, .minute = 1});
        town.says(u"b"_s, {.by = u"bob"_s, .text = u"two"_s, .minute = 2});
        show(u"mara"_s);
    }
    void show(const QString &customer)
    {
        const auto detail =
            town.desk.conversation(town.handle(customer), town.me, town.clock.now(), {}).result();
        REQUIRE(detail.has_value());
        controller.setConversation(*detail, {});
        REQUIRE(eventually([&] { return controller.isReady() && controller.account() != nullptr; }));
        settle();
    }
    Strip *strip(const QString &name) const { return pane->findChild<Strip *>(name); }
    void write(const QString &text)
    {
        pane->editor()->setPlainText(text);
        controller.flush();
        settle();
    }
    QStringList saved() const
    {
        QStringList texts;
        for (const Draft &draft : town.desk.drafts())
            texts.append(draft.text);
        texts.sort();
        return texts;
    }
    void putDraft(const char *id, const QString &text, int secondsAgo)
    {
        Draft draft;
        draft.id = {uuidFromName(id)};
        draft.person = town.me;
        draft.subject = town.subject(u"a"_s, u"mara"_s);
        draft.account = town.account.id;
        draft.text = text;
        draft.updated = town.clock.now() - std::chrono::seconds(secondsAgo);
        (void)town.desk.saveDraft(draft);
        settle();
    }
};

const Error Full{ErrorCode::Storage, {u"database or disk is full"_s}};

}  // namespace

TEST_CASE("a text that can't be written says so, is offered for the clipboard, and is tried again",
          "[ui][composer][draft]")
{
    Keeping desk;
    desk.town.desk.failWith(Full);
    desk.write(u"Hi Mara, the carrier"_s);
    const Strip *strip = desk.strip(u"unkept"_s);
    REQUIRE(strip->isVisible());
    CHECK(strip->sentence().contains(u"full"));
    desk.pane->editor()->insertPlainText(u"x"_s);
    CHECK(strip->isVisible());  // typing on doesn't take the word away
    desk.controller.flush();
    settle();
    QApplication::clipboard()->clear();
    strip->findChild<QPushButton *>()->click();
    CHECK(QApplication::clipboard()->text() == desk.pane->editor()->toPlainText());
    CHECK(desk.saved().isEmpty());

    desk.town.desk.failWith({});
    desk.controller.flush();
    REQUIRE(eventually([&] { return !strip->isVisible(); }));
    CHECK(desk.saved() == QStringList{desk.pane->editor()->toPlainText()});
}

TEST_CASE("a text that can't be written is still there after another conversation, and goes to its own",
          "[ui][composer][draft]")
{
    Keeping desk;
    desk.town.desk.failWith(Full);
    desk.pane->editor()->setPlainText(u"for Mara"_s);
    desk.controller.flush();
    settle();
    desk.town.desk.failWith({});
    const auto detail =
        *desk.town.desk.conversation(desk.town.handle(u"bob"_s), desk.town.me, desk.town.clock.now(), {})
             .result();
    const auto maras =
        *desk.town.desk.conversation(desk.town.handle(u"mara"_s), desk.town.me, desk.town.clock.now(), {})
             .result();
    desk.town.desk.failWith(Full);
    desk.controller.setConversation(detail, {});
    settle();
    CHECK(desk.pane->editor()->toPlainText().isEmpty());
    CHECK(desk.strip(u"unkept"_s)->isVisible());
    desk.town.desk.failWith({});
    SECTION("and comes back with its conversation")
    {
        desk.controller.setConversation(maras, {});
        REQUIRE(eventually([&] { return desk.controller.isReady(); }));
        CHECK(desk.pane->editor()->toPlainText() == u"for Mara"_s);
    }
    SECTION("and is written while another is open")
    {
        desk.show(u"bob"_s);
        desk.controller.flush();
        REQUIRE(eventually([&] { return desk.saved() == QStringList{u"for Mara"_s}; }));
        CHECK(desk.town.desk.drafts().first().subject == desk.town.subject(u"a"_s, u"mara"_s));
        CHECK(desk.pane->editor()->toPlainText().isEmpty());
    }
    desk.controller.flush();
    REQUIRE(eventually([&] { return !desk.strip(u"unkept"_s)->isVisible(); }));
}

TEST_CASE("two drafts of one person are both shown, and a person chooses", "[ui][composer][draft]")
{
    Keeping desk;
    desk.show(u"bob"_s);
    desk.putDraft("old", u"the older one"_s, 600);
    desk.putDraft("new", u"the newer one"_s, 60);
    desk.show(u"mara"_s);
    CHECK(desk.pane->editor()->toPlainText() == u"the newer one"_s);
    const Strip *other = desk.strip(u"otherDraft"_s);
    REQUIRE(other->isVisible());
    CHECK(other->sentence().contains(u"the older one"));
    other->findChild<QPushButton *>()->click();
    CHECK(desk.pane->editor()->toPlainText() == u"the older one"_s);
    settle();
    CHECK(other->sentence().contains(u"the newer one"));
    CHECK(desk.saved() == QStringList{u"the newer one"_s, u"the older one"_s});
    desk.pane->findChild<QPushButton *>(u"dropDraft"_s)->click();
    REQUIRE(eventually([&] { return !other->isVisible(); }));
    CHECK(desk.saved() == QStringList{u"the older one"_s});
    CHECK(desk.pane->editor()->toPlainText() == u"the older one"_s);
}

TEST_CASE("an earlier text comes back by Enter, and the present one stays a version", "[ui][composer][draft]")
{
    Keeping desk;
    DraftVersions versions(desk.controller, desk.theme, desk.town.clock, &desk.window);
    QString said;
    QObject::connect(&versions, &DraftVersions::said, &versions,
                     [&](const QString &sentence) { said = sentence; });
    versions.openVersions();
    REQUIRE(eventually([&] { return !said.isEmpty(); }));
    CHECK_FALSE(versions.isOpen());

    desk.write(u"Hi Mara, the carrier lost it"_s);
    desk.town.clock.advance(std::chrono::seconds(20));
    desk.write(u"Hi Mara, it is on its way"_s);
    desk.town.clock.advance(std::chrono::seconds(2));
    desk.write(u"Hi Mara, it is here"_s);
    versions.openVersions();
    REQUIRE(eventually([&] { return versions.isOpen(); }));
    auto *list = versions.findChild<QListWidget *>();
    REQUIRE(list->count() >= 1);
    CHECK(list->item(list->count() - 1)->text().contains(u"the carrier lost it"));
    const auto *difference = versions.findChild<QPlainTextEdit *>(u"versionDifference"_s);
    list->setCurrentRow(list->count() - 1);
    CHECK(difference->toPlainText().contains(u"carrier"));
    CHECK(difference->toPlainText().contains(u"here"));
    QTest::keyClick(list, Qt::Key_Return);
    CHECK_FALSE(versions.isOpen());
    CHECK(desk.pane->editor()->toPlainText() == u"Hi Mara, the carrier lost it"_s);
    settle();
    CHECK(desk.saved() == QStringList{u"Hi Mara, the carrier lost it"_s});
    versions.openVersions();
    REQUIRE(eventually([&] { return versions.isOpen(); }));
    CHECK(list->item(0)->text().contains(u"it is here"));
    QTest::keyClick(list, Qt::Key_Escape);
    CHECK_FALSE(versions.isOpen());
    CHECK(desk.pane->editor()->toPlainText() == u"Hi Mara, the carrier lost it"_s);
}

TEST_CASE("a text that was cleared can be had again", "[ui][composer][draft]")
{
    Keeping desk;
    desk.write(u"Hi Mara, I look"_s);
    desk.write({});
    CHECK(desk.saved().isEmpty());
    const auto versions = desk.controller.versions().result();
    REQUIRE(versions.has_value());
    REQUIRE(versions->size() == 1);
    desk.controller.restore(versions->first());
    settle();
    CHECK(desk.saved() == QStringList{u"Hi Mara, I look"_s});
}

TEST_CASE("a reply taken back is in the draft before it is out of the outbox", "[ui][composer][draft]")
{
    Keeping desk;
    desk.write(u"Hi Mara, on its way"_s);
    desk.controller.send(false);
    REQUIRE(eventually([&] { return desk.town.desk.recordings().size() == 1; }));
    REQUIRE(eventually([&] { return desk.pane->editor()->toPlainText().isEmpty(); }));
    const auto detail =
        *desk.town.desk.conversation(desk.town.handle(u"mara"_s), desk.town.me, desk.town.clock.now(), {})
             .result();
    desk.controller.setConversation(detail, desk.town.desk.pendingReplies({}).result().value());
    REQUIRE(desk.controller.held());
    QStringList order;
    QObject::connect(&desk.town.desk.notices(), &Notices::changed, &desk.controller, [&] {
        const bool isWithdrawn = desk.town.desk.recordings().size() == 2;
        order.append((isWithdrawn ? u"withdrawn "_s : u"held "_s) + desk.saved().join(u'|'));
    });
    desk.controller.undoHeld();
    REQUIRE(eventually([&] { return desk.pane->editor()->toPlainText() == u"Hi Mara, on its way"_s; }));
    settle();
    REQUIRE_FALSE(order.isEmpty());
    for (const QString &step : order)
        CHECK(step.endsWith(u"Hi Mara, on its way"));
    SECTION("and the draft is gone again when it can't be taken back any more")
    {
        desk.controller.send(false);
        REQUIRE(eventually([&] { return desk.town.desk.recordings().size() == 3; }));
        settle();
        const auto now =
            *desk.town.desk.conversation(desk.town.handle(u"mara"_s), desk.town.me, desk.town.clock.now(), {})
                 .result();
        const auto outbox = desk.town.desk.pendingReplies({}).result().value();
        desk.controller.setConversation(now, outbox);
        REQUIRE(desk.controller.held());
        desk.town.desk.setOutboxState(desk.controller.held()->reply, OutboxState::Sending);
        desk.controller.undoHeld();
        REQUIRE(eventually([&] { return desk.saved() == QStringList{u"Hi Mara, on its way"_s}; }));
        desk.controller.flush();
        REQUIRE(eventually([&] { return desk.saved().isEmpty(); }));
    }
}

TEST_CASE("what is typed while a reply is handed over stays, and nothing that was in it",
          "[ui][composer][draft]")
{
    Keeping desk;
    desk.write(u"Hi Mara, on its way"_s);
    desk.town.desk.hold();
    desk.controller.send(false);
    desk.controller.setText(u"Hi Mara, on its way and so is"_s);
    SECTION("as when the disk is slow")
    {
        desk.controller.flush();
    }
    SECTION("as it is mostly") {}
    desk.controller.setText(u"Hi Mara, on its way and so is the invoice"_s);
    desk.town.desk.release();
    REQUIRE(eventually([&] { return desk.pane->editor()->toPlainText() == u" and so is the invoice"_s; }));
    desk.controller.flush();
    REQUIRE(eventually([&] { return desk.saved() == QStringList{u" and so is the invoice"_s}; }));
}

TEST_CASE("a reply that could not be handed over is a draft again, also when one went on meanwhile",
          "[ui][composer][draft]")
{
    Keeping desk;
    desk.write(u"Hi Mara, on its way"_s);
    desk.controller.setText(u"Hi Mara, on its way. Sam"_s);
    desk.town.desk.hold();
    desk.controller.send(false);
    desk.controller.setConversation(std::nullopt, {});
    desk.town.desk.failWith(Error{ErrorCode::Storage, {u"full"_s}});
    desk.town.desk.release();
    REQUIRE(eventually([&] { return desk.controller.unkept().has_value(); }));
    CHECK(desk.controller.unkept()->draft.text == u"Hi Mara, on its way. Sam"_s);
    desk.town.desk.failWith({});
    desk.controller.flush();
    REQUIRE(eventually([&] { return desk.saved() == QStringList{u"Hi Mara, on its way. Sam"_s}; }));
}
