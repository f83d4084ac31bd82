#include "app/console/composition.h"
#include "app/console/quit_signals.h"
#include "app/engine_room/private_process.h"

#include <QApplication>

#include <cstdio>

using namespace daisychain;
using namespace daisychain::console;
using namespace std::chrono_literals;

namespace {

int complain(const QString &sentence, int code)
{
    std::fprintf(stderr, "daisychain: %s\n", qPrintable(sentence));
    return code;
}

constexpr auto PassingPatience = 3s;
constexpr auto RaisePatience = 15s;

bool isConsole(const Error &conflict)
{
    return conflict.code == ErrorCode::Conflict &&
           conflict.arguments.value(0).compare(QCoreApplication::applicationName(), Qt::CaseInsensitive) == 0;
}

/// The folder's lock; nothing when another console has it and was brought to the front. One that is starting
/// or ending takes longer than others that hear nothing.
Result<std::unique_ptr<sync::EngineLock>> takeLockOrRaise(const engine_room::DataFolder &folder)
{
    auto claim = sync::claimEngine(folder.path(), sync::EngineWord::Raise, PassingPatience);
    if (!claim && isConsole(claim.error()))
        claim = sync::claimEngine(folder.path(), sync::EngineWord::Raise, RaisePatience);
    if (!claim)
        return Failure(claim.error());
    if (claim->lock == nullptr && !isConsole(claim->holder))
        return Failure(claim->holder);
    return std::move(claim->lock);
}

/// Something else is this folder's engine: it is named.
int giveWay(const engine_room::DataFolder &folder, const Error &error)
{
    if (error.code != ErrorCode::Conflict)
        return complain(QStringLiteral("The data folder can't be used: %1").arg(folder.path()), 1);
    const QString holder = error.arguments.value(0);
    return complain(
        QStringLiteral("The data folder is in use by %1 (process %2).").arg(holder, error.arguments.value(1)),
        1);
}

QString folderPath(const Options &options)
{
    if (!options.dataFolder.isEmpty())
        return options.dataFolder;
    return engine_room::DataFolder::defaultPath() + (options.isDemo ? QStringLiteral("-demo") : QString());
}

/// Qt would end the program with a longer lament.
bool hasDisplay()
{
#if defined(Q_OS_LINUX)
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || qEnvironmentVariableIsSet("DISPLAY") ||
           qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
#else
    return true;
#endif
}

int run(QApplication &application, const Options &options, const engine_room::DataFolder &folder)
{
    auto lock = takeLockOrRaise(folder);
    if (!lock)
        return giveWay(folder, lock.error());
    if (*lock == nullptr)
        return 0;
    auto composition = Composition::make(application, options, folder, std::move(*lock));
    if (!composition)
        return complain(
            QStringLiteral("The desk could not be opened: %1 %2")
                .arg(errorCodeName(composition.error().code), composition.error().arguments.join(u' ')),
            1);
    const QuitSignals signalled;
    QObject::connect(&signalled, &QuitSignals::asked, &application,
                     [&composition] { (*composition)->end(); });
    (*composition)->start();
    return QApplication::exec();
}

}  // namespace

int main(int argc, char **argv)
{
    engine_room::keepProcessPrivate();
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const Result<Options> options = parseOptions(arguments);
    if (!options)
        return complain(options.error().arguments.join(u' '), 2);
    if (options->wantsHelp || options->wantsVersion) {
        const QString text =
            options->wantsHelp ? optionsHelp() : QStringLiteral("daisychain " DAISYCHAIN_VERSION "\n");
        std::fputs(qPrintable(text), stdout);
        return 0;
    }
    QCoreApplication::setOrganizationName(QStringLiteral("Daisychain"));
    QCoreApplication::setApplicationName(QStringLiteral("Daisychain"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DAISYCHAIN_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("daisychain"));
    const auto folder = engine_room::DataFolder::open(folderPath(*options));
    if (!folder)
        return complain(
            QStringLiteral("The data folder can't be used: %1").arg(folder.error().arguments.join(u' ')), 1);
    if (!folder->isWritable())
        return complain(QStringLiteral("Nothing can be written into the data folder %1. Look at its disk and "
                                       "at who may write there.")
                            .arg(folder->path()),
                        1);
    if (!hasDisplay())
        return complain(QStringLiteral("There is no display. Start it inside a desktop session, or try "
                                       "xvfb-run daisychain."),
                        1);
    const LogFile log(folder->logFolder());
    QApplication application(argc, argv);
    return run(application, *options, *folder);
}
