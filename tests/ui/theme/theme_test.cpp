#include "tests/support/catch.h"

#include "ui/theme/daisy_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/mark.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>

using namespace daisychain;
using namespace daisychain::ui;

namespace {

struct Named {
    const char *name;
    Token token;
};

const QList<Named> Grounds{{"ground", &Tokens::ground},
                           {"raised", &Tokens::raised},
                           {"sunken", &Tokens::sunken},
                           {"note", &Tokens::note},
                           {"privateGround", &Tokens::privateGround},
                           {"selection", &Tokens::selection},
                           {"hover", &Tokens::hover}};

void checkContrast(const Tokens &tokens, const Named &front, const Named &back, double least)
{
    const double ratio = contrastRatio(tokens.*front.token, tokens.*back.token);
    INFO(front.name << " on " << back.name << " is " << ratio);
    CHECK(ratio >= least);
}

}  // namespace

TEST_CASE("the contrast ratio is WCAG's", "[ui][theme]")
{
    CHECK(contrastRatio(Qt::black, Qt::white) == Approx(21.0));
    CHECK(contrastRatio(Qt::white, Qt::white) == Approx(1.0));
    CHECK(contrastRatio(QColor(0x767676), Qt::white) == Approx(4.54).margin(0.01));
}

TEST_CASE("every text has a contrast of 4.5 and every mark of 3, light and dark", "[ui][theme]")
{
    const bool isDark = GENERATE(false, true);
    const Tokens tokens = isDark ? darkTokens() : lightTokens();
    INFO((isDark ? "dark" : "light"));
    for (const Named &ground : Grounds) {
        checkContrast(tokens, {"text", &Tokens::text}, ground, 4.5);
        checkContrast(tokens, {"textMuted", &Tokens::textMuted}, ground, 4.5);
        checkContrast(tokens, {"accent", &Tokens::accent}, ground, 4.5);
        checkContrast(tokens, {"late", &Tokens::late}, ground, 4.5);
        checkContrast(tokens, {"soon", &Tokens::soon}, ground, 4.5);
        checkContrast(tokens, {"focus", &Tokens::focus}, ground, 3.0);
        checkContrast(tokens, {"outline", &Tokens::outline}, ground, 3.0);
    }
    for (const Named &fill : {Named{"accent", &Tokens::accent}, Named{"good", &Tokens::good},
                              Named{"soon", &Tokens::soon}, Named{"late", &Tokens::late}})
        checkContrast(tokens, {"accentText", &Tokens::accentText}, fill, 4.5);
    checkContrast(tokens, {"praiseText", &Tokens::praiseText}, {"praise", &Tokens::praise}, 4.5);
    for (const Named &ground : {Named{"note", &Tokens::note}, Named{"raised", &Tokens::raised}})
        checkContrast(tokens, {"noteMark", &Tokens::noteMark}, ground, 4.5);
}

TEST_CASE("a theme follows the desktop until it is told otherwise", "[ui][theme]")
{
    Theme theme{QFont()};
    int changes = 0;
    QObject::connect(&theme, &Theme::changed, &theme, [&changes] { ++changes; });
    CHECK_FALSE(theme.isDark());
    theme.setSystemDark(true);
    CHECK(theme.isDark());
    theme.setAppearance(Appearance::Light);
    CHECK_FALSE(theme.isDark());
    theme.setAppearance(Appearance::Dark);
    theme.setSystemDark(false);
    CHECK(theme.isDark());
    CHECK(theme.tokens() == darkTokens());
    CHECK(changes == 4);
}

TEST_CASE("the four sizes of type grow with the font scale", "[ui][theme]")
{
    QFont system;
    system.setPointSizeF(12);
    Theme theme(system);
    CHECK(theme.font(TypeSize::Body).pointSizeF() == Approx(12));
    CHECK(theme.font(TypeSize::Small).pointSizeF() < 12);
    CHECK(theme.font(TypeSize::Title).pointSizeF() > 12);
    CHECK(theme.font(TypeSize::Strong).weight() == QFont::DemiBold);
    theme.setFontScale(1.5);
    CHECK(theme.font(TypeSize::Body).pointSizeF() == Approx(18));
    theme.setFontScale(9);
    CHECK(theme.fontScale() == Approx(2));
}

TEST_CASE("rows are 60 pixels high, 40 when compact, and more when the font needs it", "[ui][theme]")
{
    QFont system;
    system.setPointSizeF(10);
    Theme theme(system);
    CHECK(theme.rowHeight() == 60);
    theme.setDensity(Density::Compact);
    CHECK(theme.rowHeight() >= 40);
    CHECK(theme.rowHeight() < 60);
    theme.setFontScale(2);
    CHECK(theme.rowHeight() > 60);
}

TEST_CASE("every icon draws something, in the colour of its token and at the ratio asked for", "[ui][theme]")
{
    Theme theme{QFont()};
    const Icons icons(theme);
    REQUIRE(Icons::names().size() > 50);
    for (const QString &name : Icons::names()) {
        INFO(name.toStdString());
        const QPixmap drawn = icons.pixmap(name, &Tokens::late, Icons::Small, 2.0);
        CHECK(drawn.size() == QSize(32, 32));
        CHECK(drawn.devicePixelRatio() == 2.0);
        const QImage image = drawn.toImage();
        int strong = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y).alpha() < 250)
                    continue;
                ++strong;
                REQUIRE(std::abs(image.pixelColor(x, y).red() - theme.tokens().late.red()) < 3);
            }
        }
        CHECK(strong > 3);
    }
}

TEST_CASE("an icon changes its colour with the theme", "[ui][theme]")
{
    Theme theme{QFont()};
    const Icons icons(theme);
    const QIcon icon = icons.icon(QStringLiteral("queue"), &Tokens::text);
    const QImage light = icon.pixmap(QSize(16, 16)).toImage();
    theme.setAppearance(Appearance::Dark);
    const QImage dark = icon.pixmap(QSize(16, 16)).toImage();
    CHECK_FALSE(light.isNull());
    CHECK(light != dark);
}

TEST_CASE("each network has a mark of its own shape and letter", "[ui][theme]")
{
    const QList<Network> networks{Network::Mastodon, Network::Bluesky, Network::X, Network::Feed};
    for (qsizetype i = 0; i < networks.size(); ++i) {
        for (qsizetype j = i + 1; j < networks.size(); ++j) {
            CHECK(networkMark(networks[i]).shape != networkMark(networks[j]).shape);
            CHECK(networkMark(networks[i]).letter != networkMark(networks[j]).letter);
        }
    }
}

TEST_CASE("the style paints the usual controls and gives them the least size for a pointer", "[ui][theme]")
{
    Theme theme{QFont()};
    DaisyStyle style(theme);
    QWidget window;
    auto *button = new QPushButton(QStringLiteral("send"), &window);
    auto *field = new QLineEdit(&window);
    auto *box = new QComboBox(&window);
    box->addItem(QStringLiteral("public"));
    for (QWidget *control : QList<QWidget *>{button, field, box}) {
        control->setStyle(&style);
        INFO(control->metaObject()->className());
        CHECK(control->sizeHint().height() >= space::Target);
        control->resize(control->sizeHint());
        CHECK_FALSE(control->grab().isNull());
    }
    QScrollBar bar(Qt::Vertical, &window);
    bar.setStyle(&style);
    bar.setRange(0, 100);
    bar.setPageStep(20);
    bar.resize(bar.sizeHint().width(), 200);
    CHECK(bar.sizeHint().width() <= 10);
    CHECK_FALSE(bar.grab().isNull());
}
