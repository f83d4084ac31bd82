#include "tests/architecture/link_check.h"

#include "tests/architecture/rules.h"

#include <QRegularExpression>
#include <QSet>

namespace daisychain::architecture {

namespace {

struct Command {
    QString name;
    QStringList arguments;
    int line = 0;
};

QList<Command> commandsOf(QString text)
{
    static const QRegularExpression comment(QStringLiteral("#[^\n]*"));
    static const QRegularExpression call(QStringLiteral("([A-Za-z_]\\w*)\\s*\\(([^()]*)\\)"));
    static const QRegularExpression space(QStringLiteral("\\s+"));
    QList<Command> commands;
    text.remove(comment);
    QRegularExpressionMatchIterator calls = call.globalMatch(text);
    while (calls.hasNext()) {
        const QRegularExpressionMatch match = calls.next();
        const int line = int(QStringView(text).left(match.capturedStart()).count(u'\n')) + 1;
        commands.append({match.captured(1), match.captured(2).split(space, Qt::SkipEmptyParts), line});
    }
    return commands;
}

/// What a command links, however it is spelt; empty for a command that links nothing.
QStringList linksOf(const Command &command)
{
    static const QStringList keywords{QStringLiteral("PUBLIC"), QStringLiteral("PRIVATE"),
                                      QStringLiteral("INTERFACE"), QStringLiteral("LIBRARIES")};
    const bool isPlain = command.name == u"target_link_libraries";
    if (!isPlain && !command.name.startsWith(u"daisychain_"))
        return {};
    QStringList links;
    bool listsLinks = isPlain;
    for (const QString &argument : command.arguments.mid(1)) {
        if (keywords.contains(argument))
            listsLinks = true;
        else if (argument == argument.toUpper() && !argument.contains(u'$'))
            listsLinks = false;  // another keyword: SOURCES
        else if (listsLinks)
            links.append(argument);
    }
    return links;
}

/// Judges one link of one folder.
class Judge {
public:
    Judge(const QHash<QString, QString> &folderOfLibrary, const QtHeaders &qt)
        : m_folderOfLibrary(folderOfLibrary)
        , m_qt(qt)
    {
    }

    /// The name of the rule that the link breaks; empty when it breaks none.
    QString broken(const LayerRule &rule, QString link) const
    {
        if (systemTargets().contains(link))
            return {};
        if (link.startsWith(u"daisychain_"))
            link.replace(0, 11, QStringLiteral("Daisychain::"));
        if (m_folderOfLibrary.contains(link))
            return mayUse(rule, m_folderOfLibrary.value(link)) ? QString()
                                                               : QStringLiteral("a link against the arrows");
        if (link.startsWith(u"Qt6::") || link.startsWith(u"Qt::"))
            return mayLinkQt(rule, QStringLiteral("Qt") + link.section(QStringLiteral("::"), 1))
                       ? QString()
                       : QStringLiteral("a Qt module linked out of place");
        for (const LibraryRule &library : libraryRules()) {
            for (const QString &target : library.targets) {
                if (link.startsWith(target))
                    return rule.libraries.contains(library.name)
                               ? QString()
                               : QStringLiteral("a library linked out of place");
            }
        }
        return QStringLiteral("an unknown link");
    }

private:
    bool mayLinkQt(const LayerRule &rule, const QString &module) const
    {
        if (rule.qtModules.contains(module))
            return true;
        for (const QString &header : rule.headers) {
            if (m_qt.modulesOf(header).contains(module))
                return true;
        }
        return false;
    }

    QHash<QString, QString> m_folderOfLibrary;
    QtHeaders m_qt;
};

bool isProductBuildFile(const QString &path)
{
    return path.endsWith(u"/CMakeLists.txt") &&
           (path.startsWith(u"app/") || path.startsWith(u"core/") || path.startsWith(u"ui/"));
}

QHash<QString, QList<Command>> buildFiles(const SourceTree &tree)
{
    QHash<QString, QList<Command>> files;
    for (auto file = tree.cbegin(); file != tree.cend(); ++file) {
        if (isProductBuildFile(file.key()))
            files.insert(file.key(), commandsOf(file.value()));
    }
    return files;
}

QString folderOf(const QString &path)
{
    return path.section(u'/', 0, -2);
}

/// Every folder directly below core makes one library, which has its name.
QList<Violation> checkOneLibraryEach(const SourceTree &tree, const QHash<QString, QList<Command>> &files)
{
    QSet<QString> folders;
    for (auto file = tree.cbegin(); file != tree.cend(); ++file) {
        if (file.key().startsWith(u"core/") && file.key().count(u'/') > 1)
            folders.insert(file.key().section(u'/', 0, 1));
    }
    QList<Violation> found;
    for (const QString &folder : std::as_const(folders)) {
        QStringList names;
        for (const Command &command : files.value(folder + QStringLiteral("/CMakeLists.txt"))) {
            if (command.name == u"daisychain_library")
                names.append(command.arguments.value(0));
        }
        if (names != QStringList{folder.section(u'/', 1)})
            found.append({QStringLiteral("one library a folder"), folder, 0, names.join(u' ')});
    }
    return found;
}

}  // namespace

QList<Violation> checkLinks(const SourceTree &tree, const QtHeaders &qt)
{
    const QHash<QString, QList<Command>> files = buildFiles(tree);
    QHash<QString, QString> folderOfLibrary;
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        for (const Command &command : file.value()) {
            if (command.name == u"daisychain_library")
                folderOfLibrary.insert(QStringLiteral("Daisychain::") + command.arguments.value(0),
                                       folderOf(file.key()));
        }
    }
    const Judge judge(folderOfLibrary, qt);
    QList<Violation> found = checkOneLibraryEach(tree, files);
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        const LayerRule *rule = ruleFor(folderOf(file.key()));
        for (const Command &command : file.value()) {
            for (const QString &link : linksOf(command)) {
                const QString broken =
                    rule == nullptr ? QStringLiteral("a folder without arrows") : judge.broken(*rule, link);
                if (!broken.isEmpty())
                    found.append({broken, file.key(), command.line, link});
            }
        }
    }
    return found;
}

}  // namespace daisychain::architecture
