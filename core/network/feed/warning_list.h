#pragma once

#include "core/network/feed/feed.h"

#include <QHash>

#include <utility>

namespace daisychain::network {

/// Collects warnings: the same kind with the same subject is counted, not repeated.
class WarningList final {
public:
    void add(FeedWarningKind kind, int line = 0, const QString &subject = {});
    const QList<FeedWarning> &all() const { return m_all; }

private:
    QList<FeedWarning> m_all;
    QHash<std::pair<int, QString>, qsizetype> m_places;
};

}  // namespace daisychain::network
