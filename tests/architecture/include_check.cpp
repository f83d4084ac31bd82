#include "tests/architecture/include_check.h"

#include "tests/architecture/rules.h"

#include <QRegularExpression>

#include <optional>

namespace daisychain::architecture {

namespace {

struct Include {
    QString name;
    bool isOurs = false;  ///< written in quotes
};

bool isCpp(const QString &path)
{
    return path.endsWith(u".cpp") || path.endsWith(u".h");
}

bool beginsWithOneOf(const QString &text, const QStringList &beginnings)
{
    for (const QString &beginning : beginnings) {
        if (text.startsWith(beginning))
            return true;
    }
    return false;
}

bool allows(const QStringList &allowed, const QString &name)
{
    return allowed.contains(name) || allowed.contains(QStringLiteral("*"));
}

/// The name of the rule that the include breaks; empty when it breaks none.
QString brokenByOurs(const LayerRule &rule, const QString &name)
{
    if (name.endsWith(u".moc") || name.startsWith(u"moc_"))
        return {};
    if (!name.contains(u'/') || name.startsWith(u'.'))
        return QStringLiteral("an include not from the root");
    if (ruleFor(name) == nullptr)
        return QStringLiteral("a folder without arrows");
    return mayUse(rule, name) ? QString() : QStringLiteral("against the arrows");
}

QString brokenByQt(const LayerRule &rule, const QString &name, const QStringList &modules)
{
    if (modules.isEmpty())
        return QStringLiteral("an unknown header");
    if (beginsWithOneOf(name, rule.neverHeaders))
        return QStringLiteral("a Qt module out of place");
    if (rule.headers.contains(name))
        return {};
    for (const QString &module : modules) {
        if (allows(rule.qtModules, module))
            return {};
    }
    return QStringLiteral("a Qt module out of place");
}

/// For <…> includes.
QString brokenByOthers(const LayerRule &rule, const QString &name, const QtHeaders &qt)
{
    static const QRegularExpression standardName(QStringLiteral("^[a-z_]+$"));
    for (const LibraryRule &library : libraryRules()) {
        if (beginsWithOneOf(name, library.headers))
            return allows(rule.libraries, library.name) ? QString()
                                                        : QStringLiteral("a library out of place");
    }
    if (name.startsWith(u"Qt") && name.contains(u'/'))
        return QStringLiteral("a Qt module in an include");
    if (name.startsWith(u'Q') || name.startsWith(u'q'))
        return brokenByQt(rule, name, qt.modulesOf(name));
    if (standardName.match(name).hasMatch() || beginsWithOneOf(name, systemHeaders()))
        return {};
    return ruleFor(name) != nullptr ? QStringLiteral("an include not from the root")
                                    : QStringLiteral("an unknown header");
}

std::optional<Include> includeOf(const QString &line)
{
    static const QRegularExpression pattern(QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"));
    const QRegularExpressionMatch match = pattern.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    return Include{match.captured(2), match.captured(1) == u"\""};
}

}  // namespace

QList<Violation> checkIncludes(const SourceTree &tree, const QtHeaders &qt)
{
    QList<Violation> found;
    for (auto file = tree.cbegin(); file != tree.cend(); ++file) {
        if (!isCpp(file.key()))
            continue;
        const LayerRule *rule = ruleFor(file.key().section(u'/', 0, -2));
        if (rule == nullptr) {
            found.append({QStringLiteral("a folder without arrows"), file.key()});
            continue;
        }
        const QStringList lines = file.value().split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const std::optional<Include> include = includeOf(lines[i]);
            if (!include)
                continue;
            const QString broken = include->isOurs ? brokenByOurs(*rule, include->name)
                                                   : brokenByOthers(*rule, include->name, qt);
            if (!broken.isEmpty())
                found.append({broken, file.key(), int(i + 1), include->name});
        }
    }
    return found;
}

}  // namespace daisychain::architecture
