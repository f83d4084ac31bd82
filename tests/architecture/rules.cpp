#include "tests/architecture/rules.h"

namespace daisychain::architecture {

namespace {

QStringList list(const char *words)
{
    return QString::fromLatin1(words).split(u' ', Qt::SkipEmptyParts);
}

QString word(const char *text)
{
    return QString::fromLatin1(text);
}

/// Adds "core/" to each word.
QStringList core(const char *words)
{
    QStringList folders = list(words);
    for (QString &folder : folders)
        folder.prepend(QStringLiteral("core/"));
    return folders;
}

/// A folder of core/network: one service, which knows no other.
LayerRule service(const char *name, const char *libraries)
{
    return {QStringLiteral("core/network/") + word(name), core("base text desk http network"), list("QtCore"),
            list(libraries)};
}

constexpr auto Screens = "QtCore QtGui QtWidgets QtSvg QtSvgWidgets";
constexpr auto Programs = "QtCore QtConcurrent QtGui QtNetwork QtSvg QtWidgets";

}  // namespace

// One row a folder: what it is called, which of ours it may use, which Qt modules, which libraries.
const QList<LayerRule> &layerRules()
{
    static const QList<LayerRule> rules{
        {word("core/base"), {}, list("QtCore"), {}},
        {word("core/text"), core("base"), list("QtCore"), list("icu libpsl")},
        {word("core/desk"), core("base text"), list("QtCore"), list("simdjson")},
        {word("core/http"), core("base"), list("QtCore QtNetwork QtWebSockets"), list("curl simdjson")},
        {word("core/network"), core("base text desk http"), list("QtCore"), list("simdjson")},
        service("mastodon", "simdjson"),
        service("bluesky", "simdjson"),
        service("x", "simdjson"),
        service("feed", "simdjson libxml2"),
        {word("core/store"), core("base text desk"), list("QtCore QtConcurrent QtSql"),
         list("simdjson sqlite")},
        {word("core/insight"), core("base text desk"), list("QtCore"), list("simdjson")},
        // Of Qt Network only the local socket, on which our own programs wake the engine; never a network.
        {word("core/sync"), core("base text desk http network store insight"), list("QtCore QtConcurrent"),
         list("simdjson"), list("QLocalServer QLocalSocket")},
        {word("core/secret"), core("base"), list("QtCore"), list("qtkeychain")},
        {word("core/media"),
         core("base"),
         list("QtCore QtConcurrent"),
         {},
         list("QImage QImageReader QImageWriter QImageIOHandler")},
        {word("core/spell"), core("base text"), list("QtCore"), list("hunspell")},
        {word("core/team"), core("base text desk store"), list("QtCore QtConcurrent QtSql"),
         list("simdjson")},
        {word("ui"), core("base text desk") + list("ui"), list(Screens), {}, {}, list("QJson")},
        {word("ui/theme"), core("base desk"), list(Screens), {}, {}, list("QJson")},
        {word("ui/widget"), core("base text desk") + list("ui/theme"), list(Screens), {}, {}, list("QJson")},
        {word("ui/report"),
         core("base text desk") + list("ui"),
         list(Screens) + list("QtCharts"),
         {},
         {},
         list("QJson")},
        {word("app"), list("app core ui"), list(Programs), list("simdjson")},
        {word("app/demo"), list("core"), list(Programs), list("simdjson boost")},
        {word("tests"), list("app core ui tests"), list("*"), list("*")},
    };
    return rules;
}

const QList<LibraryRule> &libraryRules()
{
    static const QList<LibraryRule> rules{
        {word("curl"), list("curl/"), list("CURL::")},
        {word("simdjson"), list("simdjson"), list("simdjson::")},
        {word("icu"), list("unicode/"), list("ICU::")},
        {word("libpsl"), list("libpsl"), list("PkgConfig::LIBPSL")},
        {word("libxml2"), list("libxml/"), list("LibXml2::")},
        {word("sqlite"), list("sqlite3"), list("SQLite::")},
        {word("qtkeychain"), list("qt6keychain/ qtkeychain/"), list("Qt6Keychain:: qt6keychain")},
        {word("hunspell"), list("hunspell/"), list("Hunspell:: PkgConfig::Hunspell")},
        {word("boost"), list("boost/"), list("Boost::")},
        {word("yaml-cpp"), list("yaml-cpp/"), list("yaml-cpp")},
        {word("catch2"), list("catch2/"), list("Catch2::")},
    };
    return rules;
}

const QStringList &systemHeaders()
{
    static const QStringList headers = list(
        "arpa/ cxxabi.h dlfcn.h errno.h execinfo.h fcntl.h io.h mach/ malloc.h netdb.h netinet/ poll.h pwd.h "
        "psapi.h signal.h sys/ time.h unistd.h windows.h winsock2.h "
        "ws2tcpip.h");
    return headers;
}

const QStringList &systemTargets()
{
    static const QStringList targets = list("daisychain_options Threads::Threads ${CMAKE_DL_LIBS}");
    return targets;
}

const QStringList &topLevelEntries()
{
    static const QStringList entries =
        list("app core ui resources tests packaging CMakeLists.txt CMakePresets.json "
             "LICENSE README.md CONTRIBUTING.md CHANGELOG.md vcpkg.json");
    return entries;
}

const QStringList &namesWithoutMeaning()
{
    static const QStringList names = list("util utils helper helpers common misc");
    return names;
}

const LayerRule *ruleFor(const QString &path)
{
    const LayerRule *found = nullptr;
    for (const LayerRule &rule : layerRules()) {
        const bool covers = path == rule.folder || path.startsWith(rule.folder + u'/');
        if (covers && (found == nullptr || rule.folder.size() > found->folder.size()))
            found = &rule;
    }
    return found;
}

bool mayUse(const LayerRule &rule, const QString &path)
{
    const LayerRule *used = ruleFor(path);
    if (used == nullptr)
        return false;
    if (used == &rule)
        return true;
    for (const QString &folder : rule.folders) {
        const bool whole = !folder.contains(u'/');  // "core": all rows below it
        if (used->folder == folder || (whole && used->folder.startsWith(folder + u'/')))
            return true;
    }
    return false;
}

}  // namespace daisychain::architecture
