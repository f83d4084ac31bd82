#pragma once

#include "core/base/instant.h"

#include <QDate>
#include <QStringList>

namespace daisychain {

// What people and spreadsheets write into the cells of a table, and what it means. All are pure, and take any
// text.

/// How the days of a column are written. A column has one; it can't be told from a single cell.
enum class DateStyle : quint8 {
    Iso,         ///< 2015-02-24, with or without a time, RFC 3339 too
    DayFirst,    ///< 24-02-2015 11.35, 24.2.2015, 24/02/2015
    MonthFirst,  ///< 2/24/2015 11:35
    Serial,      ///< 42059.4832: days since the end of 1899, as Excel counts
    Archive,     ///< Tue Oct 31 22:14:00 +0000 2017
};

/// The time that a cell names; without an offset it is UTC. Nothing when it isn't written in this style or
/// names a day that doesn't exist.
std::optional<Instant> readMoment(const QString &cell, DateStyle style);

/// The styles in which all cells that hold something can be read; the likelier first, none when there is no
/// cell.
QList<DateStyle> dateStylesOf(const QStringList &cells);

/// Nothing in it, as statistics and spreadsheets say nothing: "NA", "NULL", "#N/A".
bool isBlankCell(const QString &cell);

/// Whether a spreadsheet cut a long number down to "5.70306E+17": others have the same text.
bool hasLostDigits(const QString &cell);

/// A number that tells somebody or something: "3379" of "3379.0" and of " 3379 ".
QString numberText(const QString &cell);

/// An e-mail address in lower case, also out of "Mara <mara@blumen.example>"; nothing when it is none.
std::optional<QString> mailText(const QString &cell);

/// A phone number: digits, with "+" in front when it begins with that or "00". Nothing under 5 or over 15
/// digits (E.164), or with letters in it.
std::optional<QString> phoneText(const QString &cell);

}  // namespace daisychain
