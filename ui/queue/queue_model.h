#pragma once

#include "core/desk/queue.h"
#include "core/desk/windowed_list.h"

#include <QAbstractListModel>
#include <QSet>

#include <functional>

namespace daisychain::ui {

/// Why a row no longer belongs to the list it still stands in, until the next merge.
struct FinishedRow {
    QString words;
    QList<ActionId> undo;  ///< what takes it back; empty: somebody else's doing
};

}  // namespace daisychain::ui
