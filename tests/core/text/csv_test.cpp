#include "core/text/csv_guess.h"
#include "core/text/csv_write.h"
#include "tests/support/catch.h"
#include "tests/support/shared_data.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <cstdio>
#include <random>

using namespace daisychain;
using namespace daisychain::text;
using namespace Qt::StringLiterals;

namespace {

QList<CsvRow> rowsOf(const QByteArray &bytes, const CsvFormat &format = {})
{
    QList<CsvRow> rows;
    CsvReader reader(bytes, format);
    while (auto row = reader.next())
        rows.append(*row);
    return rows;
}

QList<QStringList> fieldsOf(const QByteArray &bytes, const CsvFormat &format = {})
{
    QList<QStringList> fields;
    for (const CsvRow &row : rowsOf(bytes, format)) {
        CAPTURE(row.line);
        CHECK_FALSE(row.fault);
        fields.append(row.fields);
    }
    return fields;
}

/// A file as an import reads it: guessed.
struct ReadFile {
    QByteArray bytes;
    CsvGuess guess;
    QList<CsvRow> rows;
};

ReadFile readGuessed(const QByteArray &file)
{
    ReadFile read;
    read.guess = guessCsv(file);
    CsvFormat format = read.guess.format;
    read.bytes = csvBytes(file, format);
    read.rows = rowsOf(read.bytes, format);
    return read;
}

int faulty(const QList<CsvRow> &rows)
{
    return int(std::ranges::count_if(rows, [](const CsvRow &row) { return row.fault.has_value(); }));
}

}  // namespace

TEST_CASE("fields hold separators, quotes and line ends when they are quoted", "[text][csv]")
{
    CHECK(fieldsOf("a,b\n\"x, y\",\"say \"\"hi\"\"\nthen\"\r\n") ==
          QList<QStringList>{{u"a"_s, u"b"_s}, {u"x, y"_s, u"say \"hi\"\nthen"_s}});
    CHECK(fieldsOf("\xEF\xBB\xBFsep=;\r\na;b\r\n1;2\r\r\n\r\n \r\n3;4", {.separator = ';'}) ==
          QList<QStringList>{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}, {u"3"_s, u"4"_s}});
    CHECK(fieldsOf("a,b\none\r\rtwo,3\n") == QList<QStringList>{{u"a"_s, u"b"_s}, {u"one\r\rtwo"_s, u"3"_s}});
    CHECK(fieldsOf("a,b\r1,\"x\ny\"\r", {.lineEnd = '\r'}) ==
          QList<QStringList>{{u"a"_s, u"b"_s}, {u"1"_s, u"x\ny"_s}});
    CHECK(fieldsOf("5\" pipe,it's\n") == QList<QStringList>{{u"5\" pipe"_s, u"it's"_s}});
    CHECK(fieldsOf("'a, b','it''s'\n", {.quote = '\''}) == QList<QStringList>{{u"a, b"_s, u"it's"_s}});
    CHECK(rowsOf("").isEmpty());
    CHECK(rowsOf("\n\r\n  \n").isEmpty());
}

TEST_CASE("a row that can't be taken has its line, its reason and its bytes, and the rest is read",
          "[text][csv]")
{
    struct Broken {
        QByteArray row;
        CsvFault fault;
    };
    const QList<Broken> all{
        {"\"open,2", CsvFault::OpenQuote},
        {"\"a\"b,2", CsvFault::TextAfterQuote},
        {QByteArray("a\0b,2", 5), CsvFault::NullCharacter},
        {"\xFF,2", CsvFault::NotInCharset},
        {"one", CsvFault::TooFewFields},
        {"1,2,3", CsvFault::TooManyFields},
        {QByteArray(MostCsvFieldBytes + 1, 'x') + ",2", CsvFault::TooLong},
        {QByteArray("\"") + QByteArray(MostCsvFieldBytes + 1, 'x') + "\",2", CsvFault::TooLong},
        {QByteArray(MostCsvFields * 2, ','), CsvFault::TooManyFields}};
    for (const Broken &one : all) {
        const QByteArray file = "a,b\n\"1\n1\",2\n" + one.row + "\r\n3,4\n5,6";
        const QList<CsvRow> rows = rowsOf(file);
        CAPTURE(int(one.fault));
        REQUIRE(rows.size() == 5);
        CHECK(rows[2].fault == one.fault);
        CHECK(rows[2].line == 4);
        CHECK((rows[2].raw == one.row));
        CHECK_FALSE(whyFaulty(rows[2]).isEmpty());
        CHECK(rows[3].fields == QStringList{u"3"_s, u"4"_s});
        CHECK(rows[3].line == 5);
        CHECK(faulty(rows) == 1);
    }
    CHECK(whyFaulty(rowsOf("a,b\n1\n")[1]) == u"1 fields where the first row has 2"_s);
}

TEST_CASE("every byte of a file but line ends is in a row, whatever the file holds", "[text][csv]")
{
    std::mt19937 random(11);
    constexpr QByteArrayView Alphabet("a,\"\n\r ;'\0\xE9", 10);
    for (int i = 0; i < 20'000; ++i) {
        QByteArray file;
        for (int n = int(random() % 40); n > 0; --n)
            file.append(Alphabet[qsizetype(random() % 10)]);
        const auto onlyInk = [](QByteArray bytes) {
            return bytes.replace("\n", "").replace("\r", "").replace(" ", "");
        };
        QByteArray joined;
        int line = 0;
        for (const CsvRow &row : rowsOf(file)) {
            REQUIRE(row.line > line);
            line = row.line;
            joined.append(row.raw);
        }
        CAPTURE(file.toHex(' '));
        REQUIRE(onlyInk(joined) == onlyInk(file));
        REQUIRE(line <= file.count('\n') + 1);
        (void)guessCsv(file);
    }
}

TEST_CASE("quotes that are never closed are read in linear time", "[text][csv]")
{
    // With a scan to the end for each of them this would take hours.
    const QByteArray file =
        QByteArray("x,\"\"\"a\n").repeated(500'000) + QByteArray("\"a\"\"\n").repeated(500'000);
    CHECK(rowsOf(file).size() > 400'000);
}

TEST_CASE("encoding, separator, quotes and names are guessed, with what speaks for them", "[text][csv]")
{
    const QString names = u"name;e-mail\r\nJürgen;j@example.org\r\n"_s.repeated(1);
    const auto guessOf = [](const QByteArray &bytes) { return guessCsv(bytes); };

    const CsvGuess plain = guessOf("name,e-mail\nMara,m@example.org\n");
    CHECK(plain.format == CsvFormat{});
    CHECK(plain.charsetReason == CharsetReason::OnlyAscii);
    CHECK(plain.headReason == HeadReason::NamesOverData);
    CHECK(plain.hasHead);

    const CsvGuess utf8 = guessOf(names.toUtf8());
    CHECK(utf8.format.separator == ';');
    CHECK(utf8.charsetReason == CharsetReason::ValidUtf8);
    CHECK(utf8.separators.first() == SeparatorEvidence{';', 2, 2, 2});

    const QByteArray wide(reinterpret_cast<const char *>(names.utf16()), names.size() * 2);
    for (const auto &[bytes, reason] : {std::pair("\xFF\xFE" + wide, CharsetReason::ByteOrderMark),
                                        std::pair(wide, CharsetReason::ZeroBytes)}) {
        const ReadFile read = readGuessed(bytes);
        CHECK(read.guess.format.charset == "UTF-16LE");
        CHECK(read.guess.charsetReason == reason);
        REQUIRE(read.rows.size() == 2);
        CHECK(read.rows[1].fields == QStringList{u"Jürgen"_s, u"j@example.org"_s});
    }

    const ReadFile old =
        readGuessed("name;town\nM\xFCller;K\xF6ln\nWei\xDF;M\xFCnchen\nGr\xF6\xDF;K\xF6ln\n");
    CHECK(old.guess.format.charset == "windows-1252");
    CHECK(old.rows.value(1).fields == QStringList{u"Müller"_s, u"Köln"_s});

    CHECK(guessOf("1,2\n3,4\n").headReason == HeadReason::HoldsData);
    CHECK(guessOf("a,a\nb,c\n").headReason == HeadReason::NoNames);
    CHECK(guessOf("name,town\nMara,Rome\n").headReason == HeadReason::OnlyWords);
    CHECK(guessOf("").headReason == HeadReason::NoRows);
    CHECK(guessOf("a|b|c\n1|2,5|3\n").format.separator == '|');
    CHECK(guessOf("a\tb\n1,5\t2,5\n").format.separator == '\t');
    CHECK(guessOf("sep=|\r\na,b|c,d\r\n").format.separator == '|');
    CHECK(guessOf("a,b\r1,2\r").format.lineEnd == '\r');
    CHECK(guessOf("'a','b'\n'1','2'\n").format.quote == '\'');
    CHECK(guessOf("a,b\n" + QByteArray("é,2\n").repeated(50) + "\xFF,3\n").charsetReason ==
          CharsetReason::MostlyUtf8);
    CHECK(guessOf("a,b\n" + QByteArray("cafÃ©,2\n").repeated(5)).format.isDoubleEncoded);
}

TEST_CASE("what is written is read again as it was, and no spreadsheet takes it for a formula", "[text][csv]")
{
    const QStringList hostile{u"=1+1"_s,     u"+49 30"_s,   u"-5"_s,        u"@SUM(A1)"_s,   u"\t=x"_s,
                              u"\r=x"_s,     u"'=quoted"_s, u"it's"_s,      u"'"_s,          u""_s,
                              u" edges "_s,  u"a,b;c"_s,    u"say \"x\""_s, u"two\nlines"_s, u"''=x"_s,
                              u"\u202e=1"_s, u"ünï"_s};
    for (const char separator : {',', ';', '\t'}) {
        const QByteArray line = csvLine(hostile, separator);
        CsvFormat format;
        format.separator = separator;
        const QList<CsvRow> rows = rowsOf(line, format);
        REQUIRE(rows.size() == 1);
        CHECK_FALSE(rows[0].fault);
        QStringList back;
        for (const QString &field : rows[0].fields) {
            CHECK_FALSE((!field.isEmpty() && u"=+-@\t\r"_s.contains(field[0])));
            back.append(csvText(field));
        }
        CHECK(back == hostile);
    }
    CHECK(csvLine({u""_s}) == "\"\"\r\n");
}

TEST_CASE("every file of the collection of damaged ones is read, or refused by line and reason",
          "[text][csv]")
{
    const auto folder = test::sharedData(u"data/csv-torture"_s);
    if (!folder)
        return;
    struct Expected {
        const char *file;
        int rows;
        int columns;
        int refused;
        const char *charset;
    };
    const QList<Expected> all{{"spectrum/csvs/comma_in_quotes.csv", 2, 5, 0, "UTF-8"},
                              {"spectrum/csvs/empty.csv", 3, 3, 0, "UTF-8"},
                              {"spectrum/csvs/escaped_quotes.csv", 3, 2, 0, "UTF-8"},
                              {"spectrum/csvs/newlines.csv", 4, 3, 0, "UTF-8"},
                              {"spectrum/csvs/simple_crlf.csv", 2, 3, 0, "UTF-8"},
                              {"spectrum/csvs/utf8.csv", 3, 3, 0, "UTF-8"},
                              {"real/lone_cr_unquoted.csv", 40, 8, 0, "UTF-8"},
                              {"real/bom_crlf_mojibake.csv", 250, 7, 0, "UTF-8"},
                              {"real/excel_scientific_ids.csv", 199, 15, 0, "UTF-8"},
                              {"real/excel_serial_dates_bad_utf8_formulas.csv", 248, 15, 0, "UTF-8"},
                              {"real/windows1252_mixed_cp850.csv", 301, 9, 0, "windows-1252"}};
    for (const Expected &one : all) {
        const ReadFile read = readGuessed(test::fileBytes(*folder + u'/' + QString::fromLatin1(one.file)));
        std::printf("%-52s %3d rows, %2d columns, %d refused, %s, stray letters %d, encoded twice %d\n",
                    one.file, int(read.rows.size()), int(read.rows.value(0).fields.size()), faulty(read.rows),
                    read.guess.format.charset.constData(), int(read.guess.strayLetters),
                    int(read.guess.doubleEncoded));
        for (const CsvRow &row : read.rows) {
            if (row.fault)
                std::printf("    line %d: %s\n", row.line, qPrintable(whyFaulty(row)));
        }
        CHECK(read.rows.size() == one.rows);
        CHECK(read.rows.value(0).fields.size() == one.columns);
        CHECK(faulty(read.rows) == one.refused);
        CHECK(read.guess.format.charset == one.charset);
        CHECK(read.guess.hasHead);
    }
    const int files = int(QDir(*folder + u"/real"_s).entryList({u"*.csv"_s}).size() +
                          QDir(*folder + u"/spectrum/csvs"_s).entryList({u"*.csv"_s}).size());
    CHECK(files == all.size());
}

TEST_CASE("the spectrum of CSV files holds what its authors say", "[text][csv]")
{
    const auto folder = test::sharedData(u"data/csv-torture/spectrum"_s);
    if (!folder)
        return;
    for (const QString &name : QDir(*folder + u"/csvs"_s).entryList({u"*.csv"_s})) {
        INFO(name.toStdString());
        const ReadFile read = readGuessed(test::fileBytes(*folder + u"/csvs/"_s + name));
        const QJsonArray expected =
            QJsonDocument::fromJson(
                test::fileBytes(*folder + u"/json/"_s + QString(name).replace(u".csv"_s, u".json"_s)))
                .array();
        REQUIRE(read.rows.size() == expected.size() + 1);
        for (qsizetype i = 0; i < expected.size(); ++i) {
            const QJsonObject object = expected[i].toObject();
            for (qsizetype column = 0; column < read.rows[0].fields.size(); ++column)
                CHECK(read.rows[i + 1].fields[column] == object[read.rows[0].fields[column]].toString());
        }
    }
}

TEST_CASE("the damage of real files is found and said", "[text][csv]")
{
    const auto folder = test::sharedData(u"data/csv-torture/real"_s);
    if (!folder)
        return;
    const ReadFile french = readGuessed(test::fileBytes(*folder + u"/windows1252_mixed_cp850.csv"_s));
    const auto stray =
        std::ranges::count_if(french.rows, [](const CsvRow &row) { return row.hasStrayLetters; });
    std::printf("letters of another encoding in %d rows\n", int(stray));
    CHECK(stray >= 15);
    CHECK(french.rows[2].fields[5].contains(u"conseillère"_s));

    const ReadFile twice = readGuessed(test::fileBytes(*folder + u"/bom_crlf_mojibake.csv"_s));
    CHECK(twice.guess.format.isDoubleEncoded);
    CHECK(twice.rows[1].fields[4].contains(u"It’s getting"_s));

    const ReadFile lone = readGuessed(test::fileBytes(*folder + u"/lone_cr_unquoted.csv"_s));
    const auto row =
        std::ranges::find_if(lone.rows, [](const CsvRow &each) { return each.fields.first() == u"2484"; });
    REQUIRE(row != lone.rows.end());
    CHECK(row->fields[5].contains(u"\r\r"_s));
    CHECK(row->fields.size() == 8);
}
