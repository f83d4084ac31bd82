#pragma once

#include "app/demo/world/records.h"

#include <map>
#include <tuple>

namespace daisychain::demo {

/// Who marked what: likes, boosts, bookmarks, follows, mutes, blocks, used idempotency keys, …
class Marks final {
public:
    const Mark *find(const QString &kind, const QString &accountId, const QString &targetId) const;
    /// The accounts that hold this mark on the target, in no order.
    QStringList accountsMarking(const QString &kind, const QString &targetId) const;
    /// What an account marked, the latest first.
    QList<Mark> marksOf(const QString &kind, const QString &accountId) const;

    void put(const Mark &mark);
    bool drop(const QString &kind, const QString &accountId, const QString &targetId);
    void clear();

private:
    std::map<std::tuple<QString, QString, QString>, Mark> m_marks;
    QHash<std::pair<QString, QString>, QStringList> m_byTarget;
};

}  // namespace daisychain::demo
