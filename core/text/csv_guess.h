#pragma once

#include "core/text/csv_reader.h"

#include <QList>

namespace daisychain::text {

/// What told the encoding.
enum class CharsetReason : quint8 {
    ByteOrderMark,
    OnlyAscii,
    ValidUtf8,
    MostlyUtf8,  ///< far more characters than bytes that are none: damaged, but nothing else
    ZeroBytes,   ///< every second byte of a Western text in UTF-16 is zero
    Statistics,  ///< how often which bytes occur
    LastResort,  ///< nothing fits: windows-1252 takes everything
};

/// What told whether the first row names the columns.
enum class HeadReason : quint8 {
    NamesOverData,  ///< words stand over numbers, dates or addresses
    OnlyWords,      ///< each is short, and no two are the same; what is below looks no different
    HoldsData,      ///< a number, date or address stands in it
    NoNames,        ///< two are the same, or one is long
    NoRows,
};

/// How well a separator divides the sample.
struct SeparatorEvidence {
    char separator = ',';
    qsizetype columns = 0;   ///< as most rows have it
    qsizetype agreeing = 0;  ///< rows that have so many
    qsizetype rows = 0;

    bool operator==(const SeparatorEvidence &) const = default;
};

/// What a file seems to be, with what speaks for it, so that a person can judge.
struct CsvGuess {
    CsvFormat format;
    bool hasHead = false;
    CharsetReason charsetReason = CharsetReason::OnlyAscii;
    HeadReason headReason = HeadReason::NoRows;
    QList<SeparatorEvidence> separators;  ///< the best first
    qsizetype strayLetters = 0;   ///< bytes of the sample that look like letters of CP850 in windows-1252
    qsizetype doubleEncoded = 0;  ///< fields of the sample that were encoded twice
    QList<CsvRow> sample;         ///< the first rows; they point into no bytes (raw is empty)
};

/// Looks at the first 256 KB; for the encoding at all of it. Linear time.
CsvGuess guessCsv(QByteArrayView file);

}  // namespace daisychain::text
