#pragma once

#include "app/ctl/progress.h"
#include "core/desk/customer_import.h"
#include "core/desk/import_table.h"

#include <optional>

namespace daisychain::ctl {

/// The rows of a file for an import; what can't be taken is kept, with the reason.
class CustomerRows final : public CustomerSource {
public:
    /// `file` and `progress` must outlive it.
    CustomerRows(const ImportTable &file, Progress &progress, const char *doing);

    std::optional<CustomerRow> next() override;
    void refuse(const QString &why) override;
    bool goesOn() override;

    const QList<RefusedRow> &refused() const { return m_refused; }
    /// Rows in which letters of another encoding seem to stand.
    int strayRows() const { return m_strayRows; }

private:
    const ImportTable &m_file;
    Progress &m_progress;
    const char *const m_doing;
    text::CsvReader m_reader;
    RefusedRow m_current;
    QList<RefusedRow> m_refused;
    int m_strayRows = 0;
};

}  // namespace daisychain::ctl
