#include "tests/support/catch.h"

#include "app/console/log/log_file.h"

#include <QDir>
#include <QTemporaryDir>

using namespace daisychain::console;

TEST_CASE("the log goes on in a new file when one is full, and five are kept", "[app][console]")
{
    const QTemporaryDir folder;
    {
        LogFile log(folder.path(), 1000);
        const QMessageLogContext context("a.cpp", 1, "f()", "daisychain.test");
        for (int i = 0; i < 400; ++i)
            log.write(QtInfoMsg, context, QStringLiteral("line %1 with some words in it").arg(i));
    }
    const QStringList files = QDir(folder.path()).entryList(QDir::Files);
    CHECK(files.size() == LogFile::MaxFiles);
    for (const QString &file : files)
        CHECK(QFileInfo(folder.filePath(file)).size() < 1200);
    QFile newest(folder.filePath(QStringLiteral("daisychain.log.1")));
    REQUIRE(newest.open(QIODevice::ReadOnly));
    CHECK(newest.readAll().contains("daisychain.test line"));
}

TEST_CASE("an end that didn't come is noticed at the next start", "[app][console]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("running"));
    {
        const RunningMark mark(path);
        CHECK_FALSE(mark.wasUnclean());
        CHECK(QFile::exists(path));
    }
    CHECK_FALSE(QFile::exists(path));
    {
        QFile left(path);
        REQUIRE(left.open(QIODevice::WriteOnly));
    }
    const RunningMark mark(path);
    CHECK(mark.wasUnclean());
}
