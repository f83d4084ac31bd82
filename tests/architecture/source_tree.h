#pragma once

#include <QHash>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace daisychain::architecture {

/// Files by their path from the root, with their text; pictures and the like are there without it. Tests make
/// small ones by hand.
using SourceTree = QMap<QString, QString>;

/// One place where the tree breaks a rule.
struct Violation {
    QString rule;  ///< short and fixed, so that a test can ask for it: "against the arrows"
    QString path;
    int line = 0;  ///< from 1; 0 when it is about the file or folder as a whole
    QString detail = {};

    QString text() const;
    bool operator==(const Violation &) const = default;
};

/// All files below `root` but what a build, git or an editor left there (the entries of .gitignore).
SourceTree readSourceTree(const QString &root);

/// Which module a Qt header belongs to, as its include folder is called: "QWidget" → "QtWidgets".
class QtHeaders {
public:
    /// `includeFolder` is the one that holds QtCore, QtGui and so on.
    static QtHeaders read(const QString &includeFolder);

    void add(const QString &header, const QString &module) { m_modules[header].append(module); }
    /// Empty for what is no header of an installed module; seldom more than one.
    QStringList modulesOf(const QString &header) const { return m_modules.value(header); }

private:
    QHash<QString, QStringList> m_modules;
};

}  // namespace daisychain::architecture
