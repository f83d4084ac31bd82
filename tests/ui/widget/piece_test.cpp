#include "tests/support/catch.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widget/avatar.h"
#include "ui/widget/chip.h"
#include "ui/widget/elided_label.h"
#include "ui/widget/icon_button.h"
#include "ui/widget/pane_splitter.h"
#include "ui/widget/plain_label.h"
#include "ui/widget/plain_text.h"
#include "ui/widget/state_view.h"
#include "ui/widget/strip.h"

#include <QAction>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextDocument>

using namespace daisychain::ui;

TEST_CASE("text that looks like markup stays text", "[ui][widget]")
{
    Theme theme{QFont()};
    const QString hostile = GENERATE(
        QStringLiteral("<img src=x onerror=alert(1)>"), QStringLiteral("<b>bold</b>"),
        QStringLiteral("<a href=\"file:///etc/passwd\">here</a>"), QStringLiteral("<script>1</script>"));
    const PlainLabel label(theme, hostile);
    CHECK(label.textFormat() == Qt::PlainText);
    CHECK(label.text() == hostile);

    QTextDocument shown;
    shown.setHtml(plainToolTip(hostile));
    CHECK(shown.toPlainText() == hostile);
}

TEST_CASE("a label without room ends in an ellipsis and keeps its whole text for screen readers",
          "[ui][widget]")
{
    Theme theme{QFont()};
    ElidedLabel label(theme);
    label.setText(QStringLiteral("two\nlines and a very long sentence that goes on"));
    label.resize(80, label.sizeHint().height());
    CHECK(label.sizeHint().width() > 80);
    CHECK(label.minimumSizeHint().width() < 80);
    CHECK(label.accessibleName() == label.text());
    CHECK_FALSE(label.grab().isNull());
}

TEST_CASE("initials are one or two characters in any script", "[ui][widget]")
{
    CHECK(initials(QStringLiteral("Mara Kowalska")) == QStringLiteral("MK"));
    CHECK(initials(QStringLiteral("mara")) == QStringLiteral("M"));
    CHECK(initials(QStringLiteral("  Ana  de la Cruz ")) == QStringLiteral("AC"));
    CHECK(initials(QString()) == QStringLiteral("?"));
    CHECK(initials(QStringLiteral("سارة الخالدي")).size() == 1);
    CHECK(initials(QStringLiteral("山田 太郎")) == QStringLiteral("山"));
    CHECK(initials(QStringLiteral("👩‍👩‍👧 family")) == QStringLiteral("👩‍👩‍👧"));
    CHECK(initials(QStringLiteral("!!!")) == QStringLiteral("!"));
}

TEST_CASE("initials can be read on every colour, light and dark", "[ui][widget]")
{
    Theme theme{QFont()};
    theme.setAppearance(GENERATE(Appearance::Light, Appearance::Dark));
    for (int i = 0; i < 200; ++i) {
        const QString key = QStringLiteral("person %1").arg(i);
        INFO(avatarGround(key, theme).name().toStdString());
        CHECK(contrastRatio(avatarGround(key, theme), avatarText(theme)) >= 4.5);
        CHECK(avatarGround(key, theme) == avatarGround(key, theme));
    }
}

TEST_CASE("a chip is as wide as its words and its icon", "[ui][widget]")
{
    Theme theme{QFont()};
    const Icons icons(theme);
    const QSize words = chipSize({QStringLiteral("late 6 m"), ChipTone::Late}, theme);
    const QSize both = chipSize({QStringLiteral("late 6 m"), ChipTone::Late, QStringLiteral("clock")}, theme);
    CHECK(both.width() > words.width());
    CHECK(both.height() == words.height());
    Chip chip(theme, icons);
    chip.setLook({QStringLiteral("late 6 m"), ChipTone::Late, QStringLiteral("clock")});
    CHECK(chip.accessibleName() == QStringLiteral("late 6 m"));
    CHECK_FALSE(chip.grab().isNull());
}

TEST_CASE("an icon button is named by its action and tells its key", "[ui][widget]")
{
    Theme theme{QFont()};
    const Icons icons(theme);
    QAction claim(icons.icon(QStringLiteral("claim")), QStringLiteral("Claim"));
    claim.setShortcut(QKeySequence(Qt::Key_C));
    IconButton button(&claim);
    CHECK(button.accessibleName() == QStringLiteral("Claim"));
    CHECK(button.toolTip().contains(QStringLiteral("C")));
    CHECK(button.sizeHint().expandedTo(button.minimumSize()).width() >= space::Target);
    claim.setText(QStringLiteral("Let go"));
    CHECK(button.accessibleName() == QStringLiteral("Let go"));
}

TEST_CASE("a list without rows says what happened and what can be done", "[ui][widget]")
{
    Theme theme{QFont()};
    const Icons icons(theme);
    StateView view(theme, icons);
    view.resize(300, 300);
    QSignalSpy pressed(&view, &StateView::pressed);
    view.show(ListState::Failed, {QStringLiteral("The list could not be read."),
                                  QStringLiteral("Nothing was lost."), QStringLiteral("try again")});
    auto *button = view.findChild<QPushButton *>();
    REQUIRE(button);
    CHECK(button->isVisible());
    button->click();
    CHECK(pressed.count() == 1);
    view.show(ListState::Empty, {QStringLiteral("Nothing is waiting.")});
    CHECK_FALSE(button->isVisible());
    view.show(ListState::Filled);
    CHECK_FALSE(view.isVisible());
}

TEST_CASE("what a list without rows says has room for all its lines, at any width", "[ui][widget]")
{
    Theme theme{QFont()};
    const Icons icons(theme);
    StateView view(theme, icons);
    view.resize(600, 400);
    view.show(
        ListState::Failed,
        {QStringLiteral("The list could not be read."),
         QStringLiteral("Nothing was lost: what was heard is kept, and what is written waits for its turn."),
         QStringLiteral("try again")});
    for (const int width : {600, 320, 200}) {
        view.resize(width, 400);
        QCoreApplication::processEvents();
        for (const QLabel *label : view.findChildren<QLabel *>()) {
            if (label->text().isEmpty() || !label->isVisible())
                continue;
            CAPTURE(width, label->text().toStdString(), label->width());
            CHECK(label->height() >= label->heightForWidth(label->width()));
            CHECK(label->geometry().right() < width);
        }
    }
}

TEST_CASE("a strip stays until it is dismissed", "[ui][widget]")
{
    Theme theme{QFont()};
    const Icons icons(theme);
    Strip strip(theme, icons);
    QSignalSpy dismissed(&strip, &Strip::dismissed);
    CHECK_FALSE(strip.isVisible());
    strip.say(QStringLiteral("done Mara K."), QStringLiteral("undo"));
    CHECK(strip.isVisible());
    CHECK(strip.sentence() == QStringLiteral("done Mara K."));
    strip.findChild<IconButton *>()->click();
    CHECK(dismissed.count() == 1);
    CHECK_FALSE(strip.isVisible());
}

TEST_CASE("panes remember their widths and folds", "[ui][widget]")
{
    const auto pane = [](const char *name) {
        auto *widget = new QWidget;
        widget->setObjectName(QLatin1String(name));
        return widget;
    };
    QByteArray state;
    {
        PaneSplitter splitter;
        splitter.resize(1200, 600);
        splitter.addPane(pane("list"), 340, 200);
        splitter.addPane(pane("middle"), 500, 300, true);
        splitter.addPane(pane("card"), 280, 200);
        splitter.setVisible(true);
        CHECK(splitter.sizes().at(0) == 340);
        splitter.setFolded(QStringLiteral("card"), true);
        CHECK(splitter.isFolded(QStringLiteral("card")));
        state = splitter.layoutState();
    }
    PaneSplitter splitter;
    splitter.resize(1200, 600);
    splitter.addPane(pane("list"), 300, 200);
    splitter.addPane(pane("middle"), 500, 300, true);
    splitter.addPane(pane("card"), 200, 200);
    splitter.setVisible(true);
    splitter.restoreLayout(state);
    CHECK(splitter.isFolded(QStringLiteral("card")));
    CHECK(splitter.sizes().at(0) == 340);
    splitter.restoreLayout("nonsense;list=;=3+;middle=x+");
    CHECK(splitter.sizes().at(0) == 340);
}
