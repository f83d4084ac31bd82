#include "core/text/csv_reader.h"

#include "core/text/charset.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace daisychain::text {

namespace {

constexpr QByteArrayView Utf8Mark("\xEF\xBB\xBF");

bool isAscii(QByteArrayView bytes)
{
    unsigned char all = 0;
    for (const char byte : bytes)
        all |= static_cast<unsigned char>(byte);
    return all < 0x80;
}

bool hasZero(QByteArrayView bytes)
{
    return bytes.contains('\0');
}

void note(CsvRow &row, CsvFault fault)
{
    if (!row.fault)
        row.fault = fault;
}

/// Whether bytes below 0x80 always are the characters of ASCII in it.
bool keepsAscii(QByteArrayView charset)
{
    constexpr std::array Beginnings{"utf-8", "us-ascii", "iso-8859-", "windows-125", "windows-874",
                                    "ibm",   "koi8",     "macintosh", "cp125",       "cp85"};
    const QByteArray name = charset.toByteArray().toLower();
    return std::ranges::any_of(Beginnings, [&](const char *begin) { return name.startsWith(begin); });
}

}  // namespace

QString whyFaulty(const CsvRow &row)
{
    if (!row.fault)
        return {};
    switch (*row.fault) {
    case CsvFault::OpenQuote:
        return QStringLiteral("a quote that is never closed");
    case CsvFault::TextAfterQuote:
        return QStringLiteral("text after a closing quote");
    case CsvFault::NullCharacter:
        return QStringLiteral("a null character");
    case CsvFault::NotInCharset:
        return QStringLiteral("bytes that are no characters in the file's encoding");
    case CsvFault::TooLong:
        return QStringLiteral("a field of more than %1 bytes").arg(MostCsvFieldBytes);
    case CsvFault::TooFewFields:
    case CsvFault::TooManyFields:
        return QStringLiteral("%1 fields where the first row has %2").arg(row.fields.size()).arg(row.columns);
    }
    return {};
}

CsvReader::CsvReader(QByteArrayView bytes, CsvFormat format)
    : m_bytes(bytes)
    , m_format(std::move(format))
{
    skipHead();
}

void CsvReader::skipHead()
{
    if (m_bytes.startsWith(Utf8Mark))
        m_at = Utf8Mark.size();
    const qsizetype end = lineEndFrom(m_at);
    QByteArrayView first = m_bytes.sliced(m_at, end - m_at);
    while (first.endsWith('\r'))
        first.chop(1);
    if (first.size() != 5 || first.first(4).compare("sep=", Qt::CaseInsensitive) != 0)
        return;
    m_at = std::min(end + 1, m_bytes.size());
    m_line = 2;
}

qsizetype CsvReader::lineEndFrom(qsizetype at) const
{
    const qsizetype end = m_bytes.indexOf(m_format.lineEnd, at);
    return end < 0 ? m_bytes.size() : end;
}

void CsvReader::skipBlankLines()
{
    qsizetype at = m_at;
    for (; at < m_bytes.size(); ++at) {
        const char c = m_bytes[at];
        if (c == m_format.lineEnd) {
            ++m_line;
            m_at = at + 1;
        } else if (c == m_format.separator || (c != ' ' && c != '\t' && c != '\r')) {
            return;
        }
    }
    m_at = at;
}

/// Passes over the carriage returns before a line's end.
bool CsvReader::isAtRowEnd()
{
    qsizetype at = m_at;
    while (m_format.lineEnd == '\n' && at < m_bytes.size() && m_bytes[at] == '\r')
        ++at;
    if (at < m_bytes.size() && m_bytes[at] != m_format.lineEnd)
        return false;
    m_at = at;
    return true;
}

CsvReader::Field CsvReader::quotedField()
{
    const qsizetype begin = ++m_at;
    Field field;
    for (;;) {
        const qsizetype quote = m_bytes.indexOf(m_format.quote, m_at);
        if (quote < 0)
            return {{}, false, CsvFault::OpenQuote};
        m_at = quote + 1;
        if (m_at >= m_bytes.size() || m_bytes[m_at] != m_format.quote)
            break;
        field.hasDoubled = true;
        ++m_at;
    }
    field.bytes = m_bytes.sliced(begin, m_at - 1 - begin);
    if (!isAtRowEnd() && m_bytes[m_at] != m_format.separator)
        field.fault = field.bytes.contains(m_format.lineEnd) ? CsvFault::OpenQuote : CsvFault::TextAfterQuote;
    return field;
}

CsvReader::Field CsvReader::plainField()
{
    const qsizetype begin = m_at;
    while (m_at < m_bytes.size() && m_bytes[m_at] != m_format.separator && m_bytes[m_at] != m_format.lineEnd)
        ++m_at;
    QByteArrayView bytes = m_bytes.sliced(begin, m_at - begin);
    const bool isLast = m_at >= m_bytes.size() || m_bytes[m_at] == m_format.lineEnd;
    while (isLast && bytes.endsWith('\r'))
        bytes.chop(1);
    return {bytes, false, {}};
}

CsvReader::Field CsvReader::field()
{
    const bool isQuoted = m_format.quote != 0 && m_at < m_bytes.size() && m_bytes[m_at] == m_format.quote;
    return isQuoted ? quotedField() : plainField();
}

QString CsvReader::textOf(const Field &field, CsvRow &row) const
{
    QByteArray bytes = QByteArray::fromRawData(field.bytes.data(), field.bytes.size());
    if (field.hasDoubled)
        bytes.replace(QByteArray(2, m_format.quote), QByteArray(1, m_format.quote));
    if (isAscii(bytes))
        return QString::fromLatin1(bytes);
    if (m_format.charset.compare("UTF-8", Qt::CaseInsensitive) == 0) {
        QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString text = decode(bytes);
        if (decode.hasError())
            note(row, CsvFault::NotInCharset);
        return m_format.isDoubleEncoded ? undoDoubleEncoding(text) : text;
    }
    const auto decoded = decodeText(bytes, m_format.charset);
    if (!decoded || decoded->broken > 0)
        note(row, CsvFault::NotInCharset);
    row.hasStrayLetters = row.hasStrayLetters || strayLetters(bytes) > 0;
    return decoded ? QString::fromUtf8(decoded->utf8) : QString();
}

void CsvReader::add(const Field &field, CsvRow &row)
{
    if (row.fields.size() >= MostCsvFields)
        return note(row, CsvFault::TooManyFields);
    if (field.bytes.size() <= MostCsvFieldBytes)
        return row.fields.append(textOf(field, row));
    note(row, CsvFault::TooLong);
    row.fields.append(QString());
}

/// Whether the row's end was found; else the quotes in it make no sense.
bool CsvReader::readFields(CsvRow &row)
{
    for (;;) {
        const Field one = field();
        if (one.fault) {
            row.fault = one.fault;
            return false;
        }
        add(one, row);
        if (isAtRowEnd())
            return true;
        ++m_at;  // the separator
    }
}

std::optional<CsvRow> CsvReader::next()
{
    skipBlankLines();
    if (m_at >= m_bytes.size())
        return std::nullopt;
    CsvRow row;
    row.line = m_line;
    const qsizetype begin = m_at;
    if (!readFields(row))
        m_at = lineEndFrom(begin);
    row.raw = m_bytes.sliced(begin, m_at - begin);
    while (row.raw.endsWith('\r'))
        row.raw.chop(1);
    m_line += int(std::ranges::count(row.raw, m_format.lineEnd)) + 1;
    m_at = std::min(m_at + 1, m_bytes.size());
    if (hasZero(row.raw))
        note(row, CsvFault::NullCharacter);
    if (m_columns < 0 && !row.fault)
        m_columns = row.fields.size();
    row.columns = m_columns;
    if (m_columns >= 0 && row.fields.size() != m_columns)
        note(row, row.fields.size() < m_columns ? CsvFault::TooFewFields : CsvFault::TooManyFields);
    return row;
}

QByteArray csvBytes(QByteArrayView file, CsvFormat &format)
{
    const QByteArray shared = QByteArray::fromRawData(file.data(), file.size());
    if (keepsAscii(format.charset))
        return shared;
    const auto decoded = decodeText(file, format.charset);
    if (!decoded)
        return shared;
    format.charset = "UTF-8";
    return decoded->utf8;
}

}  // namespace daisychain::text
