#pragma once

#include "core/desk/customer_import.h"
#include "core/desk/import_table.h"

#include <functional>
#include <optional>

namespace daisychain {

/// The rows of a file for an import; what can't be taken is kept, with the reason.
class CustomerTable final : public CustomerSource {
public:
    /// Told how far the work is, from 0 to 1; false: give up.
    using GoesOn = std::function<bool(double)>;

    /// `table` must outlive it.
    CustomerTable(const ImportTable &table, GoesOn goesOn);

    std::optional<CustomerRow> next() override;
    void refuse(const QString &why) override;
    bool goesOn() override;

    const QList<RefusedRow> &refused() const { return m_refused; }
    /// Rows in which letters of another encoding seem to stand.
    int strayRows() const { return m_strayRows; }
    /// The first of those that could be read, to be shown: at most MostNamedMatches.
    const QList<CustomerRow> &first() const { return m_first; }

private:
    const ImportTable &m_table;
    const GoesOn m_goesOn;
    text::CsvReader m_reader;
    RefusedRow m_current;
    QList<RefusedRow> m_refused;
    QList<CustomerRow> m_first;
    int m_strayRows = 0;
};

}  // namespace daisychain
