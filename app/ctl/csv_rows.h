#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QStringList>

#include <optional>

namespace daisychain::ctl {

/// Reads the rows of a CSV file (RFC 4180) one by one: fields may be quoted and hold separators, quotes and
/// line ends. The separator (comma, semicolon or tab) is told from the first line. Blank lines are passed
/// over.
class CsvRows final {
public:
    /// `bytes` must stay as long as this.
    explicit CsvRows(QByteArrayView bytes);

    /// The next row; nothing at the end. Errors: Invalid; arguments are the line and why. Nothing more can be
    /// read after one.
    Result<std::optional<QStringList>> next();

    /// Where the row that was read last begins, from 1.
    int line() const { return m_rowLine; }
    /// How many bytes were read.
    qsizetype offset() const { return m_at; }

private:
    Result<QString> field();
    Result<QString> quotedField();
    Result<QString> textOf(QByteArrayView bytes) const;
    Failure failure(int line, const QString &why) const;
    bool isAtLineEnd() const;
    void skipLineEnd();

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_rowLine = 1;
    char m_separator = ',';
};

}  // namespace daisychain::ctl
