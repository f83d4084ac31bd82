#include "core/desk/guard_settings.h"
#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/memory_settings.h"
#include "ui/composer/composer_pane.h"
#include "ui/composer/growing_editor.h"
#include "ui/composer/guard_lines.h"
#include "ui/theme/icons.h"
#include "ui/widget/icon_button.h"
#include "ui/widget/quiet_line.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

struct Guarded {
    DeskTown town;
    MemorySettings settings;
    Theme theme{QApplication::font()};
    Icons icons{theme};
    Roster roster{town.desk, town.desk.notices(), town.me};
    ComposerController controller{{town.desk, town.desk, town.desk.notices(), town.clock, roster,
                                   [](Network) { return std::chrono::seconds(10); }}};
    GuardWatch watch{controller, settings};
    QWidget window;
    ComposerPane *pane = new ComposerPane(controller, theme, icons, town.clock);
    GuardLines *lines = new GuardLines(watch, roster, theme, icons, *pane->editor());

    explicit Guarded(const QString &said = u"My bouquet arrived wilted and nobody answers the phone, why?"_s)
    {
        pane->addBelowText(lines);
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(pane);
        window.resize(640, 600);
        window.show();
        town.says(u"a"_s, {.by = u"mara"_s, .text = said, .minute = 1});
        open(u"mara"_s);
    }
    void open(const QString &customer)
    {
        const auto detail =
            town.desk.conversation(town.handle(customer), town.me, town.clock.now(), {}).result();
        controller.setConversation(*detail, {});
        REQUIRE(eventually([&] { return controller.isReady() && controller.account() != nullptr; }));
    }
    /// What the guards say once they have read it.
    QStringList after(const QString &text)
    {
        pane->editor()->setPlainText(text);
        REQUIRE(eventually([&] { return watch.findings().words == text; }));
        return sentences();
    }
    QStringList sentences() const
    {
        QStringList shown;
        for (const QuietLine *line : lines->findChildren<QuietLine *>()) {
            if (line->isVisibleTo(lines))
                shown.append(line->sentence());
        }
        return shown;
    }
};

const QString Sorry = u"Hi Mara, we are so sorry to hear that and apologise for the inconvenience."_s;

}  // namespace

TEST_CASE("each guard says below the text what it found and why, and nothing is stopped", "[ui][guards]")
{
    Guarded desk;
    QStringList said = desk.after(u"Please write to mara@blumen.example so that we can look."_s);
    REQUIRE(said.size() == 1);
    CHECK(said.first().contains(u"a mail address"));
    CHECK(desk.pane->findChild<QPushButton *>(u"send"_s)->isEnabled());
    said = desk.after(Sorry);
    REQUIRE(said.size() == 1);
    CHECK(said.first().contains(u"no next step"));
    CHECK_FALSE(desk.pane->editor()->extraSelections().isEmpty());
    said = desk.after(u"Hi Mara, only a few customers have that. Which order is it?"_s);
    REQUIRE(said.size() == 1);
    CHECK(said.first().contains(u"only a few"));
    CHECK(desk.after(u"Hi Mara, which order is it? We'll send new flowers today."_s).isEmpty());
    CHECK(desk.lines->isHidden());
    CHECK(desk.pane->editor()->extraSelections().isEmpty());
}

TEST_CASE("an answer in another language than the customer's is said", "[ui][guards]")
{
    Guarded desk(
        u"Mein Strauß kam heute völlig verwelkt an, und am Telefon erreiche ich leider niemanden."_s);
    const QStringList said =
        desk.after(u"Hello Mara, please tell us which order it is and we will send you new flowers today."_s);
    REQUIRE(said.size() == 1);
    CHECK(said.first().contains(u"Deutsch"));
    CHECK(said.first().contains(u"English"));
    CHECK(desk.after(u"Hallo Mara, welche Bestellung ist es? Dann schicken wir heute noch neue Blumen."_s)
              .isEmpty());
}

TEST_CASE("another account than the one they spoke to is said", "[ui][guards]")
{
    Guarded desk;
    Account care = desk.town.account;
    care.identity = DeskTown::identity(u"care"_s);
    care.id = accountIdFor(care.identity);
    care.handle = u"care@flowers.example"_s;
    desk.town.desk.addAccount(care);
    REQUIRE(eventually([&] { return desk.controller.accountChoices().size() == 2; }));
    desk.controller.setAccount(care.id);
    const QStringList said = desk.after(u"Hi Mara, which order is it?"_s);
    REQUIRE(said.size() == 1);
    CHECK(said.first().contains(u"@care"));
}

TEST_CASE("a warning sent away stays away for this reply alone", "[ui][guards]")
{
    Guarded desk;
    REQUIRE(desk.after(Sorry).size() == 1);
    auto *line = desk.lines->findChildren<QuietLine *>()[int(GuardKind::EmptyApology)];
    auto *close = line->findChild<IconButton *>();
    REQUIRE(close->isVisibleTo(line));
    CHECK_FALSE(close->accessibleName().isEmpty());
    close->setFocus();
    QTest::keyClick(close, Qt::Key_Space);
    CHECK(desk.sentences().isEmpty());
    CHECK(desk.after(Sorry + u" Really."_s).isEmpty());
    desk.controller.send(false);
    REQUIRE(eventually([&] { return desk.controller.text().isEmpty(); }));
    CHECK(desk.after(Sorry).size() == 1);
}

TEST_CASE("a guard that is switched off says nothing", "[ui][guards]")
{
    Guarded desk;
    set(desk.settings, GuardEmptyApology, false);
    CHECK(desk.after(Sorry).isEmpty());
    set(desk.settings, GuardEmptyApology, true);
    desk.watch.weigh();
    CHECK(eventually([&] { return desk.sentences().size() == 1; }));
}

TEST_CASE("the company's own address is nobody's secret, and a private reply may hold any", "[ui][guards]")
{
    Guarded desk;
    set(desk.settings, GuardContacts, u"@flowers.example"_s);
    CHECK(desk.after(u"Write to help@flowers.example with a picture of it."_s).isEmpty());
    CHECK(desk.after(u"Write to mara@blumen.example with a picture of it."_s).size() == 1);
    desk.controller.setVisibility(Visibility::Direct);
    CHECK(eventually([&] { return desk.sentences().isEmpty(); }));
}

TEST_CASE("warnings belong to the conversation that is open", "[ui][guards]")
{
    Guarded desk;
    desk.town.says(u"b"_s, {.by = u"bob"_s, .text = u"and mine?"_s, .minute = 2});
    REQUIRE(desk.after(Sorry).size() == 1);
    desk.open(u"bob"_s);
    CHECK(eventually([&] { return desk.sentences().isEmpty(); }));
    desk.open(u"mara"_s);
    CHECK(eventually([&] { return desk.sentences().size() == 1; }));
}

TEST_CASE("a handle in a private reply is said to let somebody in, and can be written so that it doesn't",
          "[ui][composer][guards]")
{
    Guarded guarded;
    guarded.controller.movePrivate({});
    const QString text = u"Please ask @ann@blumen.example"_s;
    CHECK(guarded.after(text).contains(u"\u2068@ann@blumen.example\u2069 would be able to read this too."_s));
    auto *harmless = guarded.lines->findChild<QPushButton *>(u"letNobodyIn"_s);
    REQUIRE((harmless != nullptr && harmless->isVisibleTo(guarded.lines)));
    harmless->click();
    CHECK(guarded.pane->editor()->toPlainText() == u"Please ask ann at blumen.example"_s);
    REQUIRE(eventually([&] { return !harmless->isVisibleTo(guarded.lines); }));
    guarded.pane->editor()->undo();
    CHECK(guarded.pane->editor()->toPlainText() == text);
}
