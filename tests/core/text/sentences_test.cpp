#include "core/text/sentences.h"
#include "tests/support/catch.h"

#include <QElapsedTimer>
#include <QStringList>

using namespace daisychain::text;
using namespace Qt::StringLiterals;

namespace {

QString cut(const QString &text)
{
    QStringList parts;
    for (const TextRange &range : sentences(text))
        parts.append(text.mid(range.start, range.length));
    return parts.join(u'|');
}

}  // namespace

TEST_CASE("a text is cut where its sentences end", "[text][sentences]")
{
    CHECK(cut(u"Sorry! We'll look. Ok? "_s) == u"Sorry!|We'll look.|Ok?");
    CHECK(cut(u"  one\n\n two\r\nthree "_s) == u"one|two|three");
    CHECK(cut(u"He said \"no.\" Then he left…  Gone"_s) == u"He said \"no.\"|Then he left…|Gone");
    CHECK(cut(u"Really?! Yes... no"_s) == u"Really?!|Yes...|no");
    CHECK(cut(u"確認します。明日お電話します！"_s) == u"確認します。|明日お電話します！");
    CHECK(cut(u"we will call. then write"_s) == u"we will call.|then write");
    CHECK(cut(u"See shop.example/a.b or 3.5 kg."_s) == u"See shop.example/a.b or 3.5 kg.");
    CHECK(cut(u"👍 Thanks 👍"_s) == u"👍 Thanks 👍");
}

TEST_CASE("short forms and days end no sentence", "[text][sentences]")
{
    CHECK(cut(u"Dr. Weiss calls at 5 p.m. on Friday. Bye"_s) == u"Dr. Weiss calls at 5 p.m. on Friday.|Bye");
    CHECK(cut(u"It closes at 5 p.m. We call after."_s) == u"It closes at 5 p.m.|We call after.");
    CHECK(cut(u"Wir schreiben am 3. Dezember. Gruß"_s) == u"Wir schreiben am 3. Dezember.|Gruß");
    CHECK(cut(u"z. B. am 3. oder 4. morgens"_s) == u"z. B. am 3. oder 4. morgens");
    CHECK(cut(u"It opens at 9. Please wait"_s) == u"It opens at 9.|Please wait");
    CHECK(cut(u"approx. 3 hrs. from now"_s) == u"approx. 3 hrs. from now");
}

TEST_CASE("nothing, blanks and hostile texts have sentences within them", "[text][sentences]")
{
    CHECK(sentences({}).isEmpty());
    CHECK(sentences(u" \n\t ").isEmpty());
    CHECK(cut(u". . ."_s) == u".|.|.");
    QElapsedTimer timer;
    timer.start();
    for (const QString &piece : {u"."_s, u". "_s, u"a. "_s, u"\n"_s, u" "_s, u".\u202E "_s,
                                 QString(QChar(0xD800)), QString(QChar(0)), u"3. "_s, u"))"_s}) {
        const QString text = piece.repeated(1'000'000 / piece.size());
        qsizetype end = 0;
        bool isOrdered = true;
        for (const TextRange &range : sentences(text)) {
            isOrdered &= range.start >= end && range.length > 0;
            end = range.start + range.length;
        }
        CHECK(isOrdered);
        CHECK(end <= text.size());
    }
    CHECK(timer.elapsed() < 30'000);
}
