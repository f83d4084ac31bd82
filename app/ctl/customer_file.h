#pragma once

#include "app/ctl/progress.h"
#include "core/desk/customer_import.h"
#include "core/text/csv_guess.h"

#include <optional>

namespace daisychain::ctl {

/// A file of customers, and what is known of how to read it.
struct CustomerFile {
    QString path;
    QByteArray bytes;  ///< as CsvReader goes through them
    text::CsvGuess guess;
    text::CsvFormat format;  ///< of `bytes`
    bool isRecoded = false;  ///< `bytes` are not those of the file
    QStringList head;        ///< the columns' names; "1", "2" … when the file has none
    ColumnMapping mapping;
    QByteArray fingerprint;  ///< of the file's bytes
};

struct RefusedRow {
    int line = 0;
    QString why;
    QByteArrayView raw;  ///< as long as the file's bytes
};

/// The rows of a file for an import; what can't be taken is kept, with the reason.
class CustomerRows final : public CustomerSource {
public:
    /// `file` and `progress` must outlive it.
    CustomerRows(const CustomerFile &file, Progress &progress, const char *doing);

    std::optional<CustomerRow> next() override;
    void refuse(const QString &why) override;
    bool goesOn() override;

    const QList<RefusedRow> &refused() const { return m_refused; }
    /// Rows in which letters of another encoding seem to stand.
    int strayRows() const { return m_strayRows; }

private:
    const CustomerFile &m_file;
    Progress &m_progress;
    const char *const m_doing;
    text::CsvReader m_reader;
    RefusedRow m_current;
    QList<RefusedRow> m_refused;
    int m_strayRows = 0;
};

/// Writes the first row and the refused ones as they stand in the file, so that they can be corrected and
/// imported. Errors: Storage.
Result<void> saveRefused(const QString &path, const CustomerFile &file, const QList<RefusedRow> &refused);

}  // namespace daisychain::ctl
