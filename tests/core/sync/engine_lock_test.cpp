#include "core/sync/engine_lock.h"
#include "core/sync/engine_socket.h"

#include "tests/support/catch.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QThread>

#include <memory>

#ifdef Q_OS_UNIX
#include <sys/file.h>
#endif

using namespace daisychain;
using namespace daisychain::sync;
using namespace std::chrono_literals;

TEST_CASE("a data folder has one engine, and a second one hears who it is", "[sync][engine]")
{
    const QTemporaryDir dir;
    {
        const auto first = EngineLock::take(dir.path());
        REQUIRE(first.has_value());
        const auto second = EngineLock::take(dir.path());
        REQUIRE_FALSE(second.has_value());
        CHECK(second.error().code == ErrorCode::Conflict);
        CHECK(second.error().arguments.last() == QString::number(QCoreApplication::applicationPid()));
    }
    CHECK(EngineLock::take(dir.path()).has_value());
    const auto nowhere = EngineLock::take(QStringLiteral("/nonexistent-folder"));
    REQUIRE_FALSE(nowhere.has_value());
    CHECK(nowhere.error().code == ErrorCode::Storage);
}

TEST_CASE("a lock whose maker was killed before it wrote its name is taken over", "[sync][engine]")
{
    const QTemporaryDir dir;
    QFile left(dir.filePath(QStringLiteral("engine.lock")));
    REQUIRE(left.open(QIODevice::WriteOnly));
    REQUIRE(
        left.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-10), QFileDevice::FileModificationTime));
    left.close();
    CHECK(EngineLock::take(dir.path()).has_value());
}

#ifdef Q_OS_UNIX
TEST_CASE("a lock without a name whose maker lives is left alone", "[sync][engine]")
{
    const QTemporaryDir dir;
    QFile held(dir.filePath(QStringLiteral("engine.lock")));
    REQUIRE(held.open(QIODevice::WriteOnly));
    REQUIRE(
        held.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-10), QFileDevice::FileModificationTime));
    REQUIRE(::flock(held.handle(), LOCK_EX | LOCK_NB) == 0);
    CHECK(EngineLock::take(dir.path()).error().code == ErrorCode::Conflict);
    CHECK(held.exists());
}
#endif

TEST_CASE("the engine hears a word from another process once", "[sync][engine]")
{
    const QTemporaryDir dir;
    CHECK(tellEngine(dir.path(), EngineWord::Poke, 200ms).error().code == ErrorCode::Offline);

    EngineSocket ear;
    QList<EngineWord> heard;
    QObject::connect(&ear, &EngineSocket::heard, [&heard](EngineWord word) { heard.append(word); });
    REQUIRE(ear.listen(dir.path()).has_value());

    Result<void> told;
    const std::unique_ptr<QThread> other(QThread::create([&] {
        told = tellEngine(dir.path(), EngineWord::Raise, 5s);
        if (told)
            told = tellEngine(dir.path(), EngineWord::Poke, 5s);
    }));
    other->start();
    while (!other->isFinished())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    CHECK(told.has_value());
    CHECK(heard == QList<EngineWord>{EngineWord::Raise, EngineWord::Poke});
}

TEST_CASE("nonsense on the engine's socket is hung up on", "[sync][engine]")
{
    const QTemporaryDir dir;
    EngineSocket ear;
    int heard = 0;
    QObject::connect(&ear, &EngineSocket::heard, [&heard](EngineWord) { ++heard; });
    REQUIRE(ear.listen(dir.path()).has_value());
    for (const QByteArray &nonsense : {QByteArray("format c:\n"), QByteArray(100'000, 'x')}) {
        QLocalSocket socket;
        socket.connectToServer(ear.serverName());
        REQUIRE(socket.waitForConnected(1000));
        socket.write(nonsense);
        for (int i = 0; i < 200 && socket.state() != QLocalSocket::UnconnectedState; ++i)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        CHECK(socket.state() == QLocalSocket::UnconnectedState);
    }
    CHECK(heard == 0);
}
