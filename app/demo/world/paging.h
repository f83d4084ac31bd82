#pragma once

#include "app/demo/world/id_mint.h"

#include <QList>

#include <algorithm>
#include <map>

namespace daisychain::demo {

/// Which part of a list is asked for. Ids are opaque; an empty one sets no bound.
struct PageRequest {
    QString maxId;    ///< older than this
    QString sinceId;  ///< newer than this, but the newest page of it: what lies between is skipped
    QString minId;    ///< the page immediately newer than this
    int limit = 20;
};

/// The rows of one page, newest first, that `wanted` accepts.
template <class Row, class Wanted>
QList<const Row *> pageOf(const std::map<QString, Row, IdOrder> &rows, const PageRequest &page,
                          const Wanted &wanted)
{
    const IdOrder older;
    QList<const Row *> found;
    const auto isPast = [&](const QString &id) { return !page.maxId.isEmpty() && !older(id, page.maxId); };
    if (!page.minId.isEmpty()) {
        for (auto it = rows.upper_bound(page.minId); it != rows.end() && found.size() < page.limit; ++it) {
            if (isPast(it->first))
                break;
            if (wanted(it->second))
                found << &it->second;
        }
        std::reverse(found.begin(), found.end());
        return found;
    }
    auto it = page.maxId.isEmpty() ? rows.end() : rows.lower_bound(page.maxId);
    while (it != rows.begin() && found.size() < page.limit) {
        --it;
        if (!page.sinceId.isEmpty() && !older(page.sinceId, it->first))
            break;
        if (wanted(it->second))
            found << &it->second;
    }
    return found;
}

}  // namespace daisychain::demo
