#include "app/demo/world/marks.h"

#include <algorithm>

namespace daisychain::demo {

const Mark *Marks::find(const QString &kind, const QString &accountId, const QString &targetId) const
{
    const auto it = m_marks.find({kind, accountId, targetId});
    return it == m_marks.end() ? nullptr : &it->second;
}

QStringList Marks::accountsMarking(const QString &kind, const QString &targetId) const
{
    return m_byTarget.value({kind, targetId});
}

QList<Mark> Marks::marksOf(const QString &kind, const QString &accountId) const
{
    QList<Mark> found;
    for (auto it = m_marks.lower_bound({kind, accountId, QString()});
         it != m_marks.end() && it->second.kind == kind && it->second.accountId == accountId; ++it)
        found << it->second;
    std::stable_sort(found.begin(), found.end(),
                     [](const Mark &a, const Mark &b) { return a.atMs > b.atMs; });
    return found;
}

void Marks::put(const Mark &mark)
{
    const bool isNew = m_marks.insert_or_assign({mark.kind, mark.accountId, mark.targetId}, mark).second;
    if (isNew)
        m_byTarget[{mark.kind, mark.targetId}] << mark.accountId;
}

bool Marks::drop(const QString &kind, const QString &accountId, const QString &targetId)
{
    if (m_marks.erase({kind, accountId, targetId}) == 0)
        return false;
    m_byTarget[{kind, targetId}].removeOne(accountId);
    return true;
}

void Marks::clear()
{
    m_marks.clear();
    m_byTarget.clear();
}

}  // namespace daisychain::demo
