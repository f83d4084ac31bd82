#include "app/ctl/csv_rows.h"

#include <QStringDecoder>

#include <algorithm>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView Utf8Mark("\xEF\xBB\xBF");

char separatorOf(QByteArrayView bytes)
{
    const qsizetype end =
        std::min(bytes.indexOf('\n') < 0 ? bytes.size() : bytes.indexOf('\n'), bytes.size());
    const QByteArrayView line = bytes.first(end);
    char best = ',';
    for (const char separator : {';', '\t'}) {
        if (std::count(line.begin(), line.end(), separator) > std::count(line.begin(), line.end(), best))
            best = separator;
    }
    return best;
}

}  // namespace

CsvRows::CsvRows(QByteArrayView bytes)
    : m_bytes(bytes.startsWith(Utf8Mark) ? bytes.sliced(Utf8Mark.size()) : bytes)
    , m_separator(separatorOf(m_bytes))
{
}

Failure CsvRows::failure(int line, const QString &why) const
{
    return Failure(Error{ErrorCode::Invalid, {u"line %1"_s.arg(line), why}});
}

bool CsvRows::isAtLineEnd() const
{
    return m_at >= m_bytes.size() || m_bytes[m_at] == '\n' || m_bytes[m_at] == '\r';
}

void CsvRows::skipLineEnd()
{
    if (m_at < m_bytes.size() && m_bytes[m_at] == '\r')
        ++m_at;
    if (m_at < m_bytes.size() && m_bytes[m_at] == '\n')
        ++m_at;
    ++m_line;
}

Result<QString> CsvRows::textOf(QByteArrayView bytes) const
{
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decode(bytes);
    if (decode.hasError())
        return failure(m_line, u"not UTF-8"_s);
    if (text.contains(QChar(0)))
        return failure(m_line, u"a null character"_s);
    return text;
}

Result<QString> CsvRows::quotedField()
{
    const int begin = m_line;
    QByteArray bytes;
    for (++m_at; m_at < m_bytes.size(); ++m_at) {
        const char c = m_bytes[m_at];
        if (c == '"' && m_at + 1 < m_bytes.size() && m_bytes[m_at + 1] == '"')
            ++m_at;
        else if (c == '"')
            break;
        if (c == '\n')
            ++m_line;
        bytes.append(c);
    }
    if (m_at >= m_bytes.size())
        return failure(begin, u"a quote that is never closed"_s);
    ++m_at;
    if (!isAtLineEnd() && m_bytes[m_at] != m_separator)
        return failure(m_line, u"text after a closing quote"_s);
    return textOf(bytes);
}

Result<QString> CsvRows::field()
{
    if (m_at < m_bytes.size() && m_bytes[m_at] == '"')
        return quotedField();
    const qsizetype begin = m_at;
    while (!isAtLineEnd() && m_bytes[m_at] != m_separator)
        ++m_at;
    return textOf(m_bytes.sliced(begin, m_at - begin));
}

Result<std::optional<QStringList>> CsvRows::next()
{
    while (m_at < m_bytes.size() && isAtLineEnd())
        skipLineEnd();
    if (m_at >= m_bytes.size())
        return std::optional<QStringList>();
    m_rowLine = m_line;
    QStringList fields;
    for (;;) {
        auto text = field();
        if (!text)
            return Failure(text.error());
        fields.append(std::move(*text));
        if (isAtLineEnd())
            break;
        ++m_at;
    }
    skipLineEnd();
    return std::optional(std::move(fields));
}

}  // namespace daisychain::ctl
