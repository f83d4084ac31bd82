#pragma once

#include <QString>

#include <optional>

namespace daisychain::test {

/// A file or folder of the test vectors that lie outside the project: $DAISYCHAIN_SHARED, by default
/// ../shared beside the source tree. When it is absent, prints "skipped: …", which makes the case count as
/// skipped, and returns nothing.
std::optional<QString> sharedData(const QString &relativePath);

/// A file or folder of the project itself, by its path from the root.
QString projectPath(const QString &relativePath);

/// A file of tests/data; it is always there.
QString testData(const QString &relativePath);

/// The bytes of a file; fails the test when it can't be read.
QByteArray fileBytes(const QString &path);

}  // namespace daisychain::test
