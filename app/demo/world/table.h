#pragma once

#include "app/demo/world/id_mint.h"

#include <QString>

#include <map>

namespace daisychain::demo {

/// The rows of one kind, oldest id first. Pointers stay valid until the row is dropped.
template <class Row>
class Table final {
public:
    using Rows = std::map<QString, Row, IdOrder>;

    const Row *find(const QString &id) const
    {
        const auto it = m_rows.find(id);
        return it == m_rows.end() ? nullptr : &it->second;
    }
    const Rows &rows() const { return m_rows; }
    Row &put(const Row &row) { return m_rows.insert_or_assign(row.id, row).first->second; }
    bool drop(const QString &id) { return m_rows.erase(id) > 0; }
    void clear() { m_rows.clear(); }

private:
    Rows m_rows;
};

}  // namespace daisychain::demo
