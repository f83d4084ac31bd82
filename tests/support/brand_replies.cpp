#include "tests/support/brand_replies.h"

#include "core/text/csv_reader.h"
#include "core/text/html_to_text.h"
#include "tests/support/catch.h"
#include "tests/support/shared_data.h"

#include <cstdio>

namespace daisychain::test {

using namespace Qt::StringLiterals;

namespace {

QString withAddress(QString text, const QString &number)
{
    return text.replace(u"__email__"_s, u"mara%1@blumen.example"_s.arg(number.right(3)));
}

void addReplies(const QByteArray &csv, QHash<QString, QString> &replies)
{
    enum Column { Number, Author, Inbound, Created, Text };
    text::CsvReader rows(csv, {});
    while (const auto row = rows.next()) {
        const QStringList &fields = row->fields;
        if (fields.value(Inbound) == u"False")
            replies.insert(
                fields.value(Number),
                withAddress(text::htmlToText(fields.value(Text).toUtf8()).text, fields.value(Number)));
    }
}

}  // namespace

std::optional<QHash<QString, QString>> brandReplies()
{
    const auto folder = sharedData(u"data/twcs"_s);
    if (!folder)
        return std::nullopt;
    QHash<QString, QString> replies;
    for (const QString &file : {u"/threads.csv"_s, u"/brand_outbound.csv"_s})
        addReplies(fileBytes(*folder + file), replies);
    REQUIRE(replies.size() > 20'000);
    return replies;
}

QList<std::pair<QString, QString>> guardLabels(const QString &file)
{
    QList<std::pair<QString, QString>> labels;
    for (const QString &line : QString::fromUtf8(fileBytes(testData(u"guards/"_s + file))).split(u'\n')) {
        const QStringList fields = line.split(u'\t');
        if (!line.startsWith(u'#') && fields.size() == 2)
            labels.append({fields[0], fields[1]});
    }
    return labels;
}

void Judged::count(bool isSaid, bool isLabelled)
{
    right += isSaid && isLabelled ? 1 : 0;
    wrong += isSaid && !isLabelled ? 1 : 0;
    missed += !isSaid && isLabelled ? 1 : 0;
}

Judged Judged::operator+(const Judged &other) const
{
    return {right + other.right, wrong + other.wrong, missed + other.missed};
}

void Judged::print(const char *what) const
{
    std::printf("%s: %d right, %d wrong, %d missed: precision %.3f, recall %.3f\n", what, right, wrong,
                missed, precision(), recall());
}

}  // namespace daisychain::test
