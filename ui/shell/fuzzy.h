#pragma once

#include <QString>

#include <optional>

namespace daisychain::ui {

/// How well `text` answers `query`: all letters of the query in their order, more for beginnings of words and
/// for letters that stand together; nothing when one is missing. Case and accents don't matter.
std::optional<int> fuzzyScore(const QString &query, const QString &text);

}  // namespace daisychain::ui
