#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "ui/settings/signatures_section.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QTest>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

struct Section {
    DeskTown town;
    Theme theme{QApplication::font()};
    UndoStack undo{town.desk, town.clock, town.me};
    SignaturesSection page{town.desk, town.desk.notices(), undo, town.me, theme};

    Section()
    {
        (void)town.desk.savePerson({town.me, u"Jo Abebe"_s, u"Jo"_s, {}, {}});
        page.resize(640, 300);
        page.show();
        REQUIRE(eventually([&] { return style() != nullptr && style()->itemText(0).contains(u"– Jo"); }));
    }
    QComboBox *style() { return page.findChild<QComboBox *>(); }
    QLineEdit *pattern() { return page.findChild<QLineEdit *>(); }
    QCheckBox *everyPart() { return page.findChild<QCheckBox *>(); }
    void choose(SignatureStyle by)
    {
        style()->setCurrentIndex(int(by));
        Q_EMIT style()->activated(int(by));
        settle();
    }
    SignatureRule kept()
    {
        const auto accounts = town.desk.accounts().result().value();
        return accounts.first().signature;
    }
};

}  // namespace

TEST_CASE("each way to sign shows what it gives for me, and works at once", "[ui][settings][signature]")
{
    Section section;
    QStringList words;
    for (int at = 0; at < section.style()->count(); ++at)
        words.append(section.style()->itemText(at));
    CHECK(words.filter(u"^JA"_s).size() == 1);
    CHECK(words.filter(u"– Jo Abebe"_s).size() == 1);
    CHECK(section.style()->accessibleName().contains(u"shop@flowers.example"));
    section.choose(SignatureStyle::Initials);
    CHECK(section.kept() == SignatureRule{SignatureStyle::Initials, {}, false});
    section.everyPart()->click();
    settle();
    CHECK(section.kept().isInEveryPart);
    section.undo.undo();
    settle();
    CHECK_FALSE(section.kept().isInEveryPart);
    section.undo.undo();
    settle();
    CHECK(section.kept() == SignatureRule{});
    CHECK(section.style()->currentIndex() == int(SignatureStyle::OwnWords));
}

TEST_CASE("a pattern has a field of its own, by keyboard", "[ui][settings][signature]")
{
    Section section;
    CHECK(section.pattern()->isHidden());
    section.choose(SignatureStyle::Pattern);
    CHECK_FALSE(section.pattern()->isHidden());
    CHECK(section.kept() == SignatureRule{SignatureStyle::Pattern, u"^{initials}"_s, false});
    section.pattern()->clear();
    QTest::keyClicks(section.pattern(), u"{first} from the shop"_s);
    QTest::keyClick(section.pattern(), Qt::Key_Return);
    settle();
    CHECK(section.kept().pattern == u"{first} from the shop"_s);
    section.choose(SignatureStyle::None);
    CHECK(section.pattern()->isHidden());
    CHECK(section.everyPart()->isHidden());
}

TEST_CASE("what daisychainctl changed is shown, and an account that can't speak isn't",
          "[ui][settings][signature]")
{
    Section section;
    Account account = section.town.account;
    account.signature = {SignatureStyle::FullName, {}, true};
    (void)section.town.desk.saveAccount(account);
    CHECK(eventually([&] { return section.style()->currentIndex() == int(SignatureStyle::FullName); }));
    account.limits.isReadOnly = true;
    (void)section.town.desk.saveAccount(account);
    CHECK(eventually([&] { return section.style() == nullptr; }));
}
