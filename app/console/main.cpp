#include "app/console/composition.h"
#include "app/console/quit_signals.h"
#include "app/engine_room/private_process.h"
#include "ui/start/start_trouble.h"

#include <QApplication>

#include <cstdio>
#include <expected>

using namespace daisychain;
using namespace daisychain::console;
using namespace std::chrono_literals;

namespace {

using ui::StartFailure;

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

StartFailure lockFailure(const engine_room::DataFolder &folder, const Error &error)
{
    if (error.code != ErrorCode::Conflict)
        return {StartFailure::Kind::FolderClosed, folder.path()};
    return {StartFailure::Kind::FolderInUse, folder.path(), error.arguments.value(0),
            error.arguments.value(1)};
}

StartFailure deskFailure(const engine_room::DataFolder &folder, const Error &error)
{
    if (error.code == ErrorCode::Conflict)
        return {StartFailure::Kind::DeskNewer, folder.path()};
    return {.kind = StartFailure::Kind::DeskUnreadable,
            .folder = folder.path(),
            .detail = errorCodeName(error.code) + u' ' + error.arguments.join(u' ')};
}

/// The program's exit code, or what kept it from starting.
std::expected<int, StartFailure> run(QApplication &application, const Options &options)
{
    const QString path = folderPath(options);
    const auto folder = engine_room::DataFolder::open(path);
    if (!folder)
        return std::unexpected(StartFailure{StartFailure::Kind::FolderUnusable, path});
    if (!folder->isWritable())
        return std::unexpected(StartFailure{StartFailure::Kind::FolderClosed, folder->path()});
    const LogFile log(folder->logFolder());
    auto lock = takeLockOrRaise(*folder);
    if (!lock)
        return std::unexpected(lockFailure(*folder, lock.error()));
    if (*lock == nullptr)
        return 0;
    auto composition = Composition::make(application, options, *folder, std::move(*lock));
    if (!composition)
        return std::unexpected(deskFailure(*folder, composition.error()));
    const QuitSignals signalled;
    QObject::connect(&signalled, &QuitSignals::asked, &application,
                     [&composition] { (*composition)->end(); });
    (*composition)->start();
    return QApplication::exec();
}

/// Whether anybody sees what this program shows.
bool isSeen()
{
    const QString platform = QGuiApplication::platformName();
    return platform != u"offscreen" && platform != u"minimal";
}

/// Says what keeps the program from starting, where it can be seen; whether it shall be tried again.
bool asksAgain(QApplication &application, const Options &options, const StartFailure &failure)
{
    const ui::Languages languages(options.language.value_or(QString()));
    const ui::StateWords words = ui::startFailureWords(failure);
    QString said = words.what + u'\n' + words.next;
    said.removeIf([](QChar c) { return c == QChar(0x2068) || c == QChar(0x2069); });  // for windows alone
    (void)complain(said, 1);
    if (!isSeen())
        return false;
    ui::Theme theme(QApplication::font());
    const ui::SystemAppearance system;
    theme.setSystemDark(system.isDark());
    theme.setAppearance(options.appearance.value_or(theme.appearance()));
    theme.applyTo(application);
    QApplication::setLayoutDirection(languages.locale().textDirection());
    const ui::Icons icons(theme);
    QApplication::setQuitOnLastWindowClosed(false);  // a second try would end with it
    const bool isAgain = ui::StartTrouble(failure, theme, icons).exec() == QDialog::Accepted;
    QApplication::setQuitOnLastWindowClosed(true);
    QApplication::setStyle(QStringLiteral("Fusion"));  // the theme's ends with it
    return isAgain;
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
    if (!hasDisplay())
        return complain(QStringLiteral("There is no display. Start it inside a desktop session, or try "
                                       "xvfb-run daisychain."),
                        1);
    QApplication application(argc, argv);
    for (;;) {
        const auto ended = run(application, *options);
        if (ended)
            return *ended;
        if (!asksAgain(application, *options, ended.error()))
            return 1;
    }
}
