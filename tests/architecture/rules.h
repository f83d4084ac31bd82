#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace daisychain::architecture {

/// What one folder may use: a row of the table in rules.cpp, which is the arrows of CONTRIBUTING.md as data.
struct LayerRule {
    QString folder;  ///< from the root; it holds for everything below, but for folders with their own row
    QStringList folders;       ///< ours that it may use besides itself; "core" stands for all below core
    QStringList qtModules;     ///< as their include folders are called: QtCore
    QStringList libraries;     ///< names in libraryRules()
    QStringList headers = {};  ///< single Qt headers of a module it may not use as a whole
    QStringList neverHeaders =
        {};  ///< beginnings of Qt headers that it may not use although the module is allowed
};

/// How a library that isn't Qt shows in include and link lines.
struct LibraryRule {
    QString name;
    QStringList headers;  ///< beginnings: "curl/"
    QStringList targets;  ///< beginnings: "CURL::"
};

const QList<LayerRule> &layerRules();
const QList<LibraryRule> &libraryRules();

/// Beginnings of headers that belong to the system and may be used anywhere; standard C++ headers need no
/// entry.
const QStringList &systemHeaders();

/// Link targets that may be used anywhere.
const QStringList &systemTargets();

/// Everything that may stand at the top of the tree, besides names that begin with a dot.
const QStringList &topLevelEntries();

/// Stems that no file or folder may have: whatever belongs there has a better noun.
const QStringList &namesWithoutMeaning();

/// The row for a path from the root ("core/desk/claim.h"), by its longest folder; none when no row covers it.
const LayerRule *ruleFor(const QString &path);

/// Whether files under `rule` may use what stands at `path`.
bool mayUse(const LayerRule &rule, const QString &path);

}  // namespace daisychain::architecture
