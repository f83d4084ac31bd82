#include "tests/support/catch.h"
#include "tests/support/eventually.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_desk.h"
#include "tests/support/kept_usage.h"

#include "ui/settings/costs_section.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace daisychain;
using namespace daisychain::ui;

namespace {

struct Fixture {
    Theme theme{QFont()};
    test::FakeClock clock{"2026-05-20T10:00:00Z"};
    test::FakeDesk desk{clock};
    test::KeptUsage usage;
    UndoStack undo{desk, clock, desk.addPerson(QStringLiteral("Jo Abebe"))};
    AccountId shop;
    std::unique_ptr<CostsSection> section;

    Fixture()
    {
        Account account;
        account.network = Network::X;
        account.identity = {Network::X, QStringLiteral("4242")};
        account.id = shop = accountIdFor(account.identity);
        account.handle = QStringLiteral("shop");
        desk.addAccount(account);
        usage.entries = {
            {Network::X, shop, {2026, 5, 2}, {{UsageKind::PostRead, 100}}},
            {Network::X, shop, {2026, 5, 19}, {{UsageKind::OwnPostRead, 30}, {UsageKind::PostWrite, 2}}}};
        usage.kept = {
            {shop, QStringLiteral("mentions"), 300, 299, clock.now() + std::chrono::minutes(9), clock.now()},
            {shop, QStringLiteral("search"), 60, 1, clock.now() - std::chrono::minutes(9), clock.now()}};
    }
    void open()
    {
        section = std::make_unique<CostsSection>(usage, desk, undo, clock, theme);
        section->show();
    }
    bool says(const QString &words)
    {
        for (const QLabel *label : section->findChildren<QLabel *>()) {
            if (label->isVisible() &&
                (label->text().contains(words) || label->accessibleName().contains(words)))
                return true;
        }
        return false;
    }
    QDoubleSpinBox *amount(const QString &name)
    {
        for (QDoubleSpinBox *field : section->findChildren<QDoubleSpinBox *>()) {
            if (field->accessibleName() == name)
                return field;
        }
        FAIL("there is no amount " << name.toStdString());
        return nullptr;
    }
    void type(QDoubleSpinBox *field, double value)
    {
        field->setValue(value);
        Q_EMIT field->editingFinished();
    }
};

}  // namespace

TEST_CASE("the ledger says what this month costs, of which day, and what is left", "[ui][settings]")
{
    Fixture f;
    f.open();
    REQUIRE(test::eventually([&] { return f.says(QStringLiteral("$0.56 this month")); }));
    CHECK(test::eventually([&] { return f.says(QStringLiteral("299 of 300 calls left")); }));
    CHECK_FALSE(f.says(QStringLiteral("of 60")));
    CHECK(f.says(QStringLiteral("$0.06")));        // the 19th
    CHECK_FALSE(f.says(QStringLiteral("$0.50")));  // the 2nd is longer ago than is shown
}

TEST_CASE("a cap works at once, can be taken back, and says when it is reached", "[ui][settings]")
{
    Fixture f;
    f.open();
    REQUIRE(test::eventually([&] { return f.says(QStringLiteral("this month")); }));
    f.type(f.amount(QStringLiteral("Spend at most, a month")), 0.5);
    CHECK(f.usage.rules.monthlyCap == MicroDollars{500'000});
    CHECK(test::eventually([&] { return f.says(QStringLiteral("Nothing more is read")); }));
    f.undo.undo();
    CHECK(test::eventually([&] { return !f.usage.rules.monthlyCap.has_value(); }));
}

TEST_CASE("a price that the network changed is typed over", "[ui][settings]")
{
    Fixture f;
    f.open();
    REQUIRE(test::eventually([&] { return f.says(QStringLiteral("$0.56 this month")); }));
    f.section->findChildren<QPushButton *>().first()->click();
    f.type(f.amount(QStringLiteral("post read")), 0.01);
    CHECK(f.usage.rules.prices.value(UsageKind::PostRead) == MicroDollars{10'000});
    CHECK(test::eventually([&] { return f.says(QStringLiteral("$1.06 this month")); }));
}
