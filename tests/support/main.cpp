// The main() of every test program. A test program that shows widgets defines DAISYCHAIN_TEST_WIDGETS.
#define CATCH_CONFIG_RUNNER
#include "tests/support/catch.h"

#ifdef DAISYCHAIN_TEST_WIDGETS
#include <QApplication>
using TestApplication = QApplication;
#else
#include <QCoreApplication>
using TestApplication = QCoreApplication;
#endif

/// Read by LeakSanitizer: caches of libraries that live as long as the process.
extern "C" const char *__lsan_default_suppressions();
extern "C" const char *__lsan_default_suppressions()
{
    return "leak:libfontconfig\nleak:libdbus\n";
}

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("TZ", "UTC");
    TestApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
