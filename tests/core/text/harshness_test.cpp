#include "core/text/csv_reader.h"
#include "core/text/harshness.h"
#include "core/text/html_to_text.h"
#include "tests/support/catch.h"
#include "tests/support/shared_data.h"

#include <QRegularExpression>

#include <cstdio>

using namespace daisychain;
using namespace daisychain::text;
using namespace Qt::StringLiterals;

TEST_CASE("threats and slurs are harsh, in English and German", "[text][harshness]")
{
    for (const QStringView text :
         {u"I know where you live.", u"I'll kill you", u"i hope you all DIE", u"Kill yourself!",
          u"you absolute cunts", u"You're a bunch of lying bastards", u"Fuck you @shop and your flowers",
          u"Ich bringe euch um!", u"ich weiß, wo ihr wohnt", u"Fick dich", u"Ihr verdammten Arschlöcher",
          u"du bist so ein HURENSOHN", u"Verreckt doch alle", u"you faggot", u"Judensau"}) {
        INFO(text.toString().toStdString());
        CHECK(isHarsh(text));
    }
}

TEST_CASE("anger, swearing at things and other uses of the words are not harsh", "[text][harshness]")
{
    for (const QStringView text :
         {u"This is the worst service I have ever seen", u"WTF, my fucking parcel is late AGAIN",
          u"what a bitch of a website, it never loads", u"You idiots sent me the wrong bouquet",
          u"the battery is killing me, it will die before noon", u"your roses died after one day",
          u"I could kill for one of those tulips", u"Das ist doch scheiße, wo bleibt mein Paket?",
          u"So ein Saftladen! Ihr seid unfähig.", u"Ihr habt mir eine Schlampigkeit geliefert",
          u"Die Blumen sind eingegangen", u"Retardant foam in the box?",
          u"the neighbour's dog is a bitch called Daisy", u"Arschloch", u"why the fuck you charge me twice",
          u"", u"🌼", u"where is my order 4711? I will call my lawyer"}) {
        INFO(text.toString().toStdString());
        CHECK_FALSE(isHarsh(text));
    }
    CHECK_FALSE(isHarsh(QString(500'000, QChar(u'x'))));
}

TEST_CASE("of the first hundred real complaints none is folded away", "[text][harshness]")
{
    const auto path = test::sharedData(u"data/twcs/threads.csv"_s);
    if (!path)
        return;
    const QByteArray csv = test::fileBytes(*path);
    static const QRegularExpression names(u"@\\w+|https?://\\S+"_s);
    CsvReader rows(csv, {});
    int read = 0;
    int folded = 0;
    int foldedOfHundred = 0;
    for (auto row = rows.next(); row; row = rows.next()) {
        if (row->fields.value(2) != u"True")
            continue;
        QString text = htmlToText(row->fields.value(4).toUtf8()).text;
        text.remove(names);
        ++read;
        if (!isHarsh(text))
            continue;
        ++folded;
        foldedOfHundred += read <= 100 ? 1 : 0;
        std::printf("folded: post %s\n", qPrintable(row->fields.value(0)));
    }
    std::printf("%d of %d posts of customers are folded\n", folded, read);
    CHECK(read > 1'000);
    CHECK(foldedOfHundred == 0);
    CHECK(folded * 200 < read);
}
