#include "tests/support/shared_data.h"

#include "tests/support/catch.h"

#include <QDir>
#include <QFile>

#include <cstdio>

namespace daisychain::test {

std::optional<QString> sharedData(const QString &relativePath)
{
    QString root = qEnvironmentVariable("DAISYCHAIN_SHARED");
    if (root.isEmpty())
        root = projectPath(QStringLiteral("../shared"));
    const QString path = QDir::cleanPath(root + u'/' + relativePath);
    if (QFile::exists(path))
        return path;
    std::printf("skipped: needs %s of the shared test data (DAISYCHAIN_SHARED)\n", qPrintable(relativePath));
    std::fflush(stdout);
    return std::nullopt;
}

QString projectPath(const QString &relativePath)
{
    return QStringLiteral(DAISYCHAIN_SOURCE_DIR "/") + relativePath;
}

QString testData(const QString &relativePath)
{
    return projectPath(QStringLiteral("tests/data/") + relativePath);
}

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        FAIL("cannot read " << path.toStdString());
    return file.readAll();
}

}  // namespace daisychain::test
