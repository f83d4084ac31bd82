// daisychain-gallery FOLDER [ONLY]: paints the screens with a fixed clock into PNGs, to be looked at.
#include "tests/gallery/gallery.h"
#include "ui/theme/theme.h"

#include <QApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("TZ", "UTC");
    QApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: daisychain-gallery FOLDER [ONLY]\n");
        return 2;
    }
    daisychain::ui::Theme theme(QApplication::font());
    theme.applyTo(application);
    daisychain::test::Gallery gallery(arguments.at(1), arguments.value(2), theme);
    daisychain::test::paintQueueScreens(gallery);
    daisychain::test::paintBulkWork(gallery);
    daisychain::test::paintStreams(gallery);
    daisychain::test::paintShell(gallery);
    std::printf("%d pictures in %s\n", gallery.painted(), qPrintable(arguments.at(1)));
    return gallery.painted() > 0 ? 0 : 1;
}
