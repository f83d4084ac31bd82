#include "core/text/csv_guess.h"

#include "core/text/charset.h"
#include "core/text/utf8.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace daisychain::text {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype SampleBytes = 256 * 1024;
constexpr qsizetype SampleRows = 100;
constexpr qsizetype LongestName = 80;
constexpr qsizetype EnoughDoubleEncoded = 3;

struct Mark {
    QByteArrayView bytes;
    const char *charset;
};
// The longer before what it begins with.
constexpr std::array Marks{Mark{"\xEF\xBB\xBF", "UTF-8"}, Mark{{"\xFF\xFE\0\0", 4}, "UTF-32LE"},
                           Mark{{"\0\0\xFE\xFF", 4}, "UTF-32BE"}, Mark{"\xFF\xFE", "UTF-16LE"},
                           Mark{"\xFE\xFF", "UTF-16BE"}};

struct Utf8Count {
    qsizetype characters = 0;  ///< of two bytes and more
    qsizetype broken = 0;
};

Utf8Count countUtf8(QByteArrayView bytes)
{
    Utf8Count count;
    const char *at = bytes.data();
    const char *const end = at + bytes.size();
    while (at != end) {
        if (static_cast<unsigned char>(*at) < 0x80) {
            ++at;
            continue;
        }
        const char *const begin = at;
        const char32_t code = decodeUtf8(at, end);
        const bool isReplacement = at - begin == 3 && QByteArrayView(begin, 3) == "\xEF\xBF\xBD";
        if (code == ReplacementCharacter && !isReplacement)
            ++count.broken;
        else
            ++count.characters;
    }
    return count;
}

/// The lines that are not ASCII: only they tell one old encoding from another.
QByteArray tellingLines(QByteArrayView sample)
{
    QByteArray telling;
    for (qsizetype at = 0; at < sample.size();) {
        const qsizetype found = sample.indexOf('\n', at);
        const qsizetype end = found < 0 ? sample.size() : found + 1;
        const QByteArrayView line = sample.sliced(at, end - at);
        if (std::ranges::any_of(line, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
            telling.append(line);
        at = end;
    }
    return telling;
}

bool isWideText(QByteArrayView sample, bool isBigEndian)
{
    qsizetype zeros = 0;
    qsizetype others = 0;
    for (qsizetype i = 0; i + 1 < sample.size(); i += 2) {
        zeros += sample[i + (isBigEndian ? 0 : 1)] == '\0';
        others += sample[i + (isBigEndian ? 1 : 0)] == '\0';
    }
    return zeros * 10 > sample.size() * 3 && others * 100 < sample.size();
}

struct Charset {
    QByteArray name;
    CharsetReason reason;
};

Charset charsetOf(QByteArrayView file, QByteArrayView sample)
{
    for (const Mark &mark : Marks) {
        if (file.startsWith(mark.bytes))
            return {mark.charset, CharsetReason::ByteOrderMark};
    }
    for (const bool isBigEndian : {false, true}) {
        if (isWideText(sample, isBigEndian))
            return {isBigEndian ? "UTF-16BE" : "UTF-16LE", CharsetReason::ZeroBytes};
    }
    const Utf8Count count = countUtf8(file);
    if (count.broken == 0)
        return {"UTF-8", count.characters == 0 ? CharsetReason::OnlyAscii : CharsetReason::ValidUtf8};
    if (count.characters > 10 * count.broken)
        return {"UTF-8", CharsetReason::MostlyUtf8};
    const QByteArray guessed = guessCharset(tellingLines(sample));
    // ICU takes noise for UTF-16 or for what mainframes wrote in Hebrew and Arabic.
    if (guessed.isEmpty() || guessed.startsWith("UTF") || guessed.startsWith("IBM"))
        return {"windows-1252", CharsetReason::LastResort};
    return {guessed == "ISO-8859-1" ? "windows-1252" : guessed, CharsetReason::Statistics};
}

QList<CsvRow> rowsOf(QByteArrayView sample, const CsvFormat &format, bool isWhole)
{
    QList<CsvRow> rows;
    CsvReader reader(sample, format);
    while (rows.size() < SampleRows) {
        auto row = reader.next();
        if (!row)
            break;
        row->raw = {};
        rows.append(*row);
    }
    // The last one of a part may be cut.
    if (!isWhole && rows.size() > 1 && reader.offset() >= sample.size())
        rows.removeLast();
    return rows;
}

SeparatorEvidence evidenceOf(const QList<CsvRow> &rows, char separator)
{
    QHash<qsizetype, qsizetype> bySize;
    for (const CsvRow &row : rows) {
        const bool isTakenApart = row.fault != CsvFault::OpenQuote && row.fault != CsvFault::TextAfterQuote;
        if (isTakenApart)
            ++bySize[row.fields.size()];
    }
    SeparatorEvidence evidence{separator, 0, 0, rows.size()};
    for (auto it = bySize.cbegin(); it != bySize.cend(); ++it) {
        const bool isBetter =
            *it > evidence.agreeing || (*it == evidence.agreeing && it.key() > evidence.columns);
        if (isBetter)
            evidence = {separator, it.key(), *it, rows.size()};
    }
    return evidence;
}

bool isBetter(const SeparatorEvidence &a, const SeparatorEvidence &b)
{
    if ((a.columns > 1) != (b.columns > 1))
        return a.columns > 1;
    const qsizetype agreeingA = a.agreeing * std::max<qsizetype>(1, b.rows);
    const qsizetype agreeingB = b.agreeing * std::max<qsizetype>(1, a.rows);
    return agreeingA != agreeingB ? agreeingA > agreeingB : a.columns > b.columns;
}

/// What Excel writes in front: "sep=;".
std::optional<char> saidSeparator(QByteArrayView sample)
{
    const QByteArrayView text = sample.startsWith("\xEF\xBB\xBF") ? sample.sliced(3) : sample;
    const bool isSaid = text.size() > 5 && text.first(4).compare("sep=", Qt::CaseInsensitive) == 0 &&
                        (text[5] == '\r' || text[5] == '\n');
    return isSaid ? std::optional(text[4]) : std::nullopt;
}

/// Lines end with a lone carriage return only where no line feed stands outside quotes.
char lineEndOf(QByteArrayView sample)
{
    bool isQuoted = false;
    bool hasReturn = false;
    for (const char c : sample) {
        if (c == '"')
            isQuoted = !isQuoted;
        else if (c == '\n' && !isQuoted)
            return '\n';
        hasReturn = hasReturn || (c == '\r' && !isQuoted);
    }
    return hasReturn ? '\r' : '\n';
}

/// Single quotes count where whole fields stand in them and none stands in double ones.
char quoteOf(QByteArrayView sample)
{
    if (sample.contains('"'))
        return '"';
    constexpr int Enough = 3;
    constexpr QByteArrayView Edges(",;\t|\r\n");
    int begins = 0;
    int ends = 0;
    for (qsizetype i = 0; i < sample.size(); ++i) {
        if (sample[i] != '\'')
            continue;
        begins += i == 0 || Edges.contains(sample[i - 1]);
        ends += i + 1 == sample.size() || Edges.contains(sample[i + 1]);
    }
    return begins >= Enough && begins == ends ? '\'' : '"';
}

void guessSeparator(QByteArrayView sample, bool isWhole, CsvGuess &guess)
{
    QList<CsvRow> best;
    for (const char separator : {',', ';', '\t', '|'}) {
        CsvFormat format = guess.format;
        format.separator = separator;
        QList<CsvRow> rows = rowsOf(sample, format, isWhole);
        const SeparatorEvidence evidence = evidenceOf(rows, separator);
        if (guess.separators.isEmpty() || isBetter(evidence, guess.separators.first()))
            best = std::move(rows);
        const auto place = std::ranges::find_if(
            guess.separators, [&](const SeparatorEvidence &other) { return isBetter(evidence, other); });
        guess.separators.insert(place, evidence);
    }
    guess.sample = std::move(best);
    guess.format.separator = guess.separators.first().separator;
    if (const auto said = saidSeparator(sample); said && *said != guess.format.separator) {
        guess.format.separator = *said;
        guess.sample = rowsOf(sample, guess.format, isWhole);
        guess.separators.prepend(evidenceOf(guess.sample, *said));
    }
}

/// A number, date or address: nothing that a column is called.
bool isData(const QString &field)
{
    static const QRegularExpression data(
        u"^[+-]?[\\d.,:/ -]*\\d[\\d.,:/ -]*(E[+-]?\\d+)?%?$|^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$|^https?://|^(true|false)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return field.size() <= LongestName && data.match(field.trimmed()).hasMatch();
}

HeadReason headReasonOf(const QList<CsvRow> &rows)
{
    if (rows.isEmpty())
        return HeadReason::NoRows;
    const QStringList &head = rows.first().fields;
    QSet<QString> names;
    qsizetype named = 0;
    for (const QString &field : head) {
        if (isData(field))
            return HeadReason::HoldsData;
        const QString name = field.trimmed().toLower();
        if (name.size() > LongestName || (!name.isEmpty() && names.contains(name)))
            return HeadReason::NoNames;
        names.insert(name);
        named += name.isEmpty() ? 0 : 1;
    }
    if (named * 2 < head.size())
        return HeadReason::NoNames;
    for (const CsvRow &row : rows.sliced(1)) {
        if (std::ranges::any_of(row.fields, isData))
            return HeadReason::NamesOverData;
    }
    return HeadReason::OnlyWords;
}

qsizetype doubleEncodedIn(const QList<CsvRow> &rows)
{
    qsizetype count = 0;
    for (const CsvRow &row : rows) {
        count += std::ranges::count_if(
            row.fields, [](const QString &field) { return undoDoubleEncoding(field) != field; });
    }
    return count;
}

}  // namespace

CsvGuess guessCsv(QByteArrayView file)
{
    CsvGuess guess;
    QByteArrayView sample = file.first(std::min(file.size(), SampleBytes));
    const auto [charset, reason] = charsetOf(file, sample);
    guess.format.charset = charset;
    guess.charsetReason = reason;
    const QByteArray bytes = csvBytes(sample, guess.format);  // which says UTF-8 as long as this is read
    const bool isWhole = sample.size() == file.size();
    guess.format.lineEnd = lineEndOf(bytes);
    guess.format.quote = quoteOf(bytes);
    guessSeparator(bytes, isWhole, guess);
    guess.format.charset = charset;
    guess.headReason = headReasonOf(guess.sample);
    guess.hasHead =
        guess.headReason == HeadReason::NamesOverData || guess.headReason == HeadReason::OnlyWords;
    if (charset.startsWith("windows-125"))
        guess.strayLetters = strayLetters(sample);
    guess.doubleEncoded = doubleEncodedIn(guess.sample);
    guess.format.isDoubleEncoded = guess.doubleEncoded >= EnoughDoubleEncoded;
    return guess;
}

}  // namespace daisychain::text
