#pragma once

#include "core/desk/stream_reader.h"

#include <QHash>
#include <QSet>

#include <chrono>

namespace daisychain::ui {

/// Posts of a column that say nothing new: what stands behind another with the same words.
struct Copies {
    QHash<QString, int> behind;  ///< by row id: how many are behind it, shown or not
    QSet<QString> hidden;        ///< row ids

    bool operator==(const Copies &) const = default;
};

/// What is left of a text for comparing: its letters and digits in one case, without names and addresses.
/// Empty when that is too little to tell two texts alike.
QString copyKey(const PostFact &post);

/// Posts with the same key within a day belong together, whoever wrote them; the newest stands for them.
/// Our own and private ones never do. `keys` remembers copyKey() by row id; `open`: rows that show those
/// behind them.
Copies findCopies(const QList<StreamRow> &rows, const QSet<QString> &open, QHash<QString, QString> &keys);

inline constexpr std::chrono::hours CopiesWithin{24};

}  // namespace daisychain::ui
