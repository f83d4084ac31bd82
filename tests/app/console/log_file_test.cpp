#include "tests/support/catch.h"

#include "app/console/log/log_file.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTemporaryFile>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

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

#ifdef Q_OS_UNIX
TEST_CASE("a log that can't be written is said once, and warnings still reach the error stream",
          "[app][console]")
{
    QTemporaryFile said;
    REQUIRE(said.open());
    QTemporaryFile inTheWay;  // a file where the folder should be
    REQUIRE(inTheWay.open());
    const int before = dup(STDERR_FILENO);
    REQUIRE(dup2(said.handle(), STDERR_FILENO) >= 0);
    {
        const LogFile log(inTheWay.fileName());
        qWarning("the first of two");
        qWarning("the second of two");
    }
    REQUIRE(dup2(before, STDERR_FILENO) >= 0);
    close(before);
    said.seek(0);
    const QByteArray words = said.readAll();
    CHECK(words.count("cannot write") == 1);
    CHECK(words.count("of two") == 2);
    CHECK_FALSE(words.contains("QIODevice"));
}
#endif

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
