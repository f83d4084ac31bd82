#include "core/desk/allowance.h"
#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/memory_settings.h"
#include "ui/settings/daisies_section.h"
#include "ui/widget/plain_label.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

struct Section {
    DeskTown town;
    MemorySettings settings;
    Theme theme{QApplication::font()};
    UndoStack undo{town.desk, town.clock, town.me};
    DaisiesSection page{settings, undo, theme};

    QLineEdit *field() { return page.findChild<QLineEdit *>(u"daisies.allowance"_s); }
    void write(const QString &words)
    {
        field()->setText(words);
        QTest::keyClick(field(), Qt::Key_Return);
    }
    Money month() { return allowanceOf(settings, {}).month; }
    bool says(const QString &words)
    {
        const auto labels = page.findChildren<PlainLabel *>();
        return std::ranges::any_of(labels,
                                   [&](const PlainLabel *label) { return label->text().contains(words); });
    }
};

}  // namespace

TEST_CASE("the allowance is an amount in words, and can be taken back", "[ui][settings][daisy]")
{
    Section section;
    CHECK(section.field()->text() == moneyText({AllowanceMinor.fallback, u"EUR"_s}));
    CHECK_FALSE(section.settings.value(AllowanceMinor.key()).has_value());
    section.write(u"$400"_s);
    CHECK(section.month() == Money{40'000, u"USD"_s});
    CHECK(section.field()->text() == u"400.00 USD"_s);
    section.write(u"500"_s);
    CHECK(section.month() == Money{50'000, u"USD"_s});
    section.undo.undo();
    CHECK(section.month() == Money{40'000, u"USD"_s});
    CHECK(section.field()->text() == u"400.00 USD"_s);
    section.undo.redo();
    CHECK(section.month() == Money{50'000, u"USD"_s});
}

TEST_CASE("what is no amount changes nothing and says so", "[ui][settings][daisy]")
{
    Section section;
    for (const QString &words : {u"plenty"_s, QString(), u"-5 EUR"_s, u"99999999999 EUR"_s}) {
        INFO(words.toStdString());
        section.write(words);
        CHECK(section.month() == Money{AllowanceMinor.fallback, u"EUR"_s});
        CHECK(section.says(u"no amount"_s));
    }
    section.write(u"0"_s);
    CHECK(section.month() == Money{0, u"EUR"_s});
    CHECK_FALSE(section.says(u"no amount"_s));
}
