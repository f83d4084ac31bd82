#include "tests/architecture/tree_check.h"

#include "tests/architecture/rules.h"

#include <QRegularExpression>

namespace daisychain::architecture {

namespace {

/// A line that may stand in no file whose path matches.
struct ForbiddenLine {
    QString rule;
    QRegularExpression paths;
    QRegularExpression pattern;
};

// The words are put together from pieces, so that this file doesn't break its own rules.
const QList<ForbiddenLine> &forbiddenLines()
{
    static const QList<ForbiddenLine> lines{
        {QStringLiteral("an unfinished marker"),
         QRegularExpression(QStringLiteral("^(\\.ci|app|core|packaging|resources|tests|ui)/|^CMake")),
         QRegularExpression(QStringLiteral("\\b(TO"
                                           "DO|FIX"
                                           "ME)\\b"))},
        {QStringLiteral("certificate checks switched off"), QRegularExpression(QStringLiteral("\\.(cpp|h)$")),
         QRegularExpression(QStringLiteral("CURLOPT_\\w*SSL_VERIFY\\w+\\s*,\\s*(0|false)"
                                           "|ignoreSsl"
                                           "Errors|Verify"
                                           "None"))},
        // ctest reads such a name as a list, and runs no case of it.
        {QStringLiteral("a test case that never runs"),
         QRegularExpression(QStringLiteral("^tests/.*\\.cpp$")),
         QRegularExpression(QStringLiteral("^TEST_CA"
                                           "SE\\(\"[^\"]*;"),
                            QRegularExpression::MultilineOption)},
    };
    return lines;
}

bool isTopLevelEntryAllowed(const QString &entry)
{
    return entry.startsWith(u'.') || topLevelEntries().contains(entry);
}

bool isWithoutMeaning(const QString &component)
{
    const QString stem = component.section(u'.', 0, 0).toLower();
    for (const QString &name : namesWithoutMeaning()) {
        if (stem == name || stem.endsWith(u'_' + name))
            return true;
    }
    return false;
}

QList<Violation> checkNames(const QString &path)
{
    static const QRegularExpression snakeCase(QStringLiteral("^[a-z0-9_]+\\.(cpp|h)$"));
    QList<Violation> found;
    const QStringList components = path.split(u'/');
    if (!isTopLevelEntryAllowed(components.first()))
        found.append({QStringLiteral("no place at the top"), components.first()});
    for (const QString &component : components) {
        if (isWithoutMeaning(component))
            found.append({QStringLiteral("a name without meaning"), path, 0, component});
    }
    const bool isCpp = path.endsWith(u".cpp") || path.endsWith(u".h");
    if (isCpp && !snakeCase.match(components.last()).hasMatch())
        found.append({QStringLiteral("not in snake case"), path});
    return found;
}

QList<Violation> checkLines(const QString &path, const QString &text)
{
    QList<Violation> found;
    for (const ForbiddenLine &forbidden : forbiddenLines()) {
        if (!forbidden.paths.match(path).hasMatch() || !forbidden.pattern.match(text).hasMatch())
            continue;
        const QStringList lines = text.split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (forbidden.pattern.match(lines[i]).hasMatch())
                found.append({forbidden.rule, path, int(i + 1), lines[i].trimmed().left(80)});
        }
    }
    return found;
}

}  // namespace

QList<Violation> checkTree(const SourceTree &tree)
{
    QList<Violation> found;
    for (auto file = tree.cbegin(); file != tree.cend(); ++file)
        found += checkNames(file.key()) + checkLines(file.key(), file.value());
    return found;
}

}  // namespace daisychain::architecture
