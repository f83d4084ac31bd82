#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/said_likeness.h"
#include "ui/composer/growing_editor.h"
#include "ui/composer/note_field.h"
#include "ui/customer/customer_pane.h"
#include "ui/theme/icons.h"
#include "ui/widget/elided_label.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTest>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

struct Pane {
    DeskTown town;
    SaidLikeness likeness;
    Theme theme{QApplication::font()};
    Icons icons{theme};
    Roster roster{town.desk, town.desk.notices(), town.me};
    CustomerController controller{
        {town.desk, town.desk, town.desk.notices(), town.clock, town.me, &likeness}};
    CustomerPane pane{controller, theme, icons, roster, town.clock, {}};

    void show(const QString &customer)
    {
        pane.resize(280, 700);
        pane.show();
        controller.show(DeskTown::identity(customer));
        REQUIRE(eventually([&] { return controller.card().has_value(); }));
        settle();
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *each : pane.findChildren<QPushButton *>()) {
            if (each->text() == text && each->isVisibleTo(&pane))
                return each;
        }
        return nullptr;
    }
    QString words() const
    {
        QStringList words;
        for (const QLabel *label : pane.findChildren<QLabel *>()) {
            if (label->isVisibleTo(&pane))
                words.append(label->text());
        }
        for (const ElidedLabel *label : pane.findChildren<ElidedLabel *>())
            words.append(label->accessibleName());
        return words.join(u'\n');
    }
};

}  // namespace

TEST_CASE("the card says who it is, and history leads to each conversation", "[ui][customer]")
{
    Pane pane;
    pane.town.says(u"a"_s, {.by = u"mara"_s, .text = u"first matter"_s, .minute = 1});
    pane.town.says(u"b"_s, {.by = u"mara"_s, .text = u"second matter"_s, .minute = 5});
    pane.show(u"mara"_s);
    CHECK(pane.words().contains(u"Mara"_s));
    CHECK(pane.words().contains(u"@mara@blumen.example"_s));
    CHECK(pane.words().contains(u"history 2"_s));
    const QAbstractItemModelTester tester(&pane.controller.history(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(eventually([&] { return pane.controller.history().rowCount() == 2; }));
    CHECK(pane.controller.history()
              .index(0)
              .data(Qt::AccessibleTextRole)
              .toString()
              .contains(u"second matter"_s));
    QString opened;
    QObject::connect(&pane.pane, &CustomerPane::openRequested, &pane.pane,
                     [&](const QString &handle) { opened = handle; });
    pane.pane.history()->setCurrentIndex(pane.controller.history().index(1));
    pane.pane.history()->setFocus();
    QTest::keyClick(pane.pane.history(), Qt::Key_Return);
    CHECK(opened == pane.controller.history().at(1).handle);
}

TEST_CASE("a note about a customer is kept and shown", "[ui][customer]")
{
    Pane pane;
    pane.town.says(u"a"_s, {.by = u"mara"_s, .text = u"first matter"_s, .minute = 1});
    pane.show(u"mara"_s);
    auto *note = pane.pane.findChild<NoteField *>();
    note->focusField();
    QTest::keyClicks(note->editor(), u"likes daisies <b>"_s);
    QTest::keyClick(note->editor(), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(eventually([&] { return pane.words().contains(u"likes daisies <b>"_s); }));
    CHECK(std::holds_alternative<CustomerSubject>(pane.town.desk.actions().last().subject));
    CHECK(note->editor()->toPlainText().isEmpty());
    for (const QLabel *label : pane.pane.findChildren<QLabel *>())
        CHECK(label->textFormat() == Qt::PlainText);
}

TEST_CASE("a customer that can't be read leaves words and a way on", "[ui][customer]")
{
    Pane pane;
    pane.town.says(u"a"_s, {.by = u"mara"_s, .text = u"first matter"_s, .minute = 1});
    pane.town.desk.failWith(Error{ErrorCode::Storage});
    pane.pane.show();
    pane.controller.show(DeskTown::identity(u"mara"_s));
    REQUIRE(eventually([&] { return pane.controller.error().has_value(); }));
    pane.town.desk.failWith(std::nullopt);
    pane.controller.retry();
    REQUIRE(eventually([&] { return pane.controller.card().has_value(); }));
}

TEST_CASE("who may be the same customer is asked about, never decided", "[ui][customer]")
{
    Pane pane;
    pane.town.says(u"a"_s, {.by = u"mara"_s, .text = u"first matter"_s, .minute = 1});
    ProfileFact elsewhere;
    elsewhere.id = {Network::Bluesky, u"did:plc:mara"_s};
    elsewhere.handle = u"mara.blumen.example"_s;
    pane.likeness.suggested = {{elsewhere, LikenessKind::SameDomain, u"blumen.example"_s}};
    pane.show(u"mara"_s);
    REQUIRE(eventually([&] { return pane.words().contains(u"the same person?"_s); }));
    CHECK(pane.words().contains(u"@mara.blumen.example"_s));
    CHECK(pane.words().contains(u"The same domain"_s));
    const qsizetype before = pane.town.desk.actions().size();
    SECTION("yes links them with what spoke for it, and that can be taken back")
    {
        QList<Action> decided;
        QObject::connect(&pane.controller, &CustomerController::decided, &pane.pane,
                         [&](const QList<Action> &actions) { decided = actions; });
        pane.button(u"yes, one customer"_s)->click();
        REQUIRE(eventually([&] { return pane.town.desk.actions().size() == before + 1; }));
        const auto link = std::get<LinkIdentity>(pane.town.desk.actions().last().payload);
        CHECK(link.other == elsewhere.id);
        CHECK(link.evidence == u"blumen.example"_s);
        CHECK(eventually([&] { return decided.size() == 1; }));
        pane.likeness.suggested.clear();
        REQUIRE(eventually([&] { return pane.button(u"not the same"_s) != nullptr; }));
        pane.button(u"not the same"_s)->click();
        REQUIRE(eventually([&] { return pane.town.desk.actions().size() == before + 2; }));
        CHECK(std::get<Undo>(pane.town.desk.actions().last().payload).target == decided.first().id);
    }
    SECTION("no is remembered")
    {
        pane.button(u"no"_s)->click();
        CHECK(eventually([&] { return !pane.words().contains(u"the same person?"_s); }));
        CHECK(pane.town.desk.actions().size() == before);
    }
}
