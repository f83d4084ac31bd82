#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/said_likeness.h"
#include "ui/composer/growing_editor.h"
#include "ui/composer/note_field.h"
#include "ui/customer/customer_pane.h"
#include "ui/customer/history_view.h"
#include "ui/theme/icons.h"
#include "ui/widget/elided_label.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
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
    QUrl opened;
    CustomerPane pane{controller,
                      {theme, icons, roster, town.clock, [this](const QUrl &url) { opened = url; }}};

    void show(const QString &customer)
    {
        pane.resize(280, 700);
        pane.show();
        controller.show(DeskTown::identity(customer));
        REQUIRE(eventually([&] { return controller.card().has_value(); }));
        settle();
    }
    /// Says something of a customer at some time before.
    ActionId says(const QString &customer, const QList<CustomerDetail> &details)
    {
        return town.desk.decides(town.sam, town.clock.now(), CustomerSubject{DeskTown::identity(customer)},
                                 CustomerDetails{details});
    }
    QPushButton *named(const QString &name) const
    {
        for (QPushButton *each : pane.findChildren<QPushButton *>()) {
            if (each->accessibleName() == name && each->isVisibleTo(&pane))
                return each;
        }
        return nullptr;
    }
    template <class Field>
    Field *field(const QString &name) const
    {
        for (Field *each : pane.findChildren<Field *>()) {
            if (each->accessibleName() == name)
                return each;
        }
        return nullptr;
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
    CHECK(opened == conversationOf(pane.controller.history().at(1)));
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
        REQUIRE(eventually([&] { return pane.button(u"make them one"_s) != nullptr; }));
        CHECK(pane.town.desk.actions().size() == before);
        pane.button(u"make them one"_s)->click();
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

TEST_CASE("what is promised comes first, in its words, and late says so", "[ui][customer]")
{
    Pane pane;
    pane.town.says(u"a"_s, {.by = u"mara"_s, .text = u"first matter"_s, .minute = 1});
    const Subject subject = pane.town.subject(u"a"_s, u"mara"_s);
    pane.town.desk.decides(
        pane.town.sam, pane.town.clock.now() - std::chrono::hours(2), subject,
        Promise{u"We call you back by noon"_s, pane.town.clock.now() - std::chrono::hours(1), {}, {}});
    pane.town.desk.decides(pane.town.me, pane.town.clock.now(), subject,
                           Gesture{GestureKind::Credit, Money{1000, u"EUR"_s}, u"late parcel"_s, {}});
    pane.show(u"mara"_s);
    CHECK(pane.words().contains(u"promised, and late"_s));
    CHECK(pane.words().contains(u"We call you back by noon"_s));
    CHECK(pane.words().contains(u"late since"_s));
    CHECK(pane.words().contains(u"Sam Okafor"_s));
    CHECK(pane.words().contains(u"credit of 10.00 EUR"_s));
    CHECK(pane.words().contains(u"1 broken"_s));
    QString opened;
    QObject::connect(&pane.pane, &CustomerPane::openRequested, &pane.pane,
                     [&](const QString &handle) { opened = handle; });
    pane.button(u"open its conversation"_s)->click();
    CHECK(opened == pane.town.handle(u"mara"_s));
}

TEST_CASE("a detail is said, changed and taken away by keyboard", "[ui][customer]")
{
    Pane pane;
    pane.town.says(u"a"_s, {.by = u"mara"_s, .text = u"first matter"_s, .minute = 1});
    pane.show(u"mara"_s);
    pane.pane.startDetail();
    auto *which = pane.field<QComboBox>(u"Which detail"_s);
    auto *value = pane.field<QLineEdit>(u"What is known"_s);
    which->setCurrentIndex(which->findText(u"e-mail"_s));
    value->setFocus();
    QTest::keyClicks(value, u"no address"_s);
    QTest::keyClick(value, Qt::Key_Return);
    CHECK(pane.words().contains(u"That is no e-mail address."_s));
    value->clear();
    QTest::keyClicks(value, u"Mara@Blumen.example"_s);
    QTest::keyClick(value, Qt::Key_Return);
    REQUIRE(eventually([&] { return pane.words().contains(u"mara@blumen.example"_s); }));
    const auto kept = std::get<CustomerDetails>(pane.town.desk.actions().last().payload);
    CHECK(kept.details == QList<CustomerDetail>{{DetailField::EMail, {}, u"mara@blumen.example"_s}});

    REQUIRE(eventually([&] { return pane.button(u"change"_s) != nullptr; }));
    pane.button(u"change"_s)->click();
    value->clear();
    QTest::keyClick(value, Qt::Key_Return);
    REQUIRE(eventually([&] { return pane.button(u"change"_s) == nullptr; }));
    CHECK(std::get<CustomerDetails>(pane.town.desk.actions().last().payload).details.first().value.isEmpty());
}

TEST_CASE("a number opens where the company says, and nowhere else", "[ui][customer]")
{
    Pane pane;
    pane.town.says(u"a"_s, {.by = u"mara"_s, .text = u"first matter"_s, .minute = 1});
    pane.says(u"mara"_s,
              {{DetailField::Reference, u"47/11"_s, u"order"_s}, {DetailField::Reference, u"8"_s, u"bug"_s}});
    pane.pane.setAddresses(
        [] { return u"order https://shop.example/orders/{number}\nbug javascript:{number}"_s; });
    pane.show(u"mara"_s);
    REQUIRE(pane.button(u"open"_s) != nullptr);
    pane.button(u"open"_s)->click();
    CHECK(pane.opened == QUrl(u"https://shop.example/orders/47%2F11"_s));
    int openers = 0;
    for (const QPushButton *each : pane.pane.findChildren<QPushButton *>())
        openers += each->text() == u"open"_s && each->isVisibleTo(&pane.pane) ? 1 : 0;
    CHECK(openers == 1);
}

TEST_CASE("two customers become one field by field, and what was chosen survives", "[ui][customer]")
{
    Pane pane;
    pane.town.says(u"a"_s, {.by = u"mara"_s, .text = u"first matter"_s, .minute = 1});
    pane.town.says(u"b"_s, {.by = u"ben"_s, .text = u"other matter"_s, .minute = 2});
    pane.says(u"mara"_s, {{DetailField::Plan, {}, u"Basic"_s}, {DetailField::Organisation, {}, u"Klee"_s}});
    pane.says(u"ben"_s, {{DetailField::Plan, {}, u"Gold"_s}});
    pane.show(u"mara"_s);
    pane.pane.startLink();
    auto *who = pane.field<QLineEdit>(u"Whose handle"_s);
    REQUIRE(who != nullptr);
    QTest::keyClicks(who, u"ben"_s);
    QPushButton *found = nullptr;
    REQUIRE(eventually([&] { return pane.named(u"Look at Mastodon @ben@blumen.example"_s) != nullptr; }));
    found = pane.named(u"Look at Mastodon @ben@blumen.example"_s);
    found->click();
    REQUIRE(eventually([&] { return pane.button(u"make them one"_s) != nullptr; }));
    const auto choices = pane.pane.findChildren<QRadioButton *>();
    REQUIRE(choices.size() == 2);
    CHECK(choices[0]->isChecked());
    choices[1]->click();
    pane.button(u"make them one"_s)->click();
    REQUIRE(
        eventually([&] { return pane.controller.card() && pane.controller.card()->identities.size() == 2; }));
    CHECK(detailValue(pane.controller.card()->details, DetailField::Plan) == u"Gold"_s);
    CHECK(detailValue(pane.controller.card()->details, DetailField::Organisation) == u"Klee"_s);
    CHECK(pane.controller.card()->conversationCount == 2);
}

TEST_CASE("Tab goes through the card from the top down, also after it was made anew", "[ui][customer]")
{
    Pane desk;
    desk.town.says(u"a"_s, {.by = u"mara"_s, .text = u"hello"_s, .minute = -5});
    desk.says(u"mara"_s, {{DetailField::Plan, {}, u"Gold"_s}});
    QWidget window;
    auto *before = new QPushButton(u"before"_s, &window);
    desk.pane.setParent(&window);
    window.show();
    desk.show(u"mara"_s);
    const QStringList inOrder{u"Change plan: \u2068Gold\u2069"_s, u"Add a detail"_s,
                              u"Marks of this customer"_s, u"add a note"_s,
                              u"Another identity of this customer"_s};
    const auto passed = [&] {
        QStringList passed;
        for (QWidget *each = before->nextInFocusChain(); each != desk.pane.history();
             each = each->nextInFocusChain()) {
            const auto *button = qobject_cast<QPushButton *>(each);
            if (button != nullptr && button->isVisibleTo(&desk.pane))
                passed.append(button->accessibleName().isEmpty() ? button->text() : button->accessibleName());
        }
        return passed;
    };
    CHECK(passed() == inOrder);
    desk.controller.retry();
    settle();
    CHECK(passed() == inOrder);
    desk.pane.setParent(nullptr);
}
