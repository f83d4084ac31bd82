#pragma once

#include <QList>
#include <QString>

namespace daisychain::text {

/// The text with the digits of every script, full-width letters and signs, and all kinds of dashes and spaces
/// as ASCII; as long as the original. Line ends stay.
QString withPlainSigns(QStringView text);

/// Digits with nothing between them.
struct DigitGroup {
    qsizetype start = 0;
    qsizetype end = 0;

    qsizetype size() const { return end - start; }
};

/// Groups of digits that may be one number: between them blanks, dashes, dots, slashes, parentheses.
struct NumberRun {
    qsizetype start = 0;  ///< a "+" or "(" before the digits belongs to it
    qsizetype end = 0;
    QList<DigitGroup> groups;
};

/// The runs in a text of withPlainSigns(). Digits with a letter or "_" beside them, after a "*" or a currency
/// sign, or behind "/", "=" or a decimal point belong to none.
QList<NumberRun> numberRuns(QStringView plain);

/// The digits of the groups from `first` to before `last`.
QString digitsOf(QStringView plain, const QList<DigitGroup> &groups, qsizetype first, qsizetype last);

/// ISO/IEC 7812-1, annex B. For digits of ASCII only.
bool hasLuhnDigit(QStringView digits);

/// Day, month and year, or the other way round, in two to four digits each; or year, month and day in eight.
bool isDate(QStringView plain, const QList<DigitGroup> &groups);

}  // namespace daisychain::text
