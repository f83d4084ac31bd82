#pragma once

#include "core/desk/search_query.h"

#include <QStringList>

#include <optional>

namespace daisychain::ui {

/// The word of a search that the cursor stands in, and what could stand there.
struct SearchCompletion {
    qsizetype start = 0;  ///< of what would be replaced, in UTF-16 units
    qsizetype length = 0;
    /// Known at once: operators, and the values of those that have few.
    QStringList choices;
    /// Or to be asked of SearchReader::completions.
    std::optional<SearchOperator> op;
    QString beginning;

    bool operator==(const SearchCompletion &) const = default;
};

/// Pure. Nothing to complete: no choices and no operator.
SearchCompletion completionAt(const QString &typed, qsizetype cursor);

}  // namespace daisychain::ui
