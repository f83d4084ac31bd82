#include "ui/customer/erase_sheet.h"

#include "tests/support/catch.h"
#include "tests/support/eventually.h"
#include "tests/support/said_eraser.h"
#include "ui/widget/plain_label.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

const IdentityId Mara{Network::Mastodon, u"https://blumen.example/@mara"_s};

struct Pane {
    Theme theme{QApplication::font()};
    SaidEraser eraser;
    EraseWork work{eraser, {newUuid({1})}};
    QWidget over;
    EraseSheet sheet{work, theme, &over};

    Pane()
    {
        eraser.saidPlan = someErasure(Mara);
        over.resize(300, 700);
        over.show();
    }
    void plan()
    {
        work.prepare(Mara);
        REQUIRE(eventually([&] { return work.state() == EraseWork::State::Planned; }));
    }
    QLineEdit *name() { return sheet.findChild<QLineEdit *>(u"eraseName"_s); }
    QPushButton *go() { return sheet.findChild<QPushButton *>(u"eraseGo"_s); }
    QString lines() { return sheet.findChild<PlainLabel *>(u"eraseLines"_s)->text(); }
};

}  // namespace

TEST_CASE("nobody is erased before their name was typed", "[ui][customer]")
{
    Pane pane;
    CHECK_FALSE(pane.sheet.isOpen());
    pane.plan();
    CHECK(pane.sheet.isOpen());
    CHECK(pane.lines().contains(u"41"));
    CHECK_FALSE(pane.go()->isEnabled());
    QTest::keyClick(pane.name(), Qt::Key_Return);
    QTest::keyClicks(pane.name(), u"mara@blumen"_s);
    CHECK_FALSE(pane.go()->isEnabled());
    QTest::keyClick(pane.name(), Qt::Key_Return);
    CHECK(pane.eraser.erased.isEmpty());
    QTest::keyClicks(pane.name(), u".example"_s);
    CHECK(pane.go()->isEnabled());
    QTest::keyClick(pane.name(), Qt::Key_Return);
    CHECK(pane.eraser.erased == QList<IdentityId>{Mara});
}

TEST_CASE("a name is taken with its sign, and in any case", "[ui][customer]")
{
    Pane pane;
    pane.plan();
    CHECK(pane.work.isName(u" @Mara@Blumen.Example "_s));
    CHECK_FALSE(pane.work.isName(u"@"_s));
    CHECK_FALSE(pane.work.isName(QString()));
}

TEST_CASE("Escape leaves the plan, and calls off what can still be called off", "[ui][customer]")
{
    Pane pane;
    pane.plan();
    QTest::keyClick(&pane.sheet, Qt::Key_Escape);
    CHECK_FALSE(pane.sheet.isOpen());
    pane.plan();
    CHECK(pane.work.go(u"mara@blumen.example"_s));
    CHECK_FALSE(pane.eraser.state->isCancelled);
    QTest::keyClick(&pane.sheet, Qt::Key_Escape);
    CHECK(pane.eraser.state->isCancelled);
    pane.eraser.end(Failure(Error{ErrorCode::Cancelled}));
    CHECK(eventually([&] { return !pane.sheet.isOpen(); }));
}

TEST_CASE("once it is decided the sheet says so and can't stop it", "[ui][customer]")
{
    Pane pane;
    pane.plan();
    REQUIRE(pane.work.go(u"mara@blumen.example"_s));
    pane.eraser.state->percent = 70;
    pane.eraser.state->isFinal = true;
    auto *leave = pane.sheet.findChild<QPushButton *>(u"eraseLeave"_s);
    CHECK(eventually([&] { return !leave->isEnabled(); }));
    CHECK(pane.lines().contains(u"decided"));
}

TEST_CASE("the receipt is shown and may be kept", "[ui][customer]")
{
    Pane pane;
    pane.plan();
    REQUIRE(pane.work.go(u"mara@blumen.example"_s));
    QSignalSpy erased(&pane.work, &EraseWork::erased);
    pane.eraser.end(someReceipt());
    REQUIRE(eventually([&] { return pane.work.state() == EraseWork::State::Ended; }));
    CHECK(erased.size() == 1);
    CHECK(pane.lines().contains(u"desk.sqlite.before-0018"));
    CHECK(pane.lines().contains(u"Out of reach"));
    QSignalSpy wanted(&pane.sheet, &EraseSheet::receiptWanted);
    QTest::mouseClick(pane.go(), Qt::LeftButton);
    CHECK(wanted.size() == 1);
}

TEST_CASE("a failure is said in the sheet", "[ui][customer]")
{
    Pane pane;
    pane.eraser.saidPlan = Failure(Error{ErrorCode::Invalid});
    pane.work.prepare(Mara);
    REQUIRE(eventually([&] { return pane.work.state() == EraseWork::State::Failed; }));
    CHECK(pane.lines().contains(u"account of ours"));
}
