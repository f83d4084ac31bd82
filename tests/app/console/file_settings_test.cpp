#include "tests/support/catch.h"

#include "app/console/file_settings.h"

#include <QTemporaryDir>

using namespace daisychain;
using namespace daisychain::console;

TEST_CASE("settings are there again at the next start", "[app][console]")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("settings.ini"));
    {
        FileSettings settings(file);
        settings.setValue(QStringLiteral("keys/queue.claim"), QStringLiteral("Ctrl+Shift+,"));
        settings.setValue(QStringLiteral("gone"), QStringLiteral("1"));
        settings.remove(QStringLiteral("gone"));
    }
    const FileSettings settings(file);
    CHECK(settings.value(QStringLiteral("keys/queue.claim")) == QStringLiteral("Ctrl+Shift+,"));
    CHECK_FALSE(settings.value(QStringLiteral("gone")));
}

TEST_CASE("without a file settings last as long as the program", "[app][console]")
{
    FileSettings settings({});
    settings.setValue(QStringLiteral("a"), QStringLiteral("b"));
    CHECK(settings.value(QStringLiteral("a")) == QStringLiteral("b"));
    CHECK_FALSE(FileSettings({}).value(QStringLiteral("a")));
}
