#include "core/text/csv_reader.h"
#include "core/text/gratitude.h"
#include "core/text/html_to_text.h"
#include "tests/support/catch.h"
#include "tests/support/shared_data.h"

#include <QHash>
#include <QRegularExpression>

#include <cstdio>

using namespace daisychain;
using namespace daisychain::text;
using namespace Qt::StringLiterals;

TEST_CASE("thanks alone are thanks, in many languages", "[text][gratitude]")
{
    for (const QStringView text :
         {u"Thanks!", u"Thank you so much ❤️❤️", u"ty", u"THANK YOU, you are the best",
          u"That fixed it, thanks", u"Vielen Dank, super Service!", u"Dankeschön 🌼", u"merci beaucoup",
          u"¡Muchas gracias, sois geniales!", u"obrigadíssima… obrigada!",
          u"ありがとうございます！助かりました", u"どうもありがとう", u"ขอบคุณมากค่ะ", u"شكراً جزيلاً لكم",
          u"谢谢你们！", u"감사합니다", u"Спасибо большое", u"Dziękuję bardzo", u"tack så mycket"}) {
        INFO(text.toString().toStdString());
        CHECK(isOnlyThanks(text));
    }
}

TEST_CASE("thanks with a question, a number, a doubt or a wish are more than thanks", "[text][gratitude]")
{
    for (const QStringView text : {u"Thanks, but it still does not work",
                                   u"Thanks! When does it arrive?",
                                   u"Thanks, my order is 4711",
                                   u"thanks for nothing",
                                   u"Thank you, it doesn’t open",
                                   u"Danke, aber es geht immer noch nicht",
                                   u"Danke, wann kommt es",
                                   u"merci mais ça ne marche pas",
                                   u"gracias, pero sigue igual",
                                   u"ありがとうございます。でもまだ動きません",
                                   u"ขอบคุณ แต่ยังใช้ไม่ได้",
                                   u"شكرا لكن لا يعمل",
                                   u"谢谢，但是还是不行",
                                   u"Thanks. Please call me",
                                   u"thanks for the reply, I sent a DM",
                                   u"Tak",
                                   u"no",
                                   u"",
                                   u"🌼🌼",
                                   u"Yes",
                                   u"thanks ٣ times",
                                   u"Спасибо, но не работает"}) {
        INFO(text.toString().toStdString());
        CHECK_FALSE(isOnlyThanks(text));
    }
    CHECK_FALSE(isOnlyThanks(u"thanks "_s.repeated(60)));
}

namespace {

/// What tests/data/follow_ups.tsv says each needed, in its order.
QList<std::pair<QString, QString>> labels()
{
    QList<std::pair<QString, QString>> labels;
    for (const QString &line :
         QString::fromUtf8(test::fileBytes(test::testData(u"follow_ups.tsv"_s))).split(u'\n')) {
        const QStringList fields = line.split(u'\t');
        if (!line.startsWith(u'#') && fields.size() == 2)
            labels.append({fields[0], fields[1]});
    }
    return labels;
}

QHash<QString, QString> tweets(const QByteArray &csv)
{
    static const QRegularExpression names(u"@\\w+|https?://\\S+"_s);
    QHash<QString, QString> texts;
    CsvReader rows(csv, {});
    for (auto row = rows.next(); row; row = rows.next()) {
        QString text = htmlToText(row->fields.value(4).toUtf8()).text;
        texts.insert(row->fields.value(0), text.remove(names));
    }
    return texts;
}

}  // namespace

TEST_CASE("of 300 real follow-ups none that needed an answer is taken for thanks", "[text][gratitude]")
{
    const auto path = test::sharedData(u"data/twcs/threads.csv"_s);
    if (!path)
        return;
    const QByteArray csv = test::fileBytes(*path);
    const auto texts = tweets(csv);
    const auto all = labels();
    REQUIRE(all.size() == 300);
    for (const auto &[name, half] :
         {std::pair{"first", all.first(150)}, std::pair{"second", all.last(150)}}) {
        int needed = 0, lost = 0, thanks = 0, caught = 0, nothing = 0, quiet = 0;
        for (const auto &[number, label] : half) {
            REQUIRE(texts.contains(number));
            const bool isThanks = isOnlyThanks(texts.value(number));
            const bool isNeeded = label == u"answer";
            needed += isNeeded ? 1 : 0;
            lost += isNeeded && isThanks ? 1 : 0;
            thanks += label == u"thanks" ? 1 : 0;
            caught += label == u"thanks" && isThanks ? 1 : 0;
            nothing += label == u"nothing" ? 1 : 0;
            quiet += label == u"nothing" && isThanks ? 1 : 0;
        }
        std::printf(
            "%s half: %d of %d that needed an answer are in the lane, %d of %d thanks, %d of %d that needed "
            "nothing\n",
            name, lost, needed, caught, thanks, quiet, nothing);
        CHECK(lost * 100 <= needed);
    }
}
