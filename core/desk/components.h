#pragma once

#include <QHash>

#include <utility>

namespace daisychain {

/// Connected components of things that are linked pairwise; each component is named by its smallest member,
/// so the answer doesn't depend on the order of the links.
template <class T>
class Components {
public:
    void add(const T &item) { (void)slot(item); }

    void link(const T &a, const T &b)
    {
        const T rootA = root(a);
        const T rootB = root(b);
        if (rootA == rootB)
            return;
        if (rootA < rootB)
            m_parent[rootB] = rootA;
        else
            m_parent[rootA] = rootB;
    }

    /// The smallest member of the item's component; the item itself when nothing is linked to it.
    T root(const T &item)
    {
        T at = item;
        while (slot(at) != at)
            at = m_parent[at] = m_parent[m_parent[at]];
        return at;
    }

private:
    const T &slot(const T &item)
    {
        auto it = m_parent.find(item);
        if (it == m_parent.end())
            it = m_parent.insert(item, item);
        return *it;
    }

    QHash<T, T> m_parent;
};

}  // namespace daisychain
