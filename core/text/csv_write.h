#pragma once

#include <QByteArray>
#include <QStringList>

namespace daisychain::text {

/// A row of a CSV file in UTF-8, with its line end (CRLF, RFC 4180). What a spreadsheet would take for a
/// formula ('=', '+', '-', '@', a tab or a carriage return at the beginning) gets an apostrophe in front, and
/// so does such a text that has apostrophes there already: csvText() gives every text back as it was.
QByteArray csvLine(const QStringList &fields, char separator = ',');

/// A field as it was meant: without the apostrophe that keeps it from being a formula.
QString csvText(const QString &field);

}  // namespace daisychain::text
