#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QStringList>

#include <optional>

namespace daisychain::text {

/// How the rows of a file are written.
struct CsvFormat {
    QByteArray charset = "UTF-8";
    char separator = ',';
    char quote = '"';              ///< 0: quotes are text
    char lineEnd = '\n';           ///< '\r' for what old Macs wrote; a '\r' before '\n' belongs to the end
    bool isDoubleEncoded = false;  ///< undone: UTF-8 that was taken for windows-1252 and saved again

    bool operator==(const CsvFormat &) const = default;
};

/// Why a row can't be taken as it is.
enum class CsvFault : quint8 {
    OpenQuote,       ///< a quote that nothing closes, or only something that can't be its end
    TextAfterQuote,  ///< between a closing quote and the separator
    NullCharacter,
    NotInCharset,  ///< bytes that are no characters in the encoding of the file
    TooLong,       ///< a field over MostCsvFieldBytes
    TooFewFields,  ///< fewer than in the first row
    TooManyFields,
};

inline constexpr qsizetype MostCsvFieldBytes = 1'000'000;
inline constexpr qsizetype MostCsvFields = 10'000;

struct CsvRow {
    int line = 0;            ///< where it begins, from 1
    QByteArrayView raw;      ///< as it stands in the file, without the line's end
    QStringList fields;      ///< of a faulty row: as far as they could be read
    qsizetype columns = -1;  ///< how many fields the first sound row has; below 0: none so far
    std::optional<CsvFault> fault;
    bool hasStrayLetters = false;  ///< looks as if letters of another encoding stood in it
};

/// What is wrong with a faulty row: "3 fields where the first row has 4".
QString whyFaulty(const CsvRow &row);

/// Reads the rows of a CSV file one by one (RFC 4180, and what people's tools make of it): fields may be
/// quoted and hold separators, doubled quotes and line ends; a lone carriage return is text; blank lines, a
/// byte order mark and Excel's "sep=;" are passed over. No row is lost: one that can't be taken has its
/// fault, and reading goes on behind it; after a quote that isn't closed, with the next line. Linear time.
class CsvReader final {
public:
    /// `bytes` must stay as long as this and its rows; see csvBytes().
    CsvReader(QByteArrayView bytes, CsvFormat format);

    /// The next row; nothing at the end.
    std::optional<CsvRow> next();

    /// How many bytes were read.
    qsizetype offset() const { return m_at; }

private:
    struct Field {
        QByteArrayView bytes;     ///< without its quotes
        bool hasDoubled = false;  ///< has quotes that stand for one
        std::optional<CsvFault> fault;
    };

    void skipHead();
    void skipBlankLines();
    Field field();
    Field quotedField();
    Field plainField();
    bool readFields(CsvRow &row);
    void add(const Field &field, CsvRow &row);
    QString textOf(const Field &field, CsvRow &row) const;
    bool isAtRowEnd();
    qsizetype lineEndFrom(qsizetype at) const;

    QByteArrayView m_bytes;
    CsvFormat m_format;
    qsizetype m_at = 0;
    int m_line = 1;
    qsizetype m_columns = -1;
};

/// The bytes of a file as CsvReader goes through them: where a comma's byte may be a part of another
/// character (UTF-16, Shift_JIS) they are turned into UTF-8, and `format` says so from then on. Shares the
/// bytes else.
QByteArray csvBytes(QByteArrayView file, CsvFormat &format);

}  // namespace daisychain::text
