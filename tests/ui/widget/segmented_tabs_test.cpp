#include "tests/support/catch.h"

#include "ui/theme/icons.h"
#include "ui/widget/segmented_tabs.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace daisychain::ui;

namespace {

QList<SegmentedTabs::Tab> sixTabs()
{
    return {{0, QStringLiteral("Mine")},    {1, QStringLiteral("Unclaimed")}, {2, QStringLiteral("All open")},
            {3, QStringLiteral("Waiting")}, {4, QStringLiteral("Snoozed")},   {5, QStringLiteral("Done")}};
}

int visibleTabs(const SegmentedTabs &tabs)
{
    int count = 0;
    for (const QAbstractButton *button : tabs.findChildren<QAbstractButton *>(Qt::FindDirectChildrenOnly))
        count += button->isCheckable() && button->isVisible();
    return count;
}

QAbstractButton *tab(const SegmentedTabs &tabs, const QString &text)
{
    for (QAbstractButton *button : tabs.findChildren<QAbstractButton *>(Qt::FindDirectChildrenOnly)) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

}  // namespace

TEST_CASE("tabs without room go into a menu, the current one never", "[ui][widget]")
{
    Theme theme{QFont()};
    const Icons icons(theme);
    SegmentedTabs tabs(theme, icons);
    tabs.setTabs(sixTabs());
    tabs.resize(tabs.sizeHint());
    tabs.show();
    CHECK(visibleTabs(tabs) == 6);
    tabs.resize(240, tabs.height());
    CHECK(visibleTabs(tabs) < 6);
    tabs.setCurrent(5);
    REQUIRE(tab(tabs, QStringLiteral("Done")));
    CHECK(tab(tabs, QStringLiteral("Done"))->isVisible());
    CHECK(tab(tabs, QStringLiteral("Done"))->geometry().right() <= 240);
}

TEST_CASE("a tab tells its count to screen readers", "[ui][widget]")
{
    Theme theme{QFont()};
    const Icons icons(theme);
    SegmentedTabs tabs(theme, icons);
    tabs.setTabs(sixTabs());
    tabs.setCount(1, 8);
    CHECK(tab(tabs, QStringLiteral("Unclaimed"))->accessibleName() == QStringLiteral("Unclaimed 8"));
}

TEST_CASE("choosing a tab is told, setting it is not", "[ui][widget]")
{
    Theme theme{QFont()};
    const Icons icons(theme);
    SegmentedTabs tabs(theme, icons);
    tabs.setTabs(sixTabs());
    tabs.resize(tabs.sizeHint());
    tabs.show();
    QSignalSpy chosen(&tabs, &SegmentedTabs::chosen);
    tabs.setCurrent(2);
    CHECK(chosen.isEmpty());
    QTest::mouseClick(tab(tabs, QStringLiteral("Waiting")), Qt::LeftButton);
    REQUIRE(chosen.count() == 1);
    CHECK(chosen.first().first().toInt() == 3);
    CHECK(tabs.current() == 3);
}
