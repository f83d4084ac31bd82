#include "core/text/csv_write.h"

#include <algorithm>

namespace daisychain::text {

namespace {

constexpr QStringView FormulaBeginnings = u"=+-@\t\r";

/// Whether it would be taken for a formula, or, behind its apostrophes, for one that was kept from being it.
bool wantsApostrophe(QStringView text)
{
    const auto first = std::ranges::find_if(text, [](QChar c) { return c != u'\''; });
    return first != text.end() && FormulaBeginnings.contains(*first);
}

}  // namespace

QByteArray csvLine(const QStringList &fields, char separator)
{
    QByteArray line;
    for (const QString &field : fields) {
        if (&field != &fields.first())
            line.append(separator);
        QByteArray bytes = (wantsApostrophe(field) ? u'\'' + field : field).toUtf8();
        const bool isQuoted = std::ranges::any_of(
            bytes, [&](char c) { return c == separator || c == '"' || c == '\n' || c == '\r'; });
        const bool hasEdges = bytes.startsWith(' ') || bytes.endsWith(' ');
        const bool isBlankLine = bytes.isEmpty() && fields.size() == 1;
        if (isQuoted || hasEdges || isBlankLine)
            bytes = '"' + bytes.replace("\"", "\"\"") + '"';
        line.append(bytes);
    }
    return line + "\r\n";
}

QString csvText(const QString &field)
{
    return field.startsWith(u'\'') && wantsApostrophe(field) ? field.mid(1) : field;
}

}  // namespace daisychain::text
