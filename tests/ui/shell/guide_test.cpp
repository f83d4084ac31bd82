#include "tests/support/catch.h"

#include "ui/shell/guide_sheet.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTextBlock>
#include <QTextBrowser>

using namespace daisychain;
using namespace daisychain::ui;

namespace {

/// The pictures that the pages name, without "-dark".
QSet<QString> namedPictures()
{
    QSet<QString> names;
    const QDir help(QStringLiteral(":/help"));
    for (const QString &page : help.entryList({QStringLiteral("*.md")})) {
        QFile file(help.filePath(page));
        REQUIRE(file.open(QIODevice::ReadOnly));
        static const QRegularExpression picture(QStringLiteral(R"(!\[([^\]]*)\]\(pictures/([^)]+)\.png\))"));
        const QString text = QString::fromUtf8(file.readAll());
        for (auto found = picture.globalMatch(text); found.hasNext();) {
            const auto match = found.next();
            CHECK(match.captured(1).size() > 10);  // said to whom doesn't see it
            names.insert(match.captured(2));
        }
    }
    return names;
}

QList<QTextImageFormat> shownPictures(const QTextDocument &document)
{
    QList<QTextImageFormat> shown;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            if (part.fragment().charFormat().isImageFormat())
                shown.append(part.fragment().charFormat().toImageFormat());
        }
    }
    return shown;
}

}  // namespace

TEST_CASE("each picture of the guide is there in light and dark, and on a page", "[ui][shell]")
{
    QSet<QString> files;
    const QDir pictures(QStringLiteral(":/help/pictures"));
    for (const QString &file : pictures.entryList()) {
        INFO(file.toStdString());
        CHECK(QFile(pictures.filePath(file)).size() <= 200 * 1024);
        files.insert(file.chopped(4));
    }
    QSet<QString> named;
    for (const QString &name : namedPictures())
        named.unite({name, name + QStringLiteral("-dark")});
    CHECK(named.size() >= 10);
    CHECK(files == named);
}

TEST_CASE("the guide shows its pictures in the theme's light, no wider than its text", "[ui][shell]")
{
    Theme theme(QApplication::font());
    const Icons icons(theme);
    QWidget window;
    window.resize(800, 600);
    window.show();
    GuideSheet guide(theme, icons, &window);
    const auto *text = guide.findChild<QTextBrowser *>();
    for (const auto appearance : {Appearance::Light, Appearance::Dark}) {
        theme.setAppearance(appearance);
        guide.openPage(GuideSheet::Page::Answering);
        const QList<QTextImageFormat> shown = shownPictures(*text->document());
        REQUIRE_FALSE(shown.isEmpty());
        for (const QTextImageFormat &picture : shown) {
            INFO(picture.name().toStdString());
            CHECK(picture.name().endsWith(QStringLiteral("-dark.png")) == (appearance == Appearance::Dark));
            const QImage image(picture.name().mid(3));
            CHECK_FALSE(image.isNull());
            CHECK((picture.width() > 0 ? picture.width() : image.width()) <= text->viewport()->width());
        }
    }
}
