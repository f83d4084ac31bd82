#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace daisychain::demo {

/// The values of the ":name" steps of a pattern ("/2/users/:id/mentions", split at '/') in a path; nothing
/// when the path is not of that pattern. A tail '/' of the path does not matter.
std::optional<QHash<QString, QString>> matchPath(const QStringList &pattern, const QString &path);

}  // namespace daisychain::demo
