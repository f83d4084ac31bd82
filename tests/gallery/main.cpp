// daisychain-gallery FOLDER [ONLY]: paints the screens with a fixed clock into PNGs, to be looked at.
// daisychain-gallery --guide FOLDER: the pictures of the guide, for resources/help/pictures.
// daisychain-gallery --check [ONLY]: paints nothing and says what has no room, sticks out, covers something
// else; exits 1 if anything does. With --lang de|pseudo and --mirrored it looks at that surface; with --texts
// also for what the pseudo-locale left alone, names and posts among it.
#include "tests/gallery/gallery.h"
#include "ui/shell/languages.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>
#include <optional>

using namespace daisychain;
using namespace daisychain::test;

namespace {

void paintAll(Gallery &gallery)
{
    paintQueueScreens(gallery);
    paintBulkWork(gallery);
    paintConversation(gallery);
    paintWritingMeans(gallery);
    paintWords(gallery);
    paintSending(gallery);
    paintStreams(gallery);
    paintCustomers(gallery);
    paintFinding(gallery);
    paintShell(gallery);
    paintSettingsScreens(gallery);
    paintNetworks(gallery);
    paintErrors(gallery);
    paintSnippets(gallery);
    paintErasing(gallery);
    paintImport(gallery);
}

}  // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("TZ", "UTC");
    QApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption check(QStringLiteral("check"),
                                   QStringLiteral("Say what is wrong, paint nothing."));
    const QCommandLineOption language(QStringLiteral("lang"), QStringLiteral("en, de or pseudo."),
                                      QStringLiteral("code"), QStringLiteral("en"));
    const QCommandLineOption mirrored(QStringLiteral("mirrored"), QStringLiteral("Right to left."));
    const QCommandLineOption texts(QStringLiteral("texts"),
                                   QStringLiteral("Also texts that the pseudo-locale left alone."));
    const QCommandLineOption guide(QStringLiteral("guide"),
                                   QStringLiteral("Only the guide's pictures, cut to size."));
    parser.addOptions({check, language, mirrored, texts, guide});
    parser.addHelpOption();
    parser.process(application);
    const bool isCheck = parser.isSet(check);
    QStringList words = parser.positionalArguments();
    if (!isCheck && words.isEmpty()) {
        std::fprintf(stderr, "usage: daisychain-gallery FOLDER [ONLY], or --check [ONLY]\n");
        return 2;
    }
    const QString folder = isCheck ? QString() : words.takeFirst();
    if (parser.isSet(mirrored))
        QApplication::setLayoutDirection(Qt::RightToLeft);
    const ui::Languages loaded(parser.value(language));
    ui::Theme theme(QApplication::font());
    theme.applyTo(application);
    Gallery gallery(folder, words.value(0), theme);
    gallery.setPseudo(parser.isSet(texts));
    gallery.setGuide(parser.isSet(guide));
    paintAll(gallery);
    for (const QString &fault : gallery.faults())
        std::printf("%s\n", qPrintable(fault));
    if (isCheck)
        std::printf("%d pictures looked at, %d faults\n", gallery.painted(), int(gallery.faults().size()));
    else
        std::printf("%d pictures in %s\n", gallery.painted(), qPrintable(folder));
    return gallery.painted() > 0 && (!isCheck || gallery.faults().isEmpty()) ? 0 : 1;
}
