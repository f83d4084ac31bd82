#include "tests/architecture/source_tree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace daisychain::architecture {

namespace {

bool isGenerated(const QString &path)
{
    const QString top = path.section(u'/', 0, 0);
    return top == u"build" || top.startsWith(u"build-") || top == u".git" || top == u".cache" ||
           path.endsWith(u".user") || path == u"compile_commands.json";
}

/// Whether a file is text that people of this project write; by its name, since nothing else is read.
bool isText(const QString &path)
{
    static const QStringList pictures{QStringLiteral(".png"),  QStringLiteral(".jpg"), QStringLiteral(".gif"),
                                      QStringLiteral(".webp"), QStringLiteral(".ico"), QStringLiteral(".db")};
    for (const QString &ending : pictures) {
        if (path.endsWith(ending))
            return false;
    }
    return true;
}

}  // namespace

QString Violation::text() const
{
    const QString place = line > 0 ? path + u':' + QString::number(line) : path;
    return place + QStringLiteral(": ") + rule +
           (detail.isEmpty() ? QString() : QStringLiteral(": ") + detail);
}

SourceTree readSourceTree(const QString &root)
{
    SourceTree tree;
    const QDir top(root);
    const QStringList entries = top.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QString &entry : entries) {
        if (isGenerated(entry))
            continue;
        QStringList paths;
        if (QFileInfo(top, entry).isDir()) {
            QDirIterator below(top.filePath(entry), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (below.hasNext())
                paths.append(top.relativeFilePath(below.next()));
        } else {
            paths.append(entry);
        }
        for (const QString &path : paths) {
            QFile file(top.filePath(path));
            if (isText(path) && file.open(QIODevice::ReadOnly))
                tree.insert(path, QString::fromUtf8(file.readAll()));
            else
                tree.insert(path, QString());
        }
    }
    return tree;
}

QtHeaders QtHeaders::read(const QString &includeFolder)
{
    QtHeaders headers;
    const QDir folder(includeFolder);
    const QStringList modules = folder.entryList({QStringLiteral("Qt*")}, QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &module : modules) {
        const QStringList names = QDir(folder.filePath(module)).entryList(QDir::Files);
        for (const QString &name : names)
            headers.add(name, module);
    }
    return headers;
}

}  // namespace daisychain::architecture
