#include "tests/support/catch.h"

#include "core/sync/engine_lock.h"
#include "core/sync/engine_socket.h"
#include "tests/support/eventually.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <memory>
#include <vector>

using namespace daisychain;

namespace {

constexpr int PatienceMs = 40'000;

/// The console as a process on a data folder of the test.
class ConsoleProcess {
public:
    explicit ConsoleProcess(const QString &folder, const QStringList &more = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(DAISYCHAIN_CONSOLE_PROGRAM),
                      QStringList{QStringLiteral("--data"), folder} + more);
    }
    ~ConsoleProcess()
    {
        process.terminate();
        if (!process.waitForFinished(PatienceMs))
            process.kill();
    }
    /// Waits until it is the engine of the folder and listens.
    bool listens(const QString &folder)
    {
        for (int i = 0; i < PatienceMs / 200; ++i) {
            if (sync::tellEngine(folder, sync::EngineWord::Poke, std::chrono::milliseconds(200)).has_value())
                return true;
            if (process.waitForFinished(100))
                return false;
        }
        return false;
    }
    QProcess process;
};

}  // namespace

TEST_CASE("a second console raises the first and ends with 0", "[app][console]")
{
    const QTemporaryDir folder;
    ConsoleProcess first(folder.path(), {QStringLiteral("--theme"), QStringLiteral("dark")});
    REQUIRE(first.listens(folder.path()));
    ConsoleProcess second(folder.path());
    REQUIRE(second.process.waitForFinished(PatienceMs));
    INFO(second.process.readAllStandardError().toStdString());
    CHECK(second.process.exitCode() == 0);
    CHECK(first.process.state() == QProcess::Running);
}

TEST_CASE("of consoles started at once one stays and the others raise it", "[app][console]")
{
    const QTemporaryDir folder;
    std::vector<std::unique_ptr<ConsoleProcess>> consoles(3);
    for (auto &console : consoles)
        console = std::make_unique<ConsoleProcess>(folder.path());
    const auto ended = [&consoles] {
        return std::count_if(consoles.begin(), consoles.end(), [](const auto &console) {
            return console->process.waitForFinished(20) || console->process.state() == QProcess::NotRunning;
        });
    };
    REQUIRE(test::eventually([&] { return ended() >= 2; }));
    for (const auto &console : consoles) {
        INFO(console->process.readAllStandardError().toStdString());
        CHECK((console->process.state() == QProcess::Running || console->process.exitCode() == 0));
    }
    CHECK(ended() == 2);
}

TEST_CASE("a console beside another engine names it and ends with 1", "[app][console]")
{
    const QTemporaryDir folder;
    const auto lock = sync::EngineLock::take(folder.path());
    REQUIRE(lock);
    ConsoleProcess console(folder.path());
    REQUIRE(console.process.waitForFinished(PatienceMs));
    CHECK(console.process.exitCode() == 1);
    CHECK(console.process.readAllStandardError().contains("daisychain-test-console"));
}

TEST_CASE("a command that only passes through keeps no console from starting", "[app][console]")
{
    const QTemporaryDir folder;
    auto passing = sync::EngineLock::take(folder.path());
    REQUIRE(passing);
    ConsoleProcess console(folder.path());
    REQUIRE(console.process.waitForStarted());
    CHECK_FALSE(console.process.waitForFinished(500));
    passing->reset();
    CHECK(console.listens(folder.path()));
}

TEST_CASE("what the console keeps is its user's only", "[app][console]")
{
    const QTemporaryDir folder;
    const QString data = folder.filePath(QStringLiteral("desk"));
    ConsoleProcess console(data);
    REQUIRE(console.listens(data));
    for (const QString &file : {data, data + QStringLiteral("/desk.sqlite"), data + QStringLiteral("/log")}) {
        INFO(file.toStdString());
        CHECK_FALSE((QFile::permissions(file) &
                     (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
    }
}
