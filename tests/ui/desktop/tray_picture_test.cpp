#include "tests/support/catch.h"

#include "ui/desktop/tray_picture.h"
#include "ui/theme/tokens.h"

#include <QImage>

using namespace daisychain::ui;

namespace {

int pixelsLike(const QImage &image, const QColor &colour)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            found += pixel.alpha() > 200 && std::abs(pixel.red() - colour.red()) < 40 &&
                     std::abs(pixel.green() - colour.green()) < 40 &&
                     std::abs(pixel.blue() - colour.blue()) < 40;
        }
    }
    return found;
}

}  // namespace

TEST_CASE("the badge says the sum in at most three signs", "[ui][desktop]")
{
    CHECK(badgeText(0).isEmpty());
    CHECK(badgeText(-3).isEmpty());
    CHECK(badgeText(7) == QStringLiteral("7"));
    CHECK(badgeText(99) == QStringLiteral("99"));
    CHECK(badgeText(100) == QStringLiteral("99+"));
    CHECK(badgeText(1'000'000) == QStringLiteral("99+"));
}

TEST_CASE("the tray's picture brings its own ground, and a badge that can be read at 22 pixels",
          "[ui][desktop]")
{
    const Tokens t = lightTokens();
    const QImage plain = trayPicture(0, 22, 1.0).toImage();
    CHECK(plain.size() == QSize(22, 22));
    CHECK(pixelsLike(plain, t.accent) > 150);
    CHECK(pixelsLike(plain, t.late) == 0);
    for (const int unread : {3, 42, 100}) {
        const QImage badged = trayPicture(unread, 22, 1.0).toImage();
        INFO(unread);
        CHECK(pixelsLike(badged, t.late) > 25);
        CHECK(pixelsLike(badged, t.accent) > 80);
    }
    CHECK(contrastRatio(t.late, t.accentText) >= 4.5);
    CHECK(trayPicture(3, 22, 2.0).size() == QSize(44, 44));
}
