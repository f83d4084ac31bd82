#include "core/text/concrete_step.h"
#include "core/text/csv_reader.h"
#include "core/text/html_to_text.h"
#include "tests/support/catch.h"
#include "tests/support/shared_data.h"

#include <QHash>

#include <cstdio>

using namespace daisychain;
using namespace daisychain::text;
using namespace Qt::StringLiterals;

namespace {

/// What tests/data/suggestions/twcs_intents.tsv says of each answer; from 2 on it is a concrete step.
QHash<QString, int> intents()
{
    QHash<QString, int> byAnswer;
    const QByteArray table = test::fileBytes(test::testData(u"suggestions/twcs_intents.tsv"_s));
    for (const QString &line : QString::fromUtf8(table).split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u'#'))
            byAnswer.insert(line.section(u'\t', 0, 0), line.section(u'\t', 1).toInt());
    }
    return byAnswer;
}

struct Count {
    int right = 0;
    int wrong = 0;
    int missed = 0;

    double precision() const { return double(right) / (right + wrong); }
    double recall() const { return double(right) / (right + missed); }
};

}  // namespace

TEST_CASE("an instruction, a fact, a link to the answer or a narrowing question is a concrete step",
          "[text][concrete_step]")
{
    for (const QStringView text :
         {u"@mara Please restart the router and try again. ^MK",
          u"Sorry for the trouble! Have you tried reinstalling the app?",
          u"Which version of the app are you using?", u"DM us which model you have and we go on there.",
          u"You can return it within 30 days: https://shop.example/returns",
          u"The shop closes at 8 p.m. today, and it's turned off until tomorrow.",
          u"Please call 0800 123 4567.", u"Your card is no longer supported.", u"Bitte starte die App neu.",
          u"Welche Version hast du installiert?", u"Quelle version utilisez-vous ?",
          u"Reinicia el router, por favor"}) {
        INFO(text.toString().toStdString());
        CHECK(hasConcreteStep(text));
    }
}

TEST_CASE("an apology, a greeting, an offer to help and another door are no concrete step",
          "[text][concrete_step]")
{
    for (const QStringView text :
         {u"", u"@mara", u"🌼", u"https://t.co/abc", u"We're so sorry to hear that.",
          u"Please send us a DM so that we can look into this.",
          u"Here to help! Send us a note at https://t.co/x", u"Thanks for stopping by! -Becky",
          u"What happened? Please tell us more.", u"How can we help you today?",
          u"We'd love to help. Let's meet in DM. https://t.co/x",
          u"Das tut uns leid. Bitte schreib uns eine Direktnachricht.",
          u"Danke dir! Einen schönen Abend noch.", u"Nous sommes désolés.",
          u"Lamentamos mucho lo sucedido."}) {
        INFO(text.toString().toStdString());
        CHECK_FALSE(hasConcreteStep(text));
    }
}

TEST_CASE("any text is looked at and only its beginning counts", "[text][concrete_step]")
{
    CHECK_FALSE(hasConcreteStep(QString(1'000'000, QChar(u'x'))));
    CHECK_FALSE(hasConcreteStep(QString(1'000'000, QChar(0xD800))));
    CHECK_FALSE(hasConcreteStep(QString(3'000, QChar(u' ')) + u"Please restart the router."_s));
    CHECK(hasConcreteStep(QString(QChar(0)) + u" Please restart it. "_s + QChar(0x202E)));
}

TEST_CASE("concrete steps are found as people find them in real answers", "[text][concrete_step]")
{
    const auto path = test::sharedData(u"data/twcs/threads.csv"_s);
    if (!path)
        return;
    const QHash<QString, int> labels = intents();
    const QByteArray csv = test::fileBytes(*path);
    text::CsvReader rows(csv, {});
    // All were read when they were labelled; the lists of words were mended by the errors in those of even
    // number only.
    Count seen;
    Count unseen;
    while (const auto row = rows.next()) {
        const QString id = row->fields.value(0);
        if (!labels.contains(id))
            continue;
        Count &count = id.toLongLong() % 2 == 0 ? seen : unseen;
        const bool isStep = labels[id] > 1;
        const bool isFound = hasConcreteStep(htmlToText(row->fields.value(4).toUtf8()).text);
        count.right += isStep && isFound ? 1 : 0;
        count.wrong += !isStep && isFound ? 1 : 0;
        count.missed += isStep && !isFound ? 1 : 0;
    }
    for (const auto &[name, count] : {std::pair("even", seen), std::pair("odd, not mended by", unseen)})
        std::printf("concrete steps, %s: precision %.3f, recall %.3f (%d right, %d wrong, %d missed)\n", name,
                    count.precision(), count.recall(), count.right, count.wrong, count.missed);
    CHECK(unseen.precision() >= 0.8);
    CHECK(unseen.recall() >= 0.75);
}
