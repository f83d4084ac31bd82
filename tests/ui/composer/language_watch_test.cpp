#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "ui/composer/language_line.h"
#include "ui/theme/icons.h"
#include "ui/widget/quiet_line.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

const QString Portuguese =
    u"Bom dia, onde está a minha encomenda? Já passaram três semanas e ninguém me responde."_s;

struct Reading {
    DeskTown town;
    Roster roster{town.desk, town.desk.notices(), town.me};
    ComposerController composer{{town.desk, town.desk, town.desk.notices(), town.clock, roster,
                                 [](Network) { return std::chrono::seconds(10); }}};
    LanguageWatch watch{composer};
    Theme theme{QApplication::font()};
    Icons icons{theme};
    LanguageLine line{watch, roster, theme, icons};

    void writes(PersonId person, const QString &name, const QStringList &languages)
    {
        (void)town.desk.savePerson({person, name, {}, languages, {}});
        REQUIRE(eventually([&] {
            const Person *known = roster.person(person);
            return known != nullptr && known->languages == languages;
        }));
    }
    void show(const QString &customer)
    {
        const auto detail =
            town.desk.conversation(town.handle(customer), town.me, town.clock.now(), {}).result();
        REQUIRE(detail.has_value());
        composer.setConversation(*detail, {});
        REQUIRE(eventually([&] { return composer.isReady(); }));
        settle();
    }
    QString sentence() { return line.findChild<QuietLine *>()->sentence(); }
    QPushButton *give() { return line.findChild<QPushButton *>(u"giveToWriter"_s); }
};

}  // namespace

TEST_CASE("a post in a language that I don't write says who does", "[ui][composer][language]")
{
    Reading desk;
    const PersonId ana = desk.town.desk.addPerson(u"Ana Reis"_s);
    desk.writes(desk.town.me, u"Jo Abebe"_s, {u"en"_s});
    desk.writes(ana, u"Ana Reis"_s, {u"pt"_s, u"en"_s});
    desk.town.says(u"a"_s, {.by = u"mara"_s, .text = Portuguese, .minute = 1});
    desk.show(u"mara"_s);
    REQUIRE(eventually([&] { return desk.watch.help().has_value(); }));
    CHECK(desk.watch.language() == u"pt"_s);
    CHECK(desk.sentence().contains(u"Portuguese"));
    CHECK(desk.sentence().contains(u"Ana Reis"));
    CHECK_FALSE(desk.line.isHidden());

    SECTION("and one button gives it to them")
    {
        QSignalSpy given(&desk.line, &LanguageLine::giveWanted);
        desk.give()->click();
        REQUIRE(given.size() == 1);
        CHECK(given.first().first().value<PersonId>() == ana);
    }
    SECTION("of several one is chosen")
    {
        desk.writes(desk.town.sam, u"Sam"_s, {u"pt"_s});
        REQUIRE(eventually([&] { return desk.watch.help()->writers.size() == 2; }));
        CHECK(desk.sentence().contains(u"Sam"));
        QSignalSpy chosen(&desk.line, &LanguageLine::choiceWanted);
        desk.give()->click();
        CHECK(chosen.size() == 1);
    }
    SECTION("until I say that I write it")
    {
        desk.writes(desk.town.me, u"Jo Abebe"_s, {u"en"_s, u"pt"_s});
        REQUIRE(eventually([&] { return !desk.watch.help(); }));
        CHECK(desk.line.isHidden());
    }
    SECTION("or want to hear no more of it here")
    {
        desk.watch.dismiss();
        CHECK(desk.line.isHidden());
        desk.town.says(u"b"_s, {.by = u"bob"_s, .text = Portuguese, .minute = 2});
        desk.show(u"bob"_s);
        CHECK(eventually([&] { return desk.watch.help().has_value(); }));
        desk.show(u"mara"_s);
        CHECK(eventually([&] { return !desk.watch.help(); }));
    }
    SECTION("and a colleague's name is shown as it is")
    {
        desk.writes(ana, u"<b>&\u202Eana"_s, {u"pt"_s});
        CHECK(eventually([&] { return !desk.sentence().contains(u"Ana Reis"); }));
        CHECK_FALSE(desk.sentence().contains(u'\u202E'));
    }
}

TEST_CASE("nothing is said of a short post, of my own language, or while nobody said what they write",
          "[ui][composer][language]")
{
    Reading desk;
    desk.town.says(u"a"_s, {.by = u"mara"_s, .text = Portuguese, .minute = 1});
    desk.town.says(u"b"_s, {.by = u"bob"_s, .text = u"olá?"_s, .minute = 2});
    desk.show(u"mara"_s);
    REQUIRE(eventually([&] { return desk.watch.language() == u"pt"_s; }));
    CHECK_FALSE(desk.watch.help().has_value());
    desk.writes(desk.town.me, u"Jo Abebe"_s, {u"pt"_s});
    CHECK_FALSE(desk.watch.help().has_value());
    desk.writes(desk.town.me, u"Jo Abebe"_s, {u"en"_s});
    CHECK(eventually([&] { return desk.watch.help().has_value(); }));
    CHECK(desk.watch.help()->writers.isEmpty());
    CHECK(desk.sentence().contains(u"nobody"));
    CHECK(desk.give()->isHidden());
    desk.show(u"bob"_s);
    CHECK(eventually([&] { return desk.watch.language().isEmpty() && !desk.watch.help(); }));
}
